package se.helabilden.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import se.helabilden.work.Progress;

/// Writes a workbook as an Excel file (`.xlsx`).
public interface ExcelWriter {
  /// Writes the bytes of the file.
  void write(WorkbookDocument workbook, OutputStream out, Progress progress) throws IOException;

  /// Writes or replaces a file, whole or not at all, by the same rules as [WordWriter].
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file there is not ours; (PROJECT) if it cannot be
  ///     written
  default Written write(WorkbookDocument workbook, Path file, Progress progress) {
    return OutputFile.replace(file, workbook.language(), out -> write(workbook, out, progress), progress);
  }
}
