package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.work.Progress;

class AreaNeighboursTest {
  private static AreaLayer layer(Envelope... boxes) {
    return new AreaLayer(
        AreaLevel.OWN,
        null,
        IntStream.range(0, boxes.length)
            .mapToObj(
                i ->
                    new Area(
                        new AreaCode(AreaLevel.OWN, null, "a" + i), "a" + i, null, null, null,
                        new GeometryFactory().toGeometry(boxes[i])))
            .toList());
  }

  private static AreaNeighbours of(AreaLayer layer) {
    return AreaNeighbours.of(LayerShapes.of(layer, Progress.NONE), Progress.NONE);
  }

  @Test
  void aSharedEdgeMakesNeighboursAndASharedCornerDoesNot() {
    AreaLayer four =
        layer(
            new Envelope(0, 1, 0, 1), new Envelope(1, 2, 0, 1), new Envelope(0, 1, 1, 2), new Envelope(1, 2, 1, 2),
            new Envelope(5, 6, 0, 1));
    AreaNeighbours neighbours = of(four);
    assertThat(neighbours.of(0)).containsExactlyInAnyOrder(1, 2);
    assertThat(neighbours.of(3)).containsExactlyInAnyOrder(1, 2);
    assertThat(neighbours.of(4)).as("an island").isEmpty();
  }

  @Test
  void aStepGoesToTheNeighbourThatLiesThatWay() {
    AreaLayer row = layer(new Envelope(0, 1, 0, 1), new Envelope(1, 2, 0, 1), new Envelope(2, 3, 0, 1));
    AreaNeighbours neighbours = of(row);
    AreaCentres centres = AreaCentres.of(row, Progress.NONE);
    assertThat(neighbours.toward(1, AreaCentres.Way.EAST, centres)).hasValue(2);
    assertThat(neighbours.toward(1, AreaCentres.Way.WEST, centres)).hasValue(0);
    assertThat(neighbours.toward(1, AreaCentres.Way.NORTH, centres)).isEmpty();
    assertThat(neighbours.toward(2, AreaCentres.Way.EAST, centres)).isEmpty();
  }

  @Test
  void whatHasNoBoundaryHasNoNeighbours() {
    AreaLayer layer = layer(new Envelope(0, 1, 0, 1), new Envelope());
    assertThat(List.of(of(layer).of(0).length, of(layer).of(1).length)).containsExactly(0, 0);
  }
}
