package se.helabilden.map;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.AreaLayer;

/// That a map shows only a part of its areas, which part, and why. The whole is always told of beside it.
///
/// @param areas codes of the areas that are shown, the others without colours; empty where an extent is
/// @param extent the part of the world that is shown; null where areas are chosen
/// @param reason in plain words, printed on the map; blank only where somebody made the file by hand
public record Crop(List<String> areas, @Nullable Extent extent, String reason) implements Serializable {
  public Crop {
    areas = areas == null ? List.of() : List.copyOf(areas);
    reason = reason == null ? "" : reason.strip();
  }

  /// A part of the world, in metres.
  public record Extent(double west, double south, double east, double north) implements Serializable {
    /// All that a layer's areas reach.
    public static Extent of(AreaLayer layer) {
      Envelope whole = new Envelope();
      layer.areas().forEach(area -> whole.expandToInclude(area.geometry().getEnvelopeInternal()));
      return new Extent(whole.getMinX(), whole.getMinY(), whole.getMaxX(), whole.getMaxY());
    }

    /// All that a view shows.
    public static Extent of(View view) {
      return new Extent(view.west(), view.worldY(view.height()), view.worldX(view.width()), view.north());
    }

    public boolean contains(Extent other) {
      return west <= other.west && south <= other.south && east >= other.east && north >= other.north;
    }
  }

  /// Some areas.
  public static Crop of(List<String> areas, String reason) {
    return new Crop(areas, null, reason);
  }

  /// All that lies in a part of the world.
  public static Crop of(Extent extent, String reason) {
    return new Crop(List.of(), extent, reason);
  }

  public Crop withReason(String changed) {
    return new Crop(areas, extent, changed);
  }

  /// Whether areas were chosen, and not a part of the world.
  public boolean ofAreas() {
    return extent == null;
  }

  /// Whether nobody said why.
  public boolean lacksReason() {
    return reason.isBlank();
  }
}
