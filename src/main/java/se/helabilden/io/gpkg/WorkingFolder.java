package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.json.Json;
import se.helabilden.work.Hash;
import se.helabilden.work.UserFolder;

/// The place in the user's folder where one project file's working copy lies, with a note of what it belongs to. The
/// note is replaced whole and names the copy, so that changing copies is one step. Used only under the project's lock.
final class WorkingFolder {
  private static final String NOTE = "state.json";
  private static final String DAMAGED = "damaged-";

  private final Path folder;

  /// @param real the real path of the project's file
  WorkingFolder(UserFolder user, Path real) {
    this.folder = user.workingCopies().resolve(key(real));
  }

  /// What the working copy belongs to, and how far it is ahead.
  ///
  /// @param project the project's UUID
  /// @param path the project's file, for people who look
  /// @param copy the name of the working copy
  /// @param published the user's file as we last knew it; null before it is there
  /// @param publishedSequence the last edit in the user's file
  /// @param coming the file that is just replacing it, or null: a crash may come before or after
  /// @param comingSequence its last edit
  /// @param keptSequence the last edit in a copy kept beside the user's file, which somebody else had changed
  record State(
      String project,
      String path,
      String copy,
      @Nullable Fingerprint published,
      long publishedSequence,
      @Nullable Fingerprint coming,
      long comingSequence,
      long keptSequence) {
    State publishing(Fingerprint next, long sequence) {
      return new State(project, path, copy, published, publishedSequence, next, sequence, keptSequence);
    }

    State published(Fingerprint now, long sequence) {
      return new State(project, path, copy, now, sequence, null, 0, keptSequence);
    }

    State kept(long sequence) {
      return new State(project, path, copy, published, publishedSequence, null, 0, sequence);
    }

    /// After a crash in the middle of publishing: the file that is there tells whether it went through.
    State seeing(Fingerprint now) {
      return now.sameContent(coming) ? published(now, comingSequence) : this;
    }

    boolean isBehind(long sequence) {
      return sequence > Math.max(publishedSequence, keptSequence);
    }
  }

  private static String key(Path real) {
    return new Hash().add(real.toString()).hex().substring(0, 24);
  }

  /// The lock's file for a project.
  static Path lockOf(UserFolder user, Path real) {
    return user.workingCopies().resolve(key(real) + ".lock");
  }

  boolean isThere() {
    return Files.isDirectory(folder);
  }

  /// The note; null where there is no working copy.
  @Nullable State state() throws IOException {
    Path note = folder.resolve(NOTE);
    if (!Files.exists(note)) {
      return null;
    }
    try {
      State state = Json.read(Files.readString(note), State.class);
      return Files.exists(copy(state)) ? state : null;
    } catch (IllegalArgumentException e) {
      // an unreadable note must not cost a working copy: keep all there is, under another name
      Files.move(folder, folder.resolveSibling(DAMAGED + UUID.randomUUID()));
      return null;
    }
  }

  void save(State state) throws IOException {
    Files.createDirectories(folder);
    Path temporary = folder.resolve(NOTE + ".tmp");
    Files.writeString(temporary, Json.write(state));
    Disk.force(temporary);
    Disk.replace(temporary, folder.resolve(NOTE));
  }

  Path copy(State state) {
    return folder.resolve(state.copy());
  }

  /// A name for a new working copy, not there yet.
  Path newCopy() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID() + ".gpkg");
  }

  /// A working copy that cannot be read is kept for a person to look at.
  void setAside(State state) throws IOException {
    Path copy = copy(state);
    Files.move(copy, copy.resolveSibling(DAMAGED + copy.getFileName()));
    Path log = sidecar(copy, "-wal");
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling(DAMAGED + log.getFileName()));
    }
  }

  static Path sidecar(Path database, String suffix) {
    return database.resolveSibling(database.getFileName() + suffix);
  }

  /// Removes what is not the working copy of this note: copies half made, and those that were replaced.
  void removeAllBut(@Nullable State state) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        boolean keep = state != null && (name.equals(NOTE) || name.startsWith(state.copy()));
        if (!keep && !name.startsWith(DAMAGED)) {
          Files.delete(file);
        }
      }
    }
    if (state == null && isEmpty()) {
      Files.delete(folder);
    }
  }

  private boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }
}
