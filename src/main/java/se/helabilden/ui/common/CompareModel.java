package se.helabilden.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.util.Subscription;
import se.helabilden.indicator.IndicatorKind;

/// The maps beside the first: each has an indicator and a period of its own, and shares all else with it, so that the
/// same indicator has the same classes. Listens only between [#attach] and when that is ended.
public final class CompareModel {
  private final CurrentMap first;
  private final MapState of;
  private final BesideState beside;
  private final List<CurrentMap> others;
  private Subscription attached = Subscription.EMPTY;

  public CompareModel(Workspace workspace, CurrentMap first, UiTexts texts) {
    this.first = first;
    this.of = workspace.map();
    this.beside = workspace.beside();
    this.others = beside.states().stream().map(state -> new CurrentMap(workspace, texts, state)).toList();
  }

  public ObjectProperty<Arrangement> arrangementProperty() {
    return beside.arrangementProperty();
  }

  /// All that there can be; as many of them are shown as the arrangement says.
  public List<CurrentMap> others() {
    return others;
  }

  /// The maps that stand there now, the first of all first; those that are not read yet are left out.
  public List<ShownMap> shown() {
    return Stream.concat(Stream.of(first), others.stream().limit(arrangementProperty().get().others()))
        .map(map -> map.shownProperty().get())
        .filter(Objects::nonNull)
        .toList();
  }

  public Subscription attach() {
    Subscription following = arrangementProperty().subscribe(this::arrange);
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

  /// The view is the same on all maps; bounds on their way are those of one indicator.
  private Subscription share(MapState state) {
    state.zoomProperty().bindBidirectional(of.zoomProperty());
    Subscription drafts = of.draftProperty().subscribe(bounds -> follow(state, bounds));
    return () -> {
      drafts.unsubscribe();
      state.zoomProperty().unbindBidirectional(of.zoomProperty());
    };
  }

  private void follow(MapState state, List<Double> bounds) {
    ShownMap map = first.shownProperty().get();
    boolean same =
        map != null
            && map.measure().showsValues()
            && map.data().entry().id().equals(state.indicatorProperty().get());
    state.draftProperty().set(same ? bounds : List.of());
  }
}
