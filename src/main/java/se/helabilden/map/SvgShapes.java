package se.helabilden.map;

/// The areas' outlines as path data in tenths of a pixel: whole numbers, each the step from the one before, and no
/// vertex that does not move.
final class SvgShapes {
  private final LayerShapes shapes;
  private final StringBuilder out;
  private final double scale;
  private final double left;
  private final double top;

  SvgShapes(LayerShapes shapes, View view, StringBuilder out) {
    this.shapes = shapes;
    this.out = out;
    this.scale = shapes.scaleIn(view) * 10;
    this.left = shapes.leftIn(view) * 10;
    this.top = shapes.topIn(view) * 10;
  }

  /// Writes the path data of an area. Every area gets some, however small it is.
  void path(int area) {
    int start = out.length();
    for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
      ring(shapes.ringStart()[ring], shapes.ringStart()[ring + 1]);
    }
    if (out.length() == start && shapes.areaRing()[area] < shapes.areaRing()[area + 1]) {
      int first = shapes.ringStart()[shapes.areaRing()[area]];
      out.append('M').append(x(first)).append(' ').append(y(first)).append("h1v1z");
    }
  }

  private void ring(int start, int end) {
    int mark = out.length();
    int atX = x(start);
    int atY = y(start);
    out.append('M').append(atX).append(' ').append(atY).append('l');
    int steps = 0;
    for (int i = start + 1; i < end - 1; i++) {
      int nextX = x(i);
      int nextY = y(i);
      if (nextX != atX || nextY != atY) {
        step(nextX - atX, nextY - atY, steps == 0);
        atX = nextX;
        atY = nextY;
        steps++;
      }
    }
    if (steps < 2) {
      out.setLength(mark);
    } else {
      out.append('z');
    }
  }

  private void step(int dx, int dy, boolean first) {
    if (!first && dx >= 0) {
      out.append(' ');
    }
    out.append(dx);
    if (dy >= 0) {
      out.append(' ');
    }
    out.append(dy);
  }

  /// Draws the borders between municipalities: those edges of a municipality's areas that no other of its areas has,
  /// and that another municipality shares.
  void groupBorders(double unit, BorderWeights weights) {
    if (shapes.groups() < 2) {
      return;
    }
    EdgeOwners owners = EdgeOwners.of(shapes);
    for (int group = 0; group < shapes.groups(); group++) {
      int mark = out.length();
      out.append("<path class=\"border\" fill=\"none\" stroke-width=\"").append(SvgText.number(1.1 * unit))
          .append("\" stroke-opacity=\"").append(SvgText.number(weights.group()[group] / 255.0)).append("\" d=\"");
      int empty = out.length();
      for (int area = 0; area < shapes.size(); area++) {
        if (shapes.group()[area] == group) {
          for (int ring = shapes.areaRing()[area]; ring < shapes.areaRing()[area + 1]; ring++) {
            borderOf(shapes.ringStart()[ring], shapes.ringStart()[ring + 1], group, owners);
          }
        }
      }
      if (out.length() == empty) {
        out.setLength(mark);
      } else {
        out.append("\"/>\n");
      }
    }
  }

  private void borderOf(int start, int end, int group, EdgeOwners owners) {
    boolean drawing = false;
    int atX = 0;
    int atY = 0;
    for (int i = start; i + 1 < end; i++) {
      if (!owners.isBorderDrawnBy(i, group)) {
        drawing = false;
        continue;
      }
      if (!drawing) {
        atX = x(i);
        atY = y(i);
        out.append('M').append(atX).append(' ').append(atY).append('l');
      }
      int nextX = x(i + 1);
      int nextY = y(i + 1);
      if (nextX != atX || nextY != atY || !drawing) {
        step(nextX - atX, nextY - atY, !drawing);
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
