package se.helabilden.map;

/// Writes the `d` of an SVG path: each step from the one before, in as few characters as can be.
final class SvgPen implements AreaPaths.Pen {
  private final StringBuilder out;
  private int atX;
  private int atY;
  private boolean first;

  SvgPen(StringBuilder out) {
    this.out = out;
  }

  @Override
  public void move(int x, int y) {
    out.append('M').append(x).append(' ').append(y).append('l');
    atX = x;
    atY = y;
    first = true;
  }

  @Override
  public void line(int x, int y) {
    int dx = x - atX;
    int dy = y - atY;
    if (!first && dx >= 0) {
      out.append(' ');
    }
    out.append(dx);
    if (dy >= 0) {
      out.append(' ');
    }
    out.append(dy);
    atX = x;
    atY = y;
    first = false;
  }

  @Override
  public void close() {
    out.append('z');
  }
}
