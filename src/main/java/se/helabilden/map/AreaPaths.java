package se.helabilden.map;

/// The areas' outlines in a view for formats that keep lines as lines, in tenths of a pixel: whole numbers, and no
/// vertex that does not move.
final class AreaPaths {
  /// Draws with straight lines.
  interface Pen {
    void move(int x, int y);

    void line(int x, int y);

    void close();
  }

  private final LayerShapes shapes;
  private final double scale;
  private final double left;
  private final double top;

  AreaPaths(LayerShapes shapes, View view) {
    this.shapes = shapes;
    this.scale = shapes.scaleIn(view) * 10;
    this.left = shapes.leftIn(view) * 10;
    this.top = shapes.topIn(view) * 10;
  }

  /// Draws the rings of an area, to be filled even-odd. Every area with a boundary gets some, however small it is.
  void area(int area, Pen pen) {
    boolean any = false;
    int firstRing = shapes.areaRing()[area];
    int endRing = shapes.areaRing()[area + 1];
    for (int ring = firstRing; ring < endRing; ring++) {
      any |= ring(shapes.ringStart()[ring], shapes.ringStart()[ring + 1], pen);
    }
    if (!any && firstRing < endRing) {
      int x = x(shapes.ringStart()[firstRing]);
      int y = y(shapes.ringStart()[firstRing]);
      pen.move(x, y);
      pen.line(x + 1, y);
      pen.line(x + 1, y + 1);
      pen.close();
    }
  }

  private boolean ring(int start, int end, Pen pen) {
    int moves = 0;
    for (int i = start + 1; i < end - 1 && moves < 2; i++) {
      moves += x(i) != x(i - 1) || y(i) != y(i - 1) ? 1 : 0;
    }
    if (moves < 2) {
      return false;
    }
    int atX = x(start);
    int atY = y(start);
    pen.move(atX, atY);
    for (int i = start + 1; i < end - 1; i++) {
      int nextX = x(i);
      int nextY = y(i);
      if (nextX != atX || nextY != atY) {
        pen.line(nextX, nextY);
        atX = nextX;
        atY = nextY;
      }
    }
    pen.close();
    return true;
  }

  /// Draws the borders between one whole (a municipality, a county) and those others that leave them to it: those
  /// edges of its areas that another whole's areas share.
  ///
  /// @param wholeOf by area: its whole, -1 where it is not known
  void borders(int whole, int[] wholeOf, EdgeOwners owners, Pen pen) {
    for (int area = 0; area < shapes.size(); area++) {
      if (wholeOf[area] == whole) {
        for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
          border(shapes.ringStart()[ring], shapes.ringStart()[ring + 1], area, wholeOf, owners, pen);
        }
      }
    }
  }

  private void border(int start, int end, int area, int[] wholeOf, EdgeOwners owners, Pen pen) {
    boolean drawing = false;
    int atX = 0;
    int atY = 0;
    for (int i = start; i + 1 < end; i++) {
      if (!owners.isBorderDrawnBy(i, area, wholeOf)) {
        drawing = false;
        continue;
      }
      if (!drawing) {
        atX = x(i);
        atY = y(i);
        pen.move(atX, atY);
      }
      int nextX = x(i + 1);
      int nextY = y(i + 1);
      if (nextX != atX || nextY != atY || !drawing) {
        pen.line(nextX, nextY);
        atX = nextX;
        atY = nextY;
      }
      drawing = true;
    }
  }

  private int x(int vertex) {
    return (int) Math.round(shapes.x()[vertex] * scale + left);
  }

  private int y(int vertex) {
    return (int) Math.round(shapes.y()[vertex] * scale + top);
  }
}
