package se.helabilden.ui.needs;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import se.helabilden.ui.common.Controls;

/// Small parts of panels that are made anew when their words change.
final class Parts {
  private Parts() {}

  static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /// Text that breaks into lines and never loses one.
  static Label running(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.getStyleClass().add("running");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  static Button button(String text, String icon, Runnable action) {
    return Controls.button(new ReadOnlyStringWrapper(text), icon, action);
  }

  static Button flat(String text, String icon, Runnable action) {
    Button button = button(text, icon, action);
    button.getStyleClass().add("flat");
    return button;
  }

  static Button iconButton(String text, String icon, Runnable action) {
    return Controls.iconButton(new ReadOnlyStringWrapper(text), icon, action);
  }
}
