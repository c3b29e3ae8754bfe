package se.helabilden.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

/// Puts a deliverable in its place, whole or not at all. A stopped or failed export leaves the old file as it was; one
/// that somebody edited is kept beside.
public final class OutputFile {
  private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT);

  private OutputFile() {}

  /// What writes the bytes.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// What writes the bytes and takes over what was edited.
  @FunctionalInterface
  public interface Updating {
    /// @param earlier the file whose edits are to be taken over; null for none
    CarriedOver writeTo(@Nullable Path earlier, OutputStream out) throws IOException;
  }

  /// Writes or replaces a file; an earlier one that somebody edited is kept beside.
  ///
  /// @param language of the name under which an edited earlier file is kept
  /// @throws UserFacingException (INPUT) if a file that is not ours is there; (PROJECT) if it cannot be written
  public static Written replace(Path file, Language language, Content content, Progress progress) {
    return update(
        file,
        language,
        true,
        (_, out) -> {
          content.writeTo(out);
          return CarriedOver.NOTHING;
        },
        progress);
  }

  /// Writes or updates a file. What somebody edited in an earlier one is taken over; where not all of it could be, the
  /// earlier file is kept beside.
  ///
  /// @param language of the name under which an edited earlier file is kept
  /// @param fresh whether nothing is taken over
  /// @throws UserFacingException (INPUT) if a file that is not ours is there; (PROJECT) if it cannot be written
  public static Written update(Path file, Language language, boolean fresh, Updating content, Progress progress) {
    Path target = file.toAbsolutePath().normalize();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw UserFacingException.project(
          "output-folder-missing", Message.of("report.folderMissing", target.toString()), Place.file(target), null);
    }
    try {
      boolean edited = isEdited(target);
      AtomicReference<CarriedOver> carried = new AtomicReference<>(CarriedOver.NOTHING);
      AtomicReference<@Nullable Path> kept = new AtomicReference<>();
      WholeFile.put(
          target,
          temporary -> carried.set(write(temporary, edited && !fresh ? target : null, content)),
          () -> kept.set(edited && (fresh || !carried.get().isWhole()) ? keep(target, language) : null),
          progress);
      return new Written(target, kept.get(), carried.get());
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
    return state != SealedPackage.State.OURS;
  }

  private static CarriedOver write(Path temporary, @Nullable Path earlier, Updating content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
      return content.writeTo(earlier, out);
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
}
