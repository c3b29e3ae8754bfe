package se.helabilden.ui.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done or gone to from the command field, by its name or by its keys.
///
/// @param keys the shortcut, or null
/// @param hint keys that are no shortcut of the window's, as they are written; empty for none
record Command(
    Kind kind, ObservableValue<String> name, @Nullable KeyCombination keys, Runnable run, String hint) {
  /// What is found, in the order that equally good findings are listed.
  enum Kind {
    COMMAND,
    /// Keys of the screen that shows: told, and pressed there.
    KEY,
    QUESTION,
    INDICATOR,
    AREA
  }

  Command(ObservableValue<String> name, @Nullable KeyCombination keys, Runnable run) {
    this(Kind.COMMAND, name, keys, run, "");
  }

  static Command key(String keys, ObservableValue<String> does) {
    return new Command(Kind.KEY, does, null, () -> {}, keys);
  }

  String keysShown() {
    return keys == null ? hint : keys.getDisplayText();
  }

  static Command found(Kind kind, String name, Runnable run) {
    return new Command(kind, new ReadOnlyStringWrapper(name), null, run, "");
  }
}
