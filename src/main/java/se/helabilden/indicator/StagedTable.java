package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table as understood, before it is matched with any layer: which rows there are, what each column holds, and what
/// the file says of itself. Serialisable.
///
/// @param file the file's name
/// @param sheet the sheet, or null
/// @param format `pxweb-xlsx`, `pxweb-csv`, `table-xlsx`, `table-csv` …, or the format of a cube
/// @param encoding how text was read; null for workbooks
/// @param keyColumn the key column's header, else its letter
/// @param columns what the value columns hold
/// @param rows the data rows, in order
/// @param about what the file says of itself
public record StagedTable(
    String file,
    @Nullable String sheet,
    String format,
    @Nullable String encoding,
    String keyColumn,
    List<Column> columns,
    List<Row> rows,
    About about)
    implements Serializable {
  /// The same, fetched from the web.
  public StagedTable withRetrieval(Retrieval retrieved) {
    return new StagedTable(
        file, sheet, format, encoding, keyColumn, columns, rows, about.withRetrieval(retrieved));
  }

  /// One value column.
  ///
  /// @param letter the column in the file; empty in a cube
  /// @param contents the contents text
  /// @param period the column's period, or null where the rows tell it
  /// @param breakdown the groups that the header tells; the row's are added to it
  /// @param unit or null
  public record Column(
      String letter, String contents, @Nullable Period period, Breakdown breakdown, @Nullable String unit)
      implements Serializable {}

  /// One physical data row.
  ///
  /// @param number as Excel counts it; in a cube the area's place in its dimension, from 1
  /// @param key the key as written, trimmed; empty where blank
  /// @param name a name that stands beside the key, or null
  /// @param municipality the municipality named beside the key, or null
  /// @param period the row's period, or null where the columns tell it
  /// @param breakdown the groups that the row tells
  /// @param values one for each column, NaN where no number
  /// @param statuses one for each column; null where the cell is not there
  public record Row(
      int number,
      String key,
      @Nullable String name,
      @Nullable String municipality,
      @Nullable Period period,
      Breakdown breakdown,
      double[] values,
      @Nullable ValueStatus[] statuses)
      implements Serializable {}

  /// What the file says of itself.
  ///
  /// @param contentsUnits unit by contents text
  /// @param contentsUpdated last change by contents text; the key `""` for all
  /// @param contentsReferenceTimes reference time by contents text; the key `""` for all
  /// @param addable false where the file says that its values must not be added up; null where it says nothing
  /// @param retrieved how the file was fetched from the web; null for one that somebody had
  public record About(
      @Nullable String title,
      @Nullable String source,
      @Nullable String tableId,
      @Nullable String database,
      Map<String, String> contentsUnits,
      Map<String, String> contentsUpdated,
      Map<String, String> contentsReferenceTimes,
      List<String> notes,
      @Nullable Boolean addable,
      @Nullable Retrieval retrieved)
      implements Serializable {
    /// What a file says that somebody had.
    public About(
        @Nullable String title,
        @Nullable String source,
        @Nullable String tableId,
        @Nullable String database,
        Map<String, String> contentsUnits,
        Map<String, String> contentsUpdated,
        Map<String, String> contentsReferenceTimes,
        List<String> notes,
        @Nullable Boolean addable) {
      this(
          title, source, tableId, database, contentsUnits, contentsUpdated, contentsReferenceTimes, notes, addable, null);
    }

    /// What a file says that does not tell whether its values may be added up.
    public About(
        @Nullable String title,
        @Nullable String source,
        @Nullable String tableId,
        @Nullable String database,
        Map<String, String> contentsUnits,
        Map<String, String> contentsUpdated,
        Map<String, String> contentsReferenceTimes,
        List<String> notes) {
      this(title, source, tableId, database, contentsUnits, contentsUpdated, contentsReferenceTimes, notes, null);
    }

    About withRetrieval(Retrieval how) {
      return new About(
          title, source, tableId, database, contentsUnits, contentsUpdated, contentsReferenceTimes, notes, addable, how);
    }
  }
}
