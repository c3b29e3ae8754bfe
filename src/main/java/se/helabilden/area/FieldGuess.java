package se.helabilden.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Which columns hold the areas' codes, names and memberships, and of which level the areas are. The values decide;
/// names of columns only where values leave a choice, since the same name holds codes in one file and names in another.
record FieldGuess(
    AreaLevel level,
    FieldColumn code,
    @Nullable FieldColumn name,
    @Nullable FieldColumn municipalityCode,
    @Nullable FieldColumn municipalityName,
    @Nullable FieldColumn regsoCode) {
  private static final double NEARLY_ALL = 0.9;
  private static final List<AreaLevel> OFFICIAL =
      List.of(AreaLevel.DESO, AreaLevel.REGSO, AreaLevel.MUNICIPALITY, AreaLevel.COUNTY);

  /// Names of code columns in the order of trust, as [FieldColumn#plain]; then endings.
  private static final List<String> CODE_NAMES =
      List.of(
          "desokod", "deso", "desocode", "regsokod", "omradeskod", "omrkod", "kommunkod", "knkod", "komkod", "lanskod",
          "lnkod", "lankod", "kod", "code", "geoid", "fips", "id");
  private static final List<String> CODE_ENDINGS = List.of("kod", "code", "cd", "fips", "id", "nr", "nummer", "nyckel");
  private static final List<String> NAME_NAMES =
      List.of("namn", "name", "omradesnamn", "omrade", "omradesnam", "benamning", "title", "titel");
  private static final List<String> NAME_ENDINGS = List.of("namn", "name", "nm", "benamning");
  /// Numbers that programs give to rows; they say nothing and change with every export.
  private static final Set<String> TECHNICAL =
      Set.of("fid", "ogcfid", "objectid", "objektid", "objektidentitet", "uuid", "globalid", "gid", "featureid");

  static FieldGuess of(List<FieldColumn> columns, String layerName, LayerAssembly.Choices choices, Place place) {
    FieldColumn code = choices.codeField() == null ? null : wanted(columns, choices.codeField());
    AreaLevel level = choices.level();
    if (code == null) {
      code = guessCode(columns, layerName, level).orElseThrow(() -> noCode(columns, place));
    }
    if (level == null) {
      level = levelOf(code, columns, layerName);
    }
    FieldColumn name =
        choices.nameField() == null ? guessName(columns, code, level) : wanted(columns, choices.nameField());
    return new FieldGuess(
        level,
        code,
        name,
        first(columns, c -> c.share(AreaLevel.MUNICIPALITY) >= NEARLY_ALL && isMunicipalityName(c)),
        first(columns, c -> c.text() && c.share(FieldGuess::isWords) >= NEARLY_ALL && isMunicipalityName(c)),
        first(columns, c -> c.share(AreaLevel.REGSO) >= NEARLY_ALL));
  }

  /// Whether a column only numbers rows or measures shapes, so that two parts of one area may differ in it.
  static boolean isTechnical(FieldColumn column) {
    String plain = column.plain();
    return TECHNICAL.contains(plain)
        || plain.equals("hektar")
        || plain.matches("(shape|st|sp|geom)?(area|areal|len|leng|length|perimeter|omkrets)(sha?|shape|ha|m2|km2)?");
  }

  private static FieldColumn wanted(List<FieldColumn> columns, String field) {
    return columns.stream()
        .filter(column -> column.name().equalsIgnoreCase(field))
        .findFirst()
        .orElseThrow(
            () -> UserFacingException.usage("unknown-field", Message.of("area.unknownField", field, names(columns))));
  }

  private static UserFacingException noCode(List<FieldColumn> columns, Place place) {
    Message message =
        columns.isEmpty() ? Message.of("area.noColumns") : Message.of("area.noCodeField", names(columns));
    return UserFacingException.input("no-code-field", message, place);
  }

  private static String names(List<FieldColumn> columns) {
    return String.join(", ", columns.stream().map(FieldColumn::name).toList());
  }

  private static Optional<FieldColumn> guessCode(
      List<FieldColumn> columns, String layerName, @Nullable AreaLevel wantedLevel) {
    List<AreaLevel> levels = wantedLevel == null ? OFFICIAL : OFFICIAL.stream().filter(wantedLevel::equals).toList();
    Optional<FieldColumn> whole = official(columns, layerName, levels, NEARLY_ALL);
    if (whole.isPresent()) {
      return whole;
    }
    return matching(usable(columns, FieldColumn::isUniqueAndFull), CODE_NAMES, CODE_ENDINGS)
        .or(() -> official(columns, layerName, levels, 0.5))
        .or(() -> matching(usable(columns, FieldColumn::isUniqueAndFull), NAME_NAMES, NAME_ENDINGS))
        .or(() -> official(columns, layerName, levels, 0))
        .or(() -> matching(usable(columns, c -> c.uniqueness() >= 0.5), CODE_NAMES, CODE_ENDINGS))
        .or(() -> usable(columns, c -> c.text() && c.isUniqueAndFull()).stream().findFirst())
        .or(() -> usable(columns, FieldColumn::isUniqueAndFull).stream().findFirst())
        .or(() -> columns.stream().filter(c -> !c.fractional() && c.isUniqueAndFull()).findFirst());
  }

  /// The first column with the codes of the highest of these levels; below full uniqueness its areas come in parts.
  private static Optional<FieldColumn> official(
      List<FieldColumn> columns, String layerName, List<AreaLevel> levels, double uniqueness) {
    return levels.stream()
        .flatMap(
            level ->
                columns.stream()
                    .filter(c -> c.uniqueness() >= uniqueness && fits(c, level, columns, layerName)))
        .findFirst();
  }

  private static List<FieldColumn> usable(List<FieldColumn> columns, Predicate<FieldColumn> test) {
    return columns.stream().filter(c -> !c.fractional() && !isTechnical(c) && test.test(c)).toList();
  }

  /// The first column with one of these names, else with one of these endings, in the order of the lists.
  private static Optional<FieldColumn> matching(List<FieldColumn> columns, List<String> names, List<String> endings) {
    return names.stream()
        .flatMap(name -> columns.stream().filter(c -> c.plain().equals(name)))
        .findFirst()
        .or(() -> endings.stream().flatMap(end -> columns.stream().filter(c -> c.plain().endsWith(end))).findFirst());
  }

  private static AreaLevel levelOf(FieldColumn code, List<FieldColumn> columns, String layerName) {
    return OFFICIAL.stream().filter(level -> fits(code, level, columns, layerName)).findFirst().orElse(AreaLevel.OWN);
  }

  /// DeSO and RegSO codes speak for themselves. Four or two digits may be anything: something must name them.
  private static boolean fits(FieldColumn column, AreaLevel level, List<FieldColumn> columns, String layerName) {
    if (column.fractional() || column.share(level) < NEARLY_ALL) {
      return false;
    }
    String layer = FieldColumn.plain(layerName);
    return switch (level) {
      case DESO, REGSO -> true;
      case MUNICIPALITY ->
          isMunicipalityName(column)
              || ((layer.contains("kommun") || layer.contains("municipal")) && !isCountyName(column))
              || (columns.stream().anyMatch(FieldGuess::isUniqueMunicipalityName) && isCode(column));
      case COUNTY ->
          isCountyName(column)
              || (layer.matches("lan|.*county.*|.*counties.*|lan(skod|er|sweref|20).*") && isCode(column));
      case NATION, OWN -> false;
    };
  }

  private static boolean isCode(FieldColumn column) {
    return CODE_NAMES.contains(column.plain()) || CODE_ENDINGS.stream().anyMatch(column.plain()::endsWith);
  }

  private static boolean isMunicipalityName(FieldColumn column) {
    return column.plain().matches("(kommun|kom|kn|municipality)(kod|namn|code|name|id|nr|s?namn)?\\d*|kommunens?namn");
  }

  private static boolean isUniqueMunicipalityName(FieldColumn column) {
    return isMunicipalityName(column) && column.plain().endsWith("namn") && column.uniqueness() >= NEARLY_ALL;
  }

  private static boolean isCountyName(FieldColumn column) {
    return column.plain().matches("(lan|lans|ln|county)(kod|namn|code|name|id|nr)?\\d*");
  }

  private static @Nullable FieldColumn guessName(List<FieldColumn> columns, FieldColumn code, AreaLevel level) {
    Predicate<FieldColumn> words = c -> c.text() && c != code && c.share(FieldGuess::isWords) >= NEARLY_ALL;
    Predicate<FieldColumn> own =
        switch (level) {
          case DESO, REGSO -> c -> c.plain().startsWith("regso") || c.plain().startsWith("deso");
          case MUNICIPALITY -> FieldGuess::isMunicipalityName;
          case COUNTY -> FieldGuess::isCountyName;
          case NATION, OWN -> c -> false;
        };
    FieldColumn found = first(columns, words.and(own));
    if (found != null) {
      return found;
    }
    List<FieldColumn> general =
        columns.stream().filter(words).filter(c -> !isMunicipalityName(c) && !isCountyName(c)).toList();
    return matching(general, NAME_NAMES, NAME_ENDINGS)
        .or(() -> level == AreaLevel.OWN && code.text() && isNameLike(code) ? Optional.of(code) : Optional.empty())
        .orElse(null);
  }

  private static boolean isNameLike(FieldColumn column) {
    return NAME_NAMES.contains(column.plain()) || NAME_ENDINGS.stream().anyMatch(column.plain()::endsWith);
  }

  /// A text for people: not a code, with at least two letters.
  private static boolean isWords(String text) {
    return CodeForm.of(text.toUpperCase(Locale.ROOT)).isEmpty()
        && text.codePoints().filter(Character::isLetter).count() >= 2
        && !text.matches("\\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-.*");
  }

  private static @Nullable FieldColumn first(List<FieldColumn> columns, Predicate<FieldColumn> test) {
    return columns.stream().filter(test).findFirst().orElse(null);
  }
}
