package se.helabilden.ui.map;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.helabilden.map.GroundedSheet;
import se.helabilden.map.MapFormat;
import se.helabilden.map.MapSheet;
import se.helabilden.map.Picture;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetPanel;
import se.helabilden.map.SheetSize;
import se.helabilden.project.MapDrawing;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// The maps that show as a finished sheet, for a file or the clipboard.
///
/// @param maps at least one, the first of all first
/// @param extras what lies over the first
/// @param finding the title; empty for the names of what the maps show
record MapPicture(List<ShownMap> maps, SheetExtras extras, String finding) {
  MapPicture {
    maps = List.copyOf(maps);
  }

  /// @param missing told why the background map did not come, where it did not
  Picture paint(SheetSize size, Consumer<UserFacingException> missing, Progress progress) {
    return SheetPainter.paint(sheet(size, missing, progress), progress);
  }

  /// Writes an SVG or a PDF where the name ends so, else a PNG. A PDF is a lying A4.
  ///
  /// @param missing told why the background map did not come, where it did not
  /// @throws UserFacingException (PROJECT) if the file cannot be written
  void write(Path file, Consumer<UserFacingException> missing, Progress progress) {
    MapFormat format = MapFormat.of(file).orElse(MapFormat.PNG);
    SheetSize size =
        format == MapFormat.PDF ? SheetSize.Paper.A4.at(SheetSize.PRINT_DPI, false) : SheetSize.DEFAULT;
    MapSheet sheet = sheet(size, missing, progress);
    WholeFile.write(
        file,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            format.write(sheet, out, progress);
          }
        });
  }

  MapSheet sheet(SheetSize size, Consumer<UserFacingException> missing, Progress progress) {
    List<SheetPanel> panels = new ArrayList<>();
    for (ShownMap map : maps) {
      SheetExtras over = MapDrawing.suiting(extras, maps.getFirst().map(), map.map());
      panels.add(new SheetPanel(map.trueMap(), map.data().layer().shapes(), over));
    }
    return GroundedSheet.of(panels, finding.isBlank() ? null : finding, size, missing, progress);
  }
}
