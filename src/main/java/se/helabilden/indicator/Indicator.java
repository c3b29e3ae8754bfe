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
/// @param calculation the rule, for what no formula can say; else null
/// @param own what people have said of it, or null
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
    int hideBelow,
    @Nullable Calculation calculation,
    @Nullable OwnFacts own)
    implements Serializable {
  public Indicator {
    parts = List.copyOf(parts);
  }

  /// An indicator of which nobody has said anything, and that is imported or computed by a formula.
  public Indicator(
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
      int hideBelow) {
    this(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series, provenance, expression, parts, hideBelow, null, null);
  }

  /// What people have said of it; nothing where nobody has.
  public OwnFacts ownFacts() {
    return own == null ? OwnFacts.NONE : own;
  }

  /// The same with other numbers.
  public Indicator withSeries(String hash) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        hash, provenance, expression, parts, hideBelow, calculation, own);
  }

  /// The same, said to come from elsewhere.
  public Indicator withProvenance(Provenance changed) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series, changed, expression, parts, hideBelow, calculation, own);
  }

  /// The same, computed by a rule.
  public Indicator withCalculation(@Nullable Calculation rule) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series, provenance, expression, parts, hideBelow, rule, own);
  }

  /// The same with what a person said of it.
  public Indicator withOwn(OwnFacts said) {
    return new Indicator(
        stamp, id, name, unit, decimals, kind, direction, focusArea, catalogueId, layerId, areaLevel, areaVersion,
        series, provenance, expression, parts, hideBelow, calculation, said.saysNothing() ? null : said);
  }

  /// The same numbers by another name.
  public Indicator withWords(String newName, @Nullable String newUnit, Direction newDirection, FocusArea newFocus) {
    return new Indicator(
        stamp, id, newName, newUnit, decimals, kind, newDirection, newFocus, catalogueId, layerId, areaLevel,
        areaVersion, series, provenance, expression, parts, hideBelow, calculation, own);
  }

  /// The same, known as another entry of the catalogue, or none.
  public Indicator withCatalogueEntry(@Nullable String entry, IndicatorKind newKind) {
    return new Indicator(
        stamp, id, name, unit, decimals, newKind, direction, focusArea, entry, layerId, areaLevel, areaVersion, series,
        provenance, expression, parts, hideBelow, calculation, own);
  }

  /// This indicator, new from a file or computed anew, with what people have said of its former self.
  public Indicator withWordsOf(Indicator former) {
    OwnFacts said = former.ownFacts();
    List<OwnFacts.Field> changed = said.changed();
    boolean entry = changed.contains(OwnFacts.Field.CATALOGUE_ENTRY);
    String source = former.provenance().source();
    boolean keepSource = source != null && (changed.contains(OwnFacts.Field.SOURCE) || provenance.source() == null);
    return withWords(
            changed.contains(OwnFacts.Field.NAME) ? former.name : name,
            changed.contains(OwnFacts.Field.UNIT) ? former.unit : unit,
            changed.contains(OwnFacts.Field.DIRECTION) ? former.direction : direction,
            changed.contains(OwnFacts.Field.FOCUS_AREA) ? former.focusArea : focusArea)
        .withCatalogueEntry(entry ? former.catalogueId : catalogueId, entry ? former.kind : kind)
        .withProvenance(keepSource ? provenance.withSource(source) : provenance)
        .withOwn(said);
  }
}
