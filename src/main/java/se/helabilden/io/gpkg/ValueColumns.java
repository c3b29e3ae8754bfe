package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Hash;

/// Which numbers stand as columns in a layer's feature table: the newest of each indicator entry joined with the layer.
/// They are for other programs only; the project's own numbers are its series.
///
/// @param columns in the order of the project
/// @param left how many entries found no room
record ValueColumns(List<Column> columns, int left) {
  /// Other programs' SQLite takes 2,000 columns at most; the fixed ones and some room are taken off.
  static final int MOST = 1_900;

  /// One column.
  ///
  /// @param key hash of all that its numbers come from; the same key means the same numbers
  record Column(String name, String key, IndicatorEntry entry, Period period) {}

  /// What should stand in a layer's table.
  ///
  /// @throws IllegalArgumentException if the project refers to numbers that are not there
  static ValueColumns wanted(Connection connection, Project project, LayerInfo layer) throws SQLException {
    Names names = new Names(LayerTable.FIXED);
    List<Column> columns = new ArrayList<>();
    int left = 0;
    for (Indicator indicator : project.indicators()) {
      if (!indicator.layerId().equals(layer.id())) {
        continue;
      }
      SeriesTable.Outline outline =
          SeriesTable.outline(connection, indicator.series())
              .orElseThrow(() -> new IllegalArgumentException("no series " + indicator.series()));
      for (Breakdown breakdown : outline.breakdowns()) {
        if (outline.periods().isEmpty()) {
          continue;
        }
        if (columns.size() == MOST) {
          left++;
          continue;
        }
        IndicatorEntry entry = new IndicatorEntry(indicator, breakdown);
        columns.add(new Column(names.next(entry.id()), key(entry), entry, outline.periods().getLast()));
      }
    }
    return new ValueColumns(columns, left);
  }

  private static String key(IndicatorEntry entry) {
    Indicator indicator = entry.indicator();
    return new Hash()
        .add(indicator.series())
        .add(entry.breakdown().toString())
        .add(indicator.kind().name())
        .add(String.valueOf(indicator.areaVersion()))
        .add(Integer.toString(indicator.hideBelow()))
        .hex();
  }

  /// Whether a table has just these columns already, with these numbers and these names for people.
  boolean stand(Connection connection, String table) throws SQLException {
    return Sqlite.texts(
            connection,
            "SELECT column_name || ' ' || made_from || ' ' || indicator || ' ' || name FROM app_column"
                + " WHERE table_name = ? ORDER BY id",
            table)
        .equals(
            columns.stream()
                .map(column -> String.join(" ", column.name(), column.key(), column.entry().id(), column.entry().name()))
                .toList());
  }

  /// Makes a new table of the areas of another, with these columns; what stands in the other already is copied.
  void build(Connection connection, String from, String to, ProjectContent content, String layerHash)
      throws SQLException {
    Map<String, String> standing = standing(connection, from);
    Sqlite.run(connection, LayerTable.definition(to, columns.stream().map(Column::name).toList()));
    StringBuilder sql =
        new StringBuilder("INSERT INTO ")
            .append(Sqlite.quote(to))
            .append(" SELECT fid, code, name, municipality_code, municipality_name, regso_code, ");
    List<double[]> computed = new ArrayList<>();
    AreaLayer layer = null;
    for (Column column : columns) {
      String there = standing.get(column.key());
      sql.append(there == null ? "?" : Sqlite.quote(there)).append(", ");
      if (there == null) {
        layer = layer == null ? content.layer(layerHash) : layer;
        IndicatorSeries series = content.series(column.entry().indicator());
        computed.add(DisclosureGate.read(column.entry(), series, layer, column.period()).toArray());
      }
    }
    sql.append(LayerTable.GEOMETRY).append(" FROM ").append(Sqlite.quote(from));
    if (computed.isEmpty()) {
      Sqlite.run(connection, sql.toString());
    } else {
      fill(connection, sql.append(" WHERE fid = ?").toString(), computed, Objects.requireNonNull(layer).size());
    }
    describe(connection, to);
  }

  private static void fill(Connection connection, String sql, List<double[]> computed, int areas)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int area = 0; area < areas; area++) {
        for (int i = 0; i < computed.size(); i++) {
          double value = computed.get(i)[area];
          statement.setObject(i + 1, Double.isNaN(value) ? null : (@Nullable Double) value);
        }
        statement.setInt(computed.size() + 1, area + 1);
        statement.executeUpdate();
      }
    }
  }

  private static Map<String, String> standing(Connection connection, String table) throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT made_from, column_name FROM app_column WHERE table_name = ?")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return found;
  }

  private void describe(Connection connection, String table) throws SQLException {
    Sqlite.update(connection, "DELETE FROM app_column WHERE table_name = ?", table);
    for (Column column : columns) {
      Sqlite.update(
          connection,
          "INSERT INTO app_column (table_name, column_name, indicator, name, period, unit, made_from)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          table,
          column.name(),
          column.entry().id(),
          column.entry().name(),
          column.period().text(),
          column.entry().indicator().unit(),
          column.key());
    }
  }
}
