package se.helabilden.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// The map at 1920 × 1080: preparing and thinning a layer, painting it whole, a region and a city of it after that,
/// colouring it anew, finding the area under the pointer, and writing it.
///
/// A layer is `AREASxVERTICES` invented ones, or a GeoPackage: its path, and after `#` the field of its codes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PaintBenchmark {
  @Param({"6160x120", "100000x60"})
  public String layer;

  private AreaLayer areas;
  private LayerShapes shapes;
  private LayerShapes all;
  private View whole;
  private View region;
  private View city;
  private AreaRaster raster;
  private Choropleth map;
  private AreaPalette palette;
  private int[] pixels;
  private MapSheet sheet;
  private Picture picture;

  @Setup
  public void prepareLayer() throws IOException, SQLException, ParseException {
    areas = areas(layer);
    shapes = LayerShapes.of(areas, Progress.NONE);
    all = LayerShapes.of(areas, Progress.NONE);
    shapes.thin(Progress.NONE);
    Envelope extent = shapes.extent();
    whole = View.fit(extent, 1920, 1080, 10);
    region = whole.zoomed(6, 960, 540);
    city = whole.zoomed(30, 960, 540);
    raster = AreaRaster.of(shapes, whole, Progress.NONE);
    map = MapGallery.map(areas, "påhittade områden", "Prov", "Ett prov");
    palette = AreaPalette.of(map, 1);
    pixels = new int[1920 * 1080];
    sheet = MapSheet.of(map, shapes, SheetSize.DEFAULT, Progress.NONE);
    picture = SheetPainter.paint(sheet, Progress.NONE);
  }

  private static AreaLayer areas(String name) throws IOException, SQLException, ParseException {
    int field = name.indexOf('#');
    if (field >= 0) {
      String code = name.substring(field + 1);
      return MapGallery.read(Path.of(name.substring(0, field)), code, code, code, null);
    }
    String[] parts = name.split("x");
    return SyntheticLayer.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1);
  }

  @Benchmark
  public LayerShapes prepare() {
    return LayerShapes.of(areas, Progress.NONE);
  }

  @Benchmark
  public AreaRaster paintWhole() {
    return AreaRaster.of(shapes, whole, Progress.NONE);
  }

  /// A layer whose copies for small scales are not made yet.
  @Benchmark
  public AreaRaster paintWholeNotThinned() {
    return AreaRaster.of(all, whole, Progress.NONE);
  }

  @Benchmark
  public LayerShapes thin() {
    LayerShapes fresh = LayerShapes.of(areas, Progress.NONE);
    fresh.thin(Progress.NONE);
    return fresh;
  }

  /// A thousand places across the picture.
  @Benchmark
  public int hitTest() {
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      found += raster.areaAt(i * 1913 % 1920, i * 1069 % 1080).orElse(-1);
    }
    return found;
  }

  @Benchmark
  public AreaRaster paintRegion() {
    return AreaRaster.of(shapes, region, Progress.NONE);
  }

  @Benchmark
  public AreaRaster paintCity() {
    return AreaRaster.of(shapes, city, Progress.NONE);
  }

  /// With the new palette, as after a click on another indicator.
  @Benchmark
  public int[] recolour() {
    raster.colour(AreaPalette.of(map, 1), pixels);
    return pixels;
  }

  @Benchmark
  public int[] recolourSamePalette() {
    raster.colour(palette, pixels);
    return pixels;
  }

  @Benchmark
  public Picture paintSheet() {
    return SheetPainter.paint(sheet, Progress.NONE);
  }

  @Benchmark
  public int writePdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(sheet, out, Progress.NONE);
    return out.size();
  }

  @Benchmark
  public byte[] encodePng() {
    return PngWriter.toBytes(picture, 96, Progress.NONE);
  }
}
