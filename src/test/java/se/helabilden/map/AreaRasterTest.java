package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

class AreaRasterTest {
  private static final Progress CANCELLED =
      new Progress() {
        @Override
        public void report(double fraction, Message what) {}

        @Override
        public boolean isCancelled() {
          return true;
        }
      };

  private static AreaRaster raster(AreaLayer layer, View view, int samples) {
    return AreaRaster.of(LayerShapes.of(layer, Progress.NONE), view, samples, 1, Progress.NONE);
  }

  private static AreaLayer layer(String... wkt) {
    return new AreaLayer(
        AreaLevel.OWN,
        null,
        IntStream.range(0, wkt.length)
            .mapToObj(i -> MapFixture.area("A" + i, "A" + i, "01", wkt[i]))
            .toList());
  }

  /// Every pixel against JTS, for holes, islets and neighbours.
  @Test
  void everyPixelShowsTheAreaAtItsCentre() {
    AreaLayer toy = MapFixture.toyLayer();
    View view = View.fit(toy.extent(), 311, 287, 7.3);
    AreaRaster raster = raster(toy, view, 1);
    List<IndexedPointInAreaLocator> locators =
        toy.areas().stream().map(area -> new IndexedPointInAreaLocator(area.geometry())).toList();
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        Coordinate centre = view.world(x + 0.5, y + 0.5);
        int expected = -1;
        for (int i = 0; i < locators.size(); i++) {
          expected = locators.get(i).locate(centre) == Location.INTERIOR ? i : expected;
        }
        int shown = raster.areaAt(x, y).orElse(-1);
        if (shown != expected) {
          Geometry border = toy.area(Math.max(shown, expected)).geometry().getBoundary();
          double away = border.distance(border.getFactory().createPoint(centre)) / view.unitsPerPixel();
          assertThat(away).as("pixels from a border at %d, %d", x, y).isLessThan(1e-6);
        }
      }
    }
  }

  @Test
  void raggedNeighboursLeaveNeitherGapNorOverlap() {
    AreaLayer ragged = SyntheticLayer.of(400, 60, 5);
    View view = View.fit(ragged.extent(), 500, 500, 20);
    int whole = raster(ragged, view, 1).coveredPixels();
    long each =
        ragged.areas().stream()
            .mapToLong(area -> raster(new AreaLayer(AreaLevel.OWN, null, List.of(area)), view, 1).coveredPixels())
            .sum();
    assertThat(whole).isEqualTo((int) each);
    double pixels = ragged.areas().stream().mapToDouble(a -> a.geometry().getArea()).sum();
    assertThat(whole / (pixels / view.unitsPerPixel() / view.unitsPerPixel())).isBetween(0.99, 1.01);
  }

  @Test
  void aHoleShowsTheOutside() {
    AreaRaster raster =
        raster(
            layer("POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 30 60, 60 60, 60 30, 30 30))"),
            new View(0, 90, 1, 90, 90),
            2);
    assertThat(raster.areaAt(45, 45)).isEmpty();
    assertThat(raster.areaAt(10, 45)).hasValue(0);
    assertThat(raster.coveredPixels()).isEqualTo(8100 - 900);
  }

  @Test
  void outsideThePictureIsNothing() {
    AreaRaster raster = raster(layer("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))"), new View(0, 9, 1, 9, 9), 1);
    assertThat(raster.areaAt(-1, 0)).isEmpty();
    assertThat(raster.areaAt(0, 9)).isEmpty();
    assertThat(raster.areaAt(8, 8)).hasValue(0);
  }

  @Test
  void layersFarOutsideTheViewPaintNothing() {
    AreaLayer square = layer("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))");
    assertThat(raster(square, new View(1e6, 9, 1, 50, 50), 2).coveredPixels()).isZero();
    assertThat(raster(square, new View(0, 1e6, 1, 50, 50), 2).coveredPixels()).isZero();
  }

  @Test
  void paintingOnSeveralThreadsGivesTheSamePictureEachTime() {
    AreaLayer ragged = SyntheticLayer.of(200, 40, 9);
    View tall = View.fit(ragged.extent(), 1200, 900, 5);
    int[] first = new int[1200 * 900];
    int[] second = new int[1200 * 900];
    AreaPalette palette = AreaPalette.of(MapGallery.map(ragged, "d", "w", "t"), 1);
    raster(ragged, tall, 2).colour(palette, first);
    raster(ragged, tall, 2).colour(palette, second);
    assertThat(first).isEqualTo(second);
  }

  @Test
  void zoomingFarInKeepsTheAreaUnderThePointer() {
    AreaLayer toy = MapFixture.toyLayer();
    View close = View.fit(toy.extent(), 400, 300, 10).zoomed(5000, 200, 150);
    assertThat(raster(toy, close, 2).areaAt(200, 150)).hasValue(5);
  }

  @Test
  void bordersFadeWhereAreasAreSmall() {
    AreaLayer many = SyntheticLayer.of(2000, 20, 2);
    LayerShapes shapes = LayerShapes.of(many, Progress.NONE);
    View country = View.fit(shapes.extent(), 120, 160, 4);
    View city = country.zoomed(30, 60, 80);
    assertThat(BorderWeights.of(shapes, country, 1, 2).area()[0]).isZero();
    assertThat(BorderWeights.of(shapes, city, 1, 2).area()[0]).isGreaterThan(80);
    AreaPalette white = AreaPalette.of(MapGallery.map(many, "d", "w", "t"), 1);
    int[] pixels = new int[120 * 160];
    AreaRaster.of(shapes, country, Progress.NONE).colour(white, pixels);
    int middle = pixels[80 * 120 + 60];
    assertThat(ColourVision.lightness(middle & 0xffffff)).isGreaterThan(20);
  }

  /// The toy's municipalities are in one county; here each has its own.
  @Test
  void bordersOfCountiesAreHeaviest() {
    AreaLayer four =
        new AreaLayer(
            AreaLevel.OWN,
            null,
            List.of(
                MapFixture.area("A1", "A", "0101", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
                MapFixture.area("A2", "B", "0101", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"),
                MapFixture.area("A3", "C", "0102", "POLYGON ((200 0, 300 0, 300 100, 200 100, 200 0))"),
                MapFixture.area("A4", "D", "0203", "POLYGON ((300 0, 400 0, 400 100, 300 100, 300 0))")));
    int[] pixels = new int[400 * 100];
    raster(four, new View(0, 100, 1, 400, 100), 2).colour(AreaPalette.plain(4, 0xffffff, 0xffffff, 0), pixels);
    int[] ink =
        IntStream.of(100, 200, 300)
            .map(x -> IntStream.range(x - 3, x + 3).map(i -> 255 - (pixels[50 * 400 + i] & 255)).sum())
            .toArray();
    assertThat(ink[0]).isPositive().isLessThan(ink[1]);
    assertThat(ink[1]).isLessThan(ink[2]);
  }

  @Test
  void cancellingEndsThePainting() {
    LayerShapes shapes = LayerShapes.of(MapFixture.toyLayer(), Progress.NONE);
    View view = View.fit(shapes.extent(), 100, 100, 1);
    assertThatThrownBy(() -> AreaRaster.of(shapes, view, CANCELLED)).isInstanceOf(CancellationException.class);
  }

  @Test
  void anEmptyLayerIsAnEmptyMap() {
    AreaLayer none = new AreaLayer(AreaLevel.OWN, null, List.of());
    assertThat(raster(none, View.fit(none.extent(), 60, 40, 2), 2).coveredPixels()).isZero();
    AreaLayer hollow = layer("POLYGON EMPTY", "POLYGON ((0 0, 5 0, 5 5, 0 5, 0 0))");
    assertThat(raster(hollow, View.fit(hollow.extent(), 60, 40, 2), 2).areaAt(30, 20)).hasValue(1);
  }
}
