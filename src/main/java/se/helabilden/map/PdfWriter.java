package se.helabilden.map;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import se.helabilden.work.Progress;

/// Writes a sheet as one page of PDF: areas as paths, texts as text in the embedded typeface, tagged with title, language
/// and a text in place of the map, so that it can be searched, read aloud and printed at any size. The same marks as in a
/// picture.
public final class PdfWriter {
  static final double POINTS_PER_INCH = 72;

  /// Areas are drawn in tenths of a pixel.
  private static final float TENTH = 0.1f;

  /// Lines fainter than this leave light seams between areas.
  private static final int LEAST_STRENGTH = 10;

  private static final int ROUND = 1;

  private final MapSheet sheet;
  private final Progress progress;
  private final PDDocument document;
  private final PDPageContentStream page;
  private final PdfTags tags;
  private final PdfLetters letters;
  private final PdfHatches hatches;
  private final Map<Integer, PDExtendedGraphicsState> strengths = new LinkedHashMap<>();
  private double opacity = 1;

  private PdfWriter(
      MapSheet sheet, PDDocument document, PDPageContentStream page, PdfTags tags, Progress progress) {
    this.sheet = sheet;
    this.document = document;
    this.page = page;
    this.tags = tags;
    this.progress = progress;
    this.letters = new PdfLetters(document, page);
    this.hatches = new PdfHatches(document, sheet);
  }

  /// @throws IOException if the stream cannot be written; it is left open
  public static void write(MapSheet sheet, OutputStream stream, Progress progress) throws IOException {
    try (PDDocument document = new PDDocument()) {
      SheetSize size = sheet.size();
      double points = POINTS_PER_INCH / size.dpi();
      float high = (float) (size.height() * points);
      PDPage page = new PDPage(new PDRectangle((float) (size.width() * points), high));
      document.addPage(page);
      // the same map makes the same bytes
      document.setDocumentId(0L);
      PdfTags tags = PdfTags.of(document, page, sheet);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(new Matrix((float) points, 0, 0, (float) -points, 0, high));
        new PdfWriter(sheet, document, content, tags, progress).marks(sheet.marks());
      }
      tags.close();
      progress.check();
      ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 18);
      document.save(whole);
      whole.writeTo(stream);
    }
  }

  private void marks(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      progress.check();
      switch (mark) {
        case Mark.Areas areas -> {
          if (areas.inset()) {
            tags.beginArtifact(page);
          } else {
            tags.beginFigure(page, sheet.panel(areas));
          }
          ground(areas);
          areas(areas);
          page.endMarkedContent();
        }
        case Mark.Clipped clipped -> {
          page.saveGraphicsState();
          page.addRect(clipped.x(), clipped.y(), clipped.width(), clipped.height());
          page.clip();
          marks(clipped.marks());
          page.restoreGraphicsState();
        }
        case Mark.Text text -> text(text);
        case Mark.Box box -> {
          tags.beginArtifact(page);
          box(box);
          page.endMarkedContent();
        }
        case Mark.Figure figure -> {
          tags.beginArtifact(page);
          PdfFigure.draw(figure, page);
          page.endMarkedContent();
        }
        case Mark.Bar bar -> {
          tags.beginArtifact(page);
          page.setNonStrokingColor(new Color(bar.rgb()));
          page.addRect((float) bar.x(), (float) bar.y(), (float) bar.width(), (float) bar.height());
          page.fill();
          page.endMarkedContent();
        }
      }
    }
  }

  private void text(Mark.Text text) throws IOException {
    if (text.hasHalo()) {
      tags.beginArtifact(page);
      letters.halo(text);
      page.endMarkedContent();
    }
    tags.beginText(page, text);
    letters.write(text);
    page.endMarkedContent();
  }

  private void box(Mark.Box box) throws IOException {
    float line = (float) box.outlineWidth();
    fill(box.fill());
    page.addRect(
        (float) box.x() + line / 2, (float) box.y() + line / 2, (float) box.width() - line, (float) box.height() - line);
    if (line > 0) {
      page.setLineWidth(line);
      page.setStrokingColor(new Color(box.outline()));
      page.fillAndStroke();
    } else {
      page.fill();
    }
  }

  private void fill(Fill fill) throws IOException {
    switch (fill) {
      case Fill.Solid solid -> page.setNonStrokingColor(new Color(solid.rgb()));
      case Fill.Pattern pattern -> page.setNonStrokingColor(hatches.of(pattern.hatch()));
    }
  }

  /// Areas of one colour together, so that the colour is written once.
  private void areas(Mark.Areas areas) throws IOException {
    SheetPanel panel = sheet.panel(areas);
    LayerShapes shapes = panel.shapes();
    Map<Fill, List<Integer>> byFill = new LinkedHashMap<>();
    IntFunction<Fill> fills = panel.fills(areas);
    for (int i = 0; i < shapes.size(); i++) {
      if (panel.isDrawn(i, areas)) {
        byFill.computeIfAbsent(fills.apply(i), fill -> new ArrayList<>()).add(i);
      }
    }
    AreaPaths paths = new AreaPaths(shapes, areas.view());
    BorderWeights weights = BorderWeights.of(shapes, areas.view(), sheet.unit(), 1);
    page.saveGraphicsState();
    page.transform(new Matrix(TENTH, 0, 0, TENTH, areas.x(), areas.y()));
    // lines are as faint as the map is see-through
    strengths.clear();
    opacity = panel.opacity(areas);
    if (panel.ground(areas) != null) {
      PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
      clear.setNonStrokingAlphaConstant((float) opacity);
      page.setGraphicsStateParameters(clear);
    }
    page.setStrokingColor(new Color(Colours.BORDER));
    page.setLineJoinStyle(ROUND);
    page.setLineWidth(width(BorderWeights.AREA_LINE));
    for (Map.Entry<Fill, List<Integer>> each : byFill.entrySet()) {
      progress.check();
      fill(each.getKey());
      for (int area : each.getValue()) {
        stroke(Math.max(weights.area()[area], LEAST_STRENGTH));
        if (PdfPen.draws(page, pen -> paths.area(area, pen))) {
          page.fillAndStrokeEvenOdd();
        }
      }
    }
    EdgeOwners owners = EdgeOwners.of(shapes);
    borders(paths, owners, shapes.group(), shapes.groups(), weights.group(), BorderWeights.GROUP_LINE);
    borders(paths, owners, shapes.county(), shapes.counties(), weights.county(), BorderWeights.COUNTY_LINE);
    page.restoreGraphicsState();
  }

  /// The background map as a picture. The page is upside down to the picture.
  private void ground(Mark.Areas areas) throws IOException {
    Ground.Fetched ground = sheet.panel(areas).ground(areas);
    if (ground != null) {
      Picture picture = ground.picture();
      BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
      float wide = areas.view().width();
      float high = areas.view().height();
      page.drawImage(
          LosslessFactory.createFromImage(document, image),
          new Matrix(wide, 0, 0, -high, areas.x(), areas.y() + high));
    }
  }

  private void borders(
      AreaPaths paths, EdgeOwners owners, int[] wholeOf, int wholes, int[] strengths, double line) throws IOException {
    if (wholes < 2) {
      return;
    }
    page.setLineWidth(width(line));
    for (int whole = 0; whole < wholes; whole++) {
      progress.check();
      int number = whole;
      int strong = BorderWeights.ofWhole(whole, wholeOf, strengths);
      if (strong > 0) {
        stroke(strong);
        if (PdfPen.draws(page, pen -> paths.borders(number, wholeOf, owners, pen))) {
          page.stroke();
        }
      }
    }
  }

  private float width(double line) {
    return (float) (line * sheet.unit() / TENTH);
  }

  private void stroke(int strength) throws IOException {
    PDExtendedGraphicsState state =
        strengths.computeIfAbsent(
            strength,
            key -> {
              PDExtendedGraphicsState made = new PDExtendedGraphicsState();
              made.setStrokingAlphaConstant((float) (key / 255.0 * opacity));
              return made;
            });
    page.setGraphicsStateParameters(state);
  }
}
