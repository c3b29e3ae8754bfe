package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.project.ReadyBreaks;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Texts;

/// A way of making classes, as it is chosen among: a method, or bounds that mean something.
///
/// @param ready null for a method
record MethodChoice(ClassificationMethod method, @Nullable ReadyBreaks ready) {
  private static final List<ClassificationMethod> METHODS =
      List.of(
          ClassificationMethod.QUANTILE,
          ClassificationMethod.NATURAL_BREAKS,
          ClassificationMethod.EQUAL_INTERVAL,
          ClassificationMethod.PRETTY,
          ClassificationMethod.STANDARD_DEVIATION,
          ClassificationMethod.HEAD_TAIL,
          ClassificationMethod.BOX,
          ClassificationMethod.UNCLASSED,
          ClassificationMethod.MANUAL);

  static MethodChoice of(ClassificationMethod method) {
    return new MethodChoice(method, null);
  }

  /// All that there are for a map.
  static List<MethodChoice> all(ShownMap map) {
    List<MethodChoice> all = new ArrayList<>(METHODS.stream().map(MethodChoice::of).toList());
    map.data().backgrounds().get(map.period()).ready().stream()
        .map(ready -> new MethodChoice(ClassificationMethod.MANUAL, ready))
        .forEach(all::add);
    return all;
  }

  String name(Texts texts) {
    return ready == null ? texts.text("ui.map.method_" + method.id()) : texts.text(ready.name());
  }

  /// When it suits, in one line.
  String when(Texts texts) {
    return ready == null ? texts.text("ui.map.when_" + method.id()) : texts.text("ui.map.when_ready");
  }
}
