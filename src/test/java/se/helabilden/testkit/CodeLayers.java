package se.helabilden.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.work.Stamp;

/// Layers for tests of matching: real or given codes and names, with a unit square for each as boundary.
public final class CodeLayers {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private CodeLayers() {}

  /// The DeSO 2025 of Göteborgsregionen, 584 areas.
  public static AreaLayer desoOfGoteborgsregionen() throws SQLException {
    Path file = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    return read(
        file, "select desokod, desokod, kommunkod, kommunnamn from gr_deso2025_original", AreaLevel.DESO, "2025");
  }

  /// The RegSO 2025 of Göteborgsregionen, 300 areas.
  public static AreaLayer regsoOfGoteborgsregionen() throws SQLException {
    Path file = SharedData.path("sweden/boundaries/gr_regso2025_original.gpkg");
    return read(
        file, "select regsokod, regsonamn, kommunkod, kommunnamn from gr_regso2025_original", AreaLevel.REGSO, "2025");
  }

  private static AreaLayer read(Path file, String query, AreaLevel level, String version) throws SQLException {
    List<Area> areas = new ArrayList<>();
    String url = "jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro&immutable=1";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        areas.add(
            new Area(
                new AreaCode(level, version, rows.getString(1)), rows.getString(2), rows.getString(3), rows.getString(4),
                null, square(areas.size())));
      }
    }
    return new AreaLayer(level, version, areas);
  }

  /// A layer of municipalities, given as `0114 Upplands Väsby`.
  public static AreaLayer municipalities(String... codesAndNames) {
    List<Area> areas = new ArrayList<>();
    for (String text : codesAndNames) {
      String code = text.substring(0, 4);
      String name = text.substring(5);
      areas.add(
          new Area(new AreaCode(AreaLevel.MUNICIPALITY, null, code), name, code, name, null, square(areas.size())));
    }
    return new AreaLayer(AreaLevel.MUNICIPALITY, null, areas);
  }

  /// A layer of any level, each area given as code, name, municipality code, municipality name with `|` between.
  public static AreaLayer of(AreaLevel level, @Nullable String version, String... areas) {
    List<Area> found = new ArrayList<>();
    for (String text : areas) {
      String[] parts = text.split("\\|");
      found.add(
          new Area(
              new AreaCode(level, version, parts[0]), parts.length > 1 ? parts[1] : parts[0],
              parts.length > 2 ? parts[2] : null, parts.length > 3 ? parts[3] : null, null, square(found.size())));
    }
    return new AreaLayer(level, version, found);
  }

  /// What a project keeps of such a layer.
  public static LayerInfo info(AreaLayer layer) {
    String id = layer.level().id() + (layer.version() == null ? "" : "-" + layer.version());
    return new LayerInfo(
        new Stamp(new UUID(0, 1), "test", null, Instant.EPOCH), id, id, layer.level(), layer.version(),
        Crs.SWEREF99_TM, "EPSG:3006", "kod", "namn", "fil.gpkg", "", null, layer.size(), layer.contentHash());
  }

  private static Geometry square(int place) {
    return GEOMETRY.toGeometry(new Envelope(place, place + 1, 0, 1));
  }
}
