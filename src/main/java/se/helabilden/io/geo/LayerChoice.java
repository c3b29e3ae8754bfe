package se.helabilden.io.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Which of a file's layers is meant.
final class LayerChoice {
  private LayerChoice() {}

  /// The position of the wanted layer, or of the only one.
  ///
  /// @throws UserFacingException (INPUT) if there are several and none is wanted; (USAGE) if the wanted one is not in
  ///     the file
  static int position(List<String> names, @Nullable String wanted, Place place) {
    String all = String.join(", ", names);
    if (wanted == null) {
      if (names.size() > 1) {
        throw UserFacingException.input("several-layers", Message.of("io.geo.severalLayers", names.size(), all), place);
      }
      return 0;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(wanted)) {
        return i;
      }
    }
    throw UserFacingException.usage("unknown-layer", Message.of("io.geo.unknownLayer", wanted, all));
  }
}
