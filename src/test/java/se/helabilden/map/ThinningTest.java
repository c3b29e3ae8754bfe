package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Copies with fewer vertices for small scales.
class ThinningTest {
  private static final AreaLayer RAGGED = SyntheticLayer.of(300, 200, 3);

  private static LayerShapes shapes(AreaLayer layer) {
    return LayerShapes.of(layer, Progress.NONE);
  }

  private static LayerShapes thinned(AreaLayer layer) {
    LayerShapes shapes = shapes(layer);
    shapes.thin(Progress.NONE);
    return shapes;
  }

  private static View whole(AreaLayer layer, int width, int height) {
    return View.fit(layer.extent(), width, height, 10);
  }

  @Test
  void smallScalesNeedFewVerticesAndLargeOnesAll() {
    LayerShapes shapes = thinned(RAGGED);
    View whole = whole(RAGGED, 300, 400);
    assertThat(shapes.inDetailFor(whole).vertices()).isLessThan(shapes.vertices() * 7 / 10);
    assertThat(shapes.inDetailFor(whole.zoomed(0.1, 150, 200)).vertices()).isLessThan(shapes.vertices() / 10);
    assertThat(shapes.inDetailFor(whole.zoomed(4, 150, 200)).vertices())
        .isGreaterThan(shapes.inDetailFor(whole).vertices());
    assertThat(shapes.inDetailFor(whole.zoomed(500, 150, 200))).isSameAs(shapes);
  }

  /// Each edge is there twice, once each way, but for those of the layer's outer edge: no gap and no overlap.
  @Test
  void neighboursStillShareTheirEdges() {
    LayerShapes shapes = thinned(RAGGED);
    Set<List<Integer>> outerPoints = new HashSet<>();
    for (List<Integer> edge : edgesOfOneAreaOnly(shapes)) {
      outerPoints.add(edge.subList(0, 2));
    }
    for (double zoom : new double[] {0.02, 0.1, 0.3, 1, 3, 9}) {
      LayerShapes level = shapes.inDetailFor(whole(RAGGED, 300, 400).zoomed(zoom, 150, 200));
      assertThat(edgesOfOneAreaOnly(level))
          .as("zoomed %s", zoom)
          .allMatch(edge -> outerPoints.contains(edge.subList(0, 2)) && outerPoints.contains(edge.subList(2, 4)));
    }
  }

  private static Set<List<Integer>> edgesOfOneAreaOnly(LayerShapes level) {
    Set<List<Integer>> edges = new HashSet<>();
    for (int ring = 0; ring + 1 < level.ringStart().length; ring++) {
      for (int i = level.ringStart()[ring]; i + 1 < level.ringStart()[ring + 1]; i++) {
        edges.add(List.of(level.x()[i], level.y()[i], level.x()[i + 1], level.y()[i + 1]));
      }
    }
    return edges.stream()
        .filter(e -> !edges.contains(List.of(e.get(2), e.get(3), e.get(0), e.get(1))))
        .collect(Collectors.toSet());
  }

  /// JTS thins a coverage by the same measure: for the same loss it keeps about as many vertices.
  @Test
  void keepsAboutAsMuchAsTheReferenceImplementation() {
    View whole = whole(RAGGED, 300, 400);
    LayerShapes level = thinned(RAGGED).inDetailFor(whole);
    Geometry[] coverage = RAGGED.areas().stream().map(Area::geometry).toArray(Geometry[]::new);
    long mild = vertices(CoverageSimplifier.simplify(coverage, whole.unitsPerPixel() * 0.2));
    long strong = vertices(CoverageSimplifier.simplify(coverage, whole.unitsPerPixel() * 0.6));
    assertThat((long) level.vertices()).isBetween(strong, mild);
  }

  private static long vertices(Geometry[] areas) {
    return Arrays.stream(areas).mapToLong(Geometry::getNumPoints).sum();
  }

  @Test
  void thePictureIsTheSameToTheEye() {
    LayerShapes all = shapes(RAGGED);
    LayerShapes thin = thinned(RAGGED);
    AreaPalette palette = AreaPalette.of(MapGallery.map(RAGGED, "d", "w", "t"), 1);
    for (double zoom : new double[] {1, 2.5, 6}) {
      View view = whole(RAGGED, 600, 800).zoomed(zoom, 300, 400);
      int[] full = new int[600 * 800];
      int[] fewer = new int[600 * 800];
      AreaRaster.of(all, view, Progress.NONE).colour(palette, full);
      AreaRaster.of(thin, view, Progress.NONE).colour(palette, fewer);
      long seen = IntStream.range(0, full.length).filter(i -> far(full[i], fewer[i]) > 64).count();
      assertThat(seen).as("pixels of another colour, zoomed %s", zoom).isLessThan(full.length / 500);
    }
  }

  private static int far(int one, int other) {
    return IntStream.of(0, 8, 16).map(shift -> Math.abs((one >> shift & 255) - (other >> shift & 255))).max().orElse(0);
  }

  @Test
  void holesAndTheirFillingsGoTogetherAndIslandsKeepTheirShape() {
    AreaLayer toy = MapFixture.toyLayer();
    LayerShapes shapes = thinned(toy);
    for (int size : new int[] {4, 12, 40, 400}) {
      View view = View.fit(toy.extent(), size, size, 0);
      int[] covered = {
        AreaRaster.of(shapes(toy), view, 1, 1, Progress.NONE).coveredPixels(),
        AreaRaster.of(shapes, view, 1, 1, Progress.NONE).coveredPixels()
      };
      assertThat(Math.abs(covered[0] - covered[1])).isLessThanOrEqualTo(1 + size / 10);
    }
  }

  /// Neighbours that do not have the same vertices, and areas that overlap, are painted too.
  @Test
  void layersThatAreNoCoverageAreStillPainted() {
    AreaLayer loose =
        new AreaLayer(
            AreaLevel.OWN,
            null,
            List.of(
                MapFixture.area("A1", "A", "01", "POLYGON ((0 0, 50 0, 50 100, 0 100, 0 0))"),
                MapFixture.area("A2", "B", "01", "POLYGON ((50 0, 100 0, 100 100, 50 100, 50 61, 50 60.9, 50 13, 50 0))"),
                MapFixture.area("A3", "C", "01", "POLYGON ((30 30, 70 30, 70 70, 30 70, 30 30))"),
                MapFixture.area("A4", "D", "01", "POLYGON EMPTY")));
    AreaRaster raster = AreaRaster.of(thinned(loose), new View(0, 100, 1, 100, 100), Progress.NONE);
    assertThat(raster.coveredPixels()).isEqualTo(10_000);
    assertThat(raster.areaAt(50, 50)).hasValue(2);
    assertThat(raster.areaAt(80, 95)).hasValue(1);
  }

  @Test
  void cancellingLeavesTheLayerAsItWas() {
    LayerShapes shapes = shapes(RAGGED);
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double fraction, Message what) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> shapes.thin(cancelled)).isInstanceOf(CancellationException.class);
    assertThat(shapes.inDetailFor(whole(RAGGED, 300, 400))).isSameAs(shapes);
  }
}
