package se.helabilden.area;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Ids and names that a layer gets when nobody gives it others.
final class LayerNames {
  private LayerNames() {}

  /// `deso-2025`, `kommun`, else the layer's name in ASCII lower case with underscores.
  static String id(AreaLevel level, @Nullable String version, String layerName) {
    if (level != AreaLevel.OWN) {
      return version == null ? level.id() : level.id() + "-" + version;
    }
    String bare = Normalizer.normalize(layerName, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String slug = bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
    return slug.isEmpty() ? "own" : slug;
  }

  /// Swedish divisions have one name in every language.
  static String name(AreaLevel level, @Nullable String version, String layerName) {
    String year = version == null ? "" : " " + version;
    return switch (level) {
      case DESO -> "DeSO" + year;
      case REGSO -> "RegSO" + year;
      case MUNICIPALITY -> "Kommuner" + year;
      case COUNTY -> "Län" + year;
      case NATION -> "Riket" + year;
      case OWN -> layerName.replace('_', ' ').strip();
    };
  }
}
