package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Meaning;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// What is said of an indicator, to be changed where it stands: a field is saved when one leaves it or presses Enter, a
/// choice at once.
final class AboutPanel {
  private final AboutViewModel model;
  private final UiTexts texts;
  private final ComboBox<@Nullable CatalogueEntry> entry = new ComboBox<>();
  private final Label reason = new Label();
  private final TextField name = new TextField();
  private final TextField unit = new TextField();
  private final TextField source = new TextField();
  private final TextArea definition = new TextArea();
  private final TextArea caution = new TextArea();
  private final ComboBox<Direction> direction = new ComboBox<>();
  private final ComboBox<FocusArea> focusArea = new ComboBox<>();
  private final ComboBox<Aggregation> aggregation = new ComboBox<>();
  private final TextField breaks = new TextField();
  private final Label breaksFault = new Label();
  private final SideBySide body;
  private boolean showing;

  AboutPanel(AboutViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    reason.setWrapText(true);
    reason.getStyleClass().add("muted");
    breaksFault.setWrapText(true);
    breaksFault.getStyleClass().add("formula-message");
    breaks.promptTextProperty().bind(texts.of("ui.data.aboutBreaksPrompt"));
    entry.setMaxWidth(Double.MAX_VALUE);
    saved(name, model::setName, "about-name");
    saved(unit, model::setUnit, "about-unit");
    saved(source, model::setSource, "about-source");
    saved(definition, model::setDefinition, "about-definition");
    saved(caution, model::setCaution, "about-caution");
    saved(breaks, this::setBreaks, "about-breaks");
    chosen(entry, model::setEntry, "about-entry");
    chosen(direction, model::setDirection, "about-direction");
    chosen(focusArea, model::setFocusArea, "about-focus");
    chosen(aggregation, model::setAggregation, "about-aggregation");
    unit.setPrefColumnCount(6);
    FlowPane choices =
        new FlowPane(
            labelled("ui.data.aboutDirection", direction),
            labelled("ui.data.aboutFocusArea", focusArea),
            labelled("ui.data.aboutAggregation", aggregation));
    choices.getStyleClass().add("templates");
    VBox right =
        new VBox(
            labelled("ui.data.aboutDefinition", definition),
            labelled("ui.data.aboutCaution", caution),
            choices,
            labelled("ui.data.aboutBreaks", breaks),
            breaksFault);
    right.getStyleClass().add("column");
    FlowPane small =
        new FlowPane(labelled("ui.data.formulaUnit", unit), labelled("ui.data.factSource", source));
    small.getStyleClass().add("templates");
    body =
        new SideBySide(
            Parts.scrolling(right),
            labelled("ui.data.aboutEntry", entry),
            reason,
            labelled("ui.data.formulaName", name),
            small);
    model.indicatorProperty().subscribe(this::show);
    texts.languageProperty().subscribe(language -> show(model.indicatorProperty().get()));
  }

  Node root() {
    return body;
  }

  private VBox labelled(String key, Control control) {
    Label label = Controls.label(texts.of(key), "field-label");
    label.setLabelFor(control);
    control.accessibleTextProperty().bind(texts.of(key));
    VBox box = new VBox(label, control);
    box.getStyleClass().add("field");
    return box;
  }

  private void saved(TextInputControl field, Consumer<String> save, String id) {
    field.setId(id);
    field.focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now && !showing) {
                save.accept(field.getText() == null ? "" : field.getText());
              }
            });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            save.accept(field.getText() == null ? "" : field.getText());
            event.consume();
          } else if (event.getCode() == KeyCode.TAB && field instanceof TextArea) {
            field.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
          }
        });
    if (field instanceof TextArea area) {
      area.setWrapText(true);
      area.setPrefRowCount(2);
    }
  }

  private <T> void chosen(ComboBox<T> box, Consumer<T> save, String id) {
    box.setId(id);
    box.setOnAction(
        event -> {
          if (!showing) {
            save.accept(box.getValue());
          }
        });
  }

  private void setBreaks(String text) {
    breaksFault.setText(model.setBreaks(text).map(texts::text).orElse(""));
    visible(breaksFault, !breaksFault.getText().isEmpty());
  }

  private static void visible(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void show(@Nullable Indicator now) {
    Meaning meaning = model.meaning();
    if (now == null || meaning == null) {
      return;
    }
    showing = true;
    List<@Nullable CatalogueEntry> entries = new ArrayList<>();
    entries.add(null);
    entries.addAll(model.entries());
    fill(entry, entries, model.entry(), each -> each == null ? texts.text("ui.data.aboutNoEntry") : model.named(each));
    reason.setText(texts.text(model.reason()));
    write(name, now.name());
    write(unit, now.unit() == null ? "" : now.unit());
    write(source, now.provenance().source() == null ? "" : now.provenance().source());
    write(definition, meaning.definition() == null ? "" : meaning.definition());
    write(caution, meaning.caution() == null ? "" : meaning.caution());
    fill(direction, List.of(Direction.values()), now.direction(), each -> texts.text("ui.data.direction_" + each.name()));
    fill(focusArea, List.of(FocusArea.values()), now.focusArea(), each -> texts.text(each.label()));
    fill(
        aggregation,
        List.of(Aggregation.values()),
        meaning.aggregation(),
        each -> texts.text("ui.data.aggregation_" + each.name()));
    write(breaks, model.breaksText());
    visible(breaksFault, false);
    showing = false;
  }

  /// What one is writing in is left be.
  private static void write(TextInputControl field, String text) {
    if (!field.isFocused() && !text.equals(field.getText())) {
      field.setText(text);
    }
  }

  private static <T> void fill(ComboBox<T> box, List<T> items, T value, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T each) {
            return name.apply(each);
          }

          @Override
          public T fromString(String text) {
            return box.getValue();
          }
        });
    if (!box.getItems().equals(items)) {
      box.getItems().setAll(items);
    }
    box.setValue(value);
  }

  /// Saves what one is writing in, if anything: before it closes.
  void save() {
    for (TextInputControl field : List.of(name, unit, source, definition, caution, breaks)) {
      if (field.isFocused()) {
        field.getParent().requestFocus();
      }
    }
  }
}
