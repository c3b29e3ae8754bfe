package se.helabilden.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.helabilden.map.Choropleth;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.MapSheet;
import se.helabilden.map.PngWriter;
import se.helabilden.map.SheetPainter;
import se.helabilden.map.SheetSize;
import se.helabilden.map.SvgWriter;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// Writes finished maps to files.
final class MapFile {
  /// The kinds of picture.
  enum Format {
    PNG,
    SVG;

    /// By the name's ending.
    ///
    /// @throws UserFacingException (USAGE) for another ending
    static Format of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".png")) {
        return PNG;
      }
      if (name.endsWith(".svg")) {
        return SVG;
      }
      throw UserFacingException.usage("unknown-picture", Message.of("cli.unknownPicture", file.toString()));
    }
  }

  private MapFile() {}

  /// @throws UserFacingException (PROJECT) if the file cannot be written
  static void write(Choropleth map, Format format, SheetSize size, Path file, Progress progress) {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), progress);
    MapSheet sheet = MapSheet.of(map, shapes, size, progress);
    WholeFile.write(
        file,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            switch (format) {
              case PNG -> PngWriter.write(SheetPainter.paint(sheet, progress), size.dpi(), out, progress);
              case SVG -> SvgWriter.write(sheet, out, progress);
            }
          }
        });
  }
}
