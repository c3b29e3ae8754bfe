package se.helabilden.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.TableFile;

/// What a table's file holds, as it stands there: its sheets, and the columns of one of them.
///
/// @param sheets names of the sheets; empty for a text file
/// @param columns those that hold anything
public record TableOutline(List<String> sheets, List<Column> columns) {
  private static final int SAMPLES = 3;
  private static final int LOOKED_AT = 25;

  /// A column by its letter, or a dimension of a cube by its name, with some of what stands in the middle of it.
  public record Column(String letter, List<String> samples) {
    public Column {
      samples = List.copyOf(samples);
    }
  }

  public TableOutline {
    sheets = List.copyOf(sheets);
    columns = List.copyOf(columns);
  }

  static TableOutline of(TableFile file, @Nullable String sheet) {
    if (file.cube() != null) {
      return new TableOutline(List.of(), file.cube().dimensions().stream().map(TableOutline::column).toList());
    }
    List<String> sheets = file.grids().stream().map(Grid::name).filter(Objects::nonNull).toList();
    List<Column> columns =
        file.grids().stream()
            .filter(grid -> sheet == null || sheet.equals(grid.name()))
            .max(Comparator.comparingInt(grid -> grid.rows().size()))
            .map(TableOutline::columns)
            .orElse(List.of());
    return new TableOutline(sheets, columns);
  }

  private static Column column(DataCube.Dimension dimension) {
    return new Column(
        dimension.label(), dimension.categories().stream().limit(SAMPLES).map(DataCube.Category::label).toList());
  }

  private static List<Column> columns(Grid grid) {
    int middle = grid.rows().size() / 2;
    int from = Math.max(0, middle - LOOKED_AT / 2);
    List<Grid.Row> rows = grid.rows().subList(from, Math.min(grid.rows().size(), from + LOOKED_AT));
    int width = rows.stream().mapToInt(Grid.Row::width).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      int at = column;
      List<String> samples =
          rows.stream()
              .filter(row -> !row.isBlank(at))
              .map(row -> text(row, at))
              .distinct()
              .limit(SAMPLES)
              .toList();
      if (!samples.isEmpty()) {
        columns.add(new Column(Grid.columnLetter(column), samples));
      }
    }
    return columns;
  }

  private static String text(Grid.Row row, int column) {
    String text = row.text(column);
    if (text != null) {
      return text.strip();
    }
    double number = row.number(column);
    return Math.rint(number) == number && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : BigDecimal.valueOf(number).toPlainString();
  }
}
