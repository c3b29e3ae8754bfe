package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Some source tables write 0 for the years in which an area's version of the division did not apply. Where every
/// cell of a version in such a year is 0 or missing, none of them is a number.
final class VersionWindow {
  private record Window(String version, Period period) {}

  private VersionWindow() {}

  /// The table without such zeros; each window that had any becomes an issue.
  static StagedTable mask(StagedTable table, TableVersion version, List<Issue> issues) {
    if (version.level() != AreaLevel.DESO && version.level() != AreaLevel.REGSO) {
      return table;
    }
    Map<Window, Integer> zeros = new HashMap<>();
    List<@Nullable String> versions = new ArrayList<>();
    int[] years = TableVersion.years(table);
    for (StagedTable.Row row : table.rows()) {
      Optional<CodeForm> form = TableVersion.formOf(row.key());
      boolean own = form.isPresent() && form.get().level() == version.level();
      String of = own ? version.ofRow(form.get().version()) : null;
      versions.add(of);
      if (of != null) {
        count(table, row, years, of, version.level(), zeros);
      }
    }
    zeros.values().removeIf(count -> count <= 0);
    if (zeros.isEmpty()) {
      return table;
    }
    List<StagedTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      StagedTable.Row row = table.rows().get(i);
      rows.add(versions.get(i) == null ? row : masked(table, row, versions.get(i), zeros));
    }
    zeros.forEach(
        (window, count) ->
            issues.add(
                Issue.warning(
                    "outside-version",
                    Message.of("indicator.outsideVersion", count, window.period().text(), window.version()),
                    Place.file(table.file()).withSheet(table.sheet()))));
    return new StagedTable(
        table.file(), table.sheet(), table.format(), table.encoding(), table.keyColumn(), table.columns(), rows,
        table.about());
  }

  private static void count(
      StagedTable table,
      StagedTable.Row row,
      int[] years,
      String version,
      AreaLevel level,
      Map<Window, Integer> zeros) {
    int rowYear = row.period() == null ? 0 : row.period().year();
    for (int i = 0; i < years.length; i++) {
      double value = row.values()[i];
      if (Double.isNaN(value) || !TableVersion.isOutside(level, version, years[i] < 0 ? rowYear : years[i])) {
        continue;
      }
      Window window = new Window(version, TableVersion.periodOf(table.columns().get(i), row));
      int before = zeros.getOrDefault(window, 0);
      zeros.put(window, value != 0 || before < 0 ? -1 : before + 1);
    }
  }

  private static StagedTable.Row masked(
      StagedTable table, StagedTable.Row row, String version, Map<Window, Integer> zeros) {
    double[] values = row.values().clone();
    @Nullable ValueStatus[] statuses = row.statuses().clone();
    boolean changed = false;
    for (int i = 0; i < values.length; i++) {
      Window window = new Window(version, TableVersion.periodOf(table.columns().get(i), row));
      if (!Double.isNaN(values[i]) && zeros.containsKey(window)) {
        values[i] = Double.NaN;
        statuses[i] = ValueStatus.NOT_APPLICABLE;
        changed = true;
      }
    }
    return changed
        ? new StagedTable.Row(
            row.number(), row.key(), row.name(), row.municipality(), row.period(), row.breakdown(), values, statuses)
        : row;
  }
}
