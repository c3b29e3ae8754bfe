package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
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
    MapMeasure measure)
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
        inReport, look, measure);
  }

  public MapView withLook(MapLook changed) {
    return new MapView(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        inReport, changed, measure);
  }

  public MapView withInReport(boolean changed) {
    return new MapView(
        stamp, title, entryId, period, method, classes, breaks, palette, reference, extent, selected, seriesHash,
        changed, look, measure);
  }
}
