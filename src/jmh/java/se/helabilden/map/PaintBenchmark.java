package se.helabilden.map;

import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
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

/// The map at 1920 × 1080: preparing a layer, painting it whole, a region and a city of it, colouring it anew, and
/// writing it as PNG.
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
  public void prepareLayer() {
    String[] parts = layer.split("x");
    areas = SyntheticLayer.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 1);
    shapes = LayerShapes.of(areas, Progress.NONE);
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

  @Benchmark
  public LayerShapes prepare() {
    return LayerShapes.of(areas, Progress.NONE);
  }

  @Benchmark
  public AreaRaster paintWhole() {
    return AreaRaster.of(shapes, whole, Progress.NONE);
  }

  @Benchmark
  public AreaRaster paintWholeUnsmoothed() {
    return AreaRaster.of(shapes, whole, 1, 1, Progress.NONE);
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
  public byte[] encodePng() {
    return PngWriter.toBytes(picture, 96, Progress.NONE);
  }
}
