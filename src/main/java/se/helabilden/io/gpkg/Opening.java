package se.helabilden.io.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.EditRecord;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Stamp;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

/// Opens a project for editing, under its lock: on the working copy that a crash left, or on a new one made of the
/// user's file.
final class Opening {
  private static final String BEFORE_UPGRADE = "före uppgradering";
  private static final String PROGRAM = "Hela bilden";

  private final UserFolder user;
  private final Clock clock;
  private final String programVersion;
  private final Migrations migrations;

  Opening(UserFolder user, Clock clock, String programVersion, Migrations migrations) {
    this.user = user;
    this.clock = clock;
    this.programVersion = programVersion;
    this.migrations = migrations;
  }

  /// Where a new working copy comes from.
  ///
  /// @param published the user's file; null where it is not there yet
  /// @param sequence the last edit in the user's file
  record Origin(String project, @Nullable Fingerprint published, long sequence) {}

  GeoPackageStore open(UserFile file, ProjectLock lock) throws SQLException, IOException {
    WorkingFolder working = new WorkingFolder(user, file.path());
    file.removeTemporaries();
    List<Issue> issues = new ArrayList<>();
    GeoPackageStore left = leftOver(file, working, lock, issues);
    if (left != null) {
      return left;
    }
    if (!file.exists() && !issues.isEmpty()) {
      throw Failures.project("project-absent", issues.getLast().message(), file.path(), null);
    }
    file.requireDatabase();
    file.settle();
    Path copy = working.newCopy();
    try {
      Disk.copy(file.path(), copy);
      Fingerprint published = Fingerprint.of(copy);
      if (!Fingerprint.of(file.path()).sameContent(published)) {
        throw Failures.inUse(file.path(), null);
      }
      Origin origin = identify(file, copy, published, issues);
      return adopt(file, working, lock, copy, origin, issues);
    } catch (SQLException | IOException | RuntimeException e) {
      // nobody has edited it yet
      working.removeAllBut(null);
      throw e;
    }
  }

  /// Makes a database the working copy, from one moment to the next.
  GeoPackageStore adopt(
      UserFile file, WorkingFolder working, ProjectLock lock, Path copy, Origin origin, List<Issue> issues)
      throws SQLException, IOException {
    Disk.force(copy);
    WorkingFolder.State state =
        new WorkingFolder.State(
            origin.project(),
            file.path().toString(),
            copy.getFileName().toString(),
            origin.published(),
            origin.sequence(),
            null,
            0,
            0);
    working.save(state);
    working.removeAllBut(state);
    return store(file, working, lock, state, Sqlite.openWorking(copy), issues);
  }

  private GeoPackageStore store(
      UserFile file,
      WorkingFolder working,
      ProjectLock lock,
      WorkingFolder.State state,
      Connection connection,
      List<Issue> issues)
      throws SQLException {
    try {
      return new GeoPackageStore(file, working, state, lock, connection, clock, programVersion, issues);
    } catch (SQLException | RuntimeException e) {
      Sqlite.close(connection, e);
      throw e;
    }
  }

  /// What project a copy is of, brought to the present format.
  private Origin identify(UserFile file, Path copy, Fingerprint published, List<Issue> issues)
      throws SQLException, IOException {
    Origin origin;
    boolean old;
    int format;
    try (Connection connection = Sqlite.openImmutable(copy)) {
      old = migrations.isNeeded(connection, file.path());
      format = Meta.format(connection);
      String project = Meta.get(connection, Meta.PROJECT);
      origin = new Origin(String.valueOf(project), published, old ? 0 : EditLog.last(connection));
    }
    if (!old) {
      return origin;
    }
    Path kept = keepBeforeUpgrade(file);
    try (Connection connection = Sqlite.openTemporary(copy)) {
      origin = new Origin(origin.project(), published, upgrade(connection, format));
    }
    issues.add(
        Issue.note(
            "upgraded",
            Message.of("io.gpkg.upgradedKept", file.path().getFileName().toString(), kept.toString()),
            Place.file(file.path())));
    return origin;
  }

  /// The last edit before the upgrade, which is an edit itself.
  private long upgrade(Connection connection, int format) throws SQLException {
    migrations.run(connection);
    long last = EditLog.last(connection);
    Stamp stamp =
        new Stamp(UUID.randomUUID(), PROGRAM, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    EditLog.append(
        connection,
        new EditRecord(stamp, "Upgrade", Message.of("io.gpkg.upgraded", format, migrations.current())));
    return last;
  }

  private Path keepBeforeUpgrade(UserFile file) throws IOException {
    Path beside = file.beside(BEFORE_UPGRADE);
    try {
      Disk.copy(file.path(), beside);
      return beside;
    } catch (IOException e) {
      // a folder that may not be written to: the user's own folder then
      Path folder = user.root().resolve("before-upgrade");
      Files.createDirectories(folder);
      Path own = new UserFile(folder.resolve(file.path().getFileName())).beside(BEFORE_UPGRADE);
      Disk.copy(file.path(), own);
      return own;
    }
  }

  /// The working copy that is there, ready to go on with; null where there is none, or where it can no longer become the
  /// user's file (its edits are then kept beside that, with an issue that says so).
  @Nullable GeoPackageStore leftOver(UserFile file, WorkingFolder working, ProjectLock lock, List<Issue> issues)
      throws SQLException, IOException {
    WorkingFolder.State state = working.state();
    if (state == null) {
      return null;
    }
    Fingerprint now = file.exists() ? Fingerprint.of(file.path()) : null;
    if (now != null) {
      state = state.seeing(now);
    }
    GeoPackageStore store = null;
    try {
      Connection connection = Sqlite.openWorking(working.copy(state));
      long ahead = ahead(connection, state, file);
      boolean same = now != null && now.sameContent(state.published());
      List<Issue> recovered =
          same && ahead > 0
              ? List.of(issue("recovered", Message.of("io.gpkg.recovered", ahead, name(file)), file))
              : List.of();
      store = store(file, working, lock, state, connection, recovered);
      if (same) {
        working.save(state);
        return store;
      }
      // a project that was never published was never acknowledged either
      Path kept = ahead > 0 && state.published() != null ? store.keepBeside() : null;
      store.release();
      if (kept != null) {
        String keptName = kept.getFileName().toString();
        issues.add(
            now == null
                ? issue("file-gone", Message.of("io.gpkg.goneKept", name(file), keptName), file)
                : issue("changed-outside", Message.of("io.gpkg.changedBeforeOpening", name(file), keptName), file));
      }
    } catch (SQLException | IllegalArgumentException e) {
      setAside(file, working, state, store, issues);
    } catch (UserFacingException e) {
      if (!e.id().equals("project-damaged") && !e.id().equals("not-a-project")) {
        if (store != null) {
          store.release();
        }
        throw e;
      }
      setAside(file, working, state, store, issues);
    }
    return null;
  }

  /// How many edits the user's file lacks.
  private long ahead(Connection connection, WorkingFolder.State state, UserFile file) throws SQLException {
    try {
      int format = Meta.format(connection);
      if (migrations.isNeeded(connection, file.path())) {
        upgrade(connection, format);
      }
      long last = EditLog.last(connection);
      return state.isBehind(last) ? last - state.publishedSequence() : 0;
    } catch (SQLException | RuntimeException e) {
      Sqlite.close(connection, e);
      throw e;
    }
  }

  private static void setAside(
      UserFile file,
      WorkingFolder working,
      WorkingFolder.State state,
      @Nullable GeoPackageStore store,
      List<Issue> issues)
      throws SQLException, IOException {
    if (store != null) {
      store.release();
    }
    working.setAside(state);
    issues.add(issue("working-copy-damaged", Message.of("io.gpkg.workingCopyDamaged", name(file)), file));
  }

  private static Issue issue(String id, Message message, UserFile file) {
    return Issue.warning(id, message, Place.file(file.path()));
  }

  private static String name(UserFile file) {
    return file.path().getFileName().toString();
  }
}
