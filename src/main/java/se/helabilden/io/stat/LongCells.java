package se.helabilden.io.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.indicator.StagedTable;
import se.helabilden.work.Message;

/// Cells in the long form, each with its codes, on their way into a cube. Combinations that do not come are cells that
/// the file does not have.
final class LongCells {
  private record Cell(int[] codes, double value, String sign) {}

  private final StatFile file;
  private final int width;
  private final List<Map<String, Integer>> codes = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  LongCells(StatFile file, int width) {
    this.file = file;
    this.width = width;
    for (int i = 0; i < width; i++) {
      codes.add(new LinkedHashMap<>());
    }
  }

  /// @param value NaN where there is no number
  /// @param sign what stands instead of a number; empty for nothing
  void add(List<String> key, double value, String sign) {
    int[] places = new int[width];
    for (int i = 0; i < width; i++) {
      Map<String, Integer> known = codes.get(i);
      places[i] = known.computeIfAbsent(key.get(i), code -> known.size());
    }
    cells.add(new Cell(places, value, sign));
  }

  /// A dimension with the codes that came, in the order in which they came.
  ///
  /// @param labels of codes that are not their own
  Dimension dimension(int index, String code, String label, Role role, Map<String, String> labels) {
    List<Category> categories =
        codes.get(index).keySet().stream().map(of -> new Category(of, labels.getOrDefault(of, of))).toList();
    return new Dimension(code, label, role, categories, null);
  }

  /// @throws se.helabilden.work.UserFacingException (INPUT) if two cells have the same codes, or there are too many
  DataCube cube(List<Dimension> dimensions, boolean pxweb, StagedTable.About about) {
    int count = DataCube.cells(codes.stream().map(Map::size).toList());
    if (count < 0) {
      throw file.refused("too-large", Message.of("io.stat.tooManyCells", file.name(), DataCube.MOST_CELLS));
    }
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    byte[] marks = new byte[count];
    Arrays.fill(marks, DataCube.ABSENT);
    Map<String, Byte> signs = new LinkedHashMap<>();
    for (Cell cell : cells) {
      int at = 0;
      for (int i = 0; i < width; i++) {
        at = at * codes.get(i).size() + cell.codes()[i];
      }
      if (marks[at] != DataCube.ABSENT) {
        throw file.refused("cell-twice", Message.of("io.stat.cellTwice", file.name(), key(cell)));
      }
      values[at] = cell.value();
      if (!cell.sign().isEmpty() && !signs.containsKey(cell.sign()) && signs.size() == Byte.MAX_VALUE) {
        throw file.broken("data");
      }
      marks[at] = cell.sign().isEmpty() ? 0 : signs.computeIfAbsent(cell.sign(), sign -> (byte) (signs.size() + 1));
    }
    return new DataCube(dimensions, values, marks, List.copyOf(signs.keySet()), pxweb, null, about);
  }

  private String key(Cell cell) {
    List<String> key = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      key.add(List.copyOf(codes.get(i).keySet()).get(cell.codes()[i]));
    }
    return String.join(", ", key);
  }
}
