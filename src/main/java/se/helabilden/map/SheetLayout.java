package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Lays out a sheet from the top: words about invented areas, title, subtitle; from the bottom: source and notes; and
/// the map with its legend in what is left. Every text is measured, so that none is cut or lies on another.
final class SheetLayout {
  private static final double SMALLEST_TITLE = 0.62;
  private static final double MOST_HEADER = 0.34;

  private final Choropleth map;
  private final @Nullable CropPart part;
  private final LayerShapes shapes;
  private final SheetSize size;
  private final SheetExtras extras;
  private final Progress progress;
  private final Texts texts;
  private final double unit;
  private final double margin;
  private final double inner;
  private final List<Mark> marks = new ArrayList<>();

  SheetLayout(Choropleth map, LayerShapes shapes, SheetSize size, SheetExtras extras, Progress progress) {
    this.part = CropPart.of(extras.crop(), shapes.layer());
    this.map = part == null ? map : part.told(map);
    this.shapes = shapes;
    this.size = size;
    this.extras = extras;
    this.progress = progress;
    this.texts = Texts.in(map.language());
    this.unit = size.unit();
    this.margin = Math.round(34 * unit);
    this.inner = size.width() - 2 * margin;
  }

  MapSheet lay() {
    progress.check();
    Legend legend = Legend.of(map);
    double top = header();
    double bottom = footer();
    int bodyTop = (int) Math.round(top + 18 * unit);
    int bodyHeight = (int) Math.max(24, Math.round(bottom - 16 * unit) - bodyTop);
    body(legend, bodyTop, bodyHeight);
    return new MapSheet(
        map, shapes, size, Math.max(0.75, unit), legend, extras.form(), marks, AltText.of(map, extras, part),
        null, part);
  }

  private double header() {
    double y = Math.round(30 * unit);
    if (map.captions().invented()) {
      double small = Math.max(13 * unit, 10.5);
      y += small;
      add(margin, y, texts.text("map.invented"), small, Typeface.Weight.MEDIUM, Colours.ACCENT);
      y += small * 0.45;
    }
    Typeface bold = Typeface.of(Typeface.Weight.BOLD);
    double scale = 1;
    double titleSize = titleSize(scale);
    List<String> lines = TextFlow.wrap(map.captions().title(), bold, titleSize, inner);
    while (scale > SMALLEST_TITLE
        && (lines.size() > 2 || y + lines.size() * titleSize * 1.18 > size.height() * MOST_HEADER)) {
      scale -= 0.06;
      titleSize = titleSize(scale);
      lines = TextFlow.wrap(map.captions().title(), bold, titleSize, inner);
    }
    for (String line : lines) {
      y += titleSize * 1.14;
      add(margin, y, line, titleSize, Typeface.Weight.BOLD, Colours.INK);
    }
    double subtitleSize = Math.max(16.5 * unit, 11);
    y += subtitleSize * 0.42;
    for (String line :
        TextFlow.wrap(map.captions().subtitle(), Typeface.of(Typeface.Weight.REGULAR), subtitleSize, inner)) {
      y += subtitleSize * 1.3;
      add(margin, y, line, subtitleSize, Typeface.Weight.REGULAR, Colours.SECONDARY);
    }
    return y;
  }

  private double titleSize(double scale) {
    return Math.max(30 * unit * scale, 13);
  }

  /// Returns where it begins.
  private double footer() {
    double small = Math.max(12 * unit, 10.5);
    Typeface regular = Typeface.of(Typeface.Weight.REGULAR);
    Captions captions = map.captions();
    String boundaries = captions.boundaries();
    Stream<String> overlays =
        extras.shown().stream()
            .map(DrawnOverlay::overlay)
            .map(each -> texts.text("map.overlaySource", each.name(), each.credit() == null ? each.file() : each.credit()));
    Ground ground = extras.groundShown();
    String sources =
        Stream.of(
                Stream.of(
                    captions.source(), boundaries == null ? null : texts.text("map.boundaries", boundaries)),
                overlays,
                Stream.of(ground == null ? null : texts.text("map.groundCredit", ground.map().credit())),
                Stream.of(captions.producer()))
            .flatMap(each -> each)
            .filter(Objects::nonNull)
            .map(SheetLayout::sentence)
            .collect(Collectors.joining(" "));
    List<String> lines = new ArrayList<>();
    int reasonLines = 0;
    for (String note : captions.notes()) {
      // why no more is shown comes first, and is seen
      boolean reason = part != null && lines.isEmpty();
      Typeface face = reason ? Typeface.of(Typeface.Weight.MEDIUM) : regular;
      lines.addAll(TextFlow.wrap(sentence(note), face, small, inner));
      reasonLines = reason ? lines.size() : reasonLines;
    }
    lines.addAll(TextFlow.wrap(sources, regular, small, inner));
    double y = size.height() - Math.round(22 * unit) - (lines.size() - 1) * small * 1.4;
    double start = y - small * 1.9;
    marks.add(new Mark.Bar(margin, Math.round(start), inner, Math.max(1, Math.round(unit)), Colours.FAINT));
    for (int line = 0; line < lines.size(); line++) {
      boolean reason = line < reasonLines;
      Typeface.Weight weight = reason ? Typeface.Weight.MEDIUM : Typeface.Weight.REGULAR;
      add(margin, y, lines.get(line), small, weight, reason ? Colours.INK : Colours.SECONDARY);
      y += small * 1.4;
    }
    return start;
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
  }

  private void body(Legend legend, int top, int height) {
    if (part != null) {
      marks.addAll(new CropLayout(map, shapes, extras, part, unit, progress).lay(legend, (int) margin, top, (int) inner, height));
      return;
    }
    boolean guided =
        extras.guide() != SheetExtras.Guide.NONE && !extras.form().isEqualSize() && ScaleBar.makesSense(shapes.extent());
    double barRoom = guided ? 44 * unit : 0;
    AreaCentres centres = AreaCentres.of(shapes.layer(), progress);
    View probe = View.fit(shapes.extent(), Math.max(1, (int) (inner * 0.7)), height, 0);
    double widest = Math.min(inner * 0.45, 330 * unit);
    double between = 14 * unit;
    SideBlock more = OverMarks.legend(map, centres, extras, probe, unit, widest);
    double moreRoom = more.height() > 0 ? more.height() + between : 0;
    LegendBlock block = LegendBlock.within(legend, map, unit, widest, height - barRoom - moreRoom);
    int width = (int) inner;
    double blockHeight = block.height() + moreRoom + barRoom;
    double blockWidth = Math.max(block.width(), more.width());
    MapPlace place = MapPlace.find(shapes, width, height, blockWidth, blockHeight, 36 * unit);
    int left = (int) margin;
    Mark.Areas areas = new Mark.Areas(left + place.left(), top + place.top(), place.view());
    marks.add(areas);
    marks.addAll(OverMarks.of(map, shapes, centres, extras, areas.view(), areas.x(), areas.y(), unit, null));
    double legendX = left + place.legendX();
    double legendY = top + place.legendY();
    block.marks().forEach(mark -> marks.add(mark.moved(legendX, legendY)));
    // circles are as large as on the map itself, which is known only now
    OverMarks.legend(map, centres, extras, areas.view(), unit, widest)
        .marks()
        .forEach(mark -> marks.add(mark.moved(legendX, legendY + block.height() + between)));
    if (barRoom > 0) {
      marks.addAll(
          ScaleBar.marks(
              legendX,
              Math.min(legendY + blockHeight, top + (double) height),
              place.view().unitsPerPixel(),
              Math.min(blockWidth, 150 * unit),
              Math.max(12 * unit, 10.5),
              NumberText.in(map.language())));
      if (extras.guide() == SheetExtras.Guide.SCALE_AND_NORTH) {
        double barY = Math.min(legendY + blockHeight, top + (double) height);
        marks.addAll(NorthArrow.marks(legendX + Math.min(blockWidth, 150 * unit) + 26 * unit, barY, unit, texts));
      }
    }
  }

  private void add(double x, double baseline, String text, double textSize, Typeface.Weight weight, int rgb) {
    marks.add(new Mark.Text(x, baseline, text, textSize, weight, rgb, Mark.Anchor.START, Mark.Text.NO_HALO));
  }
}
