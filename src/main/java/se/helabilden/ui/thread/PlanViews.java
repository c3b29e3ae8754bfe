package se.helabilden.ui.thread;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The plan in three views of the same thing: a table, a timeline, and the red thread.
public final class PlanViews {
  private final PlanViewModel model;
  private final UiTexts texts;
  private final VBox root = new VBox();
  private final StackPane shown = new StackPane();
  private final PlanTable table;
  private final PlanTimeline timeline;
  private final ThreadTable thread;
  private final Label empty;

  public PlanViews(PlanViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    table = new PlanTable(model, texts);
    timeline = new PlanTimeline(model, texts);
    thread = new ThreadTable(model, texts);
    empty = Controls.label(texts.of("ui.thread.planEmpty"), "secondary");
    empty.setWrapText(true);
    root.getStyleClass().add("plan-views");
    root.getStylesheets().add(Objects.requireNonNull(PlanViews.class.getResource("thread.css")).toExternalForm());
    ToggleButton first = choice("ui.thread.planTable", table.root());
    SegmentedButton choices =
        new SegmentedButton(
            first,
            choice("ui.thread.planTimeline", scrolling(timeline.root())),
            choice("ui.thread.planThread", scrolling(thread.root())));
    choices.accessibleTextProperty().bind(texts.of("ui.thread.planViews"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            choices, gap, Controls.button(texts.of("ui.thread.copyTable"), "mdi2c-content-copy", this::copyTable));
    head.getStyleClass().add("plan-head");
    VBox.setVgrow(shown, Priority.ALWAYS);
    root.getChildren().addAll(head, empty, shown);
    first.setSelected(true);
    shown.getChildren().setAll(table.root());
  }

  private ToggleButton choice(String key, Node view) {
    ToggleButton button = new ToggleButton();
    button.textProperty().bind(texts.of(key));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          shown.getChildren().setAll(view);
        });
    return button;
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.getStyleClass().add("panel-scroll");
    return pane;
  }

  public Parent root() {
    return root;
  }

  public void attach() {
    model.attach();
    table.attach();
    timeline.attach();
    thread.attach();
    empty.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> model.measures().isEmpty(), model.needsProperty()));
    empty.managedProperty().bind(empty.visibleProperty());
  }

  public void detach() {
    empty.managedProperty().unbind();
    empty.visibleProperty().unbind();
    table.detach();
    timeline.detach();
    thread.detach();
    model.detach();
  }

  private void copyTable() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.asText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
