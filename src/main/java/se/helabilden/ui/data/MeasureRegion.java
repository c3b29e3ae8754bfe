package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.helabilden.area.Municipalities;
import se.helabilden.area.Municipality;

/// For which municipalities one wants a key figure; the nation always comes with them.
enum MeasureRegion {
  OWN,
  COUNTY,
  ALIKE,
  ALL;

  /// Their codes, those of one's own first.
  ///
  /// @param own four digits each
  List<String> codes(List<String> own, Municipalities municipalities) {
    Set<String> found = new LinkedHashSet<>(own);
    for (Municipality one : municipalities.all()) {
      boolean wanted =
          switch (this) {
            case OWN -> false;
            case COUNTY -> own.stream().anyMatch(code -> code.startsWith(one.code().substring(0, 2)));
            case ALIKE -> own.stream().anyMatch(code -> groupOf(code, municipalities).equals(one.group()));
            case ALL -> true;
          };
      if (wanted) {
        found.add(one.code());
      }
    }
    return new ArrayList<>(found);
  }

  private static String groupOf(String code, Municipalities municipalities) {
    return municipalities.all().stream()
        .filter(one -> one.code().equals(code))
        .map(Municipality::group)
        .findFirst()
        .orElse("");
  }
}
