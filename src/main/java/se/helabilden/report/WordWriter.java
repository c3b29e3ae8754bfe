package se.helabilden.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import se.helabilden.work.Progress;

/// Writes a report as a Word file (`.docx`).
public interface WordWriter {
  /// Writes the bytes of the file.
  void write(ReportDocument document, OutputStream out, Progress progress) throws IOException;

  /// Writes or replaces a file, whole or not at all. An earlier report of ours is replaced; where someone has edited
  /// it since, it is kept beside under another name.
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file there is not ours; (PROJECT) if it cannot be
  ///     written
  default Written write(ReportDocument document, Path file, Progress progress) {
    return OutputFile.replace(file, document.language(), out -> write(document, out, progress), progress);
  }
}
