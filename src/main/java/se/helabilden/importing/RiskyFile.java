package se.helabilden.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Which files are read in a process of their own: packed ones, old binary workbooks and databases, whose few bytes can
/// ask a library for gigabytes. Plain text is read at once, with limits.
final class RiskyFile {
  private static final byte[] DATABASE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);

  private RiskyFile() {}

  /// Judged by the first bytes; a file that cannot be read is not risky: its reader says why.
  static boolean isOne(Path file) {
    byte[] head = new byte[DATABASE.length];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(head, 0, head.length);
    } catch (IOException e) {
      return false;
    }
    boolean zip = length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9;
    boolean ole = length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
    return zip || ole || Arrays.equals(head, DATABASE);
  }
}
