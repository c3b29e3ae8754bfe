package se.helabilden.ui.map;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import se.helabilden.map.GroundedSheet;
import se.helabilden.map.MapFormat;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// The map as a finished sheet, for a file or the clipboard.
final class MapPicture {
  private MapPicture() {}

  /// @param missing told why the background map did not come, where it did not
  static Picture paint(
      ShownMap map, SheetExtras extras, SheetSize size, Consumer<UserFacingException> missing, Progress progress) {
    return SheetPainter.paint(sheet(map, extras, size, missing, progress), progress);
  }

  /// Writes an SVG or a PDF where the name ends so, else a PNG. A PDF is a lying A4.
  ///
  /// @param missing told why the background map did not come, where it did not
  /// @throws UserFacingException (PROJECT) if the file cannot be written
  static void write(
      ShownMap map, SheetExtras extras, Path file, Consumer<UserFacingException> missing, Progress progress) {
    MapFormat format = MapFormat.of(file).orElse(MapFormat.PNG);
    SheetSize size =
        format == MapFormat.PDF ? SheetSize.Paper.A4.at(SheetSize.PRINT_DPI, false) : SheetSize.DEFAULT;
    MapSheet sheet = sheet(map, extras, size, missing, progress);
    WholeFile.write(
        file,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            format.write(sheet, out, progress);
          }
        });
  }

  private static MapSheet sheet(
      ShownMap map, SheetExtras extras, SheetSize size, Consumer<UserFacingException> missing, Progress progress) {
    return GroundedSheet.of(map.trueMap(), map.data().layer().shapes(), size, extras, missing, progress);
  }
}
