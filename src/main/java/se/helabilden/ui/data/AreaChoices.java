package se.helabilden.ui.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerAssembly;

/// What the user has said of a boundary file; null where the guess stands.
///
/// @param file the file's name
/// @param layer the layer in the file
/// @param keep codes of the municipalities whose areas are taken; empty for all areas, null where nobody has said
/// @param ofAreas how many areas the file has, where only some were begun with; 0 where there is nothing to choose
record AreaChoices(
    String file,
    @Nullable String layer,
    @Nullable AreaLevel level,
    @Nullable String version,
    @Nullable String code,
    @Nullable String name,
    @Nullable String crs,
    @Nullable List<String> keep,
    int ofAreas) {
  AreaChoices {
    keep = keep == null ? null : List.copyOf(keep);
  }

  static AreaChoices none(String file) {
    return new AreaChoices(file, null, null, null, null, null, null, null, 0);
  }

  /// Another layer is another file: all else is guessed anew.
  AreaChoices withLayer(String chosen) {
    return new AreaChoices(file, chosen, null, null, null, null, null, keep, 0);
  }

  AreaChoices withLevel(AreaLevel chosen) {
    return new AreaChoices(file, layer, chosen, version, code, name, crs, keep, ofAreas);
  }

  AreaChoices withVersion(String chosen) {
    return new AreaChoices(file, layer, level, chosen, code, name, crs, keep, ofAreas);
  }

  AreaChoices withCode(String chosen) {
    return new AreaChoices(file, layer, level, version, chosen, name, crs, keep, ofAreas);
  }

  AreaChoices withName(String chosen) {
    return new AreaChoices(file, layer, level, version, code, chosen, crs, keep, ofAreas);
  }

  AreaChoices withCrs(String chosen) {
    return new AreaChoices(file, layer, level, version, code, name, chosen, keep, ofAreas);
  }

  AreaChoices withKeep(List<String> chosen) {
    return new AreaChoices(file, layer, level, version, code, name, crs, chosen, ofAreas);
  }

  /// As if nobody had said which municipalities.
  AreaChoices withoutKeep() {
    return new AreaChoices(file, layer, level, version, code, name, crs, null, ofAreas);
  }

  AreaChoices withOfAreas(int count) {
    return new AreaChoices(file, layer, level, version, code, name, crs, keep, count);
  }

  LayerAssembly.Choices forReading() {
    return new LayerAssembly.Choices(file, null, level, version, code, name, crs);
  }
}
