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

  private final byte[] bytes;
  private final TrueTypeFile file;
  private final int unitsPerEm;
  private final int metrics;
  private final int hmtx;
  private final CharacterMap characters;
  private final LetterOutlines outlines;

  private Typeface(byte[] bytes) {
    this.bytes = bytes;
    file = new TrueTypeFile(ByteBuffer.wrap(bytes));
    unitsPerEm = file.unsigned(file.table("head") + 18);
    metrics = file.unsigned(file.table("hhea") + 34);
    hmtx = file.table("hmtx");
    characters = new CharacterMap(file);
    outlines = new LetterOutlines(file);
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
    return characters.glyphOf(point) != 0;
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
        outlines.draw(characters.glyphOf(point), new LetterOutlines.Placing(em, 0, 0, -em, at, y), ink);
      }
      at += advance(point) * size;
    }
  }

  /// How wide a character is, in em.
  double advance(int point) {
    if (point == NARROW_SPACE) {
      return NARROW_SPACE_WIDTH;
    }
    int glyph = characters.glyphOf(point == '\u00a0' ? ' ' : point);
    return file.unsigned(hmtx + 4 * Math.min(glyph, metrics - 1)) / (double) unitsPerEm;
  }
}
