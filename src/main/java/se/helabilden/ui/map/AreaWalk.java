package se.helabilden.ui.map;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.AreaCentres;
import se.helabilden.ui.common.MapLayer;

/// Where the keyboard goes on a map.
final class AreaWalk {
  private AreaWalk() {}

  /// The neighbour one way, of those that share a border with the area; where none lies that way, as from an island,
  /// the area whose centre is nearest that way; from nowhere (-1), the area in the middle.
  static OptionalInt step(MapLayer layer, int from, AreaCentres.Way way) {
    AreaCentres centres = layer.centres();
    if (from < 0) {
      return centres.nearest(mean(layer, centres::x), mean(layer, centres::y));
    }
    OptionalInt neighbour = layer.neighbours().toward(from, way, centres);
    return neighbour.isPresent() ? neighbour : centres.neighbour(from, way);
  }

  private static double mean(MapLayer layer, IntToDoubleFunction coordinate) {
    return IntStream.range(0, layer.areas().size())
        .mapToDouble(coordinate)
        .filter(Double::isFinite)
        .average()
        .orElse(0);
  }

  /// The first area whose name begins with some letters, or else has them within its name or code.
  static OptionalInt find(AreaLayer layer, String letters) {
    String wanted = letters.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt begins =
        IntStream.range(0, layer.size())
            .filter(i -> layer.area(i).name().toLowerCase(Locale.ROOT).startsWith(wanted))
            .findFirst();
    return begins.isPresent()
        ? begins
        : IntStream.range(0, layer.size()).filter(i -> matches(layer.area(i), wanted)).findFirst();
  }

  private static boolean matches(Area area, String wanted) {
    return area.name().toLowerCase(Locale.ROOT).contains(wanted)
        || area.code().code().toLowerCase(Locale.ROOT).contains(wanted);
  }
}
