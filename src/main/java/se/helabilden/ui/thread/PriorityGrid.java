package se.helabilden.ui.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Need;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Needs as cards in a grid: upwards the larger need, to the right the more that can be done about it. Cards are moved
/// by the mouse or by the arrow keys; beside the grid stand the needs as a list, with votes and priority.
public final class PriorityGrid {
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  private final PriorityViewModel model;
  private final UiTexts texts;
  private final HBox root = new HBox();
  private final GridPane grid = new GridPane();
  private final FlowPane waiting = new FlowPane();
  private final Label nothingWaits;
  private final PriorityList list;
  private final Map<UUID, NeedCard> cards = new HashMap<>();
  private Subscription listening = Subscription.EMPTY;

  public PriorityGrid(PriorityViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    list = new PriorityList(model, texts);
    nothingWaits = Controls.label(texts.of("ui.thread.nothingWaits"), "secondary");
    root.getStyleClass().add("priority");
    root.getStylesheets().add(Objects.requireNonNull(PriorityGrid.class.getResource("thread.css")).toExternalForm());
    grid.getStyleClass().add("priority-grid");
    grid.accessibleTextProperty().bind(texts.of("ui.thread.gridSpoken"));
    buildCells();
    Label up = Controls.label(texts.of("ui.thread.axisSize"), "axis");
    Label right = Controls.label(texts.of("ui.thread.axisInfluence"), "axis");
    VBox field = new VBox(up, grid, right);
    field.getStyleClass().add("priority-field");
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox.setHgrow(field, Priority.ALWAYS);
    waiting.getStyleClass().add("priority-waiting");
    VBox side =
        new VBox(
            Controls.label(texts.of("ui.thread.waiting"), "section-title"),
            nothingWaits,
            waiting,
            Controls.label(texts.of("ui.thread.needsAsList"), "section-title"),
            list.root(),
            wrapped("ui.thread.keys"));
    side.getStyleClass().add("priority-side");
    root.getChildren().addAll(field, side);
  }

  private Label wrapped(String key) {
    Label label = Controls.label(texts.of(key), "secondary");
    label.setWrapText(true);
    return label;
  }

  private void buildCells() {
    for (int i = 0; i < Need.MOST; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / Need.MOST);
      grid.getColumnConstraints().add(column);
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / Need.MOST);
      row.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(row);
    }
    for (int size = 1; size <= Need.MOST; size++) {
      for (int influence = 1; influence <= Need.MOST; influence++) {
        FlowPane cell = new FlowPane();
        cell.getStyleClass().add("priority-cell");
        cell.pseudoClassStateChanged(FIRST, size > 3 && influence > 3);
        grid.add(cell, influence - 1, Need.MOST - size);
      }
    }
  }

  private FlowPane cell(int size, int influence) {
    return (FlowPane)
        grid.getChildren().stream()
            .filter(
                cell ->
                    GridPane.getColumnIndex(cell) == influence - 1 && GridPane.getRowIndex(cell) == Need.MOST - size)
            .findFirst()
            .orElseThrow();
  }

  public Parent root() {
    return root;
  }

  public void attach() {
    model.attach();
    listening =
        Subscription.combine(
            model.needsProperty().subscribe(() -> show()),
            texts.languageProperty().subscribe(() -> show()));
    list.attach();
    show();
  }

  public void detach() {
    list.detach();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    model.detach();
  }

  private void show() {
    UUID focused = focused();
    cards.clear();
    waiting.getChildren().clear();
    grid.getChildren().forEach(cell -> ((FlowPane) cell).getChildren().clear());
    for (Need need : model.needsProperty()) {
      NeedCard card = new NeedCard(need, texts, this);
      cards.put(need.id(), card);
      boolean placed = PriorityViewModel.isPlaced(need);
      (placed ? cell(need.size(), need.influence()) : waiting).getChildren().add(card);
    }
    nothingWaits.setVisible(waiting.getChildren().isEmpty());
    nothingWaits.setManaged(nothingWaits.isVisible());
    NeedCard again = focused == null ? null : cards.get(focused);
    if (again != null) {
      again.requestFocus();
    }
  }

  private @Nullable UUID focused() {
    return cards.entrySet().stream()
        .filter(entry -> entry.getValue().isFocused())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  void move(Need need, int larger, int moreInfluence) {
    model.move(need.id(), larger, moreInfluence);
  }

  void unplace(Need need) {
    model.unplace(need.id());
  }

  void vote(Need need, int votes) {
    model.vote(need.id(), votes);
  }

  void toggle(Need need) {
    model.prioritise(need.id(), !need.prioritised());
  }

  /// A card was let go at a place of the scene: in a cell it stays there, outside the grid it goes back to wait.
  void dropped(Need need, double sceneX, double sceneY) {
    for (Node cell : grid.getChildren()) {
      Bounds bounds = cell.localToScene(cell.getBoundsInLocal());
      if (bounds.contains(sceneX, sceneY)) {
        model.place(need.id(), Need.MOST - GridPane.getRowIndex(cell), GridPane.getColumnIndex(cell) + 1);
        return;
      }
    }
    model.unplace(need.id());
  }
}
