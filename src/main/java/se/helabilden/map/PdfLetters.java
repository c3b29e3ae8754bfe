package se.helabilden.map;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Writes texts into a page in the bundled typeface, of which the letters in use are embedded. Every text is as wide as
/// it was laid out.
final class PdfLetters {
  /// Stands in for what the typeface has no letter for.
  private static final int UNKNOWN = '\ufffd';

  private static final double THOUSANDTHS = 1000;
  private static final double HALO = 0.22;
  private static final int ROUND = 1;

  private final PDDocument document;
  private final PDPageContentStream page;
  private final Map<Typeface.Weight, PDType0Font> fonts = new EnumMap<>(Typeface.Weight.class);

  PdfLetters(PDDocument document, PDPageContentStream page) {
    this.document = document;
    this.page = page;
  }

  void write(Mark.Text text) throws IOException {
    page.setNonStrokingColor(new Color(text.rgb()));
    show(text, RenderingMode.FILL);
  }

  /// The edge that lifts a text from the map.
  void halo(Mark.Text text) throws IOException {
    page.setStrokingColor(new Color(text.halo()));
    page.setLineWidth((float) (text.size() * HALO));
    page.setLineJoinStyle(ROUND);
    show(text, RenderingMode.STROKE);
  }

  private void show(Mark.Text text, RenderingMode mode) throws IOException {
    page.beginText();
    page.setFont(font(text.weight()), (float) text.size());
    page.setRenderingMode(mode);
    page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) text.left(), (float) text.baseline()));
    page.showTextWithPositioning(pieces(text.text(), Typeface.of(text.weight())).toArray());
    page.endText();
  }

  private PDType0Font font(Typeface.Weight weight) throws IOException {
    PDType0Font font = fonts.get(weight);
    if (font == null) {
      font = PDType0Font.load(document, new ByteArrayInputStream(Typeface.of(weight).file()), true);
      fonts.put(weight, font);
    }
    return font;
  }

  /// Texts, and between them how far (in thousandths of the size) to step back: spaces that the typeface lacks are
  /// ordinary ones made narrower or wider.
  private static List<Object> pieces(String text, Typeface face) {
    List<Object> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    double space = face.advance(' ');
    text.codePoints()
        .forEach(
            point -> {
              if (!Typeface.isSpace(point)) {
                boolean known = face.has(point);
                piece.appendCodePoint(known ? point : face.has(UNKNOWN) ? UNKNOWN : '?');
                if (!known) {
                  step(pieces, piece, face.advance(face.has(UNKNOWN) ? UNKNOWN : '?') - face.advance(point));
                }
              } else {
                piece.append(' ');
                step(pieces, piece, space - face.advance(point));
              }
            });
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static void step(List<Object> pieces, StringBuilder piece, double back) {
    if (Math.abs(back) > 1 / THOUSANDTHS) {
      pieces.add(piece.toString());
      pieces.add((float) (back * THOUSANDTHS));
      piece.setLength(0);
    }
  }
}
