package se.helabilden.map;

import java.util.function.Consumer;
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
    MapSheet sheet = MapSheet.of(map, shapes, size, extras, progress);
    Ground ground = extras.groundShown();
    if (ground == null) {
      return sheet;
    }
    try {
      Picture picture = ground.source().picture(ground.map(), sheet.areas().view(), progress);
      return sheet.withGround(new Ground.Fetched(picture, ground.opacity()));
    } catch (UserFacingException e) {
      missing.accept(e);
      return MapSheet.of(map, shapes, size, extras.withGround(null), progress);
    }
  }
}
