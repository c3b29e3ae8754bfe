package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

class TileLayerTest {
  private static AreaLayer tiles(AreaLayer layer, MapForm form) {
    return TileLayer.of(layer, AreaCentres.of(layer, Progress.NONE), form, Progress.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 170, 600, 6000})
  void everyAreaHasASquareOfItsOwnAndAllAreAsLarge(int areas) {
    AreaLayer layer = SyntheticLayer.of(areas, 8, 4);
    AreaLayer tiles = tiles(layer, MapForm.TILES);
    assertThat(tiles.size()).isEqualTo(layer.size());
    Set<Coordinate> places = new HashSet<>();
    double size = tiles.area(0).geometry().getArea();
    for (int i = 0; i < tiles.size(); i++) {
      assertThat(tiles.area(i).code()).isEqualTo(layer.area(i).code());
      Envelope box = tiles.area(i).geometry().getEnvelopeInternal();
      assertThat(places.add(new Coordinate(Math.rint(box.centre().x), Math.rint(box.centre().y)))).isTrue();
      assertThat(box.getArea() / size).isBetween(0.999999, 1.000001);
    }
  }

  @Test
  void neighboursStayNear() {
    AreaLayer layer = SyntheticLayer.of(600, 8, 4);
    AreaCentres before = AreaCentres.of(layer, Progress.NONE);
    AreaLayer tiles = tiles(layer, MapForm.TILES);
    AreaCentres after = AreaCentres.of(tiles, Progress.NONE);
    double side = Math.sqrt(tiles.area(0).geometry().getArea());
    int near = 0;
    int all = 0;
    for (int i = 0; i < layer.size(); i++) {
      for (AreaCentres.Way way : AreaCentres.Way.values()) {
        var other = before.neighbour(i, way);
        if (other.isPresent()) {
          double far = Math.hypot(
              after.x(i) - after.x(other.getAsInt()), after.y(i) - after.y(other.getAsInt()));
          near += far < 3.2 * side ? 1 : 0;
          all++;
        }
      }
    }
    assertThat((double) near / all).isGreaterThan(0.85);
  }

  @Test
  void theSameAreasGiveTheSameGrid() {
    AreaLayer layer = SyntheticLayer.of(300, 8, 4);
    assertThat(tiles(layer, MapForm.TILES).contentHash()).isEqualTo(tiles(layer, MapForm.TILES).contentHash());
  }

  @ParameterizedTest
  @EnumSource(names = {"TILES", "DOTS"})
  void areasInOnePlaceAndAreasWithoutABoundaryAreNoTrouble(MapForm form) {
    String same = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
    AreaLayer layer =
        new AreaLayer(
            se.helabilden.area.AreaLevel.OWN,
            null,
            java.util.List.of(
                MapFixture.area("1", "A", "9901", same),
                MapFixture.area("2", "B", "9901", same),
                MapFixture.area("3", "C", "9901", "POLYGON EMPTY"),
                MapFixture.area("4", "D", "9901", same)));
    AreaLayer tiles = tiles(layer, form);
    assertThat(tiles.area(2).geometry().isEmpty()).isTrue();
    assertThat(tiles.area(0).geometry().getCentroid().equalsExact(tiles.area(1).geometry().getCentroid())).isFalse();
    assertThat(tiles.area(1).geometry().getCentroid().equalsExact(tiles.area(3).geometry().getCentroid())).isFalse();
  }

  @Test
  void aLayerOfNothingIsNothing() {
    AreaLayer none = new AreaLayer(se.helabilden.area.AreaLevel.OWN, null, java.util.List.of());
    assertThat(tiles(none, MapForm.TILES).size()).isZero();
  }
}
