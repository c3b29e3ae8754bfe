package se.helabilden.ui.needs;

import java.util.List;
import java.util.function.Function;

/// A field of an object of the red thread: how it is read and how it is written.
///
/// @param id stable, within the kind of object
/// @param options what is chosen among, each a value with the key of its words; empty for a text
/// @param indicators whether it is chosen among the project's indicators
record ObjectField<T>(
    String id, String labelKey, List<Option> options, boolean indicators, Function<T, String> get, Change<T> set) {
  /// A value, and the key of the words for it.
  record Option(String value, String key) {}

  /// Gives the object with another value of a field.
  interface Change<T> {
    T with(T object, String value);
  }

  static <T> ObjectField<T> text(String id, String labelKey, Function<T, String> get, Change<T> set) {
    return new ObjectField<>(id, labelKey, List.of(), false, get, set);
  }

  static <T> ObjectField<T> choice(
      String id, String labelKey, List<Option> options, Function<T, String> get, Change<T> set) {
    return new ObjectField<>(id, labelKey, options, false, get, set);
  }

  static <T> ObjectField<T> indicator(String id, String labelKey, Function<T, String> get, Change<T> set) {
    return new ObjectField<>(id, labelKey, List.of(), true, get, set);
  }
}
