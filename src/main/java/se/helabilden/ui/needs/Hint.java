package se.helabilden.ui.needs;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FrozenValues;
import se.helabilden.work.Stamp;

/// A sentence from the project's data that is offered to a question.
///
/// @param id stable while the numbers are the same
/// @param frozen the figures of the sentence
/// @param evidence makes it evidence with a stamp and a number
record Hint(
    String id,
    String sentence,
    @Nullable FocusArea focusArea,
    FrozenValues frozen,
    BiFunction<Stamp, Integer, Evidence> evidence) {

  /// Whether some of this evidence holds the same with the same numbers.
  boolean isAmong(List<Evidence> there) {
    return there.stream().anyMatch(each -> frozen.equals(each.frozen()));
  }
}
