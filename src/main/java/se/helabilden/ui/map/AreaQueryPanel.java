package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// Over the map: conditions that areas must meet, all of them; how many do is told at once. Esc leaves.
final class AreaQueryPanel extends StackPane {
  private final AreaQueryViewModel query;
  private final SelectionViewModel selection;
  private final UiTexts texts;
  private final IndicatorPicker picker;
  private final VBox lines = new VBox();
  private final Label answer = new Label();
  private final Button take;
  private final Button add;
  private final Button place;
  private final Button named;
  private Runnable onClosed = () -> {};

  AreaQueryPanel(
      AreaQueryViewModel query, SelectionViewModel selection, UiTexts texts, IndicatorPicker picker) {
    this.query = query;
    this.selection = selection;
    this.texts = texts;
    this.picker = picker;
    getStyleClass().addAll("picker-layer", "query-layer");
    Label title = Controls.label(texts.of("ui.map.queryTitle"), "heading");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = Controls.iconButton(texts.of("ui.map.queryClose"), "mdi2c-close", this::close);
    HBox head = new HBox(title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    lines.getStyleClass().add("query-lines");
    Button value = Controls.button(texts.of("ui.map.queryAddValue"), "mdi2p-plus", () -> add(valueLine()));
    value.getStyleClass().add("flat");
    value.setId("query-add-value");
    place = Controls.button(texts.of("ui.map.queryAddPlace"), "mdi2p-plus", () -> add(placeLine()));
    place.getStyleClass().add("flat");
    place.setId("query-add-place");
    named = Controls.button(texts.of("ui.map.queryAddNamed"), "mdi2p-plus", () -> add(namedLine()));
    named.getStyleClass().add("flat");
    named.setId("query-add-named");
    answer.setId("query-answer");
    answer.setWrapText(true);
    take = Controls.button(texts.of("ui.map.querySelect"), "", () -> select(false));
    take.getStyleClass().add("accent");
    take.setId("query-take");
    add = Controls.button(texts.of("ui.map.querySelectMore"), "", () -> select(true));
    add.setId("query-take-more");
    FlowPane more = new FlowPane(value, place, named);
    HBox buttons = new HBox(8, take, add);
    VBox box = new VBox(head, lines, more, answer, buttons);
    box.getStyleClass().addAll("picker", "query");
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_LEFT);
    getChildren().add(box);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void open(Runnable whenClosed) {
    onClosed = whenClosed;
    setVisible(true);
    boolean places = selection.municipalities().size() > 1;
    Controls.show(place, places);
    Controls.show(named, !query.selections().isEmpty());
    if (lines.getChildren().isEmpty()) {
      add(valueLine());
    }
    ask();
    lines.getChildren().getFirst().requestFocus();
  }

  void close() {
    if (isVisible()) {
      query.stop();
      setVisible(false);
      onClosed.run();
    }
  }

  /// Starts anew: the conditions may be of indicators that are there no more.
  void empty() {
    close();
    lines.getChildren().clear();
  }

  Subscription attach() {
    return Subscription.combine(
        query.foundProperty().subscribe(this::show), texts.languageProperty().subscribe((_, _) -> empty()));
  }

  private QueryLine valueLine() {
    return QueryLine.value(query, texts, picker, this::ask, this::remove);
  }

  private QueryLine placeLine() {
    return QueryLine.place(selection.municipalities(), texts, this::ask, this::remove);
  }

  private QueryLine namedLine() {
    return QueryLine.named(query.selections(), texts, this::ask, this::remove);
  }

  private void add(QueryLine line) {
    lines.getChildren().add(line);
    ask();
    line.requestFocus();
  }

  private void remove(QueryLine line) {
    lines.getChildren().remove(line);
    ask();
  }

  /// Lines that are not whole yet ask for nothing; then nothing is found rather than too much.
  private void ask() {
    List<AreaQueryViewModel.Draft> drafts = new ArrayList<>();
    boolean whole = true;
    for (Node node : lines.getChildren()) {
      Optional<AreaQueryViewModel.Draft> draft = ((QueryLine) node).draft();
      whole &= draft.isPresent();
      draft.ifPresent(drafts::add);
    }
    query.look(whole ? drafts : List.of());
  }

  private void show(AreaQueryViewModel.@Nullable Found found) {
    boolean any = found != null && !found.areas().isEmpty();
    take.setDisable(!any);
    add.setDisable(!any);
    answer.setText(
        found == null
            ? texts.text("ui.map.queryUnfinished")
            : texts.text("ui.map.queryFound", found.areas().size(), found.layer().size()));
    for (Node node : lines.getChildren()) {
      ((QueryLine) node).show(found);
    }
  }

  private void select(boolean more) {
    query.select(more);
    close();
  }
}
