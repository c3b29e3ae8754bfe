package se.helabilden.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// A file that somebody wants to read in.
final class SourceFile {
  private SourceFile() {}

  /// @throws UserFacingException (INPUT) if it is absent, a folder, or cannot be read
  static void require(Path file) {
    if (!Files.exists(file)) {
      throw UserFacingException.input("file-missing", Message.of("importing.fileMissing", file.toString()), Place.file(file));
    }
    if (Files.isDirectory(file)) {
      throw UserFacingException.input("is-folder", Message.of("importing.isFolder", file.toString()), Place.file(file));
    }
    if (!Files.isReadable(file)) {
      throw UserFacingException.input("unreadable", Message.of("importing.unreadable", name(file)), Place.file(file));
    }
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// The part of the name after the last dot, in lower case; empty for none.
  static String extension(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /// @throws UserFacingException (INPUT) if it cannot be read
  static String hash(Path file) {
    try {
      return Hash.ofFile(file);
    } catch (IOException e) {
      throw UserFacingException.input("unreadable", Message.of("importing.unreadable", name(file)), Place.file(file), e);
    }
  }
}
