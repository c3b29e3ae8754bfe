package se.helabilden.io.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;

/// The way from every older format to the present one, a step at a time. Step i leads from version i to i + 1; a null
/// step is a version that never was released.
record Migrations(List<@Nullable Step> steps) {
  /// Those of this program. Format 1 is the first; format 2 has rows for the guided analysis, which an older program
  /// would lose.
  static final Migrations OURS = new Migrations(Arrays.asList(null, connection -> {}));

  /// Changes a database of one version into the next; runs in a transaction.
  @FunctionalInterface
  interface Step {
    void run(Connection connection) throws SQLException;
  }

  int current() {
    return steps.size();
  }

  /// Whether a database is of an older format that can be brought up to date.
  ///
  /// @throws se.helabilden.work.UserFacingException if it is no project, of a newer format or of one never released
  boolean isNeeded(Connection connection, Path file) throws SQLException {
    int found = Meta.format(connection);
    if (found > current()) {
      throw Failures.project(
          "newer-version",
          Message.of("io.gpkg.newerVersion", file.toString(), found, current()),
          file,
          null);
    }
    if (found < 0 || steps.subList(found, current()).stream().anyMatch(Objects::isNull)) {
      throw Failures.notAProject(file, null);
    }
    return found < current();
  }

  /// Brings a database up to date, all the way or not at all.
  void run(Connection connection) throws SQLException {
    Sqlite.inTransaction(
        connection,
        () -> {
          for (int version = Meta.format(connection); version < current(); version++) {
            Step step = steps.get(version);
            if (step == null) {
              throw new IllegalStateException("no way on from format " + version);
            }
            step.run(connection);
            Meta.set(connection, Meta.FORMAT, Integer.toString(version + 1));
          }
        });
  }
}
