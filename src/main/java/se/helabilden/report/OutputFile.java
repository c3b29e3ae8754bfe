package se.helabilden.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// Puts a deliverable in its place: written beside it under a temporary name, forced to disk, and moved there in one
/// step. A stopped or failed export leaves the old file as it was.
public final class OutputFile {
  private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT);
  private static final int MOVES = 6;

  private OutputFile() {}

  /// What writes the bytes.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Writes or replaces a file.
  ///
  /// @param language of the name under which an edited earlier file is kept
  /// @throws UserFacingException (INPUT) if a file that is not ours is there; (PROJECT) if it cannot be written
  public static Written replace(Path file, Language language, Content content, Progress progress) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UserFacingException.project(
          "output-folder-missing", Message.of("report.folderMissing", target.toString()), Place.file(target), null);
    }
    try {
      boolean edited = isEdited(target);
      Path temporary = folder.resolve(".helabilden-" + UUID.randomUUID() + ".tmp");
      try {
        write(temporary, content);
        progress.check();
        Path kept = edited ? keep(target, language) : null;
        move(temporary, target, progress);
        return new Written(target, kept);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw UserFacingException.project(
          "output-not-written", Message.of("report.notWritten", String.valueOf(target.getFileName())),
          Place.file(target), e);
    }
  }

  private static boolean isEdited(Path target) throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    SealedPackage.State state =
        Files.isRegularFile(target) ? SealedPackage.stateOf(target) : SealedPackage.State.FOREIGN;
    if (state == SealedPackage.State.FOREIGN) {
      throw UserFacingException.input(
          "output-not-ours", Message.of("report.notOurs", String.valueOf(target.getFileName())), Place.file(target));
    }
    return state == SealedPackage.State.EDITED;
  }

  private static void write(Path temporary, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /// Copies an edited file to a name with the time of the editing.
  private static Path keep(Path target, Language language) throws IOException {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    String time = ZonedDateTime.ofInstant(Files.getLastModifiedTime(target).toInstant(), ZoneId.systemDefault())
        .format(KEPT);
    String base = Texts.in(language).text("report.keptName", stem, time);
    Path kept = target.resolveSibling(base + ending);
    for (int n = 2; Files.exists(kept); n++) {
      kept = target.resolveSibling(base + " " + n + ending);
    }
    return Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /// Moves in one step. Where another program holds the file for a moment, such as one that syncs or searches it for
  /// viruses, it is tried again for about three seconds.
  private static void move(Path from, Path to, Progress progress) throws IOException {
    FileSystemException last = new FileSystemException(to.toString());
    for (int i = 0; i < MOVES; i++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        throw e;
      } catch (FileSystemException e) {
        last = e;
      }
      progress.check();
      LockSupport.parkNanos(50_000_000L << i);
    }
    throw last;
  }
}
