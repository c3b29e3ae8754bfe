package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.Choropleth;
import se.helabilden.map.DrawnOverlay;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Overlay;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetPanel;
import se.helabilden.map.SheetSize;
import se.helabilden.map.TileLayer;
import se.helabilden.needs.MapLook;
import se.helabilden.work.Progress;

/// A finished map outside the window, with what the map in the window has: another form, names, scale and the user's own
/// layers. Background maps from the web are not fetched here: a report is made again without a network.
public final class MapDrawing {
  private final Project project;
  private final ProjectContent content;

  public MapDrawing(Project project, ProjectContent content) {
    this.project = project;
    this.content = content;
  }

  /// What lies over a map.
  ///
  /// @param look null for a map as it looks where nobody chose anything
  /// @param picked codes of areas that are picked out
  public SheetExtras extras(Choropleth map, @Nullable MapLook look, List<String> picked) {
    if (look == null) {
      return SheetExtras.USUAL;
    }
    MapForm wanted = MapForm.ofId(look.form()).orElse(MapForm.AREAS);
    boolean suits = wanted.suits(map.values().entry().indicator().kind());
    Set<Integer> positions = new HashSet<>();
    for (String code : picked) {
      int area = map.values().layer().indexOf(code);
      if (area >= 0) {
        positions.add(area);
      }
    }
    return new SheetExtras(
        suits ? wanted : MapForm.AREAS,
        look.labels() ? SheetExtras.Labels.TELLING : SheetExtras.Labels.NONE,
        look.guide() ? SheetExtras.Guide.SCALE_AND_NORTH : SheetExtras.Guide.NONE,
        positions,
        drawn(overlay -> look.layers().contains(overlay.id())),
        null,
        look.crop());
  }

  /// The user's own layers that are switched on, the uppermost first.
  public List<DrawnOverlay> shownLayers() {
    return drawn(Overlay::visible);
  }

  private List<DrawnOverlay> drawn(Predicate<Overlay> which) {
    return project.overlays().stream()
        .filter(which)
        .map(overlay -> new DrawnOverlay(overlay.withVisible(true), content.overlay(overlay.hash())))
        .toList();
  }

  /// The same for a map beside, whose indicator the form may not suit, and whose areas may be others.
  ///
  /// @param of the map that it was made for
  public static SheetExtras suiting(SheetExtras extras, Choropleth of, Choropleth map) {
    boolean suits = extras.form().suits(map.values().entry().indicator().kind());
    SheetExtras formed = suits ? extras : extras.withForm(MapForm.AREAS);
    return of.values().layer() == map.values().layer() ? formed : formed.withPicked(Set.of());
  }

  /// A map of a sheet and what lies over it.
  public record Drawn(Choropleth map, SheetExtras extras) {}

  /// Lays out a map with what lies over it.
  public static MapSheet sheet(Choropleth map, SheetExtras extras, SheetSize size, Progress progress) {
    return sheet(List.of(new Drawn(map, extras)), null, size, progress);
  }

  /// Lays out several maps on one sheet.
  ///
  /// @param maps without a finding, at least one
  /// @param finding the title; null for the names of what the maps show
  public static MapSheet sheet(List<Drawn> maps, @Nullable String finding, SheetSize size, Progress progress) {
    List<SheetPanel> panels = new ArrayList<>();
    for (Drawn each : maps) {
      // maps of one layer have the same shapes, which are made once
      LayerShapes known =
          panels.stream()
              .filter(panel -> panel.map().values().layer() == each.map().values().layer())
              .filter(panel -> panel.extras().form().isEqualSize() == each.extras().form().isEqualSize())
              .findFirst()
              .map(SheetPanel::shapes)
              .orElseGet(() -> shapes(each, progress));
      panels.add(new SheetPanel(each.map(), known, each.extras()));
    }
    return MapSheet.of(panels, finding, size, progress);
  }

  private static LayerShapes shapes(Drawn drawn, Progress progress) {
    AreaLayer layer = drawn.map().values().layer();
    AreaLayer shown =
        drawn.extras().form().isEqualSize()
            ? TileLayer.of(layer, AreaCentres.of(layer, progress), drawn.extras().form(), progress)
            : layer;
    return LayerShapes.of(shown, progress);
  }
}
