package se.helabilden.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Finds what the options name, or says what exists.
final class Requests {
  private static final int LISTED = 40;

  private Requests() {}

  /// @throws UserFacingException (USAGE) if there is no such indicator, with those that exist
  static IndicatorEntry entry(ProjectStore store, String id) {
    Project project = store.project();
    return Entries.find(project, store.content(), id)
        .orElseThrow(
            () -> {
              List<String> ids = Entries.all(project, store.content()).stream().map(IndicatorEntry::id).toList();
              String existing =
                  ids.isEmpty()
                      ? "–"
                      : ids.stream().limit(LISTED).collect(Collectors.joining(", ")) + (ids.size() > LISTED ? " …" : "");
              return UserFacingException.usage(
                  "unknown-indicator", Message.of("cli.unknownIndicator", id, existing));
            });
  }

  /// The period asked for, or the newest.
  ///
  /// @throws UserFacingException (USAGE) if the series lacks it, with those that exist
  static Period period(IndicatorSeries series, @Nullable String wanted) {
    if (wanted == null) {
      return series.newestPeriod();
    }
    return series.periods().stream()
        .filter(period -> period.text().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-period",
                    Message.of(
                        "cli.unknownPeriod",
                        wanted,
                        series.periods().stream().map(Period::text).collect(Collectors.joining(", ")))));
  }

  /// @throws UserFacingException (USAGE) if there is no such layer, with those that exist
  static LayerInfo layer(Project project, String id) {
    return project
        .layer(id)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-layer",
                    Message.of(
                        "cli.unknownLayer",
                        id,
                        project.layers().isEmpty()
                            ? "–"
                            : project.layers().stream().map(LayerInfo::id).collect(Collectors.joining(", ")))));
  }

  /// The values of an entry over its own layer, through the gate.
  static AreaValues values(ProjectStore store, IndicatorEntry entry, @Nullable String period) {
    ProjectContent content = store.content();
    Indicator indicator = entry.indicator();
    IndicatorSeries series = content.series(indicator);
    AreaLayer layer = content.layer(layer(store.project(), indicator.layerId()));
    return DisclosureGate.read(entry, series, layer, period(series, period));
  }
}
