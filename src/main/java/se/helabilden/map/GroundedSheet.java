package se.helabilden.map;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A sheet with its background map, which can be fetched only when the sheet is laid out.
public final class GroundedSheet {
  private GroundedSheet() {}

  /// As [MapSheet#of]; where the background map does not come the sheet is laid out without it and without its credit.
  ///
  /// @param missing told why the background map did not come
  public static MapSheet of(
      Choropleth map,
      LayerShapes shapes,
      SheetSize size,
      SheetExtras extras,
      Consumer<UserFacingException> missing,
      Progress progress) {
    return of(List.of(new SheetPanel(map, shapes, extras)), null, size, missing, progress);
  }

  /// The same of several maps. They show the same part of the world, so that one background map is fetched for all.
  ///
  /// @param finding the title; null for the names of what the maps show
  /// @param missing told why the background map did not come
  public static MapSheet of(
      List<SheetPanel> panels,
      @Nullable String finding,
      SheetSize size,
      Consumer<UserFacingException> missing,
      Progress progress) {
    MapSheet sheet = MapSheet.of(panels, finding, size, progress);
    Ground ground = panels.getFirst().extras().groundShown();
    if (ground == null) {
      return sheet;
    }
    try {
      Picture picture = ground.source().picture(ground.map(), sheet.areas().view(), progress);
      Ground.Fetched fetched = new Ground.Fetched(picture, ground.opacity());
      return sheet.withPanels(
          sheet.panels().stream().map(each -> each.extras().groundShown() == null ? each : each.withGround(fetched)).toList());
    } catch (UserFacingException e) {
      missing.accept(e);
      return MapSheet.of(panels.stream().map(SheetPanel::withoutGround).toList(), finding, size, progress);
    }
  }
}
