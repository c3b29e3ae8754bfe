package se.helabilden.ui.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that can be done or gone to from the command field, by its name or by its keys.
///
/// @param keys the shortcut, or null
record Command(Kind kind, ObservableValue<String> name, @Nullable KeyCombination keys, Runnable run) {
  /// What is found, in the order that equally good findings are listed.
  enum Kind {
    COMMAND,
    QUESTION,
    INDICATOR,
    AREA
  }

  Command(ObservableValue<String> name, @Nullable KeyCombination keys, Runnable run) {
    this(Kind.COMMAND, name, keys, run);
  }

  static Command found(Kind kind, String name, Runnable run) {
    return new Command(kind, new ReadOnlyStringWrapper(name), null, run);
  }
}
