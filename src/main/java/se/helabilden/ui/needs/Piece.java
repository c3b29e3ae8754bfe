package se.helabilden.ui.needs;

import javafx.scene.Node;

/// A piece of the question's page. Made for one question; shows what is written when told.
interface Piece {
  Node node();

  /// The analysis has changed: shows it, and disturbs nobody who is writing.
  void show();

  /// The question is being left: stops what is under way.
  default void leave() {}
}
