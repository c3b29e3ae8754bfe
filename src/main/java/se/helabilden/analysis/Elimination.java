package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.List;

/// Gauss and Jordan's elimination with whole numbers modulo a prime, so that nothing is rounded.
final class Elimination {
  static final long PRIME = 2_147_483_647L;

  private Elimination() {}

  /// The columns whose unknown has one value only, whatever stands on the right side.
  ///
  /// @param rows coefficients from 0 up to the prime; changed
  static List<Integer> determined(long[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    int rank = 0;
    for (int column = 0; column < width && rank < rows.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && rows[pivot][column] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      long[] swap = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = swap;
      scale(rows[rank], inverse(rows[rank][column]));
      for (int row = 0; row < rows.length; row++) {
        if (row != rank && rows[row][column] != 0) {
          subtract(rows[row], rows[rank], rows[row][column]);
        }
      }
      rank++;
    }
    List<Integer> found = new ArrayList<>();
    for (int row = 0; row < rank; row++) {
      int only = -1;
      int count = 0;
      for (int column = 0; column < width; column++) {
        if (rows[row][column] != 0) {
          count++;
          only = column;
        }
      }
      if (count == 1) {
        found.add(only);
      }
    }
    return found;
  }

  private static void scale(long[] row, long by) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * by % PRIME;
    }
  }

  private static void subtract(long[] from, long[] row, long times) {
    for (int i = 0; i < from.length; i++) {
      if (row[i] != 0) {
        from[i] = Math.floorMod(from[i] - times * row[i] % PRIME, PRIME);
      }
    }
  }

  /// By Fermat's little theorem.
  private static long inverse(long value) {
    long result = 1;
    long power = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * power % PRIME;
      }
      power = power * power % PRIME;
    }
    return result;
  }
}
