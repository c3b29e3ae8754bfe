package se.helabilden.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Progress;

/// Writes a report as a Word file (`.docx`).
public interface WordWriter {
  /// Writes the bytes of the file.
  ///
  /// @param template an organisation's document whose styles, heads, feet, paper and cover are used; null for ours
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the template cannot be used
  void write(ReportDocument document, @Nullable Path template, OutputStream out, Progress progress) throws IOException;

  /// Writes the bytes of the file in our own styles.
  default void write(ReportDocument document, OutputStream out, Progress progress) throws IOException {
    write(document, null, out, progress);
  }

  /// Writes or replaces a file, whole or not at all. An earlier report of ours is replaced; where someone has edited
  /// it since, it is kept beside under another name.
  ///
  /// @param template an organisation's document whose styles, heads, feet, paper and cover are used; null for ours
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file there is not ours, or the template cannot be
  ///     used; (PROJECT) if it cannot be written
  default Written write(ReportDocument document, @Nullable Path template, Path file, Progress progress) {
    return OutputFile.replace(
        file, document.language(), out -> write(document, template, out, progress), progress);
  }

  /// Writes or replaces a file in our own styles.
  default Written write(ReportDocument document, Path file, Progress progress) {
    return write(document, null, file, progress);
  }
}
