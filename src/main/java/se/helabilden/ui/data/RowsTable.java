package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import se.helabilden.importing.AreaImport;
import se.helabilden.indicator.StagedTable;
import se.helabilden.ui.common.UiTexts;

/// The first rows of a file as they were read.
final class RowsTable extends VBox {
  private static final int ROWS = 5;
  /// A wide table is told by its first columns.
  private static final int COLUMNS = 12;

  private static final int LONGEST = 26;

  private RowsTable(UiTexts texts, List<String> headers, List<List<String>> rows, int firstNumber) {
    getStyleClass().add("rows-pane");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("rows");
    for (int column = 0; column < Math.min(headers.size(), COLUMNS); column++) {
      grid.add(cell(headers.get(column), "rows-header"), column, 0);
      for (int row = 0; row < rows.size(); row++) {
        Label cell = cell(rows.get(row).get(column), "rows-cell");
        grid.add(cell, column, row + 1);
        if (column >= firstNumber) {
          GridPane.setHalignment(cell, HPos.RIGHT);
        }
      }
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText(texts.text("ui.data.firstRows"));
    getChildren().addAll(Parts.label(texts.text("ui.data.firstRows"), "list-title"), scroll);
  }

  private static Label cell(String text, String style) {
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    Label label = new Label(shown);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  /// @param first columns to show before the others: code and name
  static RowsTable of(AreaImport.Outline outline, Collection<String> first, UiTexts texts) {
    List<Integer> order =
        IntStream.range(0, outline.fields().size())
            .boxed()
            .sorted(Comparator.comparing(column -> first.contains(outline.fields().get(column)) ? 0 : 1))
            .toList();
    return new RowsTable(
        texts,
        order.stream().map(outline.fields()::get).toList(),
        outline.firstRows().stream().map(row -> order.stream().map(row::get).toList()).toList(),
        Integer.MAX_VALUE);
  }

  static RowsTable of(StagedTable table, UiTexts texts) {
    List<StagedTable.Row> rows = table.rows().stream().limit(ROWS).toList();
    boolean named = rows.stream().anyMatch(row -> row.name() != null);
    boolean timed = rows.stream().anyMatch(row -> row.period() != null);
    boolean grouped = rows.stream().anyMatch(row -> !row.breakdown().isNone());
    List<String> headers = new ArrayList<>(List.of(texts.text(ValueSentences.keyShown(table.keyColumn()))));
    if (named) {
      headers.add(texts.text("ui.data.columnArea"));
    }
    if (timed) {
      headers.add(texts.text("ui.data.columnPeriod"));
    }
    if (grouped) {
      headers.add(texts.text("ui.data.columnGroup"));
    }
    int firstNumber = headers.size();
    table.columns().forEach(column -> headers.add(header(column)));
    return new RowsTable(
        texts, headers, rows.stream().map(row -> cells(row, named, timed, grouped, texts)).toList(), firstNumber);
  }

  private static String header(StagedTable.Column column) {
    StringBuilder header = new StringBuilder(column.contents());
    if (!column.breakdown().isNone()) {
      header.insert(0, column.breakdown().label() + ", ");
    }
    if (column.period() != null && !column.period().isNone()) {
      header.insert(0, column.period().text() + " ");
    }
    return header.toString();
  }

  private static List<String> cells(
      StagedTable.Row row, boolean named, boolean timed, boolean grouped, UiTexts texts) {
    List<String> cells = new ArrayList<>(List.of(row.key()));
    if (named) {
      cells.add(row.name() == null ? "" : row.name());
    }
    if (timed) {
      cells.add(row.period() == null ? "" : row.period().text());
    }
    if (grouped) {
      cells.add(row.breakdown().label());
    }
    IntStream.range(0, row.values().length).forEach(i -> cells.add(texts.now().numbers().plain(row.values()[i])));
    return cells;
  }
}
