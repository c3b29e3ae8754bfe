package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file with tables, as read.
///
/// @param name the file's name
/// @param format `xlsx`, `csv`
/// @param encoding how text was read; null for workbooks
/// @param grids its sheets that hold anything; hidden ones left out; one for a text file
public record TableFile(String name, String format, @Nullable String encoding, List<Grid> grids)
    implements Serializable {
  public TableFile {
    grids = List.copyOf(grids);
  }
}
