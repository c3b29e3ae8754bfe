package se.helabilden.io.web;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.area.Crs;
import se.helabilden.area.KnownCrs;
import se.helabilden.map.GroundSource;
import se.helabilden.map.View;
import se.helabilden.work.Progress;

/// Where the pixels of a view lie in the plane of tiles. Every 32nd pixel is reckoned exactly, and those between them on
/// straight lines: both planes bend so little that this is less than a twentieth of a pixel wrong at any scale.
///
/// Places are shares of the plane: 0,0 is its north-west corner and 1,1 its south-east corner.
final class TileMesh {
  private static final int STEP = 32;
  private static final Crs TILES = KnownCrs.of(3857).orElseThrow();

  private final int across;
  private final int down;
  private final double[] east;
  private final double[] south;

  private TileMesh(int across, int down) {
    this.across = across;
    this.down = down;
    this.east = new double[across * down];
    this.south = new double[across * down];
  }

  /// @param view in [GroundSource#PLANE]
  static TileMesh of(View view, CoordinateTransformer transformer, Progress progress) {
    TileMesh mesh = new TileMesh(view.width() / STEP + 2, view.height() / STEP + 2);
    GeometryFactory geometries = new GeometryFactory();
    List<Geometry> corners = new ArrayList<>();
    for (int row = 0; row < mesh.down; row++) {
      for (int column = 0; column < mesh.across; column++) {
        Coordinate world = view.world(column * STEP, row * STEP);
        corners.add(geometries.createPoint(world));
      }
    }
    List<Geometry> moved = transformer.transform(corners, GroundSource.PLANE, TILES, progress);
    for (int i = 0; i < moved.size(); i++) {
      Coordinate at = ((Point) moved.get(i)).getCoordinate();
      mesh.east[i] = at == null ? Double.NaN : (at.x / Tile.HALF + 1) / 2;
      mesh.south[i] = at == null ? Double.NaN : (1 - at.y / Tile.HALF) / 2;
    }
    return mesh;
  }

  /// Where a point of the picture lies, in pixels from its upper left corner.
  double east(double pixelX, double pixelY) {
    return between(east, pixelX, pixelY);
  }

  double south(double pixelX, double pixelY) {
    return between(south, pixelX, pixelY);
  }

  private double between(double[] of, double pixelX, double pixelY) {
    int column = Math.clamp((int) (pixelX / STEP), 0, across - 2);
    int row = Math.clamp((int) (pixelY / STEP), 0, down - 2);
    double right = pixelX / STEP - column;
    double below = pixelY / STEP - row;
    int at = row * across + column;
    double above = of[at] + (of[at + 1] - of[at]) * right;
    double under = of[at + across] + (of[at + across + 1] - of[at + across]) * right;
    return above + (under - above) * below;
  }

  /// How far a pixel reaches, as a share of the plane's width, in the middle of the picture.
  double pixel(View view) {
    double x = view.width() / 2.0;
    double y = view.height() / 2.0;
    return Math.hypot(east(x + 1, y) - east(x, y), south(x + 1, y) - south(x, y));
  }

  /// The tiles that a view needs.
  TileBlock block(View view, int zoom) {
    double west = Double.POSITIVE_INFINITY;
    double north = Double.POSITIVE_INFINITY;
    double farEast = Double.NEGATIVE_INFINITY;
    double farSouth = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < east.length; i++) {
      if (!Double.isNaN(east[i]) && !Double.isNaN(south[i])) {
        west = Math.min(west, east[i]);
        farEast = Math.max(farEast, east[i]);
        north = Math.min(north, south[i]);
        farSouth = Math.max(farSouth, south[i]);
      }
    }
    int last = (1 << zoom) - 1;
    double tiles = 1 << zoom;
    int left = Math.clamp((int) Math.floor(west * tiles), 0, last);
    int top = Math.clamp((int) Math.floor(north * tiles), 0, last);
    int right = Math.clamp((int) Math.floor(farEast * tiles), left, last);
    int bottom = Math.clamp((int) Math.floor(farSouth * tiles), top, last);
    return new TileBlock(zoom, left, top, right - left + 1, bottom - top + 1);
  }
}
