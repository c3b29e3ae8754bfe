package se.helabilden.indicator;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Two columns that tell an area together, as `kommun` and `område` do: written `A+B`, by headers or letters.
///
/// @param key the column that tells areas apart
/// @param beside the other one
/// @param name both, in the order in which they were asked for
record KeyPair(int key, int beside, String name) {

  /// The pair that is asked for; empty where the text is of one column.
  ///
  /// @param find the column with a header or letter, or -1
  /// @param start the first row of data, or the row of headers
  static Optional<KeyPair> of(@Nullable String wanted, Cells cells, int start, ToIntFunction<String> find) {
    if (wanted == null || find.applyAsInt(wanted) >= 0) {
      return Optional.empty();
    }
    for (int plus = wanted.indexOf('+'); plus > 0; plus = wanted.indexOf('+', plus + 1)) {
      int one = find.applyAsInt(wanted.substring(0, plus).strip());
      int two = find.applyAsInt(wanted.substring(plus + 1).strip());
      if (one >= 0 && two >= 0 && one != two) {
        boolean first = isMunicipality(cells, two, start) || different(cells, one, start) > different(cells, two, start);
        boolean turned = first && !isMunicipality(cells, one, start);
        return Optional.of(new KeyPair(turned ? one : two, turned ? two : one, wanted.strip()));
      }
    }
    return Optional.empty();
  }

  private static boolean isMunicipality(Cells cells, int column, int start) {
    for (int row = 0; row <= Math.min(start, cells.rows() - 1); row++) {
      String header = cells.text(row, column);
      if (header != null && TableWords.isMunicipalityName(header)) {
        return true;
      }
    }
    return false;
  }

  private static int different(Cells cells, int column, int start) {
    Set<String> seen = new HashSet<>();
    for (int row = start; row < cells.rows(); row++) {
      String text = cells.text(row, column);
      if (text != null) {
        seen.add(text.toLowerCase(Locale.ROOT));
      }
    }
    return seen.size();
  }
}
