package se.helabilden.ui.map;

import java.util.List;
import java.util.stream.Stream;
import se.helabilden.ui.common.KeyHint;
import se.helabilden.work.Message;

/// The keys of the map and of what stands beside it.
final class MapKeys {
  private MapKeys() {}

  static List<KeyHint> hints() {
    return Stream.of(
            "Arrows", "Letters", "Enter", "Space", "Click", "Rectangle", "Around", "Zoom", "Note", "Back", "All", "Invert",
            "Copy", "Bound", "Escape")
        .map(name -> new KeyHint(Message.of("ui.map.keys_" + name), Message.of("ui.map.keyDoes_" + name)))
        .toList();
  }
}
