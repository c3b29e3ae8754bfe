package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file with tables, as read: sheets of cells, or a cube of values where the format tells its dimensions itself.
///
/// @param name the file's name
/// @param format `xlsx`, `ods`, `csv`; `px`, `json-stat`, `pxweb-json`, `kolada-json` for a cube
/// @param encoding how text was read; null for workbooks
/// @param grids its sheets that hold anything; hidden ones left out; one for a text file; none for a cube
public record TableFile(
    String name, String format, @Nullable String encoding, List<Grid> grids, @Nullable DataCube cube)
    implements Serializable {
  public TableFile {
    grids = List.copyOf(grids);
  }

  public TableFile(String name, String format, @Nullable String encoding, List<Grid> grids) {
    this(name, format, encoding, grids, null);
  }

  public TableFile(String name, String format, @Nullable String encoding, DataCube cube) {
    this(name, format, encoding, List.of(), cube);
  }
}
