package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Stamp;

/// An indicator of the project: what it means and where it comes from. Its numbers are immutable content found by
/// their hash; breakdowns are a dimension of the numbers, not indicators of their own.
///
/// @param id public id, ASCII lower case: `i000006ta_lag_ekonomisk_standard_procent`
/// @param name begins with the contents text
/// @param unit `%`, `antal`, `tkr`, or null where the source tells none
/// @param decimals how many the source shows
/// @param catalogueId the catalogue entry that it is, or null
/// @param layerId the layer it was joined with
/// @param areaLevel level of the areas in the series
/// @param areaVersion version of the division that the table was made for, or null where unknown
/// @param series hash of the [IndicatorSeries]
/// @param expression the formula, for a derived indicator; else null
/// @param parts ids of the entries that it is computed from; empty for imported ones
/// @param hideBelow counts below this are hidden in every view and export; 0 for published statistics
public record Indicator(
    Stamp stamp,
    String id,
    String name,
    @Nullable String unit,
    int decimals,
    IndicatorKind kind,
    Direction direction,
    FocusArea focusArea,
    @Nullable String catalogueId,
    String layerId,
    AreaLevel areaLevel,
    @Nullable String areaVersion,
    String series,
    Provenance provenance,
    @Nullable String expression,
    List<String> parts,
    int hideBelow)
    implements Serializable {
  public Indicator {
    parts = List.copyOf(parts);
  }

  /// The same with other numbers.
  public Indicator withSeries(String hash) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        hash, provenance, expression, parts, hideBelow);
  }

  /// The same, said to come from elsewhere.
  public Indicator withProvenance(Provenance changed) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series, changed, expression, parts, hideBelow);
  }
}
