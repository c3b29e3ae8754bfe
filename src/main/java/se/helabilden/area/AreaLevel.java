package se.helabilden.area;

import java.util.Locale;
import java.util.Optional;

/// The level of an area in Sweden's divisions, or an own division.
public enum AreaLevel {
  /// Demografiska statistikområden, `0114A0010`: 5 984 in version 2018, 6 160 in version 2025.
  DESO("deso"),
  /// Regionala statistikområden, `0114R001`: DeSO put together, with names.
  REGSO("regso"),
  /// Municipality, `0114`.
  MUNICIPALITY("kommun"),
  /// County, `01`.
  COUNTY("lan"),
  /// The whole country, `00`. Never a layer of a project, only a reference.
  NATION("riket"),
  /// Anything else: own districts, other countries' areas.
  OWN("own");

  private final String id;

  AreaLevel(String id) {
    this.id = id;
  }

  /// The public id, as in `--level deso`.
  public String id() {
    return id;
  }

  public static Optional<AreaLevel> ofId(String id) {
    String wanted = id.toLowerCase(Locale.ROOT);
    for (AreaLevel level : values()) {
      if (level.id.equals(wanted)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
