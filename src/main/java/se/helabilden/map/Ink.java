package se.helabilden.map;

/// Fills outlines smoothly: the exact share of each pixel that lies inside.
///
/// Each edge adds the signed area it cuts from the pixels to its right; a running sum along the row then gives the
/// coverage (the method of accumulation buffers; Raph Levien, "Inside the fastest font renderer in the world", 2016).
/// Outlines of one filling must not lie over one another. Not thread-safe.
final class Ink {
  private static final double FLATNESS = 0.08;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final float[] change;
  private double x;
  private double y;

  /// Ink for outlines within a rectangle; what lies outside is lost.
  Ink(double left, double top, double right, double bottom) {
    this.left = (int) Math.floor(left) - 1;
    this.top = (int) Math.floor(top) - 1;
    this.width = Math.max(1, (int) Math.ceil(right) + 1 - this.left);
    this.height = Math.max(1, (int) Math.ceil(bottom) + 1 - this.top);
    this.change = new float[width * height + 2];
  }

  void move(double toX, double toY) {
    x = toX;
    y = toY;
  }

  /// A quadratic curve.
  void curve(double controlX, double controlY, double toX, double toY) {
    double fromX = x;
    double fromY = y;
    double bend = Math.hypot(fromX - 2 * controlX + toX, fromY - 2 * controlY + toY);
    int pieces = (int) Math.clamp(Math.ceil(Math.sqrt(bend / (4 * FLATNESS))), 1, 64);
    for (int i = 1; i <= pieces; i++) {
      double t = i / (double) pieces;
      double s = 1 - t;
      line(
          s * s * fromX + 2 * s * t * controlX + t * t * toX, s * s * fromY + 2 * s * t * controlY + t * t * toY);
    }
  }

  void line(double toX, double toY) {
    edge(x - left, y - top, toX - left, toY - top);
    x = toX;
    y = toY;
  }

  void rectangle(double x1, double y1, double x2, double y2) {
    move(x1, y1);
    line(x2, y1);
    line(x2, y2);
    line(x1, y2);
    line(x1, y1);
  }

  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double direction = y0 < y1 ? 1 : -1;
    double upperY = Math.min(y0, y1);
    double lowerY = Math.min(Math.max(y0, y1), height);
    double upperX = y0 < y1 ? x0 : x1;
    double slope = (x1 - x0) / (y1 - y0);
    double at = upperX;
    if (upperY < 0) {
      at -= upperY * slope;
      upperY = 0;
    }
    for (int row = (int) upperY; row < lowerY; row++) {
      double from = Math.max(row, upperY);
      double part = Math.min(row + 1, lowerY) - from;
      double next = at + slope * part;
      cut(row, Math.clamp(Math.min(at, next), 0, width - 1.0), Math.clamp(Math.max(at, next), 0, width - 1.0),
          direction * part);
      at = next;
    }
  }

  /// The edge runs from x0 to x1 through one row and `area` of its height.
  private void cut(int row, double x0, double x1, double area) {
    int base = row * width;
    int first = (int) x0;
    int last = (int) Math.ceil(x1);
    if (last <= first + 1) {
      double middle = (x0 + x1) / 2 - first;
      change[base + first] += (float) (area * (1 - middle));
      change[base + first + 1] += (float) (area * middle);
      return;
    }
    double perColumn = 1 / (x1 - x0);
    double inFirst = 1 - (x0 - first);
    double a0 = 0.5 * perColumn * inFirst * inFirst;
    double inLast = x1 - last + 1;
    double am = 0.5 * perColumn * inLast * inLast;
    change[base + first] += (float) (area * a0);
    if (last == first + 2) {
      change[base + first + 1] += (float) (area * (1 - a0 - am));
    } else {
      double a1 = perColumn * (1.5 - (x0 - first));
      change[base + first + 1] += (float) (area * (a1 - a0));
      for (int column = first + 2; column < last - 1; column++) {
        change[base + column] += (float) (area * perColumn);
      }
      double a2 = a1 + (last - first - 3) * perColumn;
      change[base + last - 1] += (float) (area * (1 - a2 - am));
    }
    change[base + last] += (float) (area * am);
  }

  /// Lays the ink on a picture in a colour (0xRRGGBB).
  void print(Picture picture, int rgb) {
    print(picture, rgb, 1);
  }

  /// @param opacity 1 hides what lies below
  void print(Picture picture, int rgb, double opacity) {
    int[] pixels = picture.pixels();
    for (int row = 0; row < height; row++) {
      double sum = 0;
      int py = top + row;
      for (int column = 0; column < width; column++) {
        sum += change[row * width + column];
        double share = Math.min(Math.abs(sum), 1) * opacity;
        int px = left + column;
        if (share > 0.002 && px >= 0 && py >= 0 && px < picture.width() && py < picture.height()) {
          int at = py * picture.width() + px;
          pixels[at] = 0xff000000 | Colours.mix(pixels[at] & 0xffffff, rgb, share);
        }
      }
    }
  }
}
