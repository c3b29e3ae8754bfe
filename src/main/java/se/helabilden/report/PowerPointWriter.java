package se.helabilden.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import se.helabilden.work.Progress;

/// Writes slides as a PowerPoint file (`.pptx`).
public interface PowerPointWriter {
  /// Writes the bytes of the file.
  void write(SlideDeck deck, OutputStream out, Progress progress) throws IOException;

  /// Writes or replaces a file, whole or not at all, by the same rules as [WordWriter].
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file there is not ours; (PROJECT) if it cannot be
  ///     written
  default Written write(SlideDeck deck, Path file, Progress progress) {
    return OutputFile.replace(file, deck.language(), out -> write(deck, out, progress), progress);
  }
}
