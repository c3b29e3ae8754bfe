package se.helabilden.ui.common;

import java.util.List;
import javafx.scene.Parent;

/// One screen. Made once; listens to the world only between [#attach] and [#detach].
public interface Screen {
  Parent root();

  /// The screen is about to show: begins to listen, and shows what is.
  void attach();

  /// The screen is gone: listens to nothing more.
  void detach();

  /// The screen's own keys, for who asks for help.
  default List<KeyHint> keyHints() {
    return List.of();
  }
}
