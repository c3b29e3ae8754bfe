package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Hash;

/// What tells whether a file was changed by somebody else. Time and size are for people; the content decides, so that a
/// file that was only touched or copied there and back is no change.
record Fingerprint(long size, String modified, String sha256) {
  /// Of a file that is not open in this process: closing it drops SQLite's locks.
  static Fingerprint of(Path file) throws IOException {
    return new Fingerprint(Files.size(file), Files.getLastModifiedTime(file).toString(), Hash.ofFile(file));
  }

  boolean sameContent(@Nullable Fingerprint other) {
    return other != null && size == other.size && sha256.equals(other.sha256);
  }
}
