package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Progress;

/// The areas of a layer with a square or a dot in place of each boundary, as large for all: everything that can be done
/// with a layer can be done with it.
public final class TileLayer {
  private static final int CORNERS = 24;
  private static final double DOT = 0.46;

  private TileLayer() {}

  /// The same areas in the same order; one without a boundary still has none.
  ///
  /// @throws IllegalArgumentException for a form that keeps the boundaries
  public static AreaLayer of(AreaLayer layer, AreaCentres centres, MapForm form, Progress progress) {
    if (!form.isEqualSize()) {
      throw new IllegalArgumentException(form + " keeps the boundaries");
    }
    int[] placed = IntStream.range(0, layer.size()).filter(i -> !Double.isNaN(centres.x(i))).toArray();
    double[] x = IntStream.of(placed).mapToDouble(centres::x).toArray();
    double[] y = IntStream.of(placed).mapToDouble(centres::y).toArray();
    TileGrid grid = TileGrid.of(x, y, progress);
    GeometryFactory factory = new GeometryFactory();
    Geometry[] shapes = new Geometry[layer.size()];
    for (int point = 0; point < placed.length; point++) {
      shapes[placed[point]] = form == MapForm.TILES ? square(grid, point, factory) : dot(grid, point, factory);
    }
    List<Area> areas = new ArrayList<>(layer.size());
    for (int i = 0; i < layer.size(); i++) {
      Area area = layer.area(i);
      areas.add(
          new Area(
              area.code(), area.name(), area.municipalityCode(), area.municipalityName(), area.regsoCode(),
              shapes[i] == null ? factory.createPolygon() : shapes[i]));
    }
    return new AreaLayer(layer.level(), layer.version(), areas);
  }

  private static Geometry square(TileGrid grid, int point, GeometryFactory factory) {
    double west = grid.lineX(grid.column(point));
    double east = grid.lineX(grid.column(point) + 1);
    double south = grid.lineY(grid.row(point));
    double north = grid.lineY(grid.row(point) + 1);
    return factory.createPolygon(
        new Coordinate[] {
          new Coordinate(west, south), new Coordinate(west, north), new Coordinate(east, north),
          new Coordinate(east, south), new Coordinate(west, south)
        });
  }

  private static Geometry dot(TileGrid grid, int point, GeometryFactory factory) {
    double x = (grid.lineX(grid.column(point)) + grid.lineX(grid.column(point) + 1)) / 2;
    double y = (grid.lineY(grid.row(point)) + grid.lineY(grid.row(point) + 1)) / 2;
    Coordinate[] around = new Coordinate[CORNERS + 1];
    for (int i = 0; i < CORNERS; i++) {
      double angle = -2 * Math.PI * i / CORNERS;
      around[i] = new Coordinate(x + DOT * grid.side() * Math.cos(angle), y + DOT * grid.side() * Math.sin(angle));
    }
    around[CORNERS] = around[0];
    return factory.createPolygon(around);
  }
}
