package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// What the database or the disk says, in words for the user, with the path. SQLite's own errors name no file.
final class Failures {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int AUTHORISATION = 23;
  private static final int NOT_A_DATABASE = 26;
  private static final long MEGABYTE = 1_000_000;

  private Failures() {}

  static UserFacingException of(Exception cause, Path file) {
    return switch (cause) {
      case UserFacingException already -> already;
      case SQLException failed -> ofSql(failed, file);
      case IOException failed -> ofFile(failed, file);
      default -> throw new IllegalStateException(cause);
    };
  }

  private static UserFacingException ofSql(SQLException cause, Path file) {
    // the low byte is the kind; what is above only refines it
    int kind = (cause instanceof SQLiteException own ? own.getResultCode().code : cause.getErrorCode()) & 0xff;
    return switch (kind) {
      case FULL -> diskFull(file, cause);
      case READ_ONLY, AUTHORISATION -> readOnly(file, cause);
      case CORRUPT, NOT_A_DATABASE -> damaged(file, cause);
      case BUSY, LOCKED -> inUse(file, cause);
      case INPUT_OUTPUT -> noSpace(file) ? diskFull(file, cause) : disk(file, cause);
      case CANNOT_OPEN -> cannotOpenOrWrite(file, cause);
      default -> disk(file, cause);
    };
  }

  private static UserFacingException ofFile(IOException cause, Path asked) {
    boolean named = cause instanceof FileSystemException failed && failed.getFile() != null;
    Path file = named ? Path.of(((FileSystemException) cause).getFile()) : asked;
    return switch (cause) {
      case AccessDeniedException denied -> readOnly(file, denied);
      case NoSuchFileException gone -> cannotWrite(file, gone);
      default -> {
        if (noSpace(file)) {
          yield diskFull(file, cause);
        }
        yield isProtected(file) ? readOnly(file, cause) : disk(file, cause);
      }
    };
  }

  private static UserFacingException cannotOpenOrWrite(Path file, SQLException cause) {
    if (isProtected(file)) {
      return readOnly(file, cause);
    }
    return Files.isReadable(file) ? cannotWrite(file, cause) : cannotOpen(file, cause);
  }

  private static boolean isProtected(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder) && !Files.isWritable(folder);
  }

  /// The system's own words for a full disk are in its own language, so look at the disk.
  private static boolean noSpace(Path file) {
    return freeBytes(file) < MEGABYTE / 4;
  }

  private static long freeBytes(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return Files.getFileStore(folder == null ? file : folder).getUsableSpace();
    } catch (IOException e) {
      // the disk may be gone: then it is not known to be full
      return Long.MAX_VALUE;
    }
  }

  static UserFacingException diskFull(Path file, @Nullable Throwable cause) {
    return project("disk-full", Message.of("io.gpkg.diskFull", file.toString()), file, cause);
  }

  static UserFacingException readOnly(Path file, @Nullable Throwable cause) {
    return project("read-only", Message.of("io.gpkg.readOnly", file.toString()), file, cause);
  }

  static UserFacingException damaged(Path file, @Nullable Throwable cause) {
    return project("project-damaged", Message.of("io.gpkg.damaged", file.toString()), file, cause);
  }

  static UserFacingException inUse(Path file, @Nullable Throwable cause) {
    return project("project-in-use", Message.of("io.gpkg.inUse", file.toString()), file, cause);
  }

  static UserFacingException notAProject(Path file, @Nullable Throwable cause) {
    return project("not-a-project", Message.of("io.gpkg.notAProject", file.toString()), file, cause);
  }

  static UserFacingException absent(Path file) {
    return project("project-absent", Message.of("io.gpkg.absent", file.toString()), file, null);
  }

  private static UserFacingException cannotOpen(Path file, Throwable cause) {
    return project("cannot-open", Message.of("io.gpkg.cannotOpen", file.toString()), file, cause);
  }

  private static UserFacingException cannotWrite(Path file, Throwable cause) {
    return project("cannot-write", Message.of("io.gpkg.cannotWrite", file.toString()), file, cause);
  }

  private static UserFacingException disk(Path file, Throwable cause) {
    return project("disk-error", Message.of("io.gpkg.diskError", file.toString()), file, cause);
  }

  static UserFacingException project(String id, Message text, Path file, @Nullable Throwable cause) {
    return UserFacingException.project(id, text, Place.file(file), cause);
  }
}
