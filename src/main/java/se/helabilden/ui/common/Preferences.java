package se.helabilden.ui.common;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The user's settings, to be looked at and changed; what is changed is kept.
public interface Preferences {
  ReadOnlyObjectProperty<Settings> property();

  default Settings now() {
    return property().get();
  }

  void change(UnaryOperator<Settings> change);
}
