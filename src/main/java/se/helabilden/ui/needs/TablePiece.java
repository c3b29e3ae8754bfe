package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Question;
import se.helabilden.ui.common.UiTexts;

/// A table to write in: Tab goes to the next cell, Enter to the row below; takes a table from a spreadsheet and gives
/// one.
final class TablePiece implements Piece {
  private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final double NARROWEST = 130;
  private static final double BAR = 16;

  private final NeedsViewModel model;
  private final Question question;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private final VBox box = new VBox();
  private final List<List<TextArea>> cells = new ArrayList<>();
  private boolean showing;

  TablePiece(NeedsViewModel model, Question question, UiTexts texts) {
    this.model = model;
    this.question = question;
    this.texts = texts;
    grid.getStyleClass().add("answer-table");
    double all = question.columns().stream().mapToDouble(TablePiece::weight).sum();
    for (Question.Column column : question.columns()) {
      ColumnConstraints wide = new ColumnConstraints();
      wide.setMinWidth(NARROWEST);
      wide.setPercentWidth(96 * weight(column) / all);
      wide.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(wide);
    }
    grid.getColumnConstraints().add(new ColumnConstraints());
    grid.setMinWidth((NARROWEST + 6) * question.columns().size() + 44);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("table-scroll");
    // as high as its rows, with room for the bar below
    grid.heightProperty().subscribe(height -> scroll.setMinHeight(height.doubleValue() + BAR));
    FlowPane buttons =
        new FlowPane(
            id("add-row", Parts.button(texts.text("ui.needs.addRow"), "mdi2p-plus", () -> addRow(0))),
            Parts.flat(texts.text("ui.needs.copyTable"), "mdi2c-content-copy", this::copyAll),
            Parts.label(texts.text("ui.needs.pasteHint"), "secondary"));
    buttons.getStyleClass().add("buttons");
    box.getStyleClass().add("table-piece");
    box.getChildren().addAll(scroll, buttons);
  }

  private static double weight(Question.Column column) {
    return column.weight() > 0 ? column.weight() : 1;
  }

  private static Node id(String id, Node node) {
    node.setId(id);
    return node;
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    List<List<String>> rows = model.answer(question).rows();
    if (!model.isTyping("rows:" + question.id()) && !rows.equals(written())) {
      showing = true;
      try {
        fit(Math.max(1, rows.size()));
        for (int r = 0; r < cells.size(); r++) {
          for (int c = 0; c < cells.get(r).size(); c++) {
            String text = r < rows.size() && c < rows.get(r).size() ? rows.get(r).get(c) : "";
            if (!cells.get(r).get(c).getText().equals(text)) {
              cells.get(r).get(c).setText(text);
            }
          }
        }
      } finally {
        showing = false;
      }
    }
    if (cells.isEmpty()) {
      fit(1);
    }
  }

  /// What is written, without the empty rows at the end.
  private List<List<String>> written() {
    List<List<String>> rows = new ArrayList<>();
    cells.forEach(row -> rows.add(row.stream().map(TextArea::getText).toList()));
    while (!rows.isEmpty() && rows.getLast().stream().allMatch(String::isBlank)) {
      rows.removeLast();
    }
    return rows;
  }

  /// As many rows as are wanted; those that stay are not touched.
  private void fit(int rows) {
    if (cells.size() == rows && !grid.getChildren().isEmpty()) {
      return;
    }
    while (cells.size() > rows) {
      cells.removeLast();
    }
    while (cells.size() < rows) {
      cells.add(row(cells.size()));
    }
    layOut();
  }

  private void layOut() {
    grid.getChildren().clear();
    for (int c = 0; c < question.columns().size(); c++) {
      Label head = Parts.running(heading(c), "column-head");
      grid.add(head, c, 0);
    }
    for (int r = 0; r < cells.size(); r++) {
      int at = r;
      for (int c = 0; c < cells.get(r).size(); c++) {
        TextArea cell = cells.get(r).get(c);
        cell.setId("cell-" + r + "-" + c);
        cell.setAccessibleText(texts.text("ui.needs.cell", heading(c), r + 1));
        grid.add(cell, c, r + 1);
      }
      grid.add(
          Parts.iconButton(
              texts.text("ui.needs.removeRow", r + 1), "mdi2d-delete-outline", () -> removeRow(at)),
          question.columns().size(), r + 1);
    }
  }

  private String heading(int column) {
    return question.columns().get(column).text().in(texts.now().language());
  }

  private List<TextArea> row(int at) {
    List<TextArea> row = new ArrayList<>();
    for (int c = 0; c < question.columns().size(); c++) {
      GrowingArea cell = new GrowingArea(1);
      cell.textProperty().subscribe((_, _) -> typed());
      cell.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(event, cell));
      cell.focusedProperty().subscribe((_, focused) -> {
        if (!focused) {
          model.flush();
        }
      });
      row.add(cell);
    }
    return row;
  }

  private void typed() {
    if (!showing) {
      model.writeRows(question, written());
    }
  }

  private void onKey(KeyEvent event, TextArea cell) {
    int[] place = place(cell);
    if (place == null) {
      return;
    }
    if (PASTE.match(event)) {
      String text = Clipboard.getSystemClipboard().getString();
      if (text != null && Pasted.isTable(text)) {
        paste(text, place[0], place[1]);
        event.consume();
      }
    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      int columns = question.columns().size();
      int next = place[0] * columns + place[1] + (event.isShiftDown() ? -1 : 1);
      if (next >= 0 && next < cells.size() * columns) {
        focus(next / columns, next % columns);
        event.consume();
      } else if (!event.isShiftDown() && cells.getLast().stream().anyMatch(last -> !last.getText().isBlank())) {
        addRow(0);
        event.consume();
      }
    } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
      if (place[0] + 1 == cells.size()) {
        addRow(place[1]);
      } else {
        focus(place[0] + 1, place[1]);
      }
      event.consume();
    }
  }

  private int @Nullable [] place(TextArea cell) {
    for (int r = 0; r < cells.size(); r++) {
      int c = cells.get(r).indexOf(cell);
      if (c >= 0) {
        return new int[] {r, c};
      }
    }
    return null;
  }

  private void focus(int row, int column) {
    cells.get(row).get(column).requestFocus();
    cells.get(row).get(column).end();
  }

  private void addRow(int column) {
    fit(cells.size() + 1);
    Platform.runLater(() -> focus(cells.size() - 1, column));
  }

  private void removeRow(int at) {
    cells.remove(at);
    model.setRows(question, written());
    if (cells.isEmpty()) {
      cells.add(row(0));
    }
    layOut();
    focus(Math.min(at, cells.size() - 1), 0);
  }

  /// Puts a table from elsewhere over this one, from a cell on, as one edit.
  void paste(String text, int row, int column) {
    model.setRows(
        question, Pasted.over(written(), Pasted.read(text), row, column, question.columns().size()));
    show();
  }

  private void copyAll() {
    List<List<String>> all = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (int c = 0; c < question.columns().size(); c++) {
      heads.add(heading(c));
    }
    all.add(heads);
    all.addAll(written());
    ClipboardContent content = new ClipboardContent();
    content.putString(Pasted.write(all));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
