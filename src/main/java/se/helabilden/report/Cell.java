package se.helabilden.report;

import org.jspecify.annotations.Nullable;
import se.helabilden.work.NumberText;

/// One cell of a table, typed: writers decide how a number looks, never what it is.
public sealed interface Cell {

  /// Words or a code.
  record Text(String text) implements Cell {}

  /// A number, exact; decimals are for showing only.
  ///
  /// @param estimated whether the source calls it estimated or preliminary
  record Number(double value, int decimals, boolean estimated) implements Cell {
    /// @throws IllegalArgumentException for NaN and infinities: what is missing is [Missing]
    public Number {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no number: " + value);
      }
    }
  }

  /// No number, with the reason in a word or two, in the document's language.
  record Missing(String reason) implements Cell {}

  static Cell text(String text) {
    return new Text(text);
  }

  /// The text, or a dash where there is none.
  static Cell textOrDash(@Nullable String text) {
    return new Text(text == null || text.isBlank() ? "–" : text);
  }

  static Cell whole(long value) {
    return new Number(value, 0, false);
  }

  /// The cell as a person reads it: `38,2`, `12,0 *` for an estimate, `– skyddad` for what is missing.
  default String shown(NumberText numbers) {
    return switch (this) {
      case Text text -> text.text();
      case Number number -> numbers.fixed(number.value(), number.decimals()) + (number.estimated() ? "\u00A0*" : "");
      case Missing missing -> "–\u00A0" + missing.reason();
    };
  }
}
