package se.helabilden.indicator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Stamp;

/// An indicator that a table gives, joined with a layer, before anybody has put it into a project: everything but
/// who, when, and the file's hash.
///
/// @param id free of clashes within its table; may be taken in the project
/// @param areaVersion version of the division that the table was made for, or null where unknown
/// @param series values for areas of the layer and for all others in the table
/// @param addable false where the source says that the values must not be added up; null where it says nothing
/// @param retrieved how the numbers were fetched from the web; null for a file that somebody had
public record IndicatorDraft(
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
    IndicatorSeries series,
    String file,
    @Nullable String sheet,
    @Nullable String source,
    @Nullable String tableId,
    @Nullable String title,
    String contents,
    @Nullable String updated,
    @Nullable String referenceTime,
    @Nullable String database,
    List<String> notes,
    @Nullable Boolean addable,
    @Nullable Retrieval retrieved) {

  /// The indicator of a project.
  ///
  /// @param fileHash SHA-256 of the file
  /// @param hideBelow counts below this are hidden; 0 for published statistics
  public Indicator toIndicator(Stamp stamp, @Nullable String fileHash, Instant importedAt, int hideBelow) {
    Provenance provenance =
        new Provenance(
            file, sheet, fileHash, source, tableId, title, contents, updated, referenceTime, database, notes,
            importedAt, addable, retrieved);
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series.hash(), provenance, null, List.of(), hideBelow);
  }

  /// The same with another id.
  public IndicatorDraft withId(String newId) {
    return new IndicatorDraft(
        newId, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion, series,
        file, sheet, source, tableId, title, contents, updated, referenceTime, database, notes, addable, retrieved);
  }

  /// The same with another name and unit.
  public IndicatorDraft withName(String newName, @Nullable String newUnit) {
    return new IndicatorDraft(
        id, newName, newUnit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion, series,
        file, sheet, source, tableId, title, contents, updated, referenceTime, database, notes, addable, retrieved);
  }

  /// The same understood as another catalogue entry, or as none.
  public IndicatorDraft withMeaning(
      @Nullable String newCatalogueId, IndicatorKind newKind, Direction newDirection, FocusArea newFocusArea) {
    return new IndicatorDraft(
        id, name, unit, decimals, newKind, newDirection, newFocusArea, newCatalogueId, layerId, areaLevel, areaVersion,
        series, file, sheet, source, tableId, title, contents, updated, referenceTime, database, notes, addable, retrieved);
  }

  /// The same with other numbers.
  ///
  /// @param newAreaVersion version of the division that they are for, or null where unknown or mixed
  public IndicatorDraft withSeries(IndicatorSeries newSeries, @Nullable String newAreaVersion) {
    return new IndicatorDraft(
        id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, newAreaVersion, newSeries,
        file, sheet, source, tableId, title, contents, updated, referenceTime, database, notes, addable, retrieved);
  }
}
