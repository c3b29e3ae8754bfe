package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.IndicatorSeries;

/// The database's tables for the example region, with the contents texts of the real ones.
final class ExampleTables {
  private static final String INVENTED =
      "Området finns inte. Alla uppgifter är påhittade för programmet Hela bilden "
          + "och säger inget om någon verklig plats.";
  private static final String DIVISION =
      "Hela tidsserien redovisas på indelningen DeSO 2025. Uppgifter för små grupper skyddas "
          + "och visas då med två punkter.";
  private static final String SUMS =
      "För att skydda enskilda är vissa värden ändrade. Summan av delarna är därför inte alltid lika med totalen.";
  private static final PxTable.Variable ALL_SEXES = new PxTable.Variable("kön", List.of("totalt", "män", "kvinnor"));
  private static final String YEAR_END = "31 december respektive år";

  private final ExampleRegion region;
  private final Map<String, String> desoLabels;

  ExampleTables(ExampleRegion region) {
    this.region = region;
    this.desoLabels = PxTable.labels(region.deso());
  }

  private SequencedMap<String, IndicatorSeries> contents(String... textsAndIds) {
    SequencedMap<String, IndicatorSeries> found = new LinkedHashMap<>();
    for (int i = 0; i < textsAndIds.length; i += 2) {
      found.put(textsAndIds[i], region.series(textsAndIds[i + 1]));
    }
    return found;
  }

  private static PxTable.Facts facts(
      Map<String, Integer> decimals, Map<String, String> units, String reference, String... notes) {
    List<String> all = new ArrayList<>(List.of(INVENTED, DIVISION));
    all.addAll(List.of(notes));
    return new PxTable.Facts(decimals, units, "20250825 08:00", reference, all, null, Map.of());
  }

  private PxTable table(
      String id,
      String title,
      List<PxTable.Variable> stub,
      List<PxTable.Variable> heading,
      SequencedMap<String, IndicatorSeries> contents,
      PxTable.Facts facts) {
    return new PxTable(id, title, stub, heading, contents, desoLabels, facts);
  }

  private static PxTable.Variable named(SequencedMap<String, IndicatorSeries> contents) {
    return new PxTable.Variable("tabellinnehåll", List.copyOf(contents.keySet()));
  }

  private static PxTable.Variable only(String name, String value) {
    return new PxTable.Variable(name, List.of(value));
  }

  private static PxTable.Variable years(IndicatorSeries series) {
    return PxTable.years(series.periods());
  }

  /// @param ages null for all years and people together; else the ages of the newest year
  PxTable standard(@Nullable List<String> ages) {
    var contents =
        contents(
            "Låg ekonomisk standard, procent", "low-standard",
            "Hög ekonomisk standard, procent", "high-standard",
            "Antal personer totalt", "standard-persons");
    IndicatorSeries first = contents.firstEntry().getValue();
    PxTable.Variable age = ages == null ? only("ålder", "totalt ålder") : new PxTable.Variable("ålder", ages);
    return table(
        ages == null ? "999906TA" : "999906TB",
        "Låg resp. hög ekonomisk standard efter region, tabellinnehåll, år och ålder",
        List.of(PxTable.regions(first)),
        List.of(named(contents), ages == null ? years(first) : only("år", "2024"), age),
        contents,
        facts(
            Map.of(),
            Map.of("Låg ekonomisk standard, procent", "andel", "Hög ekonomisk standard, procent", "andel"),
            YEAR_END,
            "Låg ekonomisk standard \r\n  Andel personer i hushåll vars ekonomiska standard är mindre än 60 procent av "
                + "medianvärdet för riket.\r\n \r\n   Hög ekonomisk standard \r\n  Andel personer i hushåll vars "
                + "ekonomiska standard är mer än dubbelt så hög som medianvärdet för riket."));
  }

  PxTable education() {
    var contents = contents("Befolkning 25-64 år", "education");
    return table(
        "999905MO",
        "Befolkning 25-64 år efter region, år och utbildningsnivå",
        List.of(PxTable.regions(region.series("education"))),
        List.of(years(region.series("education")), new PxTable.Variable("utbildningsnivå", Figures.LEVELS)),
        contents,
        facts(Map.of(), Map.of(), "Kalenderår", SUMS));
  }

  PxTable educationBySex() {
    var contents = contents("Befolkning 25-64 år", "education");
    return table(
        "999905MP",
        "Befolkning 25-64 år efter region, år, utbildningsnivå och kön",
        List.of(PxTable.regions(region.series("education"))),
        List.of(only("år", "2024"), new PxTable.Variable("utbildningsnivå", Figures.LEVELS), ALL_SEXES),
        contents,
        facts(Map.of(), Map.of(), "Kalenderår", SUMS));
  }

  PxTable labour() {
    var contents =
        contents(
            "antal sysselsatta", "employed",
            "antal arbetslösa", "unemployed",
            "antal sysselsatta och arbetslösa (arbetskraften)", "labour-force",
            "antal personer utanför arbetskraften", "outside",
            "antal totalt", "working-age");
    return table(
        "999907A8",
        "Arbetsmarknadsstatus. Årligt register efter region, tabellinnehåll, kön, ålder och år",
        List.of(PxTable.regions(region.series("employed"))),
        List.of(named(contents), ALL_SEXES, only("ålder", "20-64 år"), years(region.series("employed"))),
        contents,
        facts(Map.of(), Map.of(), "År", SUMS));
  }

  private SequencedMap<String, IndicatorSeries> incomes() {
    return contents(
        "Medianvärde, tkr", "income-median",
        "Medelvärde, tkr", "income-mean",
        "Antal personer totalt", "income-persons");
  }

  private static PxTable.Facts incomeFacts() {
    return facts(
        Map.of("Medianvärde, tkr", 1, "Medelvärde, tkr", 1),
        Map.of("Medianvärde, tkr", "tusentals kronor", "Medelvärde, tkr", "tusentals kronor"),
        YEAR_END,
        "Samtliga inkomster är fastprisberäknade till senaste redovisningsår.",
        "Tabellen redovisar personer 20 år och äldre.");
  }

  PxTable income() {
    var contents = incomes();
    return table(
        "999905FM",
        "Andel av befolkningen i inkomstklass efter region, tabellinnehåll, år, inkomstslag och kön",
        List.of(PxTable.regions(region.series("income-median"))),
        List.of(
            named(contents),
            years(region.series("income-median")),
            only("inkomstslag", "nettoinkomst"),
            only("kön", "totalt")),
        contents,
        incomeFacts());
  }

  PxTable incomeBySex() {
    var contents = contents("Medianvärde, tkr", "income-median");
    return table(
        "999905FN",
        "Medianvärde, tkr efter region, kön och år",
        List.of(PxTable.regions(region.series("income-median")), ALL_SEXES, only("inkomstslag", "nettoinkomst")),
        List.of(named(contents), years(region.series("income-median"))),
        contents,
        incomeFacts());
  }

  /// The year stands first in the rows, as in the real table.
  PxTable population() {
    return table(
        "999905FC",
        "Folkmängden per region efter år, region och kön",
        List.of(years(region.series("population")), PxTable.regions(region.series("population"))),
        List.of(ALL_SEXES),
        contents("Folkmängden per region", "population"),
        facts(Map.of(), Map.of(), YEAR_END));
  }

  PxTable populationByAge() {
    return table(
        "999905FD",
        "Folkmängden per region efter region, ålder, kön och år",
        List.of(
            PxTable.regions(region.series("population-age")),
            new PxTable.Variable("ålder", Figures.AGES),
            new PxTable.Variable("kön", List.of("män", "kvinnor")),
            only("år", "2024")),
        List.of(),
        contents("Folkmängden per region", "population-age"),
        facts(Map.of(), Map.of(), YEAR_END));
  }

  PxTable dwellings() {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("hyresrätt", "Lägenheter som ägs av andra än fysiska personer, dödsbon och bostadsrättsföreningar.");
    notes.put("bostadsrätt", "Lägenheter som ägs av bostadsrättsföreningar eller bostadsföreningar.");
    notes.put("äganderätt", "Småhus som ägs av fysiska personer eller dödsbon, och ägarlägenheter.");
    PxTable.Facts plain = facts(Map.of(), Map.of(), YEAR_END);
    return table(
        "999906OC",
        "Antal lägenheter efter region, år och upplåtelseform",
        List.of(PxTable.regions(region.series("dwellings"))),
        List.of(years(region.series("dwellings")), new PxTable.Variable("upplåtelseform", Figures.TENURES)),
        contents("Antal lägenheter", "dwellings"),
        new PxTable.Facts(
            plain.decimals(), plain.units(), plain.updated(), YEAR_END, plain.notes(), "upplåtelseform", notes));
  }

  PxTable turnout() {
    var contents = contents("Valdeltagande i kommunval, procent", "turnout");
    return table(
        "999907VD",
        "Valdeltagande i kommunval, procent efter region och valår",
        List.of(PxTable.regions(region.series("turnout"))),
        List.of(named(contents), years(region.series("turnout"))),
        contents,
        facts(Map.of("Valdeltagande i kommunval, procent", 1), Map.of(), "Valdagen"));
  }

  PxTable benefit() {
    String text = "Andel personer 20-64 år med ekonomiskt bistånd och/eller långtidsarbetslösa, procent";
    var contents = contents(text, "benefit");
    return new PxTable(
        "999906LE",
        text + " efter region och år",
        List.of(PxTable.regions(region.series("benefit"))),
        List.of(named(contents), years(region.series("benefit"))),
        contents,
        PxTable.labels(region.regso()),
        facts(Map.of(text, 1), Map.of(text, "andel"), "År"));
  }
}
