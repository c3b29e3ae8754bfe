package se.helabilden.needs;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.MapMeasure;
import se.helabilden.work.Stamp;

/// A view of a map that somebody saved: for a question, for the report, or to come back to.
///
/// @param title the finding that the map shows; empty for the indicator's own name
/// @param entryId the indicator entry
/// @param period the period's text
/// @param method id of the classification method; empty for the usual
/// @param classes number of classes; 0 for what suits the number of areas
/// @param breaks inner upper bounds of a manual method, or of classes that several periods share; they hold whatever the
///     method; else empty
/// @param palette id of the colours; empty for those that suit the indicator
/// @param reference id of what is compared with; empty for what there is
/// @param extent west, south, east, north in metres; null for the whole
/// @param selected codes of the areas that are picked out
/// @param seriesHash hash of the numbers when it was saved
/// @param inReport whether it goes into the report
/// @param look what it has beside; null in views from before there was any such choice
/// @param measure what is made of the indicator; the values themselves in files that tell nothing of it
/// @param beside the maps it stands beside; null for a map alone, and in views from before there were any
public record MapView(
    Stamp stamp,
    String title,
    String entryId,
    String period,
    String method,
    int classes,
    List<Double> breaks,
    String palette,
    String reference,
    @Nullable Extent extent,
    List<String> selected,
    String seriesHash,
    boolean inReport,
    @Nullable MapLook look,
    MapMeasure measure,
    @Nullable MapsBeside beside)
    implements Serializable {
  public MapView {
    measure = measure == null ? MapMeasure.VALUES : measure;
    breaks = List.copyOf(breaks);
    selected = List.copyOf(selected);
  }

  /// A view that looks as one where nobody chose more.
  public MapView(
      Stamp stamp, String title, String entryId, String period, String method, int classes, List<Double> breaks,
      String palette, String reference, @Nullable Extent extent, List<String> selected, String seriesHash,
      boolean inReport) {
    this(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, null, MapMeasure.VALUES);
  }

  /// A view of a map alone.
  public MapView(
      Stamp stamp, String title, String entryId, String period, String method, int classes, List<Double> breaks,
      String palette, String reference, @Nullable Extent extent, List<String> selected, String seriesHash,
      boolean inReport, @Nullable MapLook look, MapMeasure measure) {
    this(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, look, measure, null);
  }

  /// A view of the values themselves.
  public MapView(
      Stamp stamp, String title, String entryId, String period, String method, int classes, List<Double> breaks,
      String palette, String reference, @Nullable Extent extent, List<String> selected, String seriesHash,
      boolean inReport, @Nullable MapLook look) {
    this(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, look, MapMeasure.VALUES);
  }

  /// A part of the world, in metres.
  public record Extent(double west, double south, double east, double north) implements Serializable {}

  public UUID id() {
    return stamp.id();
  }

  public MapView withTitle(String changed) {
    return new MapView(
        stamp, changed, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, look, measure, beside);
  }

  public MapView withLook(MapLook changed) {
    return new MapView(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, changed, measure, beside);
  }

  public MapView withBeside(@Nullable MapsBeside changed) {
    return new MapView(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, look, measure, changed);
  }

  public MapView withInReport(boolean changed) {
    return new MapView(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        changed, look, measure, beside);
  }

  /// Ids of all entries it shows: its own, the second of two that it is made of, and those of the maps beside it.
  public Set<String> entries() {
    Set<String> entries = new LinkedHashSet<>();
    entries.add(entryId);
    if (!measure.with().isEmpty()) {
      entries.add(measure.with());
    }
    others().forEach(other -> entries.add(other.entryId()));
    return entries;
  }

  /// The maps beside it.
  public List<MapsBeside.Other> others() {
    return beside == null ? List.of() : beside.maps();
  }

  /// Whether any of the numbers it rests on are others now than when it was saved.
  ///
  /// @param hashOf the hash of the series of an entry now; empty where there is no such entry
  public boolean isChanged(Function<String, Optional<String>> hashOf) {
    // views from before the second was looked after
    String second = beside == null ? "" : beside.secondHash();
    return isOther(hashOf, entryId, seriesHash)
        || (!second.isEmpty() && isOther(hashOf, measure.with(), second))
        || others().stream().anyMatch(other -> isOther(hashOf, other.entryId(), other.seriesHash()));
  }

  private static boolean isOther(Function<String, Optional<String>> hashOf, String entryId, String then) {
    return !hashOf.apply(entryId).equals(Optional.of(then));
  }
}
