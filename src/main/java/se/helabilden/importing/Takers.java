package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Readers of one kind, of which the first that takes a file reads it.
///
/// @param accepts whether a reader takes a file
/// @param refusal what to say, with the file's name, where none does
record Takers<R>(List<R> readers, BiPredicate<R, Path> accepts, String refusal) {
  Takers {
    readers = List.copyOf(readers);
  }

  boolean any(Path file) {
    return readers.stream().anyMatch(reader -> accepts.test(reader, file));
  }

  /// @throws UserFacingException (INPUT) if the file cannot be read at all, or no reader takes it
  R of(Path file) {
    SourceFile.require(file);
    return readers.stream()
        .filter(reader -> accepts.test(reader, file))
        .findFirst()
        .orElseThrow(
            () ->
                UserFacingException.input(
                    "unknown-format", Message.of(refusal, SourceFile.name(file)), Place.file(file)));
  }
}
