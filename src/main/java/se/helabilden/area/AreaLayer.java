package se.helabilden.area;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.Hash;

/// The areas of one division in one version, in the order of their codes. Immutable; no code occurs twice.
public final class AreaLayer implements Serializable {
  private static final int HASHED_TOGETHER = 2048;

  private static final long serialVersionUID = 1L;

  private final AreaLevel level;
  private final @Nullable String version;
  private final List<Area> areas;
  private transient @Nullable Map<String, Integer> positions;

  /// @param areas all of this level and version, codes unique
  /// @throws IllegalArgumentException if a code occurs twice or an area is of another level or version
  public AreaLayer(AreaLevel level, @Nullable String version, List<Area> areas) {
    this.level = level;
    this.version = version;
    this.areas =
        areas.stream().sorted((a, b) -> a.code().code().compareTo(b.code().code())).toList();
    this.positions = index(level, version, this.areas);
  }

  private static Map<String, Integer> index(AreaLevel level, @Nullable String version, List<Area> areas) {
    Map<String, Integer> found = new HashMap<>(areas.size() * 2);
    for (int i = 0; i < areas.size(); i++) {
      AreaCode code = areas.get(i).code();
      if (code.level() != level || !Objects.equals(code.version(), version)) {
        throw new IllegalArgumentException("not of " + level + " " + version + ": " + code);
      }
      if (found.put(code.code(), i) != null) {
        throw new IllegalArgumentException("twice: " + code);
      }
    }
    return found;
  }

  public AreaLevel level() {
    return level;
  }

  public @Nullable String version() {
    return version;
  }

  public List<Area> areas() {
    return areas;
  }

  public int size() {
    return areas.size();
  }

  public Area area(int index) {
    return areas.get(index);
  }

  /// The position of a code, or -1.
  public int indexOf(String code) {
    Map<String, Integer> index = positions;
    if (index == null) {
      index = index(level, version, areas);
      positions = index;
    }
    return index.getOrDefault(code, -1);
  }

  public Optional<Area> find(String code) {
    int index = indexOf(code);
    return index < 0 ? Optional.empty() : Optional.of(areas.get(index));
  }

  /// The smallest rectangle around all areas, in metres.
  public Envelope extent() {
    Envelope extent = new Envelope();
    for (Area area : areas) {
      extent.expandToInclude(area.geometry().getEnvelopeInternal());
    }
    return extent;
  }

  /// Codes and names of the municipalities in the layer, by code; empty where the layer does not tell.
  public SequencedMap<String, String> municipalities() {
    SequencedMap<String, String> found = new LinkedHashMap<>();
    areas.stream()
        .filter(area -> area.municipalityCode() != null)
        .sorted((a, b) -> a.municipalityCode().compareTo(b.municipalityCode()))
        .forEach(
            area ->
                found.putIfAbsent(
                    area.municipalityCode(),
                    area.municipalityName() == null ? area.municipalityCode() : area.municipalityName()));
    return found;
  }

  /// SHA-256 of level, version, codes, names, memberships and geometry.
  public String contentHash() {
    Hash hash = new Hash().add(level.id()).add(version == null ? "" : version);
    for (int start = 0; start < areas.size(); start += HASHED_TOGETHER) {
      List<Area> block = areas.subList(start, Math.min(areas.size(), start + HASHED_TOGETHER));
      // the shapes as bytes on all cores, a block at a time so that they need little room
      List<byte[]> shapes = block.parallelStream().map(area -> WellKnownBytes.of(area.geometry())).toList();
      for (int i = 0; i < block.size(); i++) {
        Area area = block.get(i);
        hash.add(area.code().code()).add(area.name());
        hash.add(String.valueOf(area.municipalityCode()))
            .add(String.valueOf(area.municipalityName()))
            .add(String.valueOf(area.regsoCode()));
        hash.add(shapes.get(i));
      }
    }
    return hash.hex();
  }
}
