package se.helabilden.ui.data;

import java.util.List;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.IndicatorEntry;

/// A row of the tree of indicators.
sealed interface DataRow {
  /// A focus area with its indicators below it.
  record Heading(FocusArea focusArea, int count) implements DataRow {}

  /// An indicator, or one group of it.
  ///
  /// @param entry what shows on the map; for an indicator that comes in groups only, its first one
  /// @param name the indicator's, or the group's below its indicator
  /// @param unit empty where the source tells none
  /// @param periods `2011–2024`
  /// @param values areas of the layer with a number in the newest period
  /// @param areas areas of the layer
  /// @param layer the layer's name
  /// @param groups the groups below it; empty for none
  record IndicatorRow(
      IndicatorEntry entry,
      String name,
      String unit,
      String periods,
      int values,
      int areas,
      String layer,
      List<IndicatorRow> groups)
      implements DataRow {
    public IndicatorRow {
      groups = List.copyOf(groups);
    }
  }
}
