package se.helabilden.ui.map;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// How the classes are made, in plain words, with a line on when each way suits.
final class MethodChooser extends ComboBox<MethodChoice> {
  private final UiTexts texts;
  private final MapViewModel model;
  private boolean showing;

  MethodChooser(MapViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("method");
    accessibleTextProperty().bind(texts.of("ui.map.method"));
    setConverter(Words.of(choice -> choice == null ? "" : choice.name(texts.now())));
    setCellFactory(list -> new Line());
    setVisibleRowCount(12);
    setOnAction(event -> chosen(getValue()));
  }

  /// The name, and below it when it suits.
  private final class Line extends ListCell<MethodChoice> {
    private final Label name = new Label();
    private final Label when = new Label();
    private final VBox both = new VBox(name, when);

    Line() {
      when.getStyleClass().add("secondary");
      when.setWrapText(true);
      when.setMinHeight(USE_PREF_SIZE);
      when.maxWidthProperty().bind(name.fontProperty().map(font -> font.getSize() * 32));
    }

    @Override
    protected void updateItem(@Nullable MethodChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      setGraphic(null);
      if (!empty && choice != null) {
        name.setText(choice.name(texts.now()));
        when.setText(choice.when(texts.now()));
        setAccessibleText(name.getText() + ". " + when.getText());
        setGraphic(both);
      }
    }
  }

  private void chosen(@Nullable MethodChoice choice) {
    if (!showing && choice != null) {
      model.classes().choose(choice);
    }
  }

  void show(ShownMap map) {
    showing = true;
    setConverter(Words.of(choice -> choice == null ? "" : choice.name(texts.now())));
    getItems().setAll(MethodChoice.all(map));
    setValue(MethodChoice.of(model.classes().isGiven() ? ClassificationMethod.MANUAL : model.state().methodProperty().get()));
    showing = false;
  }
}
