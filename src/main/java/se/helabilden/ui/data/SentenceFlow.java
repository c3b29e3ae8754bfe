package se.helabilden.ui.data;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import se.helabilden.ui.common.UiTexts;

/// A sentence on the screen: words that wrap, with links, menus and fields where it can be acted upon. Made anew when
/// the language changes.
final class SentenceFlow extends TextFlow {
  /// @param id begins the ids of its controls, so that the keyboard's mark can return to one made anew
  SentenceFlow(Sentence sentence, UiTexts texts, String id) {
    getStyleClass().add("sentence");
    int number = 0;
    for (Sentence.Piece piece : sentence.pieces(texts.now())) {
      switch (piece) {
        case Sentence.Piece.Words words -> getChildren().add(words(words.words()));
        case Sentence.Piece.Acting acting -> {
          Node control =
              switch (acting.gap()) {
                case Gap.Choice choice -> menu(choice, texts);
                case Gap.Entry entry -> field(entry, texts);
                case Gap.Link link -> link(link, texts);
              };
          control.setId(id + "-" + number++);
          control.getStyleClass().add("gap");
          getChildren().add(control);
        }
      }
    }
  }

  private static Text words(String words) {
    Text text = new Text(words);
    text.getStyleClass().add("words");
    return text;
  }

  private static MenuButton menu(Gap.Choice choice, UiTexts texts) {
    MenuButton menu = new MenuButton(texts.text(choice.shown()));
    menu.getStyleClass().addAll("flat", "choice");
    menu.setMnemonicParsing(false);
    menu.setAccessibleText(texts.text(choice.name()) + ": " + texts.text(choice.shown()));
    for (Gap.Option option : choice.options()) {
      MenuItem item = new MenuItem(texts.text(option.label()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> choice.pick().accept(option.value()));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static TextField field(Gap.Entry entry, UiTexts texts) {
    TextField field = new TextField(entry.text());
    field.setPromptText(texts.text(entry.prompt()));
    field.setAccessibleText(texts.text(entry.name()));
    field.getStyleClass().add("entry");
    field.setPrefColumnCount(Math.clamp(entry.text().length(), 8, 24));
    field.setOnAction(event -> entry.write().accept(field.getText()));
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused && !field.getText().strip().equals(entry.text())) {
                entry.write().accept(field.getText());
              }
            });
    return field;
  }

  private static Hyperlink link(Gap.Link link, UiTexts texts) {
    Hyperlink shown = new Hyperlink(texts.text(link.name()));
    shown.setMnemonicParsing(false);
    shown.setOnAction(
        event -> {
          shown.setVisited(false);
          link.open().run();
        });
    return shown;
  }
}
