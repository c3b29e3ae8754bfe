package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.LayerInfo;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// Brings the feature tables up to date with the project before a snapshot: one table for each layer, under the
/// layer's name, with the newest numbers as columns. In a transaction of the caller's.
final class FeatureTables {
  private final Connection connection;
  private final Project project;
  private final ProjectContent content;
  private final Clock clock;
  private final List<Issue> notes = new ArrayList<>();

  FeatureTables(Connection connection, Project project, ProjectContent content, Clock clock) {
    this.connection = connection;
    this.project = project;
    this.content = content;
    this.clock = clock;
  }

  /// What there is to say of it.
  List<Issue> refresh(Progress progress) throws SQLException {
    Map<LayerInfo, String> tables = tableNames();
    Schema.unregisterFeatures(connection);
    for (LayerInfo layer : project.layers()) {
      progress.check();
      makeRoom(tables.get(layer), layer);
    }
    Set<String> identifiers = new HashSet<>();
    int done = 0;
    for (Map.Entry<LayerInfo, String> each : tables.entrySet()) {
      progress.report((double) done++ / tables.size(), Message.of("io.gpkg.writingLayer", each.getKey().name()));
      progress.check();
      refresh(each.getKey(), each.getValue(), identifiers);
    }
    return notes;
  }

  private Map<LayerInfo, String> tableNames() throws SQLException {
    Names names =
        new Names(
            Sqlite.texts(
                connection, "SELECT name FROM sqlite_schema WHERE name NOT IN (SELECT table_name FROM app_layer)"));
    Map<LayerInfo, String> tables = new LinkedHashMap<>();
    project.layers().forEach(layer -> tables.put(layer, names.next(layer.id())));
    return tables;
  }

  /// A table that no longer is what its name says (an undone layer's) gets out of the way.
  private void makeRoom(String name, LayerInfo layer) throws SQLException {
    boolean other =
        Sqlite.number(
                connection,
                "SELECT count(*) FROM app_layer WHERE table_name = ? AND NOT (hash = ? AND layer = ?)",
                name,
                layer.hash(),
                layer.id())
            > 0;
    if (other) {
      rename(name, new Names(Sqlite.texts(connection, "SELECT name FROM sqlite_schema")).next("kept_" + name));
    }
  }

  private void rename(String from, String to) throws SQLException {
    Sqlite.run(connection, "ALTER TABLE " + Sqlite.quote(from) + " RENAME TO " + Sqlite.quote(to));
    Sqlite.update(connection, "UPDATE app_layer SET table_name = ? WHERE table_name = ?", to, from);
    Sqlite.update(connection, "UPDATE app_column SET table_name = ? WHERE table_name = ?", to, from);
  }

  private void refresh(LayerInfo layer, String name, Set<String> identifiers) throws SQLException {
    LayerTable stored =
        LayerTable.find(connection, layer.hash(), layer.id())
            .orElseThrow(() -> new IllegalArgumentException("no areas " + layer.hash()));
    ValueColumns wanted = ValueColumns.wanted(connection, project, layer);
    boolean own = stored.layer().equals(layer.id());
    if (!own || !wanted.stand(connection, stored.table())) {
      wanted.build(connection, stored.table(), "app_new", content, layer.hash());
      if (own) {
        Sqlite.run(connection, "DROP TABLE " + Sqlite.quote(stored.table()));
        Sqlite.update(connection, "DELETE FROM app_column WHERE table_name = ?", stored.table());
      }
      Sqlite.run(connection, "ALTER TABLE app_new RENAME TO " + Sqlite.quote(name));
      Sqlite.update(connection, "UPDATE app_column SET table_name = ? WHERE table_name = 'app_new'", name);
      stored.as(layer.id(), name).register(connection);
    } else if (!stored.table().equals(name)) {
      rename(stored.table(), name);
    }
    if (wanted.left() > 0) {
      notes.add(
          Issue.note(
              "too-many-columns",
              Message.of("io.gpkg.tooManyColumns", wanted.left(), layer.name(), ValueColumns.MOST),
              Place.NONE));
    }
    String identifier = identifiers.add(layer.name().toLowerCase(Locale.ROOT)) ? layer.name() : layer.name() + " (" + name + ")";
    identifiers.add(identifier.toLowerCase(Locale.ROOT));
    Schema.addSystem(connection, layer.crs());
    Schema.registerFeatures(
        connection,
        name,
        identifier,
        layer.credit() == null ? "" : layer.credit(),
        extent(name),
        Schema.systemId(layer.crs()),
        Schema.now(clock));
  }

  /// From the envelopes in the heads of the geometries: nothing is parsed.
  private Envelope extent(String table) throws SQLException {
    Envelope extent = new Envelope();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT substr(geom, 1, 40) FROM " + Sqlite.quote(table))) {
      while (rows.next()) {
        extent.expandToInclude(GeometryBlob.envelope(rows.getBytes(1)));
      }
    }
    return extent;
  }
}
