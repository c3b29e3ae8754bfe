package se.helabilden.indicator;

import java.nio.file.Path;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Reads files with values of one format. An adapter per format implements it.
public interface ValueReader {
  /// Whether this reader takes the file, judged by its name and first bytes; never throws.
  boolean accepts(Path file);

  /// Reads the whole file.
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file is damaged, unsafe, empty, password-protected
  ///     or not what its name says
  Loaded<TableFile> read(Path file, Progress progress);
}
