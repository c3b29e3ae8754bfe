package se.helabilden.ui.map;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// Letters typed one after another, of an area's name; a pause begins anew.
final class TypedLetters {
  private static final long PAUSE_NANOS = 1_200_000_000L;

  private final StringBuilder typed = new StringBuilder();
  private long typedAt;

  /// All letters so far; empty where the key was no letter of a name.
  Optional<String> take(KeyEvent event) {
    String text = event.getCharacter();
    if (text.isEmpty() || event.isShortcutDown() || event.isAltDown() || !isOfName(text)) {
      return Optional.empty();
    }
    long now = System.nanoTime();
    if (now - typedAt > PAUSE_NANOS) {
      typed.setLength(0);
    }
    typedAt = now;
    typed.append(text);
    return Optional.of(typed.toString());
  }

  /// Whether a name is being typed, so that a blank or a sign may belong to it.
  boolean isTyping() {
    return !typed.isEmpty() && System.nanoTime() - typedAt <= PAUSE_NANOS;
  }

  void clear() {
    typed.setLength(0);
  }

  private boolean isOfName(String text) {
    int letter = text.codePointAt(0);
    // within a name there may be anything, such as the code in brackets
    return Character.isLetterOrDigit(letter) || (!Character.isISOControl(letter) && isTyping());
  }
}
