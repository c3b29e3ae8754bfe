package se.helabilden.ui.data;

import java.util.List;
import java.util.function.Consumer;
import se.helabilden.work.Message;

/// What stands in a sentence where it is more than words.
sealed interface Gap {
  /// What it is called, for those who do not see the sentence around it.
  Message name();

  /// A guess that can be changed: a link that opens the other possibilities.
  record Choice(Message name, Message shown, List<Option> options, Consumer<String> pick) implements Gap {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// One of the possibilities.
  record Option(String value, Message label) {
    /// One that is shown as the material itself writes it.
    static Option asIs(String value) {
      return new Option(value, Message.of("ui.data.asIs", value));
    }
  }

  /// A short text to fill in.
  record Entry(Message name, Message prompt, String text, Consumer<String> write) implements Gap {}

  /// A number that opens its list.
  record Link(Message name, Runnable open) implements Gap {}
}
