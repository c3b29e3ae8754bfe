package se.helabilden.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;

/// Which version of a division a table was made for, told by the codes' suffixes, else by the years of its numbers.
///
/// Source: Statistics Sweden: statistics are on DeSO 2018 and RegSO 2020 up to reference year 2023, on DeSO 2025 and
/// RegSO 2025 from 2024.
///
/// @param version of the whole table, or null where unknown or mixed
/// @param twoVersions whether the same codes stand both with and without suffix: then those without are the older's
/// @param mixedYears whether the numbers are from years of both versions
record TableVersion(AreaLevel level, @Nullable String version, boolean twoVersions, boolean mixedYears) {
  private static final int FIRST_NEW_YEAR = 2024;
  private static final String NEW = "2025";

  /// @param told the version that a person says it is, or null
  static TableVersion of(StagedTable table, AreaLevel level, @Nullable String told) {
    return told == null || (level != AreaLevel.DESO && level != AreaLevel.REGSO)
        ? of(table, level)
        : new TableVersion(level, told, false, false);
  }

  static TableVersion of(StagedTable table, AreaLevel level) {
    if (level != AreaLevel.DESO && level != AreaLevel.REGSO) {
      return new TableVersion(level, null, false, false);
    }
    Map<String, Set<String>> versions = new HashMap<>();
    Set<String> found = new HashSet<>();
    for (StagedTable.Row row : table.rows()) {
      Optional<CodeForm> form = formOf(row.key());
      if (form.isPresent() && form.get().level() == level) {
        String version = form.get().version() == null ? "" : form.get().version();
        found.add(version);
        versions.computeIfAbsent(form.get().code(), code -> new HashSet<>()).add(version);
      }
    }
    boolean two = versions.values().stream().anyMatch(set -> set.contains("") && set.size() > 1);
    if (found.size() == 1 && !found.contains("")) {
      return new TableVersion(level, found.iterator().next(), false, false);
    }
    if (found.size() > 1) {
      return new TableVersion(level, null, two, false);
    }
    return byYears(table, level);
  }

  private static TableVersion byYears(StagedTable table, AreaLevel level) {
    boolean early = false;
    boolean late = false;
    int[] years = years(table);
    for (StagedTable.Row row : table.rows()) {
      int rowYear = row.period() == null ? 0 : row.period().year();
      for (int i = 0; i < years.length; i++) {
        int year = years[i] < 0 ? rowYear : years[i];
        double value = row.values()[i];
        if (year != 0 && value != 0 && !Double.isNaN(value)) {
          early |= year < FIRST_NEW_YEAR;
          late |= year >= FIRST_NEW_YEAR;
        }
      }
      if (early && late) {
        return new TableVersion(level, null, false, true);
      }
    }
    return new TableVersion(level, early ? older(level) : late ? NEW : null, false, false);
  }

  /// The year of each column; 0 where its period has none, -1 where the rows tell the period.
  static int[] years(StagedTable table) {
    return table.columns().stream()
        .mapToInt(column -> column.period() == null ? -1 : column.period().year())
        .toArray();
  }

  private static String older(AreaLevel level) {
    return level == AreaLevel.DESO ? "2018" : "2020";
  }

  /// The version that a row of the table's level is of, or null where unknown.
  @Nullable String ofRow(@Nullable String suffix) {
    if (suffix != null) {
      return suffix;
    }
    return twoVersions ? older(level) : version;
  }

  /// Whether statistics of a year are made on another version than this one.
  static boolean isOutside(AreaLevel level, String version, int year) {
    if (year == 0) {
      return false;
    }
    return version.equals(NEW) ? year < FIRST_NEW_YEAR : version.equals(older(level)) && year >= FIRST_NEW_YEAR;
  }

  /// The period of a cell: the column's, else the row's.
  static Period periodOf(StagedTable.Column column, StagedTable.Row row) {
    if (column.period() != null) {
      return column.period();
    }
    return row.period() == null ? Period.NONE : row.period();
  }

  /// The form of a key that is a code, perhaps followed by a name; letters in any case.
  static Optional<CodeForm> formOf(String key) {
    String first = key.split("[\\s\\u00A0]", 2)[0];
    int suffix = first.indexOf('_');
    String code = suffix < 0 ? KeyJudge.upper(first) : KeyJudge.upper(first.substring(0, suffix));
    Optional<CodeForm> form = CodeForm.of(code);
    if (suffix < 0 || form.isEmpty()) {
      return form;
    }
    String rest = KeyJudge.upper(first.substring(suffix + 1));
    boolean known = rest.matches("(DESO|REGSO)\\d{4}");
    return known
        ? form.map(plain -> new CodeForm(plain.level(), plain.code(), rest.substring(rest.length() - 4)))
        : Optional.empty();
  }
}
