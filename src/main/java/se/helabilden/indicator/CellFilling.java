package se.helabilden.indicator;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the rows of a table into the stores of its columns, and tells where rows meet in one cell.
final class CellFilling {
  /// So many stores take a row together: its cells lie side by side in memory, and so do those of each store.
  private static final int BLOCK = 16;

  private final StagedTable table;
  private final int[] places;
  private final OnDuplicate choice;
  private final boolean alone;

  /// @param places the area of each row, -1 for none
  /// @param choice what becomes of cells that differ
  private CellFilling(StagedTable table, int[] places, OnDuplicate choice) {
    this.table = table;
    this.places = places;
    this.choice = choice;
    this.alone = areDifferent(places);
  }

  /// What putting all rows in met.
  ///
  /// @param repeated by row, the number of the row that set the first cell which this row sets too; 0 where it repeats
  ///     none
  /// @param different rows with a cell that differs from the one already there
  record Meetings(int[] repeated, BitSet different) {}

  /// Puts all rows into all stores.
  static Meetings fill(List<CellStore> stores, StagedTable table, int[] places, OnDuplicate choice) {
    CellFilling filling = new CellFilling(table, places, choice);
    int blocks = (stores.size() + BLOCK - 1) / BLOCK;
    List<Meetings> met =
        IntStream.range(0, blocks)
            .parallel()
            .mapToObj(i -> filling.block(stores.subList(i * BLOCK, Math.min(stores.size(), (i + 1) * BLOCK))))
            .toList();
    Meetings whole = new Meetings(new int[places.length], new BitSet());
    for (Meetings one : met) {
      whole.different.or(one.different);
      for (int i = 0; i < one.repeated.length; i++) {
        whole.repeated[i] = whole.repeated[i] == 0 ? one.repeated[i] : whole.repeated[i];
      }
    }
    return whole;
  }

  private static boolean areDifferent(int[] places) {
    BitSet seen = new BitSet();
    for (int place : places) {
      if (place >= 0) {
        if (seen.get(place)) {
          return false;
        }
        seen.set(place);
      }
    }
    return true;
  }

  private Meetings block(List<CellStore> stores) {
    if (!alone) {
      stores.forEach(CellStore::rememberRows);
    }
    int[] firsts = new int[0];
    BitSet different = new BitSet();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        StagedTable.Row row = table.rows().get(i);
        for (CellStore store : stores) {
          int first = put(store, row, i, different);
          if (first > 0) {
            firsts = firsts.length == 0 ? new int[places.length] : firsts;
            firsts[i] = firsts[i] == 0 ? first : firsts[i];
          }
        }
      }
    }
    return new Meetings(firsts, different);
  }

  /// The number of the row that set the first cell which this one sets too; 0 for none.
  private int put(CellStore store, StagedTable.Row row, int at, BitSet different) {
    int first = 0;
    for (int column : store.columns()) {
      ValueStatus status = row.statuses()[column];
      if (status != null) {
        int cell = store.cell(table, row, column, places[at]);
        double value = row.values()[column];
        ValueStatus before = store.status(cell);
        if (before == null) {
          store.set(cell, value, status, row.number());
          continue;
        }
        // Two columns under one header meet in their own row: that repeats no other row.
        int other = store.rowOf(cell);
        first = first == 0 && other != row.number() ? other : first;
        if (!meet(store, cell, before, value, status)) {
          different.set(at);
        }
      }
    }
    return first;
  }

  /// Puts a value where there is one; whether they are equal.
  private boolean meet(CellStore store, int cell, ValueStatus before, double value, ValueStatus status) {
    double old = store.value(cell);
    int row = store.rowOf(cell);
    if (choice == OnDuplicate.SUM) {
      boolean numbers = before.hasNumber() && status.hasNumber();
      ValueStatus kind = !numbers ? ValueStatus.MISSING : old + value == 0 ? before : ValueStatus.VALUE;
      store.set(cell, numbers ? old + value : Double.NaN, kind, row);
    } else if (choice == OnDuplicate.LAST) {
      store.set(cell, value, status, row);
    }
    return before == status && Double.compare(old + 0.0, value + 0.0) == 0;
  }
}
