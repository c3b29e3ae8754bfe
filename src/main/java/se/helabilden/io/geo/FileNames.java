package se.helabilden.io.geo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// What can be told of a file before it is read.
final class FileNames {
  private static final long LARGEST = 1_000_000_000;

  private FileNames() {}

  /// The name without its ending.
  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /// @throws UserFacingException (INPUT) if there is no such file
  static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw UserFacingException.input("no-such-file", Message.of("io.geo.noSuchFile"), Place.file(file));
    }
  }

  /// @throws UserFacingException (INPUT) if it is larger than an honest map
  static void requireSize(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), Place.file(file));
      }
    } catch (IOException e) {
      Message message = Message.of("io.geo.unreadable", stem(file));
      throw UserFacingException.input("unreadable-file", message, Place.file(file), e);
    }
  }

  /// Whether the first bytes are a zip's.
  static boolean isZip(Path file) {
    byte[] start = Arrays.copyOf(start(file, 4), 4);
    return start[0] == 'P' && start[1] == 'K' && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
  }

  /// The first bytes as text, letter by byte and without zero bytes; empty where it cannot be read.
  static String startText(Path file, int length) {
    return new String(start(file, length), StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  private static byte[] start(Path file, int length) {
    if (!Files.isRegularFile(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }
}
