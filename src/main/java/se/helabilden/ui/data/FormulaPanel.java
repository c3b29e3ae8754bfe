package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Calculation;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;

/// Where a computed indicator is written: name, unit, a template to begin with, the formula with a list of indicators
/// to choose from as one types, and beside it what the formula gives. Made once; its controls follow the model.
final class FormulaPanel {
  private final FormulaViewModel model;
  private final UiTexts texts;
  private final TextField name = new TextField();
  private final TextField unit = new TextField();
  private final TextArea formula = new TextArea();
  private final ListView<String> choices = new ListView<>();
  private final ComboBox<String> part = new ComboBox<>();
  private final ComboBox<String> from = new ComboBox<>();
  private final ComboBox<String> to = new ComboBox<>();
  private final CheckBox percent = new CheckBox();
  private final Label message = new Label();
  private final Button there;
  private final VBox means = new VBox();
  private final VBox formulaRows;
  private final VBox ruleRows;
  private final Node periods;
  private final SideBySide body;
  private boolean showing;
  private boolean wantsFocus;

  FormulaPanel(FormulaViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    bind(name, model.nameProperty(), "ui.data.formulaName", "formula-name");
    bind(unit, model.unitProperty(), "ui.data.formulaUnit", "formula-unit");
    unit.setPrefColumnCount(6);
    formula.setWrapText(true);
    formula.setPrefRowCount(2);
    formula.setId("formula");
    formula.textProperty().bindBidirectional(model.textProperty());
    formula.accessibleTextProperty().bind(texts.of("ui.data.formula"));
    formula.promptTextProperty().bind(texts.of("ui.data.formulaPrompt"));
    formula.addEventFilter(KeyEvent.KEY_PRESSED, this::onFormulaKey);
    choices.setId("formula-choices");
    choices.accessibleTextProperty().bind(texts.of("ui.data.formulaChoices"));
    choices.setPlaceholder(Controls.label(texts.of("ui.data.formulaNoChoice"), "muted"));
    choices.setCellFactory(view -> new NameCell());
    choices.setOnMouseClicked(event -> insertSelected());
    choices.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            insertSelected();
            event.consume();
          }
        });
    message.setWrapText(true);
    message.getStyleClass().add("formula-message");
    message.setId("formula-message");
    means.getStyleClass().add("column");
    combo(part, "ui.data.formulaPart", "formula-part", () -> model.choosePart(part.getValue()));
    combo(from, "ui.data.formulaFrom", "formula-from", () -> model.fromProperty().set(from.getValue()));
    combo(to, "ui.data.formulaTo", "formula-to", () -> model.toProperty().set(to.getValue()));
    part.setConverter(named(this::nameOf));
    part.setMaxWidth(Double.MAX_VALUE);
    to.setConverter(named(period -> period.isEmpty() ? newest() : period));
    formulaRows = new VBox(labelled("ui.data.formula", formula));
    percent.textProperty().bind(texts.of("ui.data.formulaPercent"));
    percent.setId("formula-percent");
    percent.setOnAction(event -> model.choosePercent(percent.isSelected()));
    FlowPane times =
        new FlowPane(labelled("ui.data.formulaFrom", from), labelled("ui.data.formulaTo", to), percent);
    times.getStyleClass().add("templates");
    periods = times;
    ruleRows = new VBox(labelled("ui.data.formulaPart", part), times);
    ruleRows.getStyleClass().add("column");
    Node named = labelled("ui.data.formulaName", name);
    HBox.setHgrow(named, Priority.ALWAYS);
    HBox naming = new HBox(named, labelled("ui.data.formulaUnit", unit));
    naming.getStyleClass().add("fields");
    VBox list = new VBox(Controls.label(texts.of("ui.data.formulaChoices"), "list-title"), choices);
    list.getStyleClass().add("formula-list");
    VBox.setVgrow(choices, Priority.ALWAYS);
    HBox.setHgrow(means, Priority.ALWAYS);
    there = Controls.button(texts.of("ui.data.formulaThere"), "", this::showPlace);
    there.setId("formula-there");
    there.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(message, Priority.ALWAYS);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox messageLine = new HBox(message, there);
    messageLine.getStyleClass().add("fields");
    HBox beside = new HBox(list, Parts.scrolling(means));
    HBox.setHgrow(beside.getChildren().get(1), Priority.ALWAYS);
    beside.getStyleClass().add("row");
    body = new SideBySide(beside, naming, templates(), formulaRows, ruleRows, messageLine);
    follow();
  }

  private void follow() {
    formula
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null && wantsFocus) {
                takeFocus();
              }
            });
    formula.textProperty().subscribe(typed -> complete());
    formula.caretPositionProperty().subscribe(caret -> complete());
    model.choicesProperty().subscribe(found -> showChoices());
    model.ruleProperty().subscribe(rule -> showRule());
    model.partProperty().subscribe(chosen -> showRule());
    model.fromProperty().subscribe(chosen -> showRule());
    model.toProperty().subscribe(chosen -> showRule());
    model.previewProperty().subscribe(this::show);
    texts.languageProperty().subscribe(language -> show(model.previewProperty().get()));
  }

  Node root() {
    return body;
  }

  /// What is to be written first gets the keyboard's mark, as soon as it is there to get it.
  void focus() {
    wantsFocus = name.getScene() == null;
    if (!wantsFocus) {
      takeFocus();
    }
  }

  private void takeFocus() {
    wantsFocus = false;
    (name.getText().isEmpty() ? name : formula).requestFocus();
  }

  private void bind(TextField field, StringProperty property, String key, String id) {
    field.textProperty().bindBidirectional(property);
    field.accessibleTextProperty().bind(texts.of(key));
    field.setId(id);
  }

  private void combo(ComboBox<String> box, String key, String id, Runnable chosen) {
    box.accessibleTextProperty().bind(texts.of(key));
    box.setId(id);
    box.setOnAction(
        event -> {
          if (!showing && box.getValue() != null) {
            chosen.run();
          }
        });
  }

  private VBox labelled(String key, Control control) {
    Label label = Controls.label(texts.of(key), "field-label");
    label.setLabelFor(control);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("field");
    return box;
  }

  private FlowPane templates() {
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("templates");
    for (FormulaTemplate template : FormulaTemplate.values()) {
      ObservableValue<String> text = texts.of("ui.data.formulaTemplate_" + template.name());
      Button button = Controls.button(text, "", () -> use(template));
      button.setId("template-" + template.name());
      pane.getChildren().add(button);
    }
    return pane;
  }

  private void use(FormulaTemplate template) {
    model.use(template);
    if (template.rule() == null) {
      formula.requestFocus();
      formula.positionCaret(formula.getLength());
    } else {
      part.requestFocus();
    }
  }

  private void onFormulaKey(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        if (!choices.getItems().isEmpty() && !typing().word().isBlank()) {
          insert(choices.getItems().getFirst());
        }
        event.consume();
      }
      case DOWN -> {
        choices.requestFocus();
        choices.getSelectionModel().selectFirst();
        event.consume();
      }
      case TAB -> {
        formula.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        event.consume();
      }
      default -> {}
    }
  }

  private FormulaTyping typing() {
    return new FormulaTyping(formula.getText() == null ? "" : formula.getText(), formula.getCaretPosition());
  }

  private void complete() {
    List<String> found = typing().suggestions(model.names());
    if (!choices.getItems().equals(found)) {
      choices.getItems().setAll(found);
    }
  }

  private void insertSelected() {
    String id = choices.getSelectionModel().getSelectedItem();
    if (id != null) {
      insert(id);
    }
  }

  private void insert(String id) {
    if (model.ruleProperty().get() != null) {
      model.choosePart(id);
      return;
    }
    FormulaTyping done = typing().with(nameOf(id), texts.languageProperty().get());
    formula.setText(done.text());
    formula.requestFocus();
    formula.positionCaret(done.caret());
  }

  private String nameOf(String id) {
    FormulaChoice choice = model.choicesProperty().get().get(id);
    return choice == null ? id : choice.name();
  }

  private String newest() {
    FormulaChoice choice = model.choicesProperty().get().get(model.partProperty().get());
    return choice == null || choice.periods().isEmpty()
        ? texts.text("ui.data.formulaNewest")
        : texts.text("ui.data.formulaNewestNow", choice.periods().getLast());
  }

  private void showChoices() {
    complete();
    showRule();
  }

  private void showRule() {
    Calculation.Kind rule = model.ruleProperty().get();
    visible(formulaRows, rule == null);
    visible(ruleRows, rule != null);
    visible(periods, rule != Calculation.Kind.MUNICIPALITY_DIFFERENCE);
    Map<String, FormulaChoice> all = model.choicesProperty().get();
    FormulaChoice chosen = all.get(model.partProperty().get());
    List<String> known = chosen == null ? List.of() : chosen.periods();
    List<String> later = new ArrayList<>(List.of(""));
    later.addAll(known);
    showing = true;
    set(part, List.copyOf(all.keySet()), chosen == null ? null : chosen.id());
    set(from, known, model.fromProperty().get());
    set(to, later, model.toProperty().get());
    percent.setSelected(rule == Calculation.Kind.PERCENT_CHANGE);
    showing = false;
  }

  private static void set(ComboBox<String> box, List<String> items, @Nullable String value) {
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    box.setValue(value);
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void show(FormulaPreview preview) {
    message.setGraphic(preview instanceof FormulaPreview.Fault ? Icons.of("mdi2a-alert-outline") : null);
    message.setText(
        switch (preview) {
          case FormulaPreview.Nothing(var hint) -> texts.text(hint);
          case FormulaPreview.Working working -> texts.text("ui.data.formulaWorking");
          case FormulaPreview.Fault(int position, var what) -> texts.text(what);
          case FormulaPreview.Shown shown -> texts.text("ui.data.formulaWorks");
        });
    formula.pseudoClassStateChanged(FormulaMeans.FAULT, preview instanceof FormulaPreview.Fault);
    visible(there, preview instanceof FormulaPreview.Fault fault && fault.position() >= 0);
    if (preview instanceof FormulaPreview.Shown shown) {
      means.getChildren().setAll(FormulaMeans.of(shown, texts));
    } else if (!(preview instanceof FormulaPreview.Working)) {
      means.getChildren().setAll(Parts.label(texts.text("ui.data.formulaMeansHere"), "muted"));
    }
  }

  /// Goes to the place of what is wrong.
  private void showPlace() {
    if (model.previewProperty().get() instanceof FormulaPreview.Fault(int position, var what) && position >= 0) {
      formula.requestFocus();
      formula.selectRange(position, Math.min(formula.getLength(), position + 1));
    }
  }

  private static StringConverter<String> named(UnaryOperator<String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable String id) {
        return id == null ? "" : name.apply(id);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    };
  }

  private final class NameCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
      super.updateItem(id, empty);
      boolean nothing = empty || id == null;
      // long names end with dots; the whole stands in the tooltip
      setPrefWidth(0);
      setText(nothing ? null : nameOf(id));
      setTooltip(nothing ? null : new Tooltip(nameOf(id)));
    }
  }
}
