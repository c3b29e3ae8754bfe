package se.helabilden.indicator;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table whose file tells its dimensions and their values, as PX and JSON-stat do, before it is understood which of
/// them are areas. Cells stand in the order of the dimensions, the last one changing fastest. Serialisable.
///
/// @param dimensions at least one
/// @param values one for each cell, NaN where it has no number
/// @param marks one for each cell: 0 where there is nothing to say, [#ABSENT] where the file has no such cell, else
///     the place of its sign in `signs`, counted from 1
/// @param signs what stands instead of numbers, or beside them, as the file means it
/// @param pxweb whether the file has PxWeb's signs, where `-` is the number nothing
/// @param contents what the values are, where no dimension tells it; null where nothing tells it
/// @param about what the file says of itself; by labels of contents
public record DataCube(
    List<Dimension> dimensions,
    double[] values,
    byte[] marks,
    List<String> signs,
    boolean pxweb,
    @Nullable String contents,
    StagedTable.About about)
    implements Serializable {
  /// The mark of a cell that the file does not have.
  public static final byte ABSENT = -1;

  /// So many cells are read of one table: all DeSO of Sweden, by sex, forty ages and twenty years.
  public static final int MOST_CELLS = 10_000_000;

  /// What a file says a dimension is.
  public enum Role {
    AREA,
    TIME,
    CONTENTS,
    NONE
  }

  /// One value of a dimension.
  ///
  /// @param label for people; the code where the file has none
  public record Category(String code, String label) implements Serializable {}

  /// One dimension.
  ///
  /// @param code its name for machines; the label where the file has none
  /// @param total the code of the value that is the whole of the dimension, where the file tells; else null
  public record Dimension(
      String code, String label, Role role, List<Category> categories, @Nullable String total)
      implements Serializable {
    public Dimension {
      categories = List.copyOf(categories);
    }

    public int size() {
      return categories.size();
    }
  }

  public DataCube {
    dimensions = List.copyOf(dimensions);
    signs = List.copyOf(signs);
  }

  /// The number of cells of a table of these sizes, or -1 where it is more than [#MOST_CELLS].
  public static int cells(Iterable<Integer> sizes) {
    long product = 1;
    for (int size : sizes) {
      product *= size;
      if (product > MOST_CELLS) {
        return -1;
      }
    }
    return (int) product;
  }
}
