package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// A project open for editing: a connection to its working copy, under the project's lock.
final class GeoPackageStore implements ProjectStore {
  private static final String UNSAVED = "osparat";
  private static final String NOT_REPLACED = "kunde inte ersättas";

  private final ReentrantLock turn = new ReentrantLock();
  private final UserFile file;
  private final WorkingFolder working;
  private final ProjectLock lock;
  private final Connection connection;
  private final Clock clock;
  private final String programVersion;
  private final StoredContent content;
  private final List<Issue> opening;
  private volatile List<Issue> notes = List.of();
  // read without waiting for a turn: a window asks while a publishing runs
  private volatile WorkingFolder.State state;
  private volatile Project project;
  private volatile long last;
  private boolean closed;

  /// @param connection to the working copy; closed with the store, as the lock is
  /// @throws IllegalArgumentException if the project's rows are damaged
  GeoPackageStore(
      UserFile file,
      WorkingFolder working,
      WorkingFolder.State state,
      ProjectLock lock,
      Connection connection,
      Clock clock,
      String programVersion,
      List<Issue> opening)
      throws SQLException {
    this.file = file;
    this.working = working;
    this.state = state;
    this.lock = lock;
    this.connection = connection;
    this.clock = clock;
    this.programVersion = programVersion;
    this.opening = List.copyOf(opening);
    this.content = new StoredContent(connection, turn, file.path());
    this.project = ObjectTable.read(connection);
    this.last = EditLog.last(connection);
  }

  /// Work on the database or the disk.
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException, IOException;
  }

  private <T> T inTurn(Work<T> work) {
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException("closed: " + file.path());
      }
      return work.run();
    } catch (SQLException | IOException e) {
      throw Failures.of(e, file.path());
    } finally {
      turn.unlock();
    }
  }

  @Override
  public Path file() {
    return file.path();
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public ProjectContent content() {
    return content;
  }

  @Override
  public List<EditRecord> log() {
    return inTurn(() -> EditLog.read(connection));
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(opening);
    all.addAll(notes);
    return List.copyOf(all);
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public boolean isUnpublished() {
    return last > state.publishedSequence();
  }

  @Override
  public void commit(EditRecord record, Project after, NewContent added) {
    inTurn(
        () -> {
          try {
            Sqlite.inTransaction(
                connection,
                () -> {
                  content.write(added);
                  content.requireAll(project, after);
                  ObjectTable.write(connection, project, after);
                  EditLog.append(connection, record);
                });
          } catch (SQLException e) {
            // after a failed sync nobody can say whether the edit is on disk: look
            if (!isOnDisk(record, e)) {
              throw Failures.of(e, working.copy(state));
            }
          }
          content.remember(added);
          project = after;
          last = EditLog.last(connection);
          return last;
        });
  }

  private boolean isOnDisk(EditRecord record, SQLException because) {
    try {
      return EditLog.holds(connection, record);
    } catch (SQLException e) {
      because.addSuppressed(e);
      return false;
    }
  }

  @Override
  public void publish(Progress progress) {
    inTurn(
        () -> {
          file.settle();
          Fingerprint now = file.exists() ? Fingerprint.of(file.path()) : null;
          if (last > state.publishedSequence() || now == null) {
            replace(progress);
          } else if (!now.sameContent(state.published())) {
            throw changedOutside(null);
          }
          return last;
        });
  }

  private void replace(Progress progress) throws SQLException, IOException {
    refresh(progress.part(0, 0.6));
    progress.report(0.6, Message.of("io.gpkg.writingFile", file.path().getFileName().toString()));
    progress.check();
    Path snapshot = file.snapshot(connection, project);
    try {
      Fingerprint next = Fingerprint.of(snapshot);
      Fingerprint now = file.exists() ? Fingerprint.of(file.path()) : null;
      if (now != null && !now.sameContent(state.published())) {
        throw state.published() == null
            ? Failures.project("project-exists", Message.of("io.gpkg.exists", file.path().toString()), file.path(), null)
            : changedOutside(keepBeside(snapshot));
      }
      save(state.publishing(next, last));
      Disk.replace(snapshot, file.path());
      save(state.published(next, last));
      progress.report(1, Message.of("io.gpkg.writingFile", file.path().getFileName().toString()));
    } catch (AccessDeniedException e) {
      throw notReplaced(snapshot, e);
    } finally {
      Files.deleteIfExists(snapshot);
    }
  }

  private void refresh(Progress progress) {
    List<Issue> found = new ArrayList<>();
    try {
      Sqlite.inTransaction(
          connection,
          () -> {
            Meta.set(connection, Meta.PROGRAM, programVersion);
            found.addAll(new FeatureTables(connection, project, content, clock).refresh(progress));
          });
    } catch (SQLException e) {
      throw Failures.of(e, working.copy(state));
    }
    notes = List.copyOf(found);
  }

  private void save(WorkingFolder.State next) throws IOException {
    working.save(next);
    state = next;
  }

  /// The copy's name; null where this version was kept before.
  private @Nullable Path keepBeside(Path snapshot) throws IOException {
    if (!state.isBehind(last)) {
      return null;
    }
    Path kept = file.beside(UNSAVED, clock);
    Disk.replace(snapshot, kept);
    save(state.kept(last));
    return kept;
  }

  private RuntimeException changedOutside(@Nullable Path kept) {
    String path = file.path().toString();
    Message text =
        kept == null
            ? Message.of("io.gpkg.changedOutside", path)
            : Message.of("io.gpkg.changedOutsideKept", path, kept.getFileName().toString());
    return Failures.project("changed-outside", text, file.path(), null);
  }

  private RuntimeException notReplaced(Path snapshot, AccessDeniedException cause) throws IOException {
    if (!Files.exists(snapshot)) {
      return Failures.readOnly(file.path(), cause);
    }
    Path kept = file.beside(NOT_REPLACED, clock);
    Disk.replace(snapshot, kept);
    return Failures.project(
        "could-not-replace",
        Message.of("io.gpkg.couldNotReplace", file.path().toString(), kept.getFileName().toString()),
        file.path(),
        cause);
  }

  /// Keeps this version beside the user's file, which somebody else changed; the copy's name, or null if kept before.
  @Nullable Path keepBeside() {
    return inTurn(
        () -> {
          refresh(Progress.NONE);
          Path snapshot = file.snapshot(connection, project);
          try {
            return keepBeside(snapshot);
          } finally {
            Files.deleteIfExists(snapshot);
          }
        });
  }

  /// Closes the working copy but leaves it and the lock to the caller.
  void release() throws SQLException {
    turn.lock();
    try {
      closed = true;
      connection.close();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try (lock) {
      if (closed) {
        return;
      }
      boolean ahead = state.isBehind(last);
      release();
      if (!ahead) {
        working.removeAllBut(null);
      }
    } catch (SQLException | IOException e) {
      throw Failures.of(e, file.path());
    } finally {
      turn.unlock();
    }
  }
}
