package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import se.helabilden.needs.Question;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;

/// The areas that an answer is about: the whole first, then each, found by typing.
final class AreasPiece implements Piece {
  private final NeedsViewModel model;
  private final Question question;
  private final UiTexts texts;
  private final VBox box = new VBox();
  private final CheckBox whole = new CheckBox();
  private final TextField find = new TextField();
  private final Label chosen = Parts.running("", "secondary");
  private final ObservableList<AreaChoices.One> shown = FXCollections.observableArrayList();
  private final ListView<AreaChoices.One> list = new ListView<>(shown);
  private AreaChoices choices = AreaChoices.NONE;
  private boolean left;

  AreasPiece(NeedsViewModel model, Question question, ScreenContext context) {
    this.model = model;
    this.question = question;
    this.texts = context.texts();
    box.getStyleClass().add("areas-piece");
    whole.setOnAction(event -> chooseWhole());
    find.setPromptText(texts.text("ui.needs.findArea"));
    find.setAccessibleText(texts.text("ui.needs.findArea"));
    find.textProperty().subscribe(text -> filter());
    list.setAccessibleText(texts.text("ui.needs.areas"));
    list.getStyleClass().add("area-list");
    list.setCellFactory(view -> new AreaCell());
    list.setOnKeyPressed(
        event -> {
          AreaChoices.One one = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && one != null) {
            choose(one.code(), !isChosen(one.code()));
            list.refresh();
            event.consume();
          }
        });
    read(context);
  }

  private final class AreaCell extends ListCell<AreaChoices.One> {
    private final CheckBox check = new CheckBox();

    AreaCell() {
      check.setFocusTraversable(false);
      check.setMnemonicParsing(false);
      check.setOnAction(event -> choose(getItem().code(), check.isSelected()));
    }

    @Override
    protected void updateItem(AreaChoices.One one, boolean empty) {
      super.updateItem(one, empty);
      if (empty || one == null) {
        setGraphic(null);
      } else {
        check.setText(nameOf(one));
        check.setSelected(isChosen(one.code()));
        setAccessibleText(check.getText());
        setGraphic(check);
      }
    }
  }

  private void read(ScreenContext context) {
    Project project = model.desk().project();
    if (project == null || project.layers().isEmpty()) {
      box.getChildren().setAll(Parts.running(texts.text("ui.needs.noAreas"), "secondary"));
      return;
    }
    ProjectContent content = context.workspace().content();
    context
        .workspace()
        .background()
        .startQuietly(progress -> AreaChoices.of(project, content), found -> {
          if (!left) {
            choices = found;
            whole.setText(
                found.municipalities().size() == 1
                    ? texts.text("ui.needs.wholeMunicipality", found.municipalities().getFirst().name())
                    : texts.text("ui.needs.wholeRegion", project.name()));
            box.getChildren().setAll(whole, find, list, chosen);
            filter();
            show();
          }
        });
  }

  private String nameOf(AreaChoices.One one) {
    return one.where().isEmpty() ? one.name() : one.name() + " · " + one.where();
  }

  private void filter() {
    List<AreaChoices.One> found = new ArrayList<>();
    if (choices.municipalities().size() > 1) {
      found.addAll(choices.municipalities());
    }
    found.addAll(choices.areas());
    found.removeIf(one -> !one.isFoundBy(find.getText()));
    shown.setAll(found);
  }

  private List<String> codes() {
    return model.answer(question).areaCodes();
  }

  private boolean isChosen(String code) {
    return codes().contains(code);
  }

  private void choose(String code, boolean with) {
    Set<String> all = new LinkedHashSet<>(codes());
    if (with ? all.add(code) : all.remove(code)) {
      model.setAreas(question, List.copyOf(all));
    }
  }

  /// The whole is all its municipalities.
  private void chooseWhole() {
    Set<String> all = new LinkedHashSet<>(codes());
    List<String> municipalities = choices.municipalities().stream().map(AreaChoices.One::code).toList();
    if (whole.isSelected()) {
      all.addAll(municipalities);
    } else {
      municipalities.forEach(all::remove);
    }
    model.setAreas(question, List.copyOf(all));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show() {
    List<String> codes = codes();
    whole.setSelected(
        !choices.municipalities().isEmpty()
            && choices.municipalities().stream().allMatch(one -> codes.contains(one.code())));
    List<AreaChoices.One> all = new ArrayList<>(choices.municipalities());
    all.addAll(choices.areas());
    List<String> names =
        codes.stream()
            .map(
                code ->
                    all.stream().filter(one -> one.code().equals(code)).findFirst().map(this::nameOf).orElse(code))
            .toList();
    chosen.setText(
        names.isEmpty() ? texts.text("ui.needs.noneChosen") : texts.text("ui.needs.chosen", String.join(", ", names)));
    list.refresh();
  }

  @Override
  public void leave() {
    left = true;
  }
}
