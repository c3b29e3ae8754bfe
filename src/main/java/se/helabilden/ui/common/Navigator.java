package se.helabilden.ui.common;

/// Moves between screens, so that no screen needs to know another.
public interface Navigator {
  void go(Step step);

  /// Shows the current map full screen.
  void present();

  /// Leaves the full screen.
  void stopPresenting();

  /// Back to the start screen; the project is published and closed first.
  void toStart();
}
