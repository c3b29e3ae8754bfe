package se.helabilden.ui.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How many maps stand beside the first, and what the others show: the same for the map's screen, the presentation and
/// saved views. Each has an indicator and a period of its own, and shares all else with the first.
public final class BesideState {
  private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.ONE);
  private final List<MapState> states = Stream.generate(MapState::new).limit(Arrangement.FOUR.others()).toList();

  /// @param first whose classes, colours, form and view the others follow
  BesideState(MapState first) {
    for (MapState state : states) {
      state.methodProperty().bind(first.methodProperty());
      state.classesProperty().bind(first.classesProperty());
      state.ownClassesProperty().bind(first.ownClassesProperty());
      state.referenceProperty().bind(first.referenceProperty());
      state.sightProperty().bind(first.sightProperty());
      state.fewBelowProperty().bind(first.fewBelowProperty());
      state.paletteProperty().bind(first.paletteProperty());
      state.strongProperty().bind(first.strongProperty());
      state.formProperty().bind(first.formProperty());
    }
  }

  public ObjectProperty<Arrangement> arrangementProperty() {
    return arrangement;
  }

  /// All that there can be; as many of them are shown as the arrangement says. An indicator that is empty has not been
  /// chosen yet.
  public List<MapState> states() {
    return states;
  }

  /// Those that are shown.
  public List<MapState> shown() {
    return states.subList(0, arrangement.get().others());
  }

  /// One map, as in a project that was just opened.
  void reset() {
    arrangement.set(Arrangement.ONE);
    for (MapState state : states) {
      state.indicatorProperty().set("");
      state.periodProperty().set("");
    }
  }
}
