package se.helabilden.map;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import se.helabilden.work.Progress;

/// The formats that a finished sheet can be written in; all say the same.
public enum MapFormat {
  /// A picture of pixels.
  PNG,
  /// Lines and letters, for the web and for drawing programs.
  SVG,
  /// Lines and letters on a page, for print.
  PDF;

  /// By the ending of a file's name; empty for another ending.
  public static Optional<MapFormat> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (MapFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// Writes a sheet.
  ///
  /// @throws IOException if the stream cannot be written; it is left open
  public void write(MapSheet sheet, OutputStream stream, Progress progress) throws IOException {
    switch (this) {
      case PNG -> PngWriter.write(SheetPainter.paint(sheet, progress), sheet.size().dpi(), stream, progress);
      case SVG -> SvgWriter.write(sheet, stream, progress);
      case PDF -> PdfWriter.write(sheet, stream, progress);
    }
  }
}
