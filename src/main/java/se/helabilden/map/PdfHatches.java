package se.helabilden.map;

import java.awt.Color;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPatternContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.util.Matrix;

/// The patterns of areas without a number, each made once for a page.
final class PdfHatches {
  /// How far the handles of a quarter circle's curve reach, in radii.
  private static final double QUARTER = 0.5523;

  private final PDDocument document;
  private final MapSheet sheet;
  private final Map<Hatch, PDColor> made = new EnumMap<>(Hatch.class);

  PdfHatches(PDDocument document, MapSheet sheet) {
    this.document = document;
    this.sheet = sheet;
  }

  PDColor of(Hatch hatch) throws IOException {
    PDColor known = made.get(hatch);
    if (known == null) {
      known = make(hatch);
      made.put(hatch, known);
    }
    return known;
  }

  private PDColor make(Hatch hatch) throws IOException {
    float side = AreaPalette.period(sheet.unit());
    PDTilingPattern tile = new PDTilingPattern();
    tile.setBBox(new PDRectangle(0, 0, side, side));
    tile.setPaintType(PDTilingPattern.PAINT_COLORED);
    tile.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
    tile.setXStep(side);
    tile.setYStep(side);
    tile.setResources(new PDResources());
    // a pattern lies on the page, not in what it fills
    double points = PdfWriter.POINTS_PER_INCH / sheet.size().dpi();
    Matrix matrix =
        new Matrix((float) points, 0, 0, (float) -points, 0, (float) (sheet.size().height() * points));
    tile.setMatrix(matrix.createAffineTransform());
    try (PDPatternContentStream content = new PDPatternContentStream(tile)) {
      content.setNonStrokingColor(new Color(Colours.NO_DATA));
      content.addRect(0, 0, side, side);
      content.fill();
      content.setStrokingColor(new Color(Colours.NO_DATA_STRIPE));
      content.setNonStrokingColor(new Color(Colours.NO_DATA_STRIPE));
      content.setLineWidth((float) hatch.strokeWidth(side));
      for (double[] line : hatch.stripes(side)) {
        content.moveTo((float) line[0], (float) line[1]);
        content.lineTo((float) line[2], (float) line[3]);
        content.stroke();
      }
      for (double[] dot : hatch.dots(side)) {
        dot(content, dot[0], dot[1], dot[2]);
      }
    }
    PDResources resources = document.getPage(0).getResources();
    COSName name = resources.add(tile);
    return new PDColor(name, new PDPattern(resources));
  }

  private static void dot(PDPatternContentStream content, double x, double y, double r) throws IOException {
    content.moveTo((float) (x + r), (float) y);
    for (int quarter = 0; quarter < 4; quarter++) {
      double c = Math.round(Math.cos(quarter * Math.PI / 2));
      double s = Math.round(Math.sin(quarter * Math.PI / 2));
      double k = QUARTER;
      content.curveTo(
          (float) (x + r * (c - k * s)),
          (float) (y + r * (s + k * c)),
          (float) (x + r * (k * c - s)),
          (float) (y + r * (k * s + c)),
          (float) (x - r * s),
          (float) (y + r * c));
    }
    content.fill();
  }
}
