package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;

/// A project open for reading: the user's file itself, without locks, or a passing copy where that cannot be read as
/// it is.
final class ReadOnlyStore implements ProjectStore {
  private final ReentrantLock turn = new ReentrantLock();
  private final Path file;
  private final Connection connection;
  private final @Nullable Path passing;
  private final StoredContent content;
  private final Project project;
  private final List<Issue> issues;

  /// @param passing a copy to be deleted on closing, or null
  /// @throws IllegalArgumentException if the project's rows are damaged
  ReadOnlyStore(Path file, Connection connection, @Nullable Path passing, List<Issue> issues) throws SQLException {
    this.file = file;
    this.connection = connection;
    this.passing = passing;
    this.issues = List.copyOf(issues);
    this.content = new StoredContent(connection, turn, file);
    this.project = ObjectTable.read(connection);
  }

  @Override
  public Path file() {
    return file;
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
    turn.lock();
    try {
      return EditLog.read(connection);
    } catch (SQLException e) {
      throw Failures.of(e, file);
    } catch (IllegalArgumentException e) {
      throw Failures.damaged(file, e);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public List<Issue> issues() {
    return issues;
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public boolean isUnpublished() {
    return false;
  }

  @Override
  public void commit(EditRecord record, Project after, NewContent added) {
    throw Failures.readOnly(file, null);
  }

  @Override
  public void publish(Progress progress) {
    throw Failures.readOnly(file, null);
  }

  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
      if (passing != null) {
        Files.deleteIfExists(passing);
      }
    } catch (SQLException | IOException e) {
      throw Failures.of(e, file);
    } finally {
      turn.unlock();
    }
  }
}
