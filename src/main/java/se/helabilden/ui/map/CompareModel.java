package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The maps beside the first: each has an indicator and a period of its own, and shares all else with it, so that the
/// same indicator has the same classes.
final class CompareModel {
  private final Workspace workspace;
  private final CurrentMap first;
  private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.ONE);
  private final List<CurrentMap> others;
  private Subscription attached = Subscription.EMPTY;

  CompareModel(Workspace workspace, CurrentMap first, UiTexts texts) {
    this.workspace = workspace;
    this.first = first;
    this.others =
        Stream.generate(() -> new CurrentMap(workspace, texts, new MapState()))
            .limit(Arrangement.FOUR.others())
            .toList();
  }

  ObjectProperty<Arrangement> arrangementProperty() {
    return arrangement;
  }

  /// All that there can be; as many of them are shown as the arrangement says.
  List<CurrentMap> others() {
    return others;
  }

  Subscription attach() {
    Subscription following = arrangement.subscribe(this::arrange);
    return () -> {
      following.unsubscribe();
      attached.unsubscribe();
      attached = Subscription.EMPTY;
    };
  }

  private void arrange(Arrangement now) {
    attached.unsubscribe();
    List<Subscription> all = new ArrayList<>();
    for (int place = 0; place < now.others(); place++) {
      CurrentMap other = others.get(place);
      if (other.state().indicatorProperty().get().isEmpty()) {
        suggest(other.state(), place, now);
      }
      all.add(share(other.state()));
      other.attach();
      all.add(other::detach);
    }
    attached = Subscription.combine(all.toArray(Subscription[]::new));
  }

  /// The first map's indicator as it was in its first period; then the next indicators that suit a map.
  private void suggest(MapState state, int place, Arrangement now) {
    ShownMap map = first.shownProperty().get();
    if (map == null) {
      return;
    }
    String id = map.data().entry().id();
    boolean overTime = map.data().periods().size() > 1 && map.period() > 0;
    if (place == 0 && overTime) {
      state.indicatorProperty().set(id);
      state.periodProperty().set(map.data().periods().getFirst().text());
      return;
    }
    List<String> suitable =
        first.choices().stream()
            .filter(choice -> choice.indicator().kind() != IndicatorKind.COUNT && !choice.entries().isEmpty())
            .filter(choice -> !choice.indicator().id().equals(map.data().entry().indicator().id()))
            .filter(choice -> choice.indicator().layerId().equals(map.data().entry().indicator().layerId()))
            .map(choice -> choice.entries().getFirst().id())
            .toList();
    int wanted = overTime ? place - 1 : place;
    state.indicatorProperty().set(suitable.isEmpty() ? id : suitable.get(Math.min(wanted, suitable.size() - 1)));
  }

  /// What all maps have in common follows the first.
  private Subscription share(MapState state) {
    MapState of = workspace.map();
    state.methodProperty().bind(of.methodProperty());
    state.classesProperty().bind(of.classesProperty());
    state.ownClassesProperty().bind(of.ownClassesProperty());
    state.referenceProperty().bind(of.referenceProperty());
    state.sightProperty().bind(of.sightProperty());
    state.fewBelowProperty().bind(of.fewBelowProperty());
    state.paletteProperty().bind(of.paletteProperty());
    state.strongProperty().bind(of.strongProperty());
    state.formProperty().bind(of.formProperty());
    state.zoomProperty().bindBidirectional(of.zoomProperty());
    Subscription drafts = of.draftProperty().subscribe(bounds -> follow(state, bounds));
    return () -> {
      drafts.unsubscribe();
      List.<Property<?>>of(
              state.methodProperty(), state.classesProperty(), state.ownClassesProperty(), state.referenceProperty(),
              state.sightProperty(), state.fewBelowProperty(), state.paletteProperty(), state.strongProperty(),
              state.formProperty())
          .forEach(Property::unbind);
      state.zoomProperty().unbindBidirectional(of.zoomProperty());
    };
  }

  /// Bounds that move are those of one indicator.
  private void follow(MapState state, List<Double> bounds) {
    ShownMap map = first.shownProperty().get();
    boolean same =
        map != null
            && map.measure().showsValues()
            && map.data().entry().id().equals(state.indicatorProperty().get());
    state.draftProperty().set(same ? bounds : List.of());
  }
}
