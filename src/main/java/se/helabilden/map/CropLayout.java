package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// The body of a sheet that shows a part: the part in a frame, the legend of the whole beside or below it, and a small
/// map of the whole on which the part is marked.
final class CropLayout {
  private static final double GAP = 36;
  private static final double BETWEEN = 14;
  private static final double BAR_ROOM = 44;
  private static final double LEAST_INSET = 64;
  private static final double MOST_INSET = 190;
  private static final double LEAST_MAP = 60;
  private static final double LEAST_MARK = 14;

  private final Choropleth map;
  private final LayerShapes shapes;
  private final SheetExtras extras;
  private final CropPart part;
  private final double unit;
  private final AreaCentres centres;
  private final Texts texts;
  private final Progress progress;

  CropLayout(
      Choropleth map, LayerShapes shapes, SheetExtras extras, CropPart part, double unit, Progress progress) {
    this.map = map;
    this.shapes = shapes;
    this.extras = extras;
    this.part = part;
    this.unit = unit;
    this.progress = progress;
    this.centres = AreaCentres.of(shapes.layer(), progress);
    this.texts = Texts.in(map.language());
  }

  /// @param left of the body, as `top`, `width` and `height` in pixels
  List<Mark> lay(Legend legend, int left, int top, int width, int height) {
    boolean guided =
        extras.guide() != SheetExtras.Guide.NONE && !extras.form().isEqualSize() && ScaleBar.makesSense(shapes.extent());
    double bar = guided ? BAR_ROOM * unit : 0;
    double widest = Math.min(width * 0.45, 330 * unit);
    View probe = View.fit(part.extent(), Math.max(1, (int) (width * 0.7)), height, 0);
    SideBlock more = OverMarks.legend(map, centres, extras, probe, unit, widest);
    SideBlock words = CropWords.of(map, part, unit, widest);
    double gap = GAP * unit;
    double between = BETWEEN * unit;
    double least = insetHeight(widest, LEAST_INSET * unit);
    double rest = more.height() + words.height() + 4 * between + bar;
    LegendBlock full = LegendBlock.within(legend, map, unit, widest, height - rest - least);
    LegendBlock block =
        full.height() + rest + least <= height
            ? full
            : LegendBlock.within(legend, map, unit, widest, height - more.height() - bar - 2 * between);
    SideBlock first = new SideBlock(block.marks(), block.width(), block.height()).above(more, between);
    double most = MOST_INSET * unit;
    SideBlock one = column(first.above(words, between), widest, height - bar, most);
    SideBlock second = column(words, widest, Math.max(height - bar, least), most);
    SideBlock low = column(words, widest, first.height(), most);
    double oneWide = one.width() + gap;
    double twoWide = first.width() + gap + second.width() + gap;
    double row = Math.max(first.height() + bar, low.height()) + gap;
    double inOne = one.height() + bar <= height ? scale(width - oneWide, height) : Double.POSITIVE_INFINITY;
    double inTwo =
        Math.max(first.height() + bar, second.height()) <= height
            ? scale(width - twoWide, height)
            : Double.POSITIVE_INFINITY;
    double below = scale(width, height - row);
    List<Mark> marks = new ArrayList<>();
    Mark.Areas areas;
    double barY;
    double barWidth = first.width();
    if (inOne <= Math.min(inTwo, below)) {
      int from = (int) Math.ceil(oneWide);
      areas = areas(left + from, top, width - from, height);
      place(one, left, top, marks);
      barY = top + one.height() + bar;
      barWidth = one.width();
    } else if (inTwo <= below) {
      int from = (int) Math.ceil(twoWide);
      areas = areas(left + from, top, width - from, height);
      place(first, left, top, marks);
      place(second, (int) Math.round(left + first.width() + gap), top, marks);
      barY = top + first.height() + bar;
    } else {
      int high = (int) Math.max(LEAST_MAP, height - row);
      int under = (int) Math.round(top + high + gap);
      areas = areas(left, top, width, high);
      place(first, left, under, marks);
      place(low, (int) Math.round(Math.min(left + first.width() + gap, left + width - low.width())), under, marks);
      barY = under + first.height() + bar;
    }
    barY = Math.min(barY, top + (double) height);
    List<Mark> all = new ArrayList<>(map(areas));
    all.addAll(marks);
    if (bar > 0) {
      double longest = Math.min(barWidth, 150 * unit);
      double units = areas.view().unitsPerPixel();
      all.addAll(ScaleBar.marks(left, barY, units, longest, Math.max(12 * unit, 10.5), NumberText.in(map.language())));
      if (extras.guide() == SheetExtras.Guide.SCALE_AND_NORTH) {
        all.addAll(NorthArrow.marks(left + longest + 26 * unit, barY, unit, texts));
      }
    }
    return all;
  }

  /// What is said, and below it the small map as large as there is room for.
  private SideBlock column(SideBlock said, double widest, double height, double most) {
    double between = BETWEEN * unit;
    double room = height - said.height() - 2 * between;
    // pictures of areas stand at whole pixels, and what marks the part must lie where they do
    double gap = Math.ceil(said.height() + between) - said.height();
    return said.above(inset(widest, Math.clamp(room, LEAST_INSET * unit, most)), gap);
  }

  private static void place(SideBlock block, int x, int y, List<Mark> marks) {
    block.marks().forEach(mark -> marks.add(mark.moved(x, y)));
  }

  /// World units a pixel that the part needs in so much room.
  private double scale(double width, double height) {
    return Math.max(
        part.extent().getWidth() / Math.max(1, width), part.extent().getHeight() / Math.max(1, height));
  }

  /// A part of the world keeps its own shape; around chosen areas what lies beside them fills the room.
  private Mark.Areas areas(int x, int y, int width, int height) {
    Envelope extent = part.extent();
    double units = scale(width, height);
    if (part.crop().ofAreas()) {
      return new Mark.Areas(x, y, View.fit(extent, width, height, 0));
    }
    int wide = Math.clamp((int) Math.round(extent.getWidth() / units), 1, width);
    int high = Math.clamp((int) Math.round(extent.getHeight() / units), 1, height);
    return new Mark.Areas(x, y, new View(extent.getMinX(), extent.getMaxY(), units, wide, high));
  }

  /// The areas and what lies over them, cut at the frame.
  private List<Mark> map(Mark.Areas areas) {
    progress.check();
    View view = areas.view();
    List<Mark> within = new ArrayList<>();
    within.add(areas);
    if (part.crop().ofAreas() && extras.form() != MapForm.CIRCLES) {
      within.addAll(apart(areas));
    }
    within.addAll(
        OverMarks.of(map, shapes, centres, extras, view, areas.x(), areas.y(), unit, null, part));
    double right = areas.x() + (double) view.width();
    double bottom = areas.y() + (double) view.height();
    return List.of(
        new Mark.Clipped(areas.x(), areas.y(), view.width(), view.height(), within),
        rectangle(areas.x(), areas.y(), right, bottom, Colours.SECONDARY, Math.max(1, unit)));
  }

  /// Few areas are often of one class: a line between them that is seen on dark colours too.
  private List<Mark> apart(Mark.Areas areas) {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(outlines(areas.view(), areas.x(), areas.y(), Colours.PAPER, 2.4 * unit));
    marks.addAll(outlines(areas.view(), areas.x(), areas.y(), Colours.BORDER, 0.9 * unit));
    return marks;
  }

  private List<Mark> outlines(View view, int x, int y, int rgb, double line) {
    List<Mark> marks = new ArrayList<>();
    for (int area : part.areas()) {
      List<double[]> rings =
          shapes.rings(area, view).stream().map(ring -> moved(ring, x, y)).filter(ring -> ring.length >= 6).toList();
      if (!rings.isEmpty()) {
        marks.add(new Mark.Figure(rings, true, 0, Mark.Figure.NONE, 0, rgb, line, ""));
      }
    }
    return marks;
  }

  private double insetHeight(double widest, double high) {
    return Math.min(high, widest * shapes.extent().getHeight() / Math.max(1, shapes.extent().getWidth())) + caption() * 1.6;
  }

  private double caption() {
    return Math.max(12 * unit, 10.5);
  }

  /// The whole, small, with the part marked, and a line of words above it.
  ///
  /// @param high how high it may be with its words
  private SideBlock inset(double widest, double high) {
    double size = caption();
    Envelope extent = shapes.extent();
    double head = size * 1.6;
    double room = Math.max(LEAST_INSET * unit / 2, high - head);
    double units =
        Math.max(Math.max(extent.getWidth(), 1e-9) / widest, Math.max(extent.getHeight(), 1e-9) / room);
    int width = (int) Math.max(2, Math.min(widest, Math.ceil(extent.getWidth() / units) + 2));
    int height = (int) Math.max(2, Math.min(room, Math.ceil(extent.getHeight() / units) + 2));
    View view = View.fit(extent, width, height, 1);
    int top = (int) Math.ceil(head);
    String words = texts.text("map.cropInset");
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new Mark.Text(
            0, size, words, size, Typeface.Weight.REGULAR, Colours.SECONDARY, Mark.Anchor.START, Mark.Text.NO_HALO));
    marks.add(Mark.Areas.whole(0, top, view));
    if (extras.form() == MapForm.CIRCLES) {
      double small = unit * Math.min(0.4, height / (400 * unit));
      marks.addAll(ProportionalCircles.of(map, centres, view, small).marks(map, view, 0, top, small, null));
    }
    marks.addAll(marked(view, top));
    return new SideBlock(
        marks, Math.max(width, Typeface.of(Typeface.Weight.REGULAR).width(words, size)), top + (double) height);
  }

  /// Dark on light, so that it is seen on every colour. What is too small to be seen so has a frame around it.
  private List<Mark> marked(View view, int top) {
    double thick = Math.max(1.5, 1.6 * unit);
    Envelope shown = part.extent();
    double widest = Math.max(shown.getWidth(), shown.getHeight()) / view.unitsPerPixel();
    double least = LEAST_MARK * unit;
    if (part.crop().ofAreas() && widest >= least) {
      List<Mark> marks = new ArrayList<>(outlines(view, 0, top, Colours.PAPER, 1.6 * thick));
      marks.addAll(outlines(view, 0, top, Colours.INK, 0.8 * thick));
      return marks;
    }
    double grown = Math.max(0, least - widest) / 2;
    double left = Math.clamp(view.pixelX(shown.getMinX()) - grown, 0, view.width());
    double right = Math.clamp(view.pixelX(shown.getMaxX()) + grown, 0, view.width());
    double up = top + Math.clamp(view.pixelY(shown.getMaxY()) - grown, 0, view.height());
    double down = top + Math.clamp(view.pixelY(shown.getMinY()) + grown, 0, view.height());
    return List.of(
        rectangle(left, up, right, down, Colours.PAPER, 2 * thick), rectangle(left, up, right, down, Colours.INK, thick));
  }

  private static double[] moved(double[] ring, int right, int down) {
    double[] there = ring.clone();
    for (int i = 0; i + 1 < there.length; i += 2) {
      there[i] += right;
      there[i + 1] += down;
    }
    return there;
  }

  private static Mark.Figure rectangle(double left, double top, double right, double bottom, int rgb, double line) {
    double[] corners = {left, top, right, top, right, bottom, left, bottom};
    return new Mark.Figure(List.of(corners), true, 0, Mark.Figure.NONE, 0, rgb, line, "");
  }
}
