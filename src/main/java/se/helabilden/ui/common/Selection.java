package se.helabilden.ui.common;

import java.util.Collection;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/// The areas that are picked out, and the one under the pointer: one place, the same in map, table, histogram and
/// every other view. Each change can be taken back.
public final class Selection {
  private final ObservableSet<String> codes = FXCollections.observableSet();
  private final StringProperty hovered = new SimpleStringProperty("");
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
  private final SelectionHistory history = new SelectionHistory();
  private boolean changing;
  private boolean replaying;

  public Selection() {
    codes.addListener((SetChangeListener<String>) change -> changed());
  }

  /// Codes of the selected areas.
  public ObservableSet<String> codes() {
    return codes;
  }

  /// Code of the area under the pointer or the keyboard's mark; empty for none.
  public StringProperty hoveredProperty() {
    return hovered;
  }

  /// Grows once for every change of the selection, however many areas it is of: what views listen to, so that a class
  /// of a thousand areas is drawn once.
  public ReadOnlyLongProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  public void only(Collection<String> chosen) {
    Set<String> wanted = Set.copyOf(chosen);
    change(
        () -> {
          codes.retainAll(wanted);
          codes.addAll(wanted);
        });
  }

  /// Adds areas to those selected.
  public void add(Collection<String> more) {
    change(() -> codes.addAll(more));
  }

  public void toggle(String code) {
    change(
        () -> {
          if (!codes.remove(code)) {
            codes.add(code);
          }
        });
  }

  public void clear() {
    change(codes::clear);
  }

  /// As it was before the last change; nothing happens where there was none.
  public void back() {
    if (history.backProperty().get()) {
      replay(history.back());
    }
  }

  /// As it was before [#back]; nothing happens where nothing was taken back.
  public void forth() {
    if (history.forthProperty().get()) {
      replay(history.forth());
    }
  }

  /// Whether there is a change to take back.
  public ReadOnlyBooleanProperty backProperty() {
    return history.backProperty();
  }

  public ReadOnlyBooleanProperty forthProperty() {
    return history.forthProperty();
  }

  /// Selects nothing and forgets all there was: for another project.
  public void reset() {
    hovered.set("");
    replay(Set.of());
    history.forget();
  }

  private void replay(Set<String> wanted) {
    replaying = true;
    try {
      only(wanted);
    } finally {
      replaying = false;
    }
  }

  private void change(Runnable change) {
    Set<String> before = Set.copyOf(codes);
    changing = true;
    try {
      change.run();
    } finally {
      changing = false;
    }
    if (!before.equals(codes)) {
      changed();
    }
  }

  private void changed() {
    if (!changing) {
      if (!replaying) {
        history.put(Set.copyOf(codes));
      }
      version.set(version.get() + 1);
    }
  }
}
