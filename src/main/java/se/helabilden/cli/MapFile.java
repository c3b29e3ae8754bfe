package se.helabilden.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.helabilden.map.MapFormat;
import se.helabilden.map.MapSheet;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// Writes finished maps to files.
final class MapFile {
  private MapFile() {}

  /// By the name's ending.
  ///
  /// @throws UserFacingException (USAGE) for an ending that no format has
  static MapFormat format(Path file) {
    return MapFormat.of(file)
        .orElseThrow(
            () -> UserFacingException.usage("unknown-picture", Message.of("cli.unknownPicture", file.toString())));
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written
  static void write(MapSheet sheet, MapFormat format, Path file, Progress progress) {
    WholeFile.write(
        file,
        temporary -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
            format.write(sheet, out, progress);
          }
        });
  }
}
