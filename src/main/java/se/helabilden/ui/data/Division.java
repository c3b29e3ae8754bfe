package se.helabilden.ui.data;

import java.util.List;
import se.helabilden.area.AreaLevel;

/// A division of the country in one version, whose boundaries can be fetched.
record Division(AreaLevel level, String version) {
  /// Those there are, the newest first.
  static final List<Division> ALL =
      List.of(
          new Division(AreaLevel.DESO, "2025"), new Division(AreaLevel.REGSO, "2025"),
          new Division(AreaLevel.DESO, "2018"), new Division(AreaLevel.REGSO, "2020"));

  String id() {
    return level.id() + "-" + version;
  }

  static Division of(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
