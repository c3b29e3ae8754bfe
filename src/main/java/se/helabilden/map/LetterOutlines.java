package se.helabilden.map;

/// The outlines of a typeface's letters: the tables loca and glyf of a TrueType file.
final class LetterOutlines {
  private static final int ON_CURVE = 1;
  private static final int MOST_NESTING = 6;

  private final TrueTypeFile file;
  private final boolean longOffsets;
  private final int glyphs;
  private final int loca;
  private final int glyf;

  LetterOutlines(TrueTypeFile file) {
    this.file = file;
    longOffsets = file.unsigned(file.table("head") + 50) == 1;
    glyphs = file.unsigned(file.table("maxp") + 4);
    loca = file.table("loca");
    glyf = file.table("glyf");
  }

  /// How the points of a letter come to lie in a picture: a linear map and a shift.
  record Placing(double xx, double yx, double xy, double yy, double dx, double dy) {
    double x(double px, double py) {
      return xx * px + xy * py + dx;
    }

    double y(double px, double py) {
      return yx * px + yy * py + dy;
    }

    private Placing after(double a, double b, double c, double d, double ex, double ey) {
      return new Placing(
          xx * a + xy * b, yx * a + yy * b, xx * c + xy * d, yx * c + yy * d, x(ex, ey), y(ex, ey));
    }
  }

  /// Draws a letter.
  void draw(int glyph, Placing placing, Ink ink) {
    glyph(glyph, placing, ink, 0);
  }

  private void glyph(int glyph, Placing placing, Ink ink, int depth) {
    int start = glyphOffset(glyph);
    if (start == glyphOffset(glyph + 1) || depth > MOST_NESTING) {
      return;
    }
    int contours = file.signed(glyf + start);
    if (contours >= 0) {
      simple(glyf + start, contours, placing, ink);
    } else {
      composite(glyf + start + 10, placing, ink, depth);
    }
  }

  private int glyphOffset(int glyph) {
    int index = Math.min(glyph, glyphs);
    return longOffsets ? file.whole(loca + 4 * index) : 2 * file.unsigned(loca + 2 * index);
  }

  private void composite(int from, Placing placing, Ink ink, int depth) {
    int at = from;
    int flags;
    do {
      flags = file.unsigned(at);
      int part = file.unsigned(at + 2);
      boolean words = (flags & 1) != 0;
      double ex = words ? file.signed(at + 4) : file.small(at + 4);
      double ey = words ? file.signed(at + 6) : file.small(at + 5);
      at += words ? 8 : 6;
      double a = 1;
      double b = 0;
      double c = 0;
      double d = 1;
      if ((flags & 8) != 0) {
        a = fraction(at);
        d = a;
        at += 2;
      } else if ((flags & 0x40) != 0) {
        a = fraction(at);
        d = fraction(at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        a = fraction(at);
        b = fraction(at + 2);
        c = fraction(at + 4);
        d = fraction(at + 6);
        at += 8;
      }
      glyph(part, placing.after(a, b, c, d, ex, ey), ink, depth + 1);
    } while ((flags & 0x20) != 0);
  }

  private double fraction(int at) {
    return file.signed(at) / 16384.0;
  }

  private void simple(int from, int contours, Placing placing, Ink ink) {
    int points = contours == 0 ? 0 : file.unsigned(from + 10 + 2 * (contours - 1)) + 1;
    int at = from + 10 + 2 * contours;
    at += 2 + file.unsigned(at);
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      byte flag = file.small(at++);
      flags[i] = flag;
      if ((flag & 8) != 0) {
        for (int repeat = file.small(at++) & 255; repeat > 0; repeat--) {
          flags[++i] = flag;
        }
      }
    }
    int[] x = new int[points];
    at = coordinates(at, flags, 2, 16, x);
    int[] y = new int[points];
    coordinates(at, flags, 4, 32, y);
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int last = file.unsigned(from + 10 + 2 * contour);
      contour(flags, x, y, first, last, placing, ink);
      first = last + 1;
    }
  }

  private int coordinates(int from, byte[] flags, int shortBit, int sameBit, int[] out) {
    int at = from;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & shortBit) != 0) {
        int step = file.small(at++) & 255;
        value += (flags[i] & sameBit) != 0 ? step : -step;
      } else if ((flags[i] & sameBit) == 0) {
        value += file.signed(at);
        at += 2;
      }
      out[i] = value;
    }
    return at;
  }

  /// A closed run of points; between two control points lies an unwritten point on the curve.
  private static void contour(byte[] flags, int[] x, int[] y, int first, int last, Placing placing, Ink ink) {
    int count = last - first + 1;
    if (count < 2) {
      return;
    }
    boolean startsOn = (flags[first] & ON_CURVE) != 0;
    boolean endsOn = (flags[last] & ON_CURVE) != 0;
    double startX = startsOn ? x[first] : endsOn ? x[last] : (x[first] + x[last]) / 2.0;
    double startY = startsOn ? y[first] : endsOn ? y[last] : (y[first] + y[last]) / 2.0;
    ink.move(placing.x(startX, startY), placing.y(startX, startY));
    double controlX = Double.NaN;
    double controlY = Double.NaN;
    for (int n = startsOn ? 1 : 0; n < count; n++) {
      int i = first + n;
      if ((flags[i] & ON_CURVE) != 0) {
        to(placing, ink, controlX, controlY, x[i], y[i]);
        controlX = Double.NaN;
      } else {
        if (!Double.isNaN(controlX)) {
          to(placing, ink, controlX, controlY, (controlX + x[i]) / 2, (controlY + y[i]) / 2);
        }
        controlX = x[i];
        controlY = y[i];
      }
    }
    to(placing, ink, controlX, controlY, startX, startY);
  }

  private static void to(Placing placing, Ink ink, double controlX, double controlY, double x, double y) {
    if (Double.isNaN(controlX)) {
      ink.line(placing.x(x, y), placing.y(x, y));
    } else {
      ink.curve(
          placing.x(controlX, controlY), placing.y(controlX, controlY), placing.x(x, y), placing.y(x, y));
    }
  }
}
