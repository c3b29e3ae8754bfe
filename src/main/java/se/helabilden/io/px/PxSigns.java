package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signs that stand instead of numbers, as this file means them: `"."` to `"......"` are six slots, `"-"` is
/// nothing, and `DATASYMBOLn` says what each is shown as.
final class PxSigns {
  private static final int SLOTS = 6;

  private final List<String> shown = new ArrayList<>();

  PxSigns(PxKeywords keywords) {
    for (int slot = 1; slot <= SLOTS; slot++) {
      String written = ".".repeat(slot);
      shown.add(keywords.text("DATASYMBOL" + slot).orElse(slot == 1 || slot == 2 ? written : ".."));
    }
    shown.add(keywords.text("DATASYMBOLNIL").orElse("-"));
  }

  /// What the signs are shown as, slots first, nothing last.
  List<String> shown() {
    return shown;
  }

  /// The mark of a sign, counted from 1; 0 where the text is none.
  byte mark(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    if (text.equals("-")) {
      return SLOTS + 1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '.') {
        return (byte) (shown.indexOf(text) + 1);
      }
    }
    return text.length() <= SLOTS ? (byte) text.length() : 0;
  }
}
