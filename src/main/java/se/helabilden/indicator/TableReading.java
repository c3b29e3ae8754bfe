package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Understands a grid or a cube as a table of values for areas: from what a file holds to [StagedTable].
public final class TableReading {
  private TableReading() {}

  /// The table in a file: on the sheet that the options name, else on the sheet with the most rows of values.
  ///
  /// @throws UserFacingException (INPUT) if there is no such sheet, or no sheet holds a table with keys and values
  public static Loaded<StagedTable> stage(TableFile file, TableOptions options, Progress progress) {
    if (file.cube() != null) {
      return new CubeReading(file, file.cube(), options).stage(progress);
    }
    List<Grid> candidates = candidates(file, options);
    Loaded<StagedTable> best = null;
    UserFacingException refusal = null;
    int tables = 0;
    for (Grid grid : candidates) {
      try {
        Loaded<StagedTable> staged = stage(file, grid, options, progress);
        tables++;
        if (best == null || staged.value().rows().size() > best.value().rows().size()) {
          best = staged;
        }
      } catch (UserFacingException e) {
        refusal = refusal == null ? e : refusal;
      }
    }
    if (best == null) {
      throw refusal == null ? noTable(file.name(), null) : refusal;
    }
    if (tables > 1) {
      Issue others =
          Issue.note(
              "other-sheets",
              Message.of("indicator.otherSheets", tables - 1, String.valueOf(best.value().sheet())),
              Place.file(file.name()).withSheet(best.value().sheet()));
      return best.after(List.of(others));
    }
    return best;
  }

  private static List<Grid> candidates(TableFile file, TableOptions options) {
    String wanted = options.sheet();
    if (wanted == null) {
      return file.grids();
    }
    List<Grid> found =
        file.grids().stream()
            .filter(grid -> grid.name() != null && KeyText.plain(grid.name()).equals(KeyText.plain(wanted)))
            .toList();
    if (found.isEmpty()) {
      List<String> names = file.grids().stream().map(Grid::name).map(String::valueOf).toList();
      throw UserFacingException.usage(
          "no-such-sheet", Message.of("indicator.noSuchSheet", file.name(), wanted, String.join("”, ”", names)));
    }
    return found;
  }

  /// The table on one sheet.
  ///
  /// @throws UserFacingException (INPUT) if the sheet holds no table with keys and values
  public static Loaded<StagedTable> stage(TableFile file, Grid grid, TableOptions options, Progress progress) {
    List<Issue> issues = new ArrayList<>();
    boolean text = file.format().equals("csv");
    Place place = Place.file(file.name()).withSheet(grid.name());
    Optional<TableShape> pxweb = text ? Optional.empty() : new PxWebSheet(grid, file.format(), options).find();
    TableShape shape =
        pxweb.orElseGet(() -> new PlainTable(grid, file.format(), stem(file.name()), options, place, issues).find());
    if (shape == null) {
      throw noTable(file.name(), grid.name());
    }
    TableRows reading = new TableRows(grid, shape, place, issues, shape.notes(), progress);
    List<String> contents = reading.contents();
    AboutBlock below = new AboutBlock(shape.notes(), contents);
    List<StagedTable.Row> rows = reading.rows(contents);
    List<StagedTable.Column> columns = withPeriod(reading.columns(contents, below.units()), shape, options);
    StagedTable table =
        new StagedTable(
            file.name(), grid.name(), shape.format(), file.encoding(), shape.keyHeader(), columns, rows,
            about(shape, below, grid, columns));
    return new Loaded<>(table, issues);
  }

  /// The period that the options give, where the table tells none.
  private static List<StagedTable.Column> withPeriod(
      List<StagedTable.Column> columns, TableShape shape, TableOptions options) {
    if (options.period() == null || shape.period() >= 0) {
      return columns;
    }
    return columns.stream()
        .map(
            column ->
                column.period() != null
                    ? column
                    : new StagedTable.Column(
                        column.letter(), column.contents(), options.period(), column.breakdown(), column.unit()))
        .toList();
  }

  private static StagedTable.About about(
      TableShape shape, AboutBlock below, Grid grid, List<StagedTable.Column> columns) {
    String tableId = below.tableId();
    boolean named = shape.pxweb() && tableId == null && grid.name() != null && grid.name().matches("[0-9A-Z]{6,12}");
    Map<String, String> units = new LinkedHashMap<>();
    columns.forEach(
        column -> {
          if (column.unit() != null) {
            units.put(column.contents(), column.unit());
          }
        });
    TableTitle title = shape.title();
    return new StagedTable.About(
        title == null ? null : title.text(), below.source(), named ? grid.name() : tableId, below.database(), units,
        below.updated(), below.referenceTimes(), below.notes());
  }

  private static UserFacingException noTable(String file, @Nullable String sheet) {
    return UserFacingException.input(
        "no-table", Message.of("indicator.noTable", file), Place.file(file).withSheet(sheet));
  }

  /// A file's name without its ending.
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
