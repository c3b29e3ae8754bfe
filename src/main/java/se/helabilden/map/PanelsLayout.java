package se.helabilden.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Lays out a sheet of several maps: a common title and a common footer; the maps in rows and columns, of the same part
/// of the world at the same scale, each under its heading; one legend where classes and colours are the same, else one
/// each. Of all ways to place them the one is taken that makes the maps largest.
final class PanelsLayout {
  /// Letters at the maps are smaller than on a sheet of one map, so that the maps are not.
  private static final double OF_TWO = 0.9;
  private static final double OF_MORE = 0.8;
  private static final double LEAST_MAP = 24;

  private final List<SheetPanel> panels;
  private final SheetSize size;
  private final Progress progress;
  private final boolean shared;
  private final PanelsWords said;
  private final SheetWords words;
  private final double unit;
  private final double small;
  private final double gap;
  private final Envelope extent = new Envelope();
  private final List<AreaCentres> centres = new ArrayList<>();
  private final PanelBlocks blocks;
  private final List<Mark> marks;

  PanelsLayout(List<SheetPanel> panels, @Nullable String finding, SheetSize size, Progress progress) {
    this.panels = panels;
    this.size = size;
    this.progress = progress;
    this.shared = PanelBlocks.isOne(panels);
    this.said = new PanelsWords(panels, finding, shared);
    this.words = new SheetWords(size, Texts.in(panels.getFirst().map().language()));
    this.unit = size.unit() * (panels.size() > 2 ? OF_MORE : OF_TWO);
    this.small = Math.max(12.5 * unit, 10.5);
    this.gap = 26 * unit;
    this.marks = words.marks();
    for (SheetPanel panel : panels) {
      extent.expandToInclude(panel.shapes().extent());
      centres.add(AreaCentres.of(panel.shapes().layer(), progress));
    }
    this.blocks = new PanelBlocks(panels, centres, extent, said, unit, Math.min(words.inner() * 0.42, 330 * unit));
  }

  /// Where everything stands.
  ///
  /// @param columns how many maps stand beside one another
  /// @param wide of a column
  /// @param head height of the headings
  /// @param detail how much the legends say
  /// @param blocks what is beside or below the maps, from (0, 0): one for all maps, or one for each
  /// @param beside whether that is beside the maps; else below them
  /// @param mapWide how wide a map may be
  /// @param mapHigh how high a map may be
  private record Plan(
      int columns,
      double wide,
      double head,
      LegendBlock.Detail detail,
      List<SideBlock> blocks,
      boolean beside,
      double mapWide,
      double mapHigh) {
    double blockWide() {
      return blocks.stream().mapToDouble(SideBlock::width).max().orElse(0);
    }

    double blockHigh() {
      return blocks.stream().mapToDouble(SideBlock::height).max().orElse(0);
    }

    /// World units a pixel: the smaller, the larger the maps.
    double scale(Envelope extent) {
      return Math.max(
          extent.getWidth() / Math.max(1, mapWide - 2), extent.getHeight() / Math.max(1, mapHigh - 2));
    }
  }

  MapSheet lay() {
    progress.check();
    String title = said.title();
    double top = words.header(title, said.subtitle(), said.isInvented()) + 14 * unit;
    double bottom = words.footer(said.notes(blocks.toldInFooter()), false, said.sources()) - 14 * unit;
    double high = Math.max(LEAST_MAP, bottom - top);
    Plan plan =
        plans(high).stream().min(Comparator.comparingDouble(each -> each.scale(extent))).orElseThrow();
    place(plan, top, high);
    return new MapSheet(
        panels, size, Math.max(0.75, unit), title, said.subtitle(), marks, said.altText());
  }

  private List<Plan> plans(double high) {
    List<Plan> plans = new ArrayList<>();
    for (int columns = 1; columns <= panels.size(); columns++) {
      if (panels.size() % columns == 0) {
        for (boolean beside : new boolean[] {true, false}) {
          for (LegendBlock.Detail detail : LegendBlock.Detail.values()) {
            Plan plan = plan(columns, beside, detail, high);
            if (plan.mapWide() >= LEAST_MAP && plan.mapHigh() >= LEAST_MAP && fits(plan, high)) {
              plans.add(plan);
              break;
            }
          }
        }
      }
    }
    // a sheet with hardly any room
    return plans.isEmpty() ? List.of(plan(panels.size() / 2, false, LegendBlock.Detail.SMALL, high)) : plans;
  }

  /// Whether what stands beside the maps is no higher than they are.
  private boolean fits(Plan plan, double high) {
    double room = shared ? high : plan.head() + plan.mapHigh();
    return !plan.beside() || plan.blockHigh() <= (shared ? room : plan.mapHigh());
  }

  private Plan plan(int columns, boolean beside, LegendBlock.Detail detail, double high) {
    int rows = panels.size() / columns;
    double inner = words.inner();
    View probe = View.fit(extent, Math.max(1, size.width() / columns), Math.max(1, size.height() / rows), 0);
    List<SideBlock> made = blocks.of(detail, !beside, probe);
    double blockWide = made.stream().mapToDouble(SideBlock::width).max().orElse(0) + gap;
    double blockHigh = made.stream().mapToDouble(SideBlock::height).max().orElse(0) + gap * 0.7;
    double across = inner - (shared && beside ? blockWide : 0);
    double down = high - (shared && !beside ? blockHigh : 0);
    double wide = (across - (columns - 1) * gap) / columns;
    double head = headHigh(wide);
    double cellHigh = (down - (rows - 1) * gap * 0.7) / rows - head;
    double mapWide = wide - (!shared && beside ? blockWide : 0);
    double mapHigh = cellHigh - (!shared && !beside ? blockHigh : 0);
    return new Plan(columns, wide, head, detail, made, beside, mapWide, mapHigh);
  }

  private double headSize() {
    return Math.max(17 * unit, 11);
  }

  private List<String> headLines(int panel, double wide) {
    return TextFlow.wrap(said.heading(panel), Typeface.of(Typeface.Weight.MEDIUM), headSize(), wide);
  }

  private List<String> belowLines(int panel, double wide) {
    String below = said.below(panel);
    return below.isEmpty() ? List.of() : TextFlow.wrap(below, Typeface.of(Typeface.Weight.REGULAR), small, wide);
  }

  private double headHigh(int panel, double wide) {
    return headLines(panel, wide).size() * headSize() * 1.25 + belowLines(panel, wide).size() * small * 1.38;
  }

  /// All headings take as much room, so that the maps stand in line.
  private double headHigh(double wide) {
    double most = 0;
    for (int panel = 0; panel < panels.size(); panel++) {
      most = Math.max(most, headHigh(panel, wide));
    }
    return most + 10 * unit;
  }

  private void place(Plan plan, double top, double high) {
    double scale = plan.scale(extent);
    int mapWide = (int) Math.max(1, Math.min(plan.mapWide(), Math.ceil(extent.getWidth() / scale) + 2));
    int mapHigh = (int) Math.max(1, Math.min(plan.mapHigh(), Math.ceil(extent.getHeight() / scale) + 2));
    View view = View.fit(extent, mapWide, mapHigh, 1);
    // circles and scale as they are on the maps, whose size is known only now
    List<SideBlock> standing = blocks.of(plan.detail(), !plan.beside(), view);
    double rowHigh = plan.head() + mapHigh + (!shared && !plan.beside() ? plan.blockHigh() + gap * 0.7 : 0);
    double cellWide = Math.max(mapWide + (!shared && plan.beside() ? gap + plan.blockWide() : 0), widestHead(plan.wide()));
    if (!shared && !plan.beside()) {
      cellWide = Math.max(cellWide, plan.blockWide());
    }
    double used = plan.columns() * cellWide + (plan.columns() - 1) * gap + (shared && plan.beside() ? gap + plan.blockWide() : 0);
    double more = Math.clamp((words.inner() - used) / plan.columns(), 0, 70 * unit);
    double column = cellWide + gap + more;
    double lowest = top;
    for (int panel = 0; panel < panels.size(); panel++) {
      double x = words.margin() + panel % plan.columns() * column;
      double y = top + panel / plan.columns() * (rowHigh + gap * 0.7);
      head(panel, x, y, plan.wide());
      int left = (int) Math.round(x);
      int upper = (int) Math.round(y + plan.head());
      marks.add(new Mark.Areas(left, upper, view, panel));
      SheetPanel of = panels.get(panel);
      marks.addAll(OverMarks.of(of.map(), of.shapes(), centres.get(panel), of.extras(), view, left, upper, unit, null));
      if (!shared) {
        double blockX = plan.beside() ? x + mapWide + gap : x;
        double blockY = plan.beside() ? y + plan.head() : y + plan.head() + mapHigh + gap * 0.7;
        put(standing.get(panel), blockX, blockY);
      }
      lowest = Math.max(lowest, (double) upper + mapHigh);
    }
    if (shared) {
      SideBlock block = standing.getFirst();
      if (plan.beside()) {
        double x = Math.min(words.margin() + plan.columns() * column, words.margin() + words.inner() - plan.blockWide());
        double y = Math.max(top, Math.min(top + plan.head(), top + high - block.height()));
        put(block, x, y);
      } else {
        put(block, words.margin(), Math.min(lowest + gap * 0.7, top + high - block.height()));
      }
    }
  }

  private double widestHead(double wide) {
    double most = 0;
    for (int panel = 0; panel < panels.size(); panel++) {
      for (String line : headLines(panel, wide)) {
        most = Math.max(most, Typeface.of(Typeface.Weight.MEDIUM).width(line, headSize()));
      }
      for (String line : belowLines(panel, wide)) {
        most = Math.max(most, Typeface.of(Typeface.Weight.REGULAR).width(line, small));
      }
    }
    return most;
  }

  private void head(int panel, double x, double top, double wide) {
    double y = top;
    for (String line : headLines(panel, wide)) {
      y += headSize() * 1.25;
      text(x, y - headSize() * 0.25, line, headSize(), Typeface.Weight.MEDIUM, Colours.INK);
    }
    for (String line : belowLines(panel, wide)) {
      y += small * 1.38;
      text(x, y - small * 0.25, line, small, Typeface.Weight.REGULAR, Colours.SECONDARY);
    }
  }

  private void text(double x, double base, String line, double textSize, Typeface.Weight weight, int rgb) {
    marks.add(new Mark.Text(x, base, line, textSize, weight, rgb, Mark.Anchor.START, Mark.Text.NO_HALO));
  }

  private void put(SideBlock block, double x, double y) {
    block.marks().forEach(mark -> marks.add(mark.moved(x, y)));
  }
}
