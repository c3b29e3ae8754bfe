package se.helabilden.ui.map;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.util.Subscription;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.UiTexts;

/// Where the finding is typed that the map shows: the title of pictures, of the map in the report and of the
/// presentation. Small while it is empty and nobody writes in it.
final class TitleField extends TextField {
  private static final int SMALL = 15;
  private static final int LARGE = 26;
  private static final int LONGEST = 160;

  private final MapState state;

  /// @param done runs when the title is written
  TitleField(MapState state, UiTexts texts, Runnable done) {
    this.state = state;
    setId("map-title");
    getStyleClass().add("map-title");
    promptTextProperty().bind(texts.of("ui.map.finding"));
    accessibleTextProperty().bind(texts.of("ui.map.finding"));
    accessibleHelpProperty().bind(texts.of("ui.map.findingHelp"));
    setPrefColumnCount(SMALL);
    setTextFormatter(
        new TextFormatter<String>(
            change -> change.isContentChange() && change.getControlNewText().length() > LONGEST ? null : change));
    setOnAction(event -> done.run());
  }

  Subscription attach() {
    textProperty().bindBidirectional(state.titleProperty());
    return Subscription.combine(
        () -> textProperty().unbindBidirectional(state.titleProperty()),
        focusedProperty().subscribe(on -> fit()),
        textProperty().subscribe(text -> fit()));
  }

  private void fit() {
    setPrefColumnCount(isFocused() || !getText().isBlank() ? LARGE : SMALL);
  }
}
