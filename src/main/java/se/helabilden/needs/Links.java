package se.helabilden.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Lists of links, changed into new ones.
final class Links {
  private Links() {}

  static List<UUID> without(List<UUID> links, UUID gone) {
    return links.stream().filter(link -> !link.equals(gone)).toList();
  }

  static List<UUID> with(List<UUID> links, UUID added) {
    if (links.contains(added)) {
      return links;
    }
    List<UUID> changed = new ArrayList<>(links);
    changed.add(added);
    return changed;
  }

  static List<UUID> joined(List<UUID> first, List<UUID> second) {
    List<UUID> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
