package se.helabilden.io.gpkg;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Reads all of a file and tells what in it is not whole. SQLite has no checksums of its own, so every piece of content
/// is compared with its hash.
final class Inspection {
  private final Connection connection;
  private final Place place;
  private final List<Issue> found = new ArrayList<>();

  private Inspection(Connection connection, Path file) {
    this.connection = connection;
    this.place = Place.file(file);
  }

  static List<Issue> of(Connection connection, Path file) {
    return new Inspection(connection, file).run();
  }

  /// Looks at one thing; what it throws is damage.
  @FunctionalInterface
  private interface Look {
    void run() throws SQLException;
  }

  private List<Issue> run() {
    look(
        Message.of("io.gpkg.partFile"),
        () -> {
          for (String line : Sqlite.texts(connection, "PRAGMA integrity_check(20)")) {
            if (!line.equals("ok")) {
              damage(Message.of("io.gpkg.partFile"), line);
            }
          }
          for (String table : Sqlite.texts(connection, "PRAGMA foreign_key_check")) {
            damage(Message.of("io.gpkg.partTable", table), null);
          }
        });
    look(
        Message.of("io.gpkg.partFile"),
        () -> {
          List<String> absent =
              Sqlite.texts(
                  connection,
                  "SELECT table_name FROM gpkg_contents WHERE table_name NOT IN"
                      + " (SELECT name FROM sqlite_schema WHERE type IN ('table', 'view'))");
          absent.forEach(table -> damage(Message.of("io.gpkg.partTable", table), null));
        });
    look(Message.of("io.gpkg.partLog"), () -> EditLog.read(connection));
    look(Message.of("io.gpkg.partProject"), () -> content(ObjectTable.read(connection)));
    return List.copyOf(found);
  }

  private void content(Project project) {
    for (LayerInfo layer : project.layers()) {
      look(
          Message.of("io.gpkg.partLayer", layer.name()),
          () ->
              LayerTable.find(connection, layer.hash(), layer.id())
                  .orElseThrow(() -> new IllegalArgumentException("not there"))
                  .read(connection));
    }
    for (Indicator indicator : project.indicators()) {
      look(
          Message.of("io.gpkg.partValues", indicator.name()),
          () -> require(SeriesTable.read(connection, indicator.series(), new java.util.HashMap<>())));
    }
    for (ImportRecord record : project.imports()) {
      look(
          Message.of("io.gpkg.partReceipt", record.file()),
          () -> require(ReceiptTable.read(connection, record.receipt())));
    }
  }

  private static void require(@Nullable Object read) {
    if (read == null) {
      throw new IllegalArgumentException("not there");
    }
  }

  private void look(Message part, Look look) {
    try {
      look.run();
    } catch (SQLException | IllegalArgumentException e) {
      damage(part, e.getMessage());
    }
  }

  private void damage(Message part, @Nullable String detail) {
    found.add(
        Issue.error(
            "damage",
            detail == null
                ? Message.of("io.gpkg.partDamaged", part)
                : Message.of("io.gpkg.partDamagedDetail", part, detail),
            place));
  }
}
