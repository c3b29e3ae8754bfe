package se.helabilden.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// What stands beside or below the maps of a sheet: one legend where colours mean the same on all, else one for each; the
/// user's own layers and the scale once.
final class PanelBlocks {
  private final List<SheetPanel> panels;
  private final List<AreaCentres> centres;
  private final Envelope extent;
  private final PanelsWords said;
  private final double unit;
  private final double widest;
  private final double small;
  private final Texts texts;
  private final boolean shared;

  /// @param extent of all maps
  /// @param widest that a legend may be
  PanelBlocks(
      List<SheetPanel> panels, List<AreaCentres> centres, Envelope extent, PanelsWords said, double unit, double widest) {
    this.panels = panels;
    this.centres = centres;
    this.extent = extent;
    this.said = said;
    this.unit = unit;
    this.widest = widest;
    this.small = Math.max(12.5 * unit, 10.5);
    this.texts = Texts.in(panels.getFirst().map().language());
    this.shared = isOne(panels);
  }

  /// Whether one legend tells all maps. Circles are as large as each map's own numbers make them.
  static boolean isOne(List<SheetPanel> panels) {
    Choropleth first = panels.getFirst().map();
    return panels.stream()
        .allMatch(panel -> panel.map().hasClassesOf(first) && panel.extras().form() != MapForm.CIRCLES);
  }

  /// The words of legends that stand in the footer, where each map has its own: not those of two indicators, which belong
  /// at their colours.
  List<Legend> toldInFooter() {
    if (shared) {
      return List.of();
    }
    return panels.stream()
        .map(
            panel -> {
              Legend legend = legend(Legend.of(panel.map()), panel.map());
              boolean here = panel.map().look().pair() != null || legend.rows().isEmpty();
              return here
                  ? legend.withoutNotes()
                  : legend;
            })
        .toList();
  }

  /// Legends, with what else is to be read beside the maps: one for all, or one for each.
  ///
  /// @param lying whether they lie below the maps, so that there is more room to the right than below
  /// @param view of each map
  List<SideBlock> of(LegendBlock.Detail detail, boolean lying, View view) {
    List<SideBlock> blocks = new ArrayList<>();
    for (int panel = 0; panel < (shared ? 1 : panels.size()); panel++) {
      SheetPanel of = panels.get(panel);
      LegendBlock legend = shared ? common(detail) : own(of.map(), detail);
      SheetExtras extras = panel == 0 ? of.extras() : of.extras().withoutOverlays();
      SideBlock block = new SideBlock(legend.marks(), legend.width(), legend.height());
      SideBlock more = OverMarks.legend(of.map(), centres.get(panel), extras, view, unit, widest);
      SideBlock guide = panel == 0 ? guide(view.unitsPerPixel()) : SideBlock.NONE;
      blocks.add(
          lying && shared
              ? block.beside(more, 26 * unit).beside(guide, 26 * unit)
              : block.above(more, 14 * unit).above(guide, 14 * unit));
    }
    return blocks;
  }

  private LegendBlock common(LegendBlock.Detail detail) {
    List<Choropleth> maps = panels.stream().map(SheetPanel::map).toList();
    Legend legend = legend(Legend.of(maps), maps.getFirst());
    List<LegendBlock.Counts> counts = new ArrayList<>();
    for (int panel = 0; panel < panels.size(); panel++) {
      counts.add(counts(legend, maps.get(panel), said.label(panel)));
    }
    return LegendBlock.of(legend, counts, texts.language(), null, unit, widest, detail);
  }

  /// The areas of one map by the rows of the common legend.
  private static LegendBlock.Counts counts(Legend legend, Choropleth map, String label) {
    int[] areas = map.areasInClasses();
    int rows = legend.rows().size();
    int[] byRow = new int[rows];
    for (int row = 0; row < rows; row++) {
      int at = map.classNames().isEmpty() ? rows - 1 - row : row;
      byRow[row] = rows == 1 ? Arrays.stream(areas).sum() : areas[at];
    }
    int[] noData =
        legend.noData().stream()
            .mapToInt(row -> row.fill() instanceof Fill.Pattern(Hatch hatch) ? map.areasWithoutColour().getOrDefault(hatch, 0) : 0)
            .toArray();
    return new LegendBlock.Counts(label, byRow, noData);
  }

  /// Bounds that maps of one indicator share are nobody's own, but the same on these maps.
  private Legend legend(Legend legend, Choropleth map) {
    boolean together =
        panels.stream()
            .map(SheetPanel::map)
            .anyMatch(
                other ->
                    other != map
                        && other.values().entry().id().equals(map.values().entry().id())
                        && other.hasClassesOf(map));
    return together && map.values().entry().indicator().ownFacts().breaks().isEmpty()
        ? legend.replacing(texts.text("map.method_manual"), texts.text("map.sameClasses"))
        : legend;
  }

  private LegendBlock own(Choropleth map, LegendBlock.Detail detail) {
    // the words of the others stand in the footer
    LegendBlock.Detail told =
        detail == LegendBlock.Detail.FULL && map.look().pair() == null ? LegendBlock.Detail.NO_NOTES : detail;
    return LegendBlock.of(Legend.of(map), texts.language(), map.captions().reference(), unit, widest, told);
  }

  /// Scale and arrow to the north, once for all maps.
  private SideBlock guide(double unitsPerPixel) {
    SheetExtras extras = panels.getFirst().extras();
    boolean guided =
        extras.guide() != SheetExtras.Guide.NONE && !extras.form().isEqualSize() && ScaleBar.makesSense(extent);
    if (!guided) {
      return SideBlock.NONE;
    }
    double high = 30 * unit;
    double longest = 130 * unit;
    List<Mark> all =
        new ArrayList<>(ScaleBar.marks(0, high, unitsPerPixel, longest, small, NumberText.in(texts.language())));
    double wide = longest;
    if (extras.guide() == SheetExtras.Guide.SCALE_AND_NORTH) {
      all.addAll(NorthArrow.marks(longest + 26 * unit, high, unit, texts));
      wide += 52 * unit;
    }
    return new SideBlock(all, wide, high);
  }
}
