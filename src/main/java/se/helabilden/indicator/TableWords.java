package se.helabilden.indicator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that tables use for their parts, Swedish and English.
final class TableWords {
  private static final Set<String> PERIOD =
      Set.of("år", "ar", "year", "tid", "time", "period", "månad", "month", "kvartal", "quarter", "mätår", "valår", "läsår",
          "redovisningsår", "statistikår", "vartannat år", "vart fjärde år", "inkomstår");
  private static final Set<String> CONTENTS =
      Set.of("tabellinnehåll", "contents", "observations", "contentscode", "statistikvariabel", "indikator",
          "nyckeltal",
          "variabel", "mått", "indicator", "variable");
  private static final Set<String> VALUE = Set.of("värde", "value", "varde", "antal", "andel", "observationsvärde");
  private static final Set<String> CODE =
      Set.of("desokod", "deso", "deso_kod", "deso_code", "desocode", "regsokod", "regso", "regso_kod", "regsocode",
          "omradeskod", "områdeskod", "områdes-kod", "kod", "id", "code", "key", "nyckel", "kommunkod", "knkod",
          "kom_kod",
          "kommun_kod", "lanskod", "länskod", "lankod", "lan", "län", "region", "regionkod", "område", "omrade", "area",
          "stadsdel", "distrikt", "kommun", "municipality", "geografi", "delområde");
  private static final Set<String> CODES_ONLY =
      Set.of("desokod", "deso_kod", "deso_code", "regsokod", "regso_kod", "omradeskod", "områdeskod", "kod", "id",
          "kommunkod", "knkod", "kom_kod", "kommun_kod", "lanskod", "länskod", "lankod", "lan", "län", "objectid",
          "fid", "nr", "radnr", "löpnr", "löpnummer",
          "objektidentitet", "kommun", "regionkod", "postnr", "postnummer");
  private static final Set<String> NAME =
      Set.of("namn", "name", "regsonamn", "omrade", "område", "områdesnamn", "omradesnamn", "kommunnamn", "knnamn",
          "benämning", "regionnamn", "stadsdel", "klartext");
  private static final Set<String> MUNICIPALITY =
      Set.of("kommun", "kommunnamn", "knnamn", "kommun_namn", "municipality");
  private static final Set<String> TOTALS =
      Set.of("totalt", "total", "tot", "totalt ålder", "totalt kön", "totalt samtliga", "båda könen", "båda kön",
          "samtliga", "alla", "män och kvinnor", "kvinnor och män", "män + kvinnor", "kvinnor + män", "män+kvinnor",
          "kvinnor+män", "män/kvinnor", "samtliga åldrar", "alla åldrar", "totalt, samtliga åldrar", "both sexes",
          "men and women", "women and men", "all ages", "total age", "all", "1+2", "t", "totalt (män och kvinnor)",
          "totalt (kvinnor och män)", "flickor och pojkar", "pojkar och flickor", "totals", "summa", "sammanlagt");
  private static final Pattern TOTAL_ROW =
      Pattern.compile(
          "totalt?|summa|samtliga|hela kommunen|hela området|alla områden|sum|all areas|1\\+2|grand total");
  private static final Set<String> NATION =
      Set.of("riket", "hela riket", "sverige", "hela landet", "landet", "riket totalt", "totalt riket", "sweden");

  private TableWords() {}

  private static String plain(String text) {
    String word = KeyText.plain(text);
    return word.endsWith(":") ? word.substring(0, word.length() - 1).strip() : word;
  }

  static boolean isPeriodName(String header) {
    return PERIOD.contains(plain(header));
  }

  static boolean isContentsName(String header) {
    return CONTENTS.contains(plain(header));
  }

  /// A header that says only that there are values.
  static boolean isValueName(String header) {
    return VALUE.contains(plain(header));
  }

  static boolean isKeyName(String header) {
    return CODE.contains(plain(header));
  }

  /// The header of a column of codes, which are no values although they look like numbers.
  static boolean isCodeName(String header) {
    return CODES_ONLY.contains(plain(header));
  }

  static boolean isAreaName(String header) {
    return NAME.contains(plain(header));
  }

  static boolean isMunicipalityName(String header) {
    return MUNICIPALITY.contains(plain(header));
  }

  /// Whether a group is the whole of its dimension: `totalt ålder`, `båda könen`.
  static boolean isTotal(String value, String dimension) {
    String word = plain(value);
    String name = plain(dimension);
    return TOTALS.contains(word)
        || (!name.isEmpty()
            && (word.equals("totalt " + name) || word.equals("total " + name) || word.equals("samtliga " + name)));
  }

  /// Whether a key names a total of rows, not an area.
  static boolean isTotalKey(String key) {
    return TOTAL_ROW.matcher(plain(key)).matches();
  }

  static boolean isNationKey(String key) {
    return NATION.contains(plain(key));
  }

  /// `Blad1`, `Sheet1`, `Tabell`: a sheet's name that says nothing.
  static boolean isEmptySheetName(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(blad|sheet|tabell|table|data|ark)[ _]?\\d*");
  }
}
