package se.helabilden.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Paints maps of real and invented layers to look at: `MapGallery FOLDER-WITH-DATA OUTPUT-FOLDER`. Values are invented:
/// a smooth field with noise.
final class MapGallery {
  private MapGallery() {}

  public static void main(String[] arguments) throws IOException, SQLException, ParseException {
    Path data = Path.of(arguments[0]);
    Path out = Files.createDirectories(Path.of(arguments[1]));
    save(MapFixture.toyMap(), "toy", out, true);
    AreaLayer region =
        read(data.resolve("sweden/boundaries/gr_deso2025_original.gpkg"), "desokod", "RegSO_2025", "kommunnamn", "2025");
    save(map(region, "DeSO 2025", "Göteborgsregionen", "Stora skillnader i låg ekonomisk standard mellan områdena"),
        "region", out, true);
    AreaLayer nation = read(data.resolve("synthetic/pseudo_deso2018_SYNTHETIC.gpkg"), "deso", "deso", "kommunnamn", "2018");
    save(map(nation, "DeSO 2018, påhittade gränser", "Sverige", "Låg ekonomisk standard är vanligast i norra inlandet"),
        "nation", out, false);
  }

  static Choropleth map(AreaLayer layer, String division, String whole, String title) {
    AreaValues values = MapFixture.values(layer, field(layer));
    Captions captions =
        Captions.of(values, division, whole, "SCB/Lantmäteriet", Language.SWEDISH)
            .withTitle(title)
            .withReference("Riket: 14,9 %")
            .withProducer("Karta: Exempelkommunen, 15 januari 2026");
    return Choropleth.of(
        values, MapFixture.quantiles(values, 5), ColorScheme.YLGNBU, captions, Language.SWEDISH);
  }

  static double[] field(AreaLayer layer) {
    Random random = new Random(7);
    Envelope extent = layer.extent();
    double[] numbers = new double[layer.size()];
    for (int i = 0; i < numbers.length; i++) {
      Coordinate c = layer.area(i).geometry().getEnvelopeInternal().centre();
      double x = (c.x - extent.getMinX()) / extent.getWidth();
      double y = (c.y - extent.getMinY()) / extent.getWidth();
      double value = 16 + 11 * Math.sin(x * 7 + 1) * Math.cos(y * 5) + random.nextGaussian() * 5;
      numbers[i] = i % 23 == 7 ? Double.NaN : Math.round(Math.max(0.4, value) * 10) / 10.0;
    }
    return numbers;
  }

  private static void save(Choropleth map, String name, Path out, boolean svg) throws IOException {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), Progress.NONE);
    int[][] sizes = {{1920, 1080}, {1366, 768}, {800, 600}, {600, 400}, {900, 1200}};
    for (int[] size : sizes) {
      MapSheet sheet = MapSheet.of(map, shapes, new SheetSize(size[0], size[1], 96), Progress.NONE);
      Picture picture = SheetPainter.paint(sheet, Progress.NONE);
      try (OutputStream stream = Files.newOutputStream(out.resolve(name + "-" + size[0] + ".png"))) {
        PngWriter.write(picture, 96, stream, Progress.NONE);
      }
      if (svg && size[0] == 1366) {
        try (OutputStream stream = Files.newOutputStream(out.resolve(name + ".svg"))) {
          SvgWriter.write(sheet, stream, Progress.NONE);
        }
      }
    }
  }

  static AreaLayer read(Path file, String codeField, String nameField, String wholeField, String version)
      throws SQLException, ParseException {
    List<Area> areas = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
        Statement statement = db.createStatement()) {
      String table;
      try (ResultSet row = statement.executeQuery("SELECT table_name FROM gpkg_geometry_columns")) {
        table = row.getString(1);
      }
      String sql = "SELECT geom, " + codeField + ", " + nameField + ", " + wholeField + " FROM \"" + table + "\"";
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          String code = rows.getString(2);
          areas.add(
              new Area(
                  new AreaCode(AreaLevel.DESO, version, code),
                  rows.getString(3) + " " + code,
                  code.substring(0, 4),
                  rows.getString(4),
                  null,
                  geometry(rows.getBytes(1))));
        }
      }
    }
    return new AreaLayer(AreaLevel.DESO, version, areas);
  }

  private static Geometry geometry(byte[] blob) throws ParseException {
    int envelope = new int[] {0, 32, 48, 48, 64}[blob[3] >> 1 & 7];
    byte[] wkb = new byte[blob.length - 8 - envelope];
    ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN).position(8 + envelope).get(wkb);
    return new WKBReader().read(wkb);
  }
}
