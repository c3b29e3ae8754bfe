package se.helabilden.ui.map;

import java.util.Arrays;
import java.util.List;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;

/// Chooses how the classes are made. Classes that somebody has given the indicator stand until another way is chosen.
final class ClassChoices {
  private final MapState state;
  private final CurrentMap current;
  private final BreakEditor breaks;

  ClassChoices(MapState state, CurrentMap current, BreakEditor breaks) {
    this.state = state;
    this.current = current;
    this.breaks = breaks;
  }

  BreakEditor breaks() {
    return breaks;
  }

  /// Whether the shown classes have bounds that somebody set.
  boolean isGiven() {
    return breaks.isOwn() || !state.draftProperty().get().isEmpty();
  }

  /// Whether the number of classes can be chosen.
  boolean isNumberFree() {
    ClassificationMethod method = state.methodProperty().get();
    return !isGiven()
        && method != ClassificationMethod.HEAD_TAIL
        && method != ClassificationMethod.BOX
        && method != ClassificationMethod.UNCLASSED;
  }

  void choose(MethodChoice choice) {
    if (choice.ready() != null) {
      breaks.keep(choice.ready().inner());
    } else if (choice.method() == ClassificationMethod.MANUAL) {
      own();
    } else {
      method(choice.method());
    }
  }

  /// The indicator's own bounds where it has some; else those that show become its own.
  private void own() {
    ShownMap map = current.shownProperty().get();
    if (map == null) {
      return;
    }
    if (!map.values().entry().indicator().ownFacts().breaks().isEmpty()) {
      breaks.dropDraft();
      state.ownClassesProperty().set(true);
      return;
    }
    double[] inner = breaks.inner();
    double[] distinct = Arrays.stream(inner).distinct().toArray();
    if (map.map().isUnclassed() || distinct.length == 0) {
      double middle = map.spread() == null ? 0 : map.spread().median();
      breaks.keep(List.of(middle));
    } else {
      breaks.keep(Arrays.stream(distinct).boxed().toList());
    }
  }

  /// Classes by a method, also where the indicator has its own.
  void method(ClassificationMethod method) {
    ShownMap map = current.shownProperty().get();
    breaks.dropDraft();
    if (map != null && !map.values().entry().indicator().ownFacts().breaks().isEmpty()) {
      state.ownClassesProperty().set(false);
    }
    state.methodProperty().set(method);
  }
}
