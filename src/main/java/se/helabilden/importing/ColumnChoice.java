package se.helabilden.importing;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the user says of the columns with one contents text; null where the guess may stand.
///
/// @param contents the contents text as the file writes it; the years of another delivery do not matter
/// @param taken whether it comes in
/// @param id the indicator that it is, where that is not told by the file; it keeps the identity that it has
/// @param name another name than the contents text
/// @param unit the unit; empty for none
/// @param catalogueId the catalogue entry that it is; empty for none
/// @param period the period of its only column; null for what the file tells
/// @param group the group of its only column, dimension to value; null for what the file tells
public record ColumnChoice(
    String contents,
    boolean taken,
    @Nullable String id,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String catalogueId,
    @Nullable String period,
    @Nullable SequencedMap<String, String> group)
    implements Serializable {
  public ColumnChoice {
    group = group == null ? null : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(group));
  }

  /// The choice for a contents text: that which names it exactly, else that which does without its years.
  static Optional<ColumnChoice> of(List<ColumnChoice> choices, String contents) {
    return choices.stream()
        .filter(choice -> choice.contents().equals(contents))
        .findFirst()
        .or(() -> choices.stream().filter(choice -> choice.isFor(contents)).findFirst());
  }

  boolean isFor(String other) {
    return Deliveries.withoutYears(contents).equals(Deliveries.withoutYears(other));
  }

  /// The guess, for a start.
  public static ColumnChoice guess(String contents) {
    return new ColumnChoice(contents, true, null, null, null, null, null, null);
  }

  public ColumnChoice withTaken(boolean changed) {
    return new ColumnChoice(contents, changed, id, name, unit, catalogueId, period, group);
  }

  public ColumnChoice withId(@Nullable String changed) {
    return new ColumnChoice(contents, taken, changed, name, unit, catalogueId, period, group);
  }

  public ColumnChoice withName(@Nullable String changed) {
    return new ColumnChoice(contents, taken, id, changed, unit, catalogueId, period, group);
  }

  public ColumnChoice withUnit(@Nullable String changed) {
    return new ColumnChoice(contents, taken, id, name, changed, catalogueId, period, group);
  }

  public ColumnChoice withCatalogueId(@Nullable String changed) {
    return new ColumnChoice(contents, taken, id, name, unit, changed, period, group);
  }

  /// Whether it says anything at all.
  public boolean isGuess() {
    return equals(guess(contents));
  }
}
