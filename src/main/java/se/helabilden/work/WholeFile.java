package se.helabilden.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files whole: to a temporary file beside the target, then renamed over it. Whoever looks sees the old file
/// or the new one, never half of it.
public final class WholeFile {
  private WholeFile() {}

  /// What fills the temporary file.
  @FunctionalInterface
  public interface Filling {
    void fill(Path temporary) throws IOException;
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, String text) {
    write(target, temporary -> Files.writeString(temporary, text, StandardCharsets.UTF_8));
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, byte[] bytes) {
    write(target, temporary -> Files.write(temporary, bytes));
  }

  /// @throws UserFacingException (PROJECT) if the file cannot be written; an older one is untouched then
  public static void write(Path target, Filling filling) {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UserFacingException.project(
          "folder-missing", Message.of("work.folderMissing", String.valueOf(folder)), Place.file(target), null);
    }
    Path temporary = folder.resolve("." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      filling.fill(temporary);
      move(temporary, absolute);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", absolute.toString()), Place.file(target), e);
    } finally {
      deleteQuietly(temporary);
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      System.getLogger(WholeFile.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + temporary, e);
    }
  }
}
