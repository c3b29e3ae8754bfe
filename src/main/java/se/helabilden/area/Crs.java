package se.helabilden.area;

import java.io.Serializable;

/// A coordinate system, known by its EPSG number.
///
/// @param epsg the number; 0 for a plane whose place on Earth is unknown
/// @param name for people who open the details: `SWEREF 99 TM`
/// @param wkt well-known text (version 1), as the GeoPackage wants it
/// @param geographic true for degrees of longitude and latitude, false for metres
public record Crs(int epsg, String name, String wkt, boolean geographic) implements Serializable {
  /// Sweden's national plane, the coordinate system of every Swedish project.
  public static final Crs SWEREF99_TM =
      new Crs(
          3006,
          "SWEREF 99 TM",
          "PROJCS[\"SWEREF99 TM\",GEOGCS[\"SWEREF99\",DATUM[\"SWEREF99\",SPHEROID[\"GRS 1980\",6378137,298.257222101,"
              + "AUTHORITY[\"EPSG\",\"7019\"]],TOWGS84[0,0,0,0,0,0,0],AUTHORITY[\"EPSG\",\"6619\"]],"
              + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,"
              + "AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4619\"]],PROJECTION[\"Transverse_Mercator\"],"
              + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",15],"
              + "PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],"
              + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
              + "AUTHORITY[\"EPSG\",\"3006\"]]",
          false);

  /// Longitude and latitude; kept as the pair that is exact against SWEREF 99 (the two differ by less than a metre).
  public static final Crs WGS84 =
      new Crs(
          4326,
          "WGS 84",
          "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
              + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,"
              + "AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
              + "AUTHORITY[\"EPSG\",\"4326\"]]",
          true);

  /// A plane whose place on Earth nobody told; coordinates are kept as they are.
  public static final Crs UNKNOWN_PLANE = new Crs(0, "–", "undefined", false);

  /// `EPSG:3006`, or `local`.
  public String id() {
    return epsg == 0 ? "local" : "EPSG:" + epsg;
  }
}
