package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Progress;

class AreaCentresTest {
  /// Nine squares of 10 m, numbered from the south-west, row by row.
  private static AreaLayer board() throws ParseException {
    WKTReader reader = new WKTReader(new GeometryFactory());
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      int x = i % 3 * 10;
      int y = i / 3 * 10;
      String wkt =
          "POLYGON ((%d %d, %d %d, %d %d, %d %d, %d %d))"
              .formatted(x, y, x + 10, y, x + 10, y + 10, x, y + 10, x, y);
      areas.add(new Area(new AreaCode(AreaLevel.OWN, null, "A" + i), "A" + i, null, null, null, reader.read(wkt)));
    }
    areas.add(
        new Area(new AreaCode(AreaLevel.OWN, null, "B"), "B", null, null, null, reader.read("POLYGON EMPTY")));
    return new AreaLayer(AreaLevel.OWN, null, areas);
  }

  @Test
  void fromTheMiddleEachWayLeadsToTheSquareBeside() throws ParseException {
    AreaCentres centres = AreaCentres.of(board(), Progress.NONE);
    assertThat(centres.neighbour(4, AreaCentres.Way.NORTH)).hasValue(7);
    assertThat(centres.neighbour(4, AreaCentres.Way.EAST)).hasValue(5);
    assertThat(centres.neighbour(4, AreaCentres.Way.SOUTH)).hasValue(1);
    assertThat(centres.neighbour(4, AreaCentres.Way.WEST)).hasValue(3);
  }

  @Test
  void atTheEdgeThereIsNothingFurther() throws ParseException {
    AreaCentres centres = AreaCentres.of(board(), Progress.NONE);
    assertThat(centres.neighbour(0, AreaCentres.Way.SOUTH)).isEmpty();
    assertThat(centres.neighbour(0, AreaCentres.Way.WEST)).isEmpty();
  }

  @Test
  void aRectangleHoldsTheAreasWhoseCentresAreInIt() throws ParseException {
    AreaCentres centres = AreaCentres.of(board(), Progress.NONE);
    View view = new View(0, 30, 1, 30, 30);
    assertThat(centres.within(view, 0, 0, 16, 16)).containsExactly(3, 4, 6, 7);
    assertThat(centres.within(view, 16, 16, 0, 0)).containsExactly(3, 4, 6, 7);
    assertThat(centres.nearest(29, 1)).hasValue(2);
  }

  @Test
  void anOutlineFollowsTheOuterEdgeOfTheChosenAreasOnly() throws ParseException {
    LayerShapes shapes = LayerShapes.of(board(), Progress.NONE);
    AreaRaster raster = AreaRaster.of(shapes, new View(0, 30, 0.1, 300, 300), Progress.NONE);
    int[] pixels = new int[300 * 300];
    boolean[] which = new boolean[10];
    which[3] = true;
    which[4] = true;
    raster.outline(which, 2, 0x112233, 0xffffff, pixels);
    assertThat(pixels[150 * 300 + 1]).as("the picture's own edge is none").isZero();
    assertThat(pixels[150 * 300 + 198]).isEqualTo(0xff112233);
    assertThat(pixels[150 * 300 + 197]).isEqualTo(0xffffffff);
    assertThat(pixels[150 * 300 + 100]).as("between the two").isZero();
    assertThat(pixels[150 * 300 + 205]).as("outside").isZero();
  }

  @Test
  void ringsStandWhereTheViewPutsThem() throws ParseException {
    LayerShapes shapes = LayerShapes.of(board(), Progress.NONE);
    double[] ring = shapes.rings(4, new View(0, 30, 0.1, 300, 300)).getFirst();
    assertThat(ring).hasSizeGreaterThanOrEqualTo(8);
    for (int i = 0; i < ring.length; i++) {
      assertThat(Math.abs(ring[i] - 150)).isCloseTo(50, within(1e-3));
    }
    assertThat(shapes.rings(9, new View(0, 30, 0.1, 300, 300))).isEmpty();
  }
}
