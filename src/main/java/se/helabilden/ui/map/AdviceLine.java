package se.helabilden.ui.map;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One objection to the map, with its reason and its mend.
///
/// @param mendLabel what the button says
/// @param mend takes what was typed where there is a prompt, else an empty text
/// @param prompt what is to be typed first; null where a click is enough
record AdviceLine(
    String id, String text, String why, String mendLabel, Consumer<String> mend, @Nullable String prompt) {
  /// All that is read.
  String words() {
    return text + "\n" + mendLabel;
  }

  /// Mends by a click.
  void run() {
    mend.accept("");
  }
}
