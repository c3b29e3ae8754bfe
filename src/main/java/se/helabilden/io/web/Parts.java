package se.helabilden.io.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import se.helabilden.importing.WebSource.Role;
import se.helabilden.importing.WebSource.Selection;
import se.helabilden.importing.WebSource.Variable;

/// Divides what is asked for into calls that are small enough, by period first, then by contents, area, and group: so each
/// part is a whole year of all areas as far as it can be.
final class Parts {
  private static final List<Role> ORDER = List.of(Role.TIME, Role.CONTENTS, Role.AREA, Role.GROUP);

  private Parts() {}

  /// @param most the most numbers that one part may ask for
  static List<SequencedMap<String, Set<String>>> of(Selection selection, int most) {
    List<String> order =
        selection.table().variables().stream()
            .filter(variable -> selection.chosen().containsKey(variable.code()))
            .sorted(Comparator.comparingInt(variable -> ORDER.indexOf(variable.role())))
            .map(Variable::code)
            .toList();
    List<SequencedMap<String, Set<String>>> done = new ArrayList<>();
    List<SequencedMap<String, Set<String>>> waiting = new ArrayList<>(List.of(selection.chosen()));
    while (!waiting.isEmpty()) {
      SequencedMap<String, Set<String>> next = waiting.removeFirst();
      long cells = next.values().stream().mapToLong(Set::size).reduce(1, Math::multiplyExact);
      String by = order.stream().filter(code -> next.get(code).size() > 1).findFirst().orElse(null);
      if (cells <= most || by == null) {
        done.add(next);
        continue;
      }
      List<String> codes = List.copyOf(next.get(by));
      long others = cells / codes.size();
      int size = (int) Math.max(1, Math.min(codes.size() - 1, most / Math.max(1, others)));
      for (int from = 0; from < codes.size(); from += size) {
        Map<String, Set<String>> part = new LinkedHashMap<>(next);
        part.put(by, new LinkedHashSet<>(codes.subList(from, Math.min(codes.size(), from + size))));
        waiting.add((SequencedMap<String, Set<String>>) part);
      }
    }
    return done;
  }
}
