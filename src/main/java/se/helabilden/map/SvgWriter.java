package se.helabilden.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// Writes a sheet as SVG: every area a path with its code as id and its name and value as title, every text as text,
/// so that a designer can go on from here. The same marks as in a picture. Where there are several maps, ids of the second
/// begin with `map2-` and so on.
///
/// Letters are Roboto where the reader has it; elsewhere each line is fitted to the width it was laid out for.
public final class SvgWriter {
  private static final String FONTS = "Roboto, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

  /// Areas are drawn in tenths of a pixel, so their patterns are a copy ten times as large.
  private static final String ON_MAP = "-on-map";

  private final MapSheet sheet;
  private final Progress progress;
  private final StringBuilder out = new StringBuilder(1 << 20);

  private SvgWriter(MapSheet sheet, Progress progress) {
    this.sheet = sheet;
    this.progress = progress;
  }

  /// @throws IOException if the stream cannot be written; it is left open
  public static void write(MapSheet sheet, OutputStream stream, Progress progress) throws IOException {
    stream.write(new SvgWriter(sheet, progress).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    SheetSize size = sheet.size();
    Language language = sheet.language();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(size.width()).append("\" height=\"").append(size.height())
        .append("\" viewBox=\"0 0 ").append(size.width()).append(' ').append(size.height())
        .append("\" xml:lang=\"").append(language.code())
        .append("\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"").append(FONTS).append("\">\n");
    element("title", "title", sheet.title());
    element("desc", "desc", sheet.altText());
    patterns();
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(Colours.css(Colours.PAPER)).append("\"/>\n");
    marks(sheet.marks());
    return out.append("</svg>\n").toString();
  }

  private void marks(List<Mark> marks) {
    for (Mark mark : marks) {
      progress.check();
      switch (mark) {
        case Mark.Areas areas -> areas(areas);
        case Mark.Clipped clipped -> clipped(clipped);
        case Mark.Text text -> text(text);
        case Mark.Box box -> box(box);
        case Mark.Figure figure -> SvgFigure.write(figure, out);
        case Mark.Bar bar -> rectangle(bar.x(), bar.y(), bar.width(), bar.height(), Colours.css(bar.rgb()), "");
      }
    }
  }

  private void clipped(Mark.Clipped clipped) {
    out.append("<clipPath id=\"part\"><rect x=\"").append(clipped.x()).append("\" y=\"").append(clipped.y())
        .append("\" width=\"").append(clipped.width()).append("\" height=\"").append(clipped.height())
        .append("\"/></clipPath>\n<g clip-path=\"url(#part)\">\n");
    marks(clipped.marks());
    out.append("</g>\n");
  }

  private void element(String name, String id, String text) {
    out.append('<').append(name).append(" id=\"").append(id).append("\">").append(SvgText.escape(text))
        .append("</").append(name).append(">\n");
  }

  private void patterns() {
    Set<Hatch> hatches = sheet.hatches();
    if (hatches.isEmpty()) {
      return;
    }
    double period = AreaPalette.period(sheet.unit());
    out.append("<defs>\n");
    for (Hatch hatch : hatches) {
      pattern(hatch, patternId(hatch), "", period);
      pattern(hatch, patternId(hatch) + ON_MAP, " patternTransform=\"scale(10)\"", period);
    }
    out.append("</defs>\n");
  }

  private void pattern(Hatch hatch, String id, String transform, double period) {
    String side = SvgText.number(period);
    out.append("<pattern id=\"").append(id).append('"').append(transform).append(" width=\"").append(side)
        .append("\" height=\"").append(side).append("\" patternUnits=\"userSpaceOnUse\"><rect width=\"")
        .append(side).append("\" height=\"").append(side).append("\" fill=\"")
        .append(Colours.css(Colours.NO_DATA)).append("\"/><path d=\"").append(hatch.svgPath(period)).append('"');
    String ink = Colours.css(Colours.NO_DATA_STRIPE);
    if (hatch.isStroked()) {
      out.append(" fill=\"none\" stroke=\"").append(ink).append("\" stroke-width=\"")
          .append(SvgText.number(hatch.strokeWidth(period))).append('"');
    } else {
      out.append(" fill=\"").append(ink).append('"');
    }
    out.append("/></pattern>\n");
  }

  private static String patternId(Hatch hatch) {
    return "no-data-" + hatch.id();
  }

  private static String paint(Fill fill) {
    return switch (fill) {
      case Fill.Solid solid -> Colours.css(solid.rgb());
      case Fill.Pattern pattern -> "url(#" + patternId(pattern.hatch()) + ")";
    };
  }

  /// Areas of one colour together, so that the colour is written once.
  private void areas(Mark.Areas areas) {
    Map<Fill, List<Integer>> byFill = new LinkedHashMap<>();
    SheetPanel panel = sheet.panel(areas);
    String prefix = prefix(areas);
    LayerShapes shapes = panel.shapes();
    IntFunction<Fill> fills = panel.fills(areas);
    for (int i = 0; i < shapes.size(); i++) {
      if (panel.isDrawn(i, areas)) {
        byFill.computeIfAbsent(fills.apply(i), fill -> new ArrayList<>()).add(i);
      }
    }
    AreaPaths paths = new AreaPaths(shapes, areas.view());
    BorderWeights weights = BorderWeights.of(shapes, areas.view(), sheet.unit(), 1);
    boolean grounded = panel.ground(areas) != null;
    if (grounded) {
      ground(areas);
    }
    out.append(areas.inset() ? "<g id=\"whole\" aria-hidden=\"true\"" : "<g id=\"" + prefix + "areas\"")
        .append(" transform=\"translate(").append(areas.x()).append(' ').append(areas.y())
        .append(") scale(.1)\"").append(grounded ? " opacity=\"" + SvgText.number(panel.opacity(areas)) + "\"" : "")
        .append(" fill-rule=\"evenodd\" stroke=\"").append(Colours.css(Colours.BORDER))
        .append("\" stroke-linejoin=\"round\">\n");
    byFill.forEach(
        (fill, members) -> {
          progress.check();
          boolean hatched = fill instanceof Fill.Pattern;
          out.append("<g fill=\"").append(hatched ? Colours.css(Colours.NO_DATA) : paint(fill)).append("\">\n");
          members.forEach(area -> area(panel, area, areas.inset() ? null : prefix, fill, paths, weights));
          out.append("</g>\n");
        });
    EdgeOwners owners = EdgeOwners.of(shapes);
    borders(paths, owners, shapes.group(), shapes.groups(), weights.group(), BorderWeights.GROUP_LINE);
    borders(paths, owners, shapes.county(), shapes.counties(), weights.county(), BorderWeights.COUNTY_LINE);
    out.append("</g>\n");
  }

  /// No id of an area begins so, whatever the codes are.
  private static String prefix(Mark.Areas areas) {
    return areas.panel() == 0 ? "" : "map" + (areas.panel() + 1) + "-";
  }

  /// The background map as a picture within the file.
  private void ground(Mark.Areas areas) {
    Ground.Fetched ground = sheet.panel(areas).ground(areas);
    if (ground != null) {
      byte[] png = PngWriter.toBytes(ground.picture(), sheet.size().dpi(), progress);
      out.append("<image id=\"").append(prefix(areas)).append("ground\" x=\"").append(areas.x()).append("\" y=\"").append(areas.y())
          .append("\" width=\"").append(areas.view().width()).append("\" height=\"").append(areas.view().height())
          .append("\" href=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png)).append("\"/>\n");
    }
  }

  private void borders(
      AreaPaths paths, EdgeOwners owners, int[] wholeOf, int wholes, int[] strengths, double line) {
    if (wholes < 2) {
      return;
    }
    SvgPen pen = new SvgPen(out);
    for (int whole = 0; whole < wholes; whole++) {
      progress.check();
      int mark = out.length();
      int strength = BorderWeights.ofWhole(whole, wholeOf, strengths);
      out.append("<path class=\"border\" fill=\"none\" stroke-width=\"").append(SvgText.number(10 * line * sheet.unit()))
          .append("\" stroke-opacity=\"").append(SvgText.number(strength / 255.0)).append("\" d=\"");
      int empty = out.length();
      if (strength > 0) {
        paths.borders(whole, wholeOf, owners, pen);
      }
      if (out.length() == empty) {
        out.setLength(mark);
      } else {
        out.append("\"/>\n");
      }
    }
  }

  /// @param prefix of the area's id; null for an area without code, name and value, which has them elsewhere
  private void area(
      SheetPanel panel, int index, @Nullable String prefix, Fill fill, AreaPaths paths, BorderWeights weights) {
    Area area = panel.shapes().layer().area(index);
    out.append("<path");
    if (prefix != null) {
      out.append(" id=\"").append(prefix).append(SvgText.id(area.code().code())).append('"');
    }
    if (fill instanceof Fill.Pattern(Hatch hatch)) {
      out.append(" fill=\"url(#").append(patternId(hatch)).append(ON_MAP).append(")\"");
    }
    int strength = weights.area()[index];
    out.append(" stroke-width=\"").append(SvgText.number(5 * sheet.unit())).append("\" stroke-opacity=\"")
        .append(SvgText.number(Math.max(strength, 10) / 255.0)).append("\" d=\"");
    paths.area(index, new SvgPen(out));
    if (prefix == null) {
      out.append("\"/>\n");
      return;
    }
    String value = panel.map().valueText(index);
    out.append("\"><title>").append(SvgText.escape(area.name())).append(": ").append(SvgText.escape(value))
        .append("</title></path>\n");
  }

  /// A text with a halo is written twice, the halo first: not every program knows `paint-order`.
  private void text(Mark.Text text) {
    if (text.hasHalo()) {
      String halo = Colours.css(text.halo());
      text(
          text,
          halo,
          " aria-hidden=\"true\" stroke=\"" + halo + "\" stroke-linejoin=\"round\" stroke-width=\""
              + SvgText.number(text.size() * 0.22) + "\"");
    }
    text(text, Colours.css(text.rgb()), "");
  }

  private void text(Mark.Text text, String fill, String more) {
    out.append("<text x=\"").append(SvgText.number(text.x())).append("\" y=\"")
        .append(SvgText.number(text.baseline())).append("\" font-size=\"").append(SvgText.number(text.size()))
        .append("\" fill=\"").append(fill).append('"').append(more);
    if (text.weight() != Typeface.Weight.REGULAR) {
      out.append(" font-weight=\"").append(text.weight().css()).append('"');
    }
    switch (text.anchor()) {
      case START -> {}
      case MIDDLE -> out.append(" text-anchor=\"middle\"");
      case END -> out.append(" text-anchor=\"end\"");
    }
    out.append(" textLength=\"").append(SvgText.number(text.width()))
        .append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">")
        .append(SvgText.escape(text.text())).append("</text>\n");
  }

  private void box(Mark.Box box) {
    double line = box.outlineWidth();
    String stroke =
        line > 0
            ? " stroke=\"" + Colours.css(box.outline()) + "\" stroke-width=\"" + SvgText.number(line) + "\""
            : "";
    rectangle(
        box.x() + line / 2, box.y() + line / 2, box.width() - line, box.height() - line, paint(box.fill()), stroke);
  }

  private void rectangle(double x, double y, double width, double height, String fill, String more) {
    out.append("<rect x=\"").append(SvgText.number(x)).append("\" y=\"").append(SvgText.number(y))
        .append("\" width=\"").append(SvgText.number(width)).append("\" height=\"").append(SvgText.number(height))
        .append("\" fill=\"").append(fill).append('"').append(more).append("/>\n");
  }
}
