package se.helabilden.ui.common;

import java.util.List;
import se.helabilden.work.Message;

/// A calm bar: one line that says something, with the actions that follow from it. Stays until closed or acted upon.
///
/// @param details for those who open them: what to copy into a mail; empty for none
public record Notice(Level level, Message text, List<Action> actions, String details) {
  public Notice {
    actions = List.copyOf(actions);
  }

  /// How loud it is.
  public enum Level {
    INFORMATION,
    WARNING,
    ERROR
  }

  /// A button in the bar.
  public record Action(Message label, Runnable run) {}

  public static Notice information(Message text, Action... actions) {
    return new Notice(Level.INFORMATION, text, List.of(actions), "");
  }

  public static Notice warning(Message text, Action... actions) {
    return new Notice(Level.WARNING, text, List.of(actions), "");
  }

  public static Notice error(Message text, Action... actions) {
    return new Notice(Level.ERROR, text, List.of(actions), "");
  }
}
