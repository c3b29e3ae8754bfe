package se.helabilden.ui.common;

import java.io.Serializable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// The window's language, and texts that change with it at once.
public final class UiTexts {
  private final ObjectProperty<Language> language;

  public UiTexts(Language language) {
    this.language = new SimpleObjectProperty<>(language);
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// The texts of the language now.
  public Texts now() {
    return Texts.in(language.get());
  }

  /// A text that follows the language.
  public StringBinding of(String key, Serializable... arguments) {
    return of(Message.of(key, arguments));
  }

  /// A text that follows the language.
  public StringBinding of(Message message) {
    return Bindings.createStringBinding(() -> now().text(message), language);
  }

  public String text(String key, Serializable... arguments) {
    return now().text(key, arguments);
  }

  public String text(Message message) {
    return now().text(message);
  }
}
