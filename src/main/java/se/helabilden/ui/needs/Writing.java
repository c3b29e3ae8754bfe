package se.helabilden.ui.needs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Later;

/// Words that are being typed: saved when the hands rest, at the latest a second after the first of them, and at once
/// when somebody goes elsewhere.
final class Writing {
  static final Duration PAUSE = Duration.ofMillis(450);
  static final Duration LONGEST = Duration.ofMillis(900);

  private final Later pause;
  private final Later longest;
  private String field = "";
  private @Nullable Runnable save;
  private boolean counting;

  Writing(Later.Timers timers) {
    pause = timers.after(PAUSE, this::flush);
    longest = timers.after(LONGEST, this::flush);
  }

  /// Takes what a field says now.
  ///
  /// @param toSave asks for it to be saved; replaces what the same field said before
  void typed(String inField, Runnable toSave) {
    if (!field.equals(inField)) {
      flush();
    }
    field = inField;
    save = toSave;
    pause.restart();
    if (!counting) {
      counting = true;
      longest.restart();
    }
  }

  /// Whether something is typed in a field that is not yet asked to be saved.
  boolean isUnsaved(String inField) {
    return save != null && field.equals(inField);
  }

  /// Saves now what has been typed.
  void flush() {
    pause.stop();
    longest.stop();
    counting = false;
    Runnable saving = save;
    save = null;
    if (saving != null) {
      saving.run();
    }
  }

  /// Keeps what could not be written, to be tried again with the next words or on leaving; newer words count instead.
  void keep(String inField, Runnable toSave) {
    if (save == null) {
      field = inField;
      save = toSave;
    }
  }
}
