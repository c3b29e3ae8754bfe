package se.helabilden.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A weight of the bundled Roboto, read straight from its TrueType file: how wide texts are, and the outlines of their
/// letters. The same on every machine, without a display and without waking the desktop toolkit, which would cost a
/// third of a second before the first map. No kerning, no hinting; digits are all equally wide.
///
/// Source: the OpenType specification 1.9, tables head, hhea, maxp, hmtx, cmap (formats 4 and 12), loca and glyf.
/// Immutable, thread-safe.
public final class Typeface {
  /// The weights that map sheets use.
  public enum Weight {
    REGULAR("Regular", 400),
    MEDIUM("Medium", 500),
    BOLD("Bold", 700);

    private final String file;
    private final int css;

    Weight(String file, int css) {
      this.file = file;
      this.css = css;
    }

    /// The weight as style sheets number it.
    public int css() {
      return css;
    }
  }

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
  private static final int NARROW_SPACE = 0x202f;
  private static final double NARROW_SPACE_WIDTH = 0.2;
  private static final int ON_CURVE = 1;
  private static final int MOST_NESTING = 6;

  private final byte[] bytes;
  private final ByteBuffer data;
  private final int unitsPerEm;
  private final boolean longOffsets;
  private final int metrics;
  private final int glyphs;
  private final int hmtx;
  private final int loca;
  private final int glyf;
  private final int cmap;

  private Typeface(byte[] bytes) {
    this.bytes = bytes;
    this.data = ByteBuffer.wrap(bytes);
    int head = table("head");
    unitsPerEm = unsigned(head + 18);
    longOffsets = unsigned(head + 50) == 1;
    metrics = unsigned(table("hhea") + 34);
    glyphs = unsigned(table("maxp") + 4);
    hmtx = table("hmtx");
    loca = table("loca");
    glyf = table("glyf");
    cmap = bestMapping(table("cmap"));
  }

  /// The bundled typeface in a weight.
  public static Typeface of(Weight weight) {
    return Loaded.FACES.computeIfAbsent(weight, Typeface::load);
  }

  private static final class Loaded {
    private static final Map<Weight, Typeface> FACES =
        Collections.synchronizedMap(new EnumMap<>(Weight.class));
  }

  private static Typeface load(Weight weight) {
    String name = FOLDER + weight.file + ".ttf";
    try (InputStream in = Typeface.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new Typeface(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// The font file itself, for documents that carry their fonts.
  public byte[] file() {
    return bytes.clone();
  }

  /// How wide a text is at a size, in the size's unit.
  public double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += advance(text.codePointAt(i));
    }
    return width * size;
  }

  /// Whether it has a letter of its own for a character.
  boolean has(int point) {
    return glyphOf(point) != 0;
  }

  /// Whether a character is a space of any width.
  static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /// Draws the outline of a text with its left end on the base line at (x, y).
  void outline(String text, double x, double y, double size, Ink ink) {
    double at = x;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (!isSpace(point)) {
        double em = size / unitsPerEm;
        glyph(glyphOf(point), new Placing(em, 0, 0, -em, at, y), ink, 0);
      }
      at += advance(point) * size;
    }
  }

  /// How wide a character is, in em.
  double advance(int point) {
    if (point == NARROW_SPACE) {
      return NARROW_SPACE_WIDTH;
    }
    int glyph = glyphOf(point == '\u00a0' ? ' ' : point);
    return unsigned(hmtx + 4 * Math.min(glyph, metrics - 1)) / (double) unitsPerEm;
  }

  private record Placing(double xx, double yx, double xy, double yy, double dx, double dy) {
    double x(double px, double py) {
      return xx * px + xy * py + dx;
    }

    double y(double px, double py) {
      return yx * px + yy * py + dy;
    }

    Placing after(double a, double b, double c, double d, double ex, double ey) {
      return new Placing(
          xx * a + xy * b, yx * a + yy * b, xx * c + xy * d, yx * c + yy * d, x(ex, ey), y(ex, ey));
    }
  }

  private void glyph(int glyph, Placing placing, Ink ink, int depth) {
    int start = glyphOffset(glyph);
    if (start == glyphOffset(glyph + 1) || depth > MOST_NESTING) {
      return;
    }
    int contours = data.getShort(glyf + start);
    if (contours >= 0) {
      simple(glyf + start, contours, placing, ink);
    } else {
      composite(glyf + start + 10, placing, ink, depth);
    }
  }

  private int glyphOffset(int glyph) {
    int index = Math.min(glyph, glyphs);
    return longOffsets ? data.getInt(loca + 4 * index) : 2 * unsigned(loca + 2 * index);
  }

  private void composite(int from, Placing placing, Ink ink, int depth) {
    int at = from;
    int flags;
    do {
      flags = unsigned(at);
      int part = unsigned(at + 2);
      boolean words = (flags & 1) != 0;
      double ex = words ? data.getShort(at + 4) : data.get(at + 4);
      double ey = words ? data.getShort(at + 6) : data.get(at + 5);
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
    return data.getShort(at) / 16384.0;
  }

  private void simple(int from, int contours, Placing placing, Ink ink) {
    int points = contours == 0 ? 0 : unsigned(from + 10 + 2 * (contours - 1)) + 1;
    int at = from + 10 + 2 * contours;
    at += 2 + unsigned(at);
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      byte flag = data.get(at++);
      flags[i] = flag;
      if ((flag & 8) != 0) {
        for (int repeat = data.get(at++) & 255; repeat > 0; repeat--) {
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
      int last = unsigned(from + 10 + 2 * contour);
      contour(flags, x, y, first, last, placing, ink);
      first = last + 1;
    }
  }

  private int coordinates(int from, byte[] flags, int shortBit, int sameBit, int[] out) {
    int at = from;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & shortBit) != 0) {
        int step = data.get(at++) & 255;
        value += (flags[i] & sameBit) != 0 ? step : -step;
      } else if ((flags[i] & sameBit) == 0) {
        value += data.getShort(at);
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

  private int glyphOf(int point) {
    return unsigned(cmap) == 12 ? inGroups(point) : inSegments(point);
  }

  private int inGroups(int point) {
    int groups = data.getInt(cmap + 12);
    for (int low = 0, high = groups - 1; low <= high; ) {
      int middle = (low + high) >>> 1;
      int at = cmap + 16 + 12 * middle;
      if (point < data.getInt(at)) {
        high = middle - 1;
      } else if (point > data.getInt(at + 4)) {
        low = middle + 1;
      } else {
        return data.getInt(at + 8) + point - data.getInt(at);
      }
    }
    return 0;
  }

  private int inSegments(int point) {
    int segments = unsigned(cmap + 6) / 2;
    for (int i = 0; i < segments && point <= 0xffff; i++) {
      int end = unsigned(cmap + 14 + 2 * i);
      if (point <= end) {
        int start = unsigned(cmap + 16 + 2 * segments + 2 * i);
        int delta = unsigned(cmap + 16 + 4 * segments + 2 * i);
        int offsetAt = cmap + 16 + 6 * segments + 2 * i;
        int offset = unsigned(offsetAt);
        if (point < start) {
          return 0;
        }
        int glyph = offset == 0 ? point : unsigned(offsetAt + offset + 2 * (point - start));
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
      }
    }
    return 0;
  }

  private int bestMapping(int table) {
    int best = -1;
    for (int i = 0; i < unsigned(table + 2); i++) {
      int at = table + data.getInt(table + 8 + 8 * i);
      int format = unsigned(at);
      if (format == 12 || (format == 4 && best < 0)) {
        best = at;
      }
    }
    if (best < 0) {
      throw new IllegalStateException("no usable character map");
    }
    return best;
  }

  private int table(String tag) {
    for (int i = 0; i < unsigned(4); i++) {
      int at = 12 + 16 * i;
      if (data.get(at) == tag.charAt(0)
          && data.get(at + 1) == tag.charAt(1)
          && data.get(at + 2) == tag.charAt(2)
          && data.get(at + 3) == tag.charAt(3)) {
        return data.getInt(at + 8);
      }
    }
    throw new IllegalStateException("no table " + tag);
  }

  private int unsigned(int at) {
    return data.getShort(at) & 0xffff;
  }
}
