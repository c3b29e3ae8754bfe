package se.helabilden.ui.data;

import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerAssembly;

/// What the user has said of a boundary file; null where the guess stands.
///
/// @param file the file's name
/// @param layer the layer in the file
record AreaChoices(
    String file,
    @Nullable String layer,
    @Nullable AreaLevel level,
    @Nullable String version,
    @Nullable String code,
    @Nullable String name,
    @Nullable String crs) {
  static AreaChoices none(String file) {
    return new AreaChoices(file, null, null, null, null, null, null);
  }

  /// Another layer is another file: all else is guessed anew.
  AreaChoices withLayer(String chosen) {
    return new AreaChoices(file, chosen, null, null, null, null, null);
  }

  AreaChoices withLevel(AreaLevel chosen) {
    return new AreaChoices(file, layer, chosen, version, code, name, crs);
  }

  AreaChoices withVersion(String chosen) {
    return new AreaChoices(file, layer, level, chosen, code, name, crs);
  }

  AreaChoices withCode(String chosen) {
    return new AreaChoices(file, layer, level, version, chosen, name, crs);
  }

  AreaChoices withName(String chosen) {
    return new AreaChoices(file, layer, level, version, code, chosen, crs);
  }

  AreaChoices withCrs(String chosen) {
    return new AreaChoices(file, layer, level, version, code, name, chosen);
  }

  LayerAssembly.Choices forReading() {
    return new LayerAssembly.Choices(file, null, level, version, code, name, crs);
  }
}
