package se.helabilden.ui.common;

import javafx.scene.Parent;

/// One screen. Made once; listens to the world only between [#attach] and [#detach].
public interface Screen {
  Parent root();

  /// The screen is about to show: begins to listen, and shows what is.
  void attach();

  /// The screen is gone: listens to nothing more.
  void detach();
}
