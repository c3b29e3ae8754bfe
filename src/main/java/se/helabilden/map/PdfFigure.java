package se.helabilden.map;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/// Draws lines, outlines and circles on a page.
final class PdfFigure {
  /// How far the handles of a quarter of a circle reach, of its radius.
  private static final double QUARTER = 0.5523;
  private static final int ROUND = 1;

  private final PDPageContentStream page;

  private PdfFigure(PDPageContentStream page) {
    this.page = page;
  }

  static void draw(Mark.Figure figure, PDPageContentStream page) throws IOException {
    new PdfFigure(page).draw(figure);
  }

  private void draw(Mark.Figure figure) throws IOException {
    boolean filled = figure.fill() != Mark.Figure.NONE && figure.opacity() > 0;
    boolean stroked = figure.stroke() != Mark.Figure.NONE && figure.strokeWidth() > 0;
    if (figure.points().isEmpty() || (!filled && !stroked)) {
      return;
    }
    page.saveGraphicsState();
    if (filled) {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant((float) figure.opacity());
      page.setGraphicsStateParameters(state);
      page.setNonStrokingColor(new Color(figure.fill()));
    }
    if (stroked) {
      page.setStrokingColor(new Color(figure.stroke()));
      page.setLineWidth((float) figure.strokeWidth());
      page.setLineJoinStyle(ROUND);
      page.setLineCapStyle(ROUND);
    }
    if (figure.radius() > 0) {
      for (double[] middles : figure.points()) {
        for (int i = 0; i + 1 < middles.length; i += 2) {
          circle(middles[i], middles[i + 1], figure.radius());
        }
      }
    } else {
      outlines(figure.points(), figure.closed());
    }
    if (filled && stroked) {
      page.fillAndStroke();
    } else if (filled) {
      page.fill();
    } else {
      page.stroke();
    }
    page.restoreGraphicsState();
  }

  private void outlines(List<double[]> outlines, boolean closed) throws IOException {
    for (double[] points : outlines) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        if (i == 0) {
          page.moveTo((float) points[i], (float) points[i + 1]);
        } else {
          page.lineTo((float) points[i], (float) points[i + 1]);
        }
      }
      if (closed && points.length > 2) {
        page.closePath();
      }
    }
  }

  private void circle(double x, double y, double r) throws IOException {
    double k = QUARTER * r;
    page.moveTo((float) (x + r), (float) y);
    quarter(x + r, y + k, x + k, y + r, x, y + r);
    quarter(x - k, y + r, x - r, y + k, x - r, y);
    quarter(x - r, y - k, x - k, y - r, x, y - r);
    quarter(x + k, y - r, x + r, y - k, x + r, y);
    page.closePath();
  }

  private void quarter(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
    page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
  }
}
