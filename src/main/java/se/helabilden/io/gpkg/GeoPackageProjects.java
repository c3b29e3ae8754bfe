package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ProjectStores;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// Projects as GeoPackages. Edits go to a working copy in the user's folder, one transaction each; the user's own file
/// is only ever replaced by whole snapshots, so that a sync client, a colleague or a crash never meets half a file.
public final class GeoPackageProjects implements ProjectStores {
  private final UserFolder user;
  private final Clock clock;
  private final String programVersion;
  private final Migrations migrations;
  private final Opening opening;

  /// @param user where working copies and locks lie
  /// @param clock for times in names and in the file, in the zone of the user
  /// @param programVersion written into the files
  public GeoPackageProjects(UserFolder user, Clock clock, String programVersion) {
    this(user, clock, programVersion, Migrations.OURS);
  }

  GeoPackageProjects(UserFolder user, Clock clock, String programVersion, Migrations migrations) {
    this.user = user;
    this.clock = clock;
    this.programVersion = programVersion;
    this.migrations = migrations;
    this.opening = new Opening(user, clock, programVersion, migrations);
    SqliteLibrary.prepare(user);
  }

  @Override
  public ProjectStore create(Path path, Project project, EditRecord record) {
    UserFile file = locate(path);
    if (file.exists()) {
      throw Failures.project("project-exists", Message.of("io.gpkg.exists", file.path().toString()), file.path(), null);
    }
    return locked(file, lock -> create(file, lock, project, record));
  }

  private ProjectStore create(UserFile file, ProjectLock lock, Project project, EditRecord record)
      throws SQLException, IOException {
    WorkingFolder working = new WorkingFolder(user, file.path());
    List<Issue> issues = new ArrayList<>();
    opening.leftOver(file, working, lock, issues);
    Path copy = working.newCopy();
    try (Connection connection = Sqlite.openTemporary(copy)) {
      Sqlite.inTransaction(
          connection,
          () -> {
            Schema.create(connection, clock);
            Meta.set(connection, Meta.FORMAT, Integer.toString(migrations.current()));
            Meta.set(connection, Meta.PROGRAM, programVersion);
            Meta.set(connection, Meta.PROJECT, project.id().toString());
            Meta.set(connection, Meta.CREATED, Schema.now(clock));
            ObjectTable.write(connection, null, project);
            EditLog.append(connection, record);
          });
    }
    GeoPackageStore store =
        opening.adopt(file, working, lock, copy, new Opening.Origin(project.id().toString(), null, 0), issues);
    try {
      store.publish(Progress.NONE);
      return store;
    } catch (RuntimeException e) {
      store.release();
      working.removeAllBut(null);
      throw e;
    }
  }

  @Override
  public ProjectStore open(Path path) {
    UserFile file = locate(path);
    return locked(file, lock -> opening.open(file, lock));
  }

  @Override
  public ProjectStore openReadOnly(Path path) {
    UserFile file = locate(path);
    List<Issue> issues = new ArrayList<>();
    try {
      file.requireDatabase();
      publishLeftOver(file, issues);
      return read(file, issues);
    } catch (SQLException | IOException e) {
      throw Failures.of(e, file.path());
    }
  }

  @Override
  public boolean isProject(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (Connection connection = Sqlite.openImmutable(path)) {
      return Meta.format(connection) >= 0;
    } catch (SQLException e) {
      return false;
    }
  }

  private void publishLeftOver(UserFile file, List<Issue> issues) throws IOException, SQLException {
    WorkingFolder working = new WorkingFolder(user, file.path());
    if (!working.isThere()) {
      return;
    }
    ProjectLock lock = ProjectLock.take(WorkingFolder.lockOf(user, file.path()), clock).orElse(null);
    if (lock == null) {
      return;
    }
    try (lock) {
      List<Issue> found = new ArrayList<>();
      GeoPackageStore store = opening.leftOver(file, working, lock, found);
      if (store == null) {
        issues.addAll(found);
        return;
      }
      try (store) {
        if (store.isUnpublished()) {
          store.publish(Progress.NONE);
          issues.add(
              Issue.warning(
                  "published-first",
                  Message.of("io.gpkg.publishedFirst", file.path().getFileName().toString()),
                  Place.file(file.path())));
        }
      } catch (UserFacingException e) {
        issues.add(Issue.warning(e.id(), e.text(), e.place()));
      }
    }
  }

  private ProjectStore read(UserFile file, List<Issue> issues) throws SQLException, IOException {
    Connection connection = null;
    Path passing = null;
    try {
      if (file.hasJournal()) {
        passing = passingCopy();
        try (Connection shared = Sqlite.openShared(file.path())) {
          UserFile.vacuum(shared, passing);
        }
      }
      connection = Sqlite.openImmutable(passing == null ? file.path() : passing);
      if (migrations.isNeeded(connection, file.path())) {
        connection.close();
        if (passing == null) {
          passing = passingCopy();
          Files.copy(file.path(), passing);
        }
        connection = Sqlite.openTemporary(passing);
        migrations.run(connection);
      }
      return new ReadOnlyStore(file.path(), connection, passing, issues);
    } catch (SQLException | IOException | RuntimeException e) {
      if (connection != null) {
        Sqlite.close(connection, e);
      }
      if (passing != null) {
        Files.deleteIfExists(passing);
      }
      if (e instanceof IllegalArgumentException) {
        throw Failures.damaged(file.path(), e);
      }
      throw e;
    }
  }

  private Path passingCopy() throws IOException {
    Files.createDirectories(user.temporary());
    return user.temporary().resolve("read-" + UUID.randomUUID() + ".gpkg");
  }

  @Override
  public List<Issue> inspect(Path path) {
    UserFile file = locate(path);
    try {
      file.requireDatabase();
    } catch (IOException e) {
      throw Failures.of(e, file.path());
    }
    try (Connection connection =
        file.hasJournal() ? Sqlite.openShared(file.path()) : Sqlite.openImmutable(file.path())) {
      if (migrations.isNeeded(connection, file.path())) {
        return List.of(
            Issue.note(
                "older-version",
                Message.of("io.gpkg.olderVersion", file.path().getFileName().toString()),
                Place.file(file.path())));
      }
      return Inspection.of(connection, file.path());
    } catch (SQLException e) {
      UserFacingException told = Failures.of(e, file.path());
      return List.of(Issue.error("damage", told.text(), told.place()));
    }
  }

  private static UserFile locate(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Failures.project(
          "folder-missing", Message.of("io.gpkg.folderMissing", String.valueOf(folder)), path, null);
    }
    try {
      return UserFile.of(path);
    } catch (IOException e) {
      throw Failures.of(e, path);
    }
  }

  /// Work that ends in an open store, which then holds the lock.
  @FunctionalInterface
  private interface Locked {
    ProjectStore open(ProjectLock lock) throws SQLException, IOException;
  }

  private ProjectStore locked(UserFile file, Locked work) {
    Path lockFile = WorkingFolder.lockOf(user, file.path());
    @Nullable ProjectLock lock = null;
    try {
      lock = ProjectLock.take(lockFile, clock).orElse(null);
      if (lock == null) {
        throw openElsewhere(file, ProjectLock.holder(lockFile));
      }
      return work.open(lock);
    } catch (SQLException | IOException | RuntimeException e) {
      giveUp(lock, e);
      if (e instanceof IllegalArgumentException) {
        throw Failures.damaged(file.path(), e);
      }
      throw e instanceof RuntimeException fault ? fault : Failures.of(e, file.path());
    }
  }

  private static void giveUp(@Nullable ProjectLock lock, Exception because) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private static UserFacingException openElsewhere(UserFile file, ProjectLock.@Nullable Holder holder) {
    String path = file.path().toString();
    Message text =
        holder == null
            ? Message.of("io.gpkg.openElsewhere", path)
            : Message.of("io.gpkg.openElsewhereSince", path, holder.who(), holder.since());
    return Failures.project("project-open-elsewhere", text, file.path(), null);
  }
}
