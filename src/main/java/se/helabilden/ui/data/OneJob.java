package se.helabilden.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Job;

/// The one piece of work that a panel has under way. It ends by itself, by the panel's own Cancel, or by the frame's.
final class OneJob {
  private final Background background;
  private final Runnable cancelledElsewhere;
  private final ReadOnlyObjectWrapper<@Nullable Job> now = new ReadOnlyObjectWrapper<>();
  private final ListChangeListener<Job> listener = change -> look();

  /// @param cancelledElsewhere what follows when the frame's own Cancel has ended the work
  OneJob(Background background, Runnable cancelledElsewhere) {
    this.background = background;
    this.cancelledElsewhere = cancelledElsewhere;
  }

  /// Null for nothing.
  ReadOnlyObjectProperty<@Nullable Job> nowProperty() {
    return now.getReadOnlyProperty();
  }

  boolean isNone() {
    return now.get() == null;
  }

  /// Remembers work that was begun, unless it has come to its end already.
  void hold(Job started) {
    if (background.jobs().contains(started)) {
      now.set(started);
      background.jobs().addListener(listener);
    }
  }

  private void look() {
    Job mine = now.get();
    if (mine != null && !background.jobs().contains(mine)) {
      forget();
      if (mine.isCancelled()) {
        cancelledElsewhere.run();
      }
    }
  }

  /// Ends it; nothing comes of it then.
  void cancel() {
    Job mine = now.get();
    if (mine != null) {
      forget();
      mine.cancel();
    }
  }

  private void forget() {
    now.set(null);
    background.jobs().removeListener(listener);
  }
}
