package se.helabilden.project;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.helabilden.work.Stamp;

/// Some areas under a name, to be chosen again.
///
/// @param name never blank
/// @param codes of the areas, rising and each once; those that a layer lacks are passed over there
public record KeptSelection(Stamp stamp, String name, List<String> codes) implements Serializable {
  /// @throws IllegalArgumentException without a name or without areas
  public KeptSelection {
    name = name.strip();
    codes = codes.stream().distinct().sorted().toList();
    if (name.isEmpty() || codes.isEmpty()) {
      throw new IllegalArgumentException("a selection without a name or areas: " + name);
    }
  }

  public UUID id() {
    return stamp.id();
  }

  public KeptSelection withName(String changed) {
    return new KeptSelection(stamp, changed, codes);
  }

  public KeptSelection withCodes(List<String> changed) {
    return new KeptSelection(stamp, name, changed);
  }

  /// Whether it is called so, in small or capital letters.
  public boolean called(String other) {
    return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
