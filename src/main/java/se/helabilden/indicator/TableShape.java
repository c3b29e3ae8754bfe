package se.helabilden.indicator;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Where things stand in a grid: found by [PxWebSheet] or [PlainTable], used by [TableRows]. Rows and columns are
/// positions in the grid, from 0; -1 where there is none.
///
/// @param pxweb whether the table has PxWeb's signs, where `-` is the number nothing
/// @param end the first row after the data
/// @param fillDown columns whose blanks repeat the value above
/// @param dimensions columns whose values are groups of people or things, and the name of each dimension
/// @param values the value columns; where the rows name the contents, theirs is the empty text
/// @param notes the texts below and beside the table
record TableShape(
    String format,
    boolean pxweb,
    @Nullable TableTitle title,
    int start,
    int end,
    int key,
    String keyHeader,
    int name,
    int municipality,
    int period,
    int contents,
    List<Integer> fillDown,
    SequencedMap<Integer, String> dimensions,
    List<ValueColumn> values,
    List<String> notes) {

  /// One column with values.
  ///
  /// @param column its place in the grid
  record ValueColumn(int column, String contents, @Nullable Period period, Breakdown breakdown) {}
}
