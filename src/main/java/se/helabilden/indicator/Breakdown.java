package se.helabilden.indicator;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// The group of people or things that a value is for: dimension to value, in the table's order, totals left out.
/// `{kön=kvinnor, ålder=20-64 år}`; empty for the whole population.
public record Breakdown(SequencedMap<String, String> values) implements Serializable {
  public static final Breakdown NONE = new Breakdown(new LinkedHashMap<>());

  public Breakdown {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  public static Breakdown of(String dimension, String value) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    values.put(dimension, value);
    return new Breakdown(values);
  }

  public Breakdown with(String dimension, String value) {
    SequencedMap<String, String> more = new LinkedHashMap<>(values);
    more.put(dimension, value);
    return new Breakdown(more);
  }

  public boolean isNone() {
    return values.isEmpty();
  }

  /// The values for people, `kvinnor, 20-64 år`.
  public String label() {
    return values.values().stream().collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
