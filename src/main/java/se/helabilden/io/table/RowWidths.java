package se.helabilden.io.table;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.indicator.Grid;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Watches for rows with more or fewer cells than the header: values that may stand in the wrong column.
final class RowWidths {
  private int header;
  private int rows;
  private final List<Integer> wider = new ArrayList<>();
  private final List<Integer> narrower = new ArrayList<>();

  /// @param cells how many cells the row has, blank ones at its end included
  void add(Grid.Row row, int cells) {
    if (cells < 2) {
      return;
    }
    if (header == 0) {
      // A title that a spreadsheet has filled up with separators is no header.
      header = row.width() < 2 ? 0 : cells;
      return;
    }
    rows++;
    if (row.width() > header) {
      wider.add(row.number());
    } else if (cells < header) {
      narrower.add(row.number());
    }
  }

  /// Decimal commas in a table that is separated by commas make most rows wider than the header.
  boolean mostAreWider() {
    return wider.size() * 2 > rows;
  }

  Place firstWider(Place place) {
    return place.withRow(wider.getFirst());
  }

  List<Issue> issues(Place place) {
    List<Issue> issues = new ArrayList<>();
    if (!wider.isEmpty()) {
      issues.add(
          Issue.warning(
              "row-too-wide", Message.of("io.table.rowTooWide", wider.size(), String.valueOf(wider.getFirst())),
              firstWider(place)));
    }
    if (!narrower.isEmpty()) {
      issues.add(
          Issue.warning(
              "row-too-narrow",
              Message.of("io.table.rowTooNarrow", narrower.size(), String.valueOf(narrower.getFirst())),
              place.withRow(narrower.getFirst())));
    }
    return issues;
  }
}
