package se.helabilden.io.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.AreaList;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.json.Json;
import se.helabilden.work.Hash;

/// Numbers on disk. The areas of a series are kept apart, since all series of a table have the same.
final class SeriesTable {
  private SeriesTable() {}

  /// What a series is for, without its numbers.
  record Outline(List<Period> periods, List<Breakdown> breakdowns) {}

  /// Areas of one level and version that follow one another, as JSON.
  private record Run(String level, @Nullable String version, List<String> codes) {}

  private record Runs(List<Run> runs) {}

  private record Groups(List<SequencedMap<String, String>> groups) {}

  private record Times(List<String> periods) {}

  /// Stores a series unless it is there.
  static void add(Connection connection, IndicatorSeries series) throws SQLException {
    if (Sqlite.number(connection, "SELECT count(*) FROM app_series WHERE hash = ?", series.hash()) > 0) {
      return;
    }
    Hash codes = new Hash();
    series.areas().forEach(area -> codes.add(area.toString()));
    String codesHash = codes.hex();
    if (Sqlite.number(connection, "SELECT count(*) FROM app_codes WHERE hash = ?", codesHash) == 0) {
      Sqlite.update(
          connection,
          "INSERT INTO app_codes (hash, codes) VALUES (?, ?)",
          codesHash,
          Packing.pack(Json.write(runs(series.areas()))));
    }
    Sqlite.update(
        connection,
        "INSERT INTO app_series (hash, codes, periods, breakdowns, cells) VALUES (?, ?, ?, ?, ?)",
        series.hash(),
        codesHash,
        Json.write(new Times(series.periods().stream().map(Period::text).toList())),
        Json.write(new Groups(series.breakdowns().stream().map(Breakdown::values).toList())),
        new Cells(series.rawValues(), series.rawStatuses()).pack());
  }

  private static Runs runs(List<AreaCode> areas) {
    List<Run> runs = new ArrayList<>();
    for (AreaCode area : areas) {
      Run last = runs.isEmpty() ? null : runs.getLast();
      boolean follows =
          last != null && last.level().equals(area.level().id()) && Objects.equals(last.version(), area.version());
      if (!follows) {
        last = new Run(area.level().id(), area.version(), new ArrayList<>());
        runs.add(last);
      }
      last.codes().add(area.code());
    }
    return new Runs(runs);
  }

  /// What a series is for; empty where it is not there.
  ///
  /// @throws IllegalArgumentException if the row is damaged
  static Optional<Outline> outline(Connection connection, String hash) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT periods, breakdowns FROM app_series WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(outline(rows.getString(1), rows.getString(2))) : Optional.empty();
      }
    }
  }

  private static Outline outline(String periods, String breakdowns) {
    return new Outline(
        Json.read(periods, Times.class).periods().stream().map(Period::new).toList(),
        Json.read(breakdowns, Groups.class).groups().stream().map(Breakdown::new).toList());
  }

  /// A series; null where it is not there.
  ///
  /// @param knownCodes lists of areas read before, by hash, to be shared; added to
  /// @throws IllegalArgumentException if what is stored is not what the hash was made of
  static @Nullable IndicatorSeries read(Connection connection, String hash, Map<String, AreaList> knownCodes)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT codes, periods, breakdowns, cells FROM app_series WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          return null;
        }
        AreaList areas = codes(connection, rows.getString(1), knownCodes);
        Outline outline = outline(rows.getString(2), rows.getString(3));
        int n = areas.size() * outline.periods().size() * outline.breakdowns().size();
        Cells cells = Cells.unpack(rows.getBytes(4), n);
        IndicatorSeries series =
            IndicatorSeries.restore(areas, outline.periods(), outline.breakdowns(), cells.values(), cells.statuses());
        if (!series.hash().equals(hash)) {
          throw new IllegalArgumentException("series " + hash + " holds other numbers");
        }
        return series;
      } catch (DataFormatException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  private static AreaList codes(Connection connection, String hash, Map<String, AreaList> known)
      throws SQLException, DataFormatException {
    AreaList shared = known.get(hash);
    if (shared != null) {
      return shared;
    }
    try (PreparedStatement statement = connection.prepareStatement("SELECT codes FROM app_codes WHERE hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalArgumentException("no areas " + hash);
        }
        Runs runs = Json.read(Packing.unpackText(rows.getBytes(1)), Runs.class);
        List<AreaCode> areas = new ArrayList<>();
        for (Run run : runs.runs()) {
          AreaLevel level = AreaLevel.ofId(run.level()).orElseThrow(() -> new IllegalArgumentException(run.level()));
          run.codes().forEach(code -> areas.add(new AreaCode(level, run.version(), code)));
        }
        AreaList whole = new AreaList(areas);
        known.put(hash, whole);
        return whole;
      }
    }
  }
}
