package se.helabilden.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.ValueStatus;

/// What kind of value comes of several: something missing among them makes the result missing, and the gravest reason
/// is kept.
final class Statuses {
  private static final List<ValueStatus> GRAVEST_FIRST =
      List.of(ValueStatus.SUPPRESSED, ValueStatus.NOT_APPLICABLE, ValueStatus.MISSING, ValueStatus.ESTIMATED);

  private Statuses() {}

  /// The status of what is computed from these cells: SUPPRESSED before NOT_APPLICABLE before MISSING before ESTIMATED
  /// before VALUE; an absent cell among present ones is MISSING; null where all are absent.
  static @Nullable ValueStatus merged(List<Part.Cell> cells) {
    if (cells.stream().allMatch(cell -> cell.status() == null)) {
      return null;
    }
    for (ValueStatus candidate : GRAVEST_FIRST) {
      for (Part.Cell cell : cells) {
        if ((cell.status() == null ? ValueStatus.MISSING : cell.status()) == candidate) {
          return candidate;
        }
      }
    }
    return ValueStatus.VALUE;
  }

  /// The gravest of some statuses, in the same order.
  static ValueStatus graver(List<ValueStatus> statuses) {
    return GRAVEST_FIRST.stream().filter(statuses::contains).findFirst().orElse(ValueStatus.VALUE);
  }
}
