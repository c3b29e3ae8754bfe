package se.helabilden.area;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

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
      implements Serializable {}
}
