package se.helabilden.report;

import java.util.List;
import java.util.function.IntFunction;

/// A sheet with one table: header in row 1, data from row 2. Rows are made when they are asked for, so that a large
/// table need not lie in memory.
///
/// @param name wished for; a writer shortens it and takes away signs that are not allowed
/// @param tableName ASCII identifier, unique in the workbook
/// @param row the cells of row 0 to rowCount − 1, one for each column
/// @param frozenColumns how many columns stay in sight to the left
public record Sheet(
    String name,
    String tableName,
    List<SheetColumn> columns,
    int rowCount,
    IntFunction<List<Cell>> row,
    int frozenColumns) {

  /// A column.
  ///
  /// @param header with the unit; made unique by the writer
  /// @param wrap whether long text runs over several lines
  public record SheetColumn(String header, boolean wrap) {}

  public Sheet {
    columns = List.copyOf(columns);
  }

  public static Sheet of(
      String name, String tableName, List<SheetColumn> columns, List<List<Cell>> rows, int frozenColumns) {
    return new Sheet(name, tableName, columns, rows.size(), rows::get, frozenColumns);
  }
}
