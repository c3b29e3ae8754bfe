package se.helabilden.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.SharedClasses;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// The maps beside the first: `--beside INDICATOR` or `--beside INDICATOR@PERIOD`, once for two maps on one sheet, three
/// times for four.
final class BesideOptions {
  private static final String AT = "@";

  @Option(names = "--beside", paramLabel = "INDICATOR[@PERIOD]")
  List<String> beside = List.of();

  boolean isEmpty() {
    return beside.isEmpty();
  }

  /// What the other maps show: without a period the first map's, or the newest where there is none such.
  ///
  /// @throws UserFacingException (USAGE) for two or more than three, and for an indicator or period that does not exist
  List<AreaValues> values(ProjectStore store, AreaValues first) {
    if (beside.size() == 2 || beside.size() > 3) {
      throw UserFacingException.usage("two-or-four-maps", Message.of("cli.twoOrFourMaps", beside.size()));
    }
    List<AreaValues> values = new ArrayList<>();
    for (String wanted : beside) {
      int at = wanted.lastIndexOf(AT);
      IndicatorEntry entry = Requests.entry(store, at < 0 ? wanted : wanted.substring(0, at));
      String period = at < 0 ? period(store, entry, first) : wanted.substring(at + 1);
      values.add(Requests.values(store, entry, period));
    }
    return values;
  }

  private static @Nullable String period(ProjectStore store, IndicatorEntry entry, AreaValues first) {
    IndicatorSeries series = store.content().series(entry.indicator());
    boolean same = series.periods().contains(first.period()) && hasValue(store, entry, series, first);
    return same ? first.period().text() : null;
  }

  private static boolean hasValue(ProjectStore store, IndicatorEntry entry, IndicatorSeries series, AreaValues first) {
    var layer = store.content().layer(Requests.layer(store.project(), entry.indicator().layerId()));
    AreaValues values = DisclosureGate.read(entry, series, layer, first.period());
    for (int area = 0; area < values.size(); area++) {
      if (!Double.isNaN(values.value(area))) {
        return true;
      }
    }
    return false;
  }

  /// The classes of maps of values: those of one indicator share bounds.
  ///
  /// @param breaks that were given for the first map's indicator; empty for none
  static List<Classification> classes(
      AreaValues first, List<AreaValues> maps, @Nullable String method, int classes, List<String> breaks) {
    List<Classification> shared =
        SharedClasses.of(maps, method == null ? null : Classes.method(method), classes);
    if (breaks.isEmpty()) {
      return shared;
    }
    List<Classification> found = new ArrayList<>();
    for (int map = 0; map < maps.size(); map++) {
      boolean same = maps.get(map).entry().id().equals(first.entry().id());
      found.add(same ? Classes.find(maps.get(map), method, classes, breaks) : shared.get(map));
    }
    return found;
  }

  /// What the maps beside show.
  static List<Map<String, Object>> json(List<AreaValues> others) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (AreaValues values : others) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("indicator", values.entry().id());
      line.put("name", values.entry().name());
      line.put("period", values.period().isNone() ? null : values.period().text());
      lines.add(line);
    }
    return lines;
  }
}
