package se.helabilden.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// Draws a path into a page.
final class PdfPen implements AreaPaths.Pen {
  private final PDPageContentStream page;
  private boolean drew;

  private PdfPen(PDPageContentStream page) {
    this.page = page;
  }

  /// Lets a path be drawn; tells whether there was anything to draw.
  static boolean draws(PDPageContentStream page, Consumer<PdfPen> path) throws IOException {
    PdfPen pen = new PdfPen(page);
    try {
      path.accept(pen);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return pen.drew;
  }

  @Override
  public void move(int x, int y) {
    drew = true;
    try {
      page.moveTo(x, y);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void line(int x, int y) {
    try {
      page.lineTo(x, y);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      page.closePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
