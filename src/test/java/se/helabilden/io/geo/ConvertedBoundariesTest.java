package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.area.Area;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.RawLayer;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Progress;

/// The same areas in every format, as another program (GDAL) writes them.
@Tag("slow")
class ConvertedBoundariesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.kml, KML, ",
    "c.kmz, KML, ",
    "d.gml, GML, -dsco FORMAT=GML3.2",
    "e.gml, GML, -dsco FORMAT=GML3",
    "f.gml, GML, -dsco FORMAT=GML3 -dsco GML3_LONGSRS=NO",
    "g.gml, GML, -dsco FORMAT=GML2",
    "h.gml, GML, -dsco FORMAT=GML3.2 -t_srs EPSG:3011",
    "i.gml, GML, -dsco FORMAT=GML3.2 -t_srs EPSG:4326",
    "j.geojson, GeoJSON, -lco RFC7946=NO",
    "k.shp, ESRI Shapefile, ",
    "l.gpkg, GPKG, ",
    "m.fgb, FlatGeobuf, ",
    "n.fgb, FlatGeobuf, -lco SPATIAL_INDEX=NO"
  })
  void everyAreaHasTheSameSize(String name, String driver, String options) throws Exception {
    Path source = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path file = converted(source, name, driver, options);
    same(Boundaries.load(source, null, folder).value(), Boundaries.load(file, null, folder).value());
  }

  /// GDAL reads topologies but writes none: written here, borders cut in two and drawn backwards, and read by both.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTopologyIsReadAsTheOtherProgramReadsIt(boolean steps) throws Exception {
    Path source = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    RawLayer raw = Boundaries.reader(source, folder).read(source, null, Progress.NONE).value();
    Path topology = Files.writeString(folder.resolve("t.topojson"), TestTopology.of(raw, steps ? 0.0001 : 0));
    Path theirs = converted(topology, "t.gpkg", "GPKG", "-a_srs EPSG:3006");
    LayerAssembly.Draft found = Boundaries.load(topology, null, folder).value();
    same(Boundaries.load(theirs, null, folder).value(), found);
    same(Boundaries.load(source, null, folder).value(), found);
  }

  private static void same(LayerAssembly.Draft expected, LayerAssembly.Draft found) {
    assertThat(found.layer().size()).isEqualTo(584);
    assertThat(found.rejected()).isEmpty();
    assertThat(found.version()).isEqualTo("2025");
    for (Area area : expected.layer().areas()) {
      Area same = found.layer().find(area.code().code()).orElseThrow();
      assertThat(same.geometry().getArea() / area.geometry().getArea())
          .as(area.code().code())
          .isEqualTo(1, within(1e-6));
      assertThat(same.geometry().getCentroid().distance(area.geometry().getCentroid())).isLessThan(0.02);
      assertThat(same.name()).isEqualTo(area.name());
    }
  }

  private Path converted(Path source, String name, String driver, String options) throws IOException, InterruptedException {
    if (name.endsWith(".kmz")) {
      return zipped(converted(source, "doc.kml", driver, options), folder.resolve(name));
    }
    Path file = folder.resolve(name);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", driver));
    if (options != null) {
      command.addAll(List.of(options.split(" ")));
    }
    command.addAll(List.of(file.toString(), source.toAbsolutePath().toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      assertThat(process.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    } catch (IOException absent) {
      assumeTrue(false, "skipped: ogr2ogr (GDAL) is not installed");
    }
    return file;
  }

  private static Path zipped(Path document, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("doc.kml"));
      Files.copy(document, out);
    }
    return zip;
  }
}
