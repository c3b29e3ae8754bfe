package se.helabilden.area;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The key of an area: the same code in another version of a division may be another area.
///
/// @param version the year that names the version (`2018`, `2025`), or null where the division has none or it is unknown
/// @param code as published, without version suffix: `0114A0010`
public record AreaCode(AreaLevel level, @Nullable String version, String code) implements Serializable {
  @Override
  public String toString() {
    return level.id() + (version == null ? "" : "-" + version) + ":" + code;
  }
}
