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
  /// @param earlier a report of ours that somebody may have edited, whose edits stand in the new one; null for none
  /// @return what was taken over from it
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the template cannot be used
  CarriedOver write(
      ReportDocument document, @Nullable Path template, @Nullable Path earlier, OutputStream out, Progress progress)
      throws IOException;

  /// Writes the bytes of the file in our own styles.
  default void write(ReportDocument document, OutputStream out, Progress progress) throws IOException {
    write(document, null, null, out, progress);
  }

  /// Writes or replaces a file, whole or not at all. What somebody edited in an earlier report of ours stands in the new
  /// one; where something of it could not, or all is to be written anew, the earlier file is kept beside.
  ///
  /// @param template an organisation's document whose styles, heads, feet, paper and cover are used; null for ours
  /// @param fresh whether all is written anew
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file there is not ours, or the template cannot be
  ///     used; (PROJECT) if it cannot be written
  default Written write(
      ReportDocument document, @Nullable Path template, Path file, boolean fresh, Progress progress) {
    return OutputFile.update(
        file, document.language(), fresh, (earlier, out) -> write(document, template, earlier, out, progress),
        progress);
  }

  /// Writes or updates a file in our own styles.
  default Written write(ReportDocument document, Path file, Progress progress) {
    return write(document, null, file, false, progress);
  }
}
