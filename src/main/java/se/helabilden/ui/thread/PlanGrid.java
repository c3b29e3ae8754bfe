package se.helabilden.ui.thread;

import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.util.Subscription;
import se.helabilden.ui.common.UiTexts;

/// A picture of the plan in rows and columns, made anew whenever the plan or the language changes.
abstract class PlanGrid {
  private final PlanViewModel model;
  private final UiTexts texts;
  private final GridPane grid = new GridPane();
  private Subscription listening = Subscription.EMPTY;

  PlanGrid(PlanViewModel model, UiTexts texts, String styleClass) {
    this.model = model;
    this.texts = texts;
    grid.getStyleClass().add(styleClass);
  }

  final Node root() {
    return grid;
  }

  final PlanViewModel model() {
    return model;
  }

  final UiTexts texts() {
    return texts;
  }

  final GridPane grid() {
    return grid;
  }

  final void attach() {
    listening =
        Subscription.combine(
            model.needsProperty().subscribe(needs -> showAnew()), texts.languageProperty().subscribe(this::showAnew));
  }

  final void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void showAnew() {
    grid.getChildren().clear();
    show();
  }

  /// Fills the grid, which is empty; leaves it so where there is nothing to show.
  protected abstract void show();
}
