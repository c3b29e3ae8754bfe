package se.helabilden.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The selections there were, to go back to and forth again. Of its own, apart from the project's undo: a selection is
/// no edit, and taking back an edit must not lose it.
final class SelectionHistory {
  private static final int MOST = 200;

  private final Deque<Set<String>> earlier = new ArrayDeque<>();
  private final Deque<Set<String>> later = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper forth = new ReadOnlyBooleanWrapper();
  private Set<String> now = Set.of();

  /// A new selection, which ends what could be gone forth to.
  void put(Set<String> selection) {
    earlier.push(now);
    if (earlier.size() > MOST) {
      earlier.removeLast();
    }
    later.clear();
    now = selection;
    tell();
  }

  /// The selection before; there must be one.
  Set<String> back() {
    later.push(now);
    now = earlier.pop();
    tell();
    return now;
  }

  /// The selection that was gone back from; there must be one.
  Set<String> forth() {
    earlier.push(now);
    now = later.pop();
    tell();
    return now;
  }

  void forget() {
    earlier.clear();
    later.clear();
    now = Set.of();
    tell();
  }

  ReadOnlyBooleanProperty backProperty() {
    return back.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty forthProperty() {
    return forth.getReadOnlyProperty();
  }

  private void tell() {
    back.set(!earlier.isEmpty());
    forth.set(!later.isEmpty());
  }
}
