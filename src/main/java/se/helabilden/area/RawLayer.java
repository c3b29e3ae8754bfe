package se.helabilden.area;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/// A layer as a boundary file gives it, before anything is understood of it. Serialisable: it may come from another
/// process.
///
/// @param name the layer's name in the file, or the file's stem
/// @param fields names of the attribute columns, in order
/// @param features the rows, in the file's order
/// @param crs what the file says of its coordinates: `EPSG:3006` or well-known text; null where it says nothing
/// @param format `gpkg`, `shapefile`, `geojson`, `topojson`, `kml`, `gml`, `flatgeobuf`
/// @param encoding how text was read, where that was a guess; else null
public record RawLayer(
    String name,
    List<String> fields,
    List<RawFeature> features,
    @Nullable String crs,
    String format,
    @Nullable String encoding)
    implements Serializable {

  /// One row.
  ///
  /// @param row its number in the file, 1 for the first
  /// @param values one for each field: String, Long, Double, Boolean or null
  /// @param geometry any type, any dimension, perhaps invalid; null or empty where the file has none
  public record RawFeature(int row, List<@Nullable Serializable> values, @Nullable Geometry geometry)
      implements Serializable {
    private Object writeReplace() {
      return new Packed(row, values, geometry == null ? null : packed(geometry));
    }

    private static byte[] packed(Geometry geometry) {
      Coordinate some = geometry.getCoordinate();
      boolean high = some != null && !Double.isNaN(some.getZ());
      return new WKBWriter(high ? 3 : 2).write(geometry);
    }
  }

  /// A row on its way to another process, its geometry as well-known binary: an object for each corner would take ten
  /// times the room and time.
  private record Packed(int row, List<@Nullable Serializable> values, byte @Nullable [] geometry)
      implements Serializable {
    private Object readResolve() throws ObjectStreamException {
      try {
        return new RawFeature(row, values, geometry == null ? null : new WKBReader().read(geometry));
      } catch (ParseException e) {
        throw (ObjectStreamException) new InvalidObjectException("geometry of row " + row).initCause(e);
      }
    }
  }
}
