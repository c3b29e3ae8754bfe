package se.helabilden.ui.map;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words of a choice, one way only.
final class Words<T> extends StringConverter<T> {
  private final Function<@Nullable T, String> words;

  private Words(Function<@Nullable T, String> words) {
    this.words = words;
  }

  static <T> Words<T> of(Function<@Nullable T, String> words) {
    return new Words<>(words);
  }

  @Override
  public String toString(@Nullable T value) {
    return words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("a choice is not typed: " + text);
  }
}
