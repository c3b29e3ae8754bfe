package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import se.helabilden.work.Progress;

class DissolvingTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /// A net of crooked quadrangles which share their corners.
  private static AreaLayer net(Random random, int columns, int rows) {
    Coordinate[][] corners = new Coordinate[columns + 1][rows + 1];
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        corners[x][y] =
            new Coordinate(
                300_000 + 1000 * (x + 0.6 * random.nextDouble()), 6_400_000 + 1000 * (y + 0.6 * random.nextDouble()));
      }
    }
    List<Area> areas = new ArrayList<>();
    for (int x = 0; x < columns; x++) {
      for (int y = 0; y < rows; y++) {
        Polygon cell =
            GEOMETRY.createPolygon(
                new Coordinate[] {
                  corners[x][y], corners[x + 1][y], corners[x + 1][y + 1], corners[x][y + 1], corners[x][y]
                });
        String code = "A%03d".formatted(areas.size());
        areas.add(new Area(new AreaCode(AreaLevel.OWN, null, code), code, null, null, null, cell));
      }
    }
    return new AreaLayer(AreaLevel.OWN, null, areas);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyPartOfARandomPartitionLiesInItsOwnWholeAndNothingIsLostOrGained(long seed) {
    Random random = new Random(seed);
    AreaLayer layer = net(random, 3 + random.nextInt(12), 3 + random.nextInt(12));
    Map<String, String> districts = new HashMap<>();
    Map<String, Double> expected = new HashMap<>();
    for (Area area : layer.areas()) {
      String district = "D" + random.nextInt(6);
      districts.put(area.code().code(), district);
      expected.merge(district, shoelace(area.geometry()), Double::sum);
    }
    AreaGroups groups = AreaGroups.byList(layer, districts, "lista.csv");
    AreaLayer made = Dissolving.dissolve(layer, groups, Progress.NONE);
    assertThat(made.size()).isEqualTo(expected.size());
    for (Area whole : made.areas()) {
      assertThat(whole.geometry().isValid()).isTrue();
      assertThat(whole.geometry().getArea()).isCloseTo(expected.get(whole.code().code()), within(1e-6));
    }
    for (Area area : layer.areas()) {
      long containing =
          made.areas().stream()
              .filter(whole -> whole.geometry().contains(area.geometry().getInteriorPoint()))
              .peek(whole -> assertThat(whole.code().code()).isEqualTo(districts.get(area.code().code())))
              .count();
      assertThat(containing).isEqualTo(1);
    }
  }

  /// The area of a ring by its corners, without the library.
  private static double shoelace(Geometry polygon) {
    Coordinate[] ring = polygon.getCoordinates();
    double twice = 0;
    for (int i = 0; i + 1 < ring.length; i++) {
      twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    }
    return Math.abs(twice) / 2;
  }

  @Test
  void neighboursThatDoNotShareEveryPointArePutTogetherToo() {
    Geometry left = square(0, 0, 10);
    Geometry lower = square(10, 0, 5);
    Geometry upper = square(10, 5, 5);
    Geometry whole = Dissolving.union(List.of(left, lower, upper));
    assertThat(whole.getNumGeometries()).isEqualTo(1);
    assertThat(whole.getArea()).isCloseTo(150, within(1e-9));
  }

  @Test
  void aRingOfAreasKeepsItsHole() {
    List<Geometry> ring = new ArrayList<>();
    for (int x = 0; x < 3; x++) {
      for (int y = 0; y < 3; y++) {
        if (x != 1 || y != 1) {
          ring.add(square(x * 10, y * 10, 10));
        }
      }
    }
    Polygon whole = (Polygon) Dissolving.union(ring);
    assertThat(whole.getNumInteriorRing()).isEqualTo(1);
    assertThat(whole.getArea()).isCloseTo(800, within(1e-9));
  }

  @Test
  void desoGoToTheRegsoTheyNameAndTakeItsNameOutOfTheirOwn() {
    AreaLayer deso =
        new AreaLayer(
            AreaLevel.DESO, "2018", List.of(deso("1480C1010", "1480R001", 0), deso("1480C1020", "1480R001", 1), deso("1480C1030", null, 2)));
    AreaGroups groups = AreaGroups.toRegso(deso, Map.of());
    assertThat(groups.version()).isEqualTo("2020");
    assertThat(groups.groups()).hasSize(1);
    assertThat(groups.groups().getFirst().name()).isEqualTo("Kortedala");
    assertThat(groups.groups().getFirst().municipalityCode()).isEqualTo("1480");
    assertThat(groups.left()).containsExactly("1480C1030");
    AreaGroups municipalities = AreaGroups.toMunicipalities(deso, Map.of("1480", "Göteborg"));
    assertThat(municipalities.groups()).extracting(AreaGroups.Group::name).containsExactly("Göteborg");
    assertThat(municipalities.parts()).isEqualTo(3);
  }

  @Test
  void aListThatNamesUnknownCodesTellsThem() {
    AreaLayer layer = net(new Random(1), 2, 2);
    AreaGroups groups = AreaGroups.byList(layer, Map.of("A000", "Norr", "X", "Norr"), "lista.csv");
    assertThat(groups.unknown()).containsExactly("X");
    assertThat(groups.left()).containsExactly("A001", "A002", "A003");
  }

  private static Area deso(String code, String regso, int at) {
    return new Area(
        new AreaCode(AreaLevel.DESO, "2018", code), "Kortedala (" + code + ")", "1480", null, regso, square(at * 10, 0, 10));
  }

  private static Geometry square(double x, double y, double size) {
    return GEOMETRY.createPolygon(
        new Coordinate[] {
          new Coordinate(x, y), new Coordinate(x + size, y), new Coordinate(x + size, y + size),
          new Coordinate(x, y + size), new Coordinate(x, y)
        });
  }
}
