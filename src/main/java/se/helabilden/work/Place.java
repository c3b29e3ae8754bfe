package se.helabilden.work;

import java.io.Serializable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where in the user's material something is: file name, sheet or layer, row as Excel counts it (1 is the first;
/// 0 where there is none), column as its letter or header, and the code of an area.
public record Place(
    @Nullable String file, @Nullable String sheet, int row, @Nullable String column, @Nullable String area)
    implements Serializable {
  public static final Place NONE = new Place(null, null, 0, null, null);

  public static Place file(Path file) {
    Path name = file.getFileName();
    return new Place(name == null ? file.toString() : name.toString(), null, 0, null, null);
  }

  public static Place file(String name) {
    return new Place(name, null, 0, null, null);
  }

  public Place withSheet(@Nullable String newSheet) {
    return new Place(file, newSheet, row, column, area);
  }

  public Place withRow(int newRow) {
    return new Place(file, sheet, newRow, column, area);
  }

  public Place withColumn(@Nullable String newColumn) {
    return new Place(file, sheet, row, newColumn, area);
  }

  public Place withArea(@Nullable String newArea) {
    return new Place(file, sheet, row, column, newArea);
  }
}
