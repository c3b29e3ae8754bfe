package se.helabilden.ui.map;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Which of many lines of equal height are in sight: so many as there is room for, from the uppermost one on.
final class LinesInSight {
  private final DoubleProperty first = new SimpleDoubleProperty();
  private final IntegerProperty all = new SimpleIntegerProperty();
  private final IntegerProperty room = new SimpleIntegerProperty();

  /// The place of the uppermost line in sight.
  DoubleProperty firstProperty() {
    return first;
  }

  /// How many lines there are.
  IntegerProperty allProperty() {
    return all;
  }

  /// How many lines there is room for.
  IntegerProperty roomProperty() {
    return room;
  }

  /// At least one, so that one can always go on.
  int page() {
    return Math.max(1, room.get());
  }

  private double last() {
    return Math.max(0, all.get() - page());
  }

  /// The place of the first line to draw.
  int begin() {
    return (int) Math.clamp(Math.floor(first.get()), 0, Math.max(0, all.get() - 1));
  }

  /// The place of a line by how far down it is in sight; there may be no such line.
  int placeAt(int below) {
    return (int) Math.floor(first.get()) + below;
  }

  /// Moves no farther than is needed to have a line in sight.
  void reveal(int place) {
    if (place < first.get()) {
      first.set(place);
    } else if (place >= first.get() + page()) {
      first.set(Math.min(last(), place - page() + 1));
    }
  }

  /// Moves by lines, and parts of them; always to a whole one.
  void scroll(double by) {
    first.set(Math.clamp(Math.rint(first.get() + by), 0, last()));
  }
}
