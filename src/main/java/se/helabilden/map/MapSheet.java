package se.helabilden.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// A finished map sheet as a list of marks in the order they are drawn: title, map or several maps, legend, source. PNG,
/// SVG and other formats draw the same marks, so they always say the same.
///
/// @param panels the maps, at least one, in reading order
/// @param unit how many pixels a line unit is
/// @param title the finding, or else what the maps show
/// @param subtitle what all maps have in common
/// @param altText what it shows, in words
public record MapSheet(
    List<SheetPanel> panels,
    SheetSize size,
    double unit,
    String title,
    String subtitle,
    List<Mark> marks,
    String altText) {
  public MapSheet {
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
  }

  /// Lays out a sheet.
  ///
  /// @param shapes the boundaries of the choropleth's own layer
  /// @throws IllegalArgumentException if the shapes are of another layer
  public static MapSheet of(Choropleth map, LayerShapes shapes, SheetSize size, Progress progress) {
    return of(map, shapes, size, SheetExtras.USUAL, progress);
  }

  /// Lays out a sheet with more than the usual on it.
  ///
  /// @param shapes the boundaries of the choropleth's own layer, or what stands for them
  /// @throws IllegalArgumentException if the shapes are of another layer
  public static MapSheet of(
      Choropleth map, LayerShapes shapes, SheetSize size, SheetExtras extras, Progress progress) {
    return new SheetLayout(new SheetPanel(map, shapes, extras), size, progress).lay();
  }

  /// Lays out a sheet of several maps beside one another, of the same part of the world at the same scale. One legend tells
  /// them all where their colours mean the same; else each has its own. Several maps show the whole. A single map stands as
  /// ever.
  ///
  /// @param panels the maps as they stand alone, without a finding, at least one
  /// @param finding the title; null for the names of what the maps show
  public static MapSheet of(
      List<SheetPanel> panels, @Nullable String finding, SheetSize size, Progress progress) {
    if (panels.size() > 1) {
      return new PanelsLayout(panels.stream().map(SheetPanel::ofTheWhole).toList(), finding, size, progress).lay();
    }
    SheetPanel only = panels.getFirst();
    Captions words = only.map().captions();
    Choropleth map = only.map().withCaptions(finding == null ? words : words.withFinding(finding));
    return of(map, only.shapes(), size, only.extras(), progress);
  }

  MapSheet withPanels(List<SheetPanel> changed) {
    return new MapSheet(changed, size, unit, title, subtitle, marks, altText);
  }

  /// The map that areas are of.
  SheetPanel panel(Mark.Areas areas) {
    return panels.get(areas.panel());
  }

  /// What alone is shown of the whole; null for all of it.
  public @Nullable CropPart part() {
    return panels.getFirst().part();
  }

  /// The only map, or the first.
  public Choropleth map() {
    return panels.getFirst().map();
  }

  /// The shapes of the only map, or the first.
  public LayerShapes shapes() {
    return panels.getFirst().shapes();
  }

  public Language language() {
    return map().language();
  }

  /// The patterns that occur on any of the maps.
  Set<Hatch> hatches() {
    Set<Hatch> found = EnumSet.noneOf(Hatch.class);
    panels.forEach(panel -> found.addAll(panel.map().areasWithoutColour().keySet()));
    return found;
  }

  /// Where the areas of the only map stand, or of the first.
  public Mark.Areas areas() {
    return allAreas().getFirst();
  }

  /// Where the areas of each map stand, in the order of the maps; not those of a small map of the whole.
  public List<Mark.Areas> allAreas() {
    return marks.stream()
        .flatMap(Mark::flat)
        .filter(Mark.Areas.class::isInstance)
        .map(Mark.Areas.class::cast)
        .filter(areas -> !areas.inset())
        .toList();
  }

  /// The texts in reading order.
  public List<Mark.Text> texts() {
    return marks.stream()
        .flatMap(Mark::flat)
        .filter(Mark.Text.class::isInstance)
        .map(Mark.Text.class::cast)
        .toList();
  }
}
