package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Overlap;
import se.helabilden.analysis.Overlap.Bound;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.MapMeasure.Bounds;
import se.helabilden.map.ValueText;
import se.helabilden.project.Comparison;
import se.helabilden.project.MeasuredMap;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// What is made of the shown indicator: a change, a difference, times the whole, two indicators; and the bounds of an
/// overlap, which tell what each step adds.
final class MeasureModel {
  private final MapState state;
  private final CurrentMap current;
  private final UiTexts texts;
  private final ReadOnlyStringWrapper counted = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper added = new ReadOnlyStringWrapper("");
  private @Nullable Overlap before;

  MeasureModel(MapState state, CurrentMap current, UiTexts texts) {
    this.state = state;
    this.current = current;
    this.texts = texts;
  }

  Subscription attach() {
    return current.shownProperty().subscribe(this::onShown);
  }

  /// Tells of each map that is shown, after this has followed it.
  Subscription whenShown(Consumer<@Nullable ShownMap> then) {
    return Subscription.combine(
        current.shownProperty().subscribe(then::accept), state.measureProperty().subscribe((_, _) -> then.accept(shown())));
  }

  /// What is shown now; null for no map.
  @Nullable ShownMap shown() {
    return current.shownProperty().get();
  }

  /// What is chosen, also where it cannot be made in the shown period.
  MapMeasure measure() {
    return state.measureProperty().get();
  }

  /// How many areas and people lie beyond both bounds.
  ReadOnlyStringProperty countedProperty() {
    return counted.getReadOnlyProperty();
  }

  /// What the last step of a bound added or took away; empty before there was one.
  ReadOnlyStringProperty addedProperty() {
    return added.getReadOnlyProperty();
  }

  private void set(MapMeasure measure) {
    state.measureProperty().set(measure);
  }

  void values() {
    set(MapMeasure.VALUES);
  }

  /// The periods that a change can start from: those before the shown one.
  List<Period> earlier() {
    ShownMap map = shown();
    return map == null ? List.of() : map.data().periods().subList(0, map.period());
  }

  /// A change since a period, in the way that was chosen last.
  void since(Period period) {
    set(MapMeasure.change(period.text(), measure().percent()));
  }

  void percent(boolean on) {
    set(MapMeasure.change(measure().against(), on));
  }

  /// Whether a change in percent says anything: not of what is in percent already, nor of indices.
  boolean canBePercent() {
    ShownMap map = shown();
    return map != null
        && !"%".equals(map.data().entry().indicator().unit())
        && map.data().entry().indicator().kind() != IndicatorKind.INDEX;
  }

  /// Whether the numbers of the two periods of a change are made in the same way, of the same areas.
  boolean isBroken() {
    ShownMap map = shown();
    return map != null
        && map.measure().kind() == MapMeasure.Kind.CHANGE
        && !MeasuredMap.mayCompare(
            map.parts().getFirst().period(), map.parts().getLast().period(), map.data().entry().indicator());
  }

  /// What a difference can be to: all that is known, and the own municipality where there are several.
  List<ReferenceLine> references() {
    ShownMap map = shown();
    if (map == null || map.data().entry().indicator().kind() == IndicatorKind.CLASS) {
      return List.of();
    }
    List<ReferenceLine> found = new ArrayList<>();
    map.data().references().stream().filter(line -> !Double.isNaN(line.values()[map.period()])).forEach(found::add);
    long municipalities = found.stream().filter(line -> line.id().matches("\\d{4}")).count();
    if (municipalities > 1) {
      String own = texts.text("ui.map.ownMunicipality");
      found.add(1, new ReferenceLine(MapMeasure.OWN_MUNICIPALITY, own, new double[0]));
    }
    return found;
  }

  /// The wholes whose share an area's share can be some times of: only of shares, and never a mean of areas.
  List<ReferenceLine> wholes() {
    ShownMap map = shown();
    return map == null || map.data().entry().indicator().kind() != IndicatorKind.SHARE
        ? List.of()
        : references().stream()
            .filter(line -> !line.id().equals(ReferenceLine.MEAN) && !line.id().equals(MapMeasure.OWN_MUNICIPALITY))
            .toList();
  }

  void against(ReferenceLine reference) {
    set(MapMeasure.difference(reference.id()));
  }

  void times(ReferenceLine whole) {
    set(MapMeasure.quotient(whole.id()));
  }

  /// The indicators that can stand beside the shown one: of the same areas.
  List<IndicatorEntry> others() {
    ShownMap map = shown();
    return map == null
        ? List.of()
        : current.choices().stream()
            .flatMap(choice -> choice.entries().stream())
            .filter(entry -> entry.indicator().layerId().equals(map.data().entry().indicator().layerId()))
            .filter(entry -> !entry.id().equals(map.data().entry().id()))
            .toList();
  }

  /// Two indicators, the second the one that is chosen already or the first that suits a map.
  void two(MapMeasure.Kind kind) {
    List<IndicatorEntry> others = others();
    others.stream()
        .filter(entry -> entry.id().equals(measure().with()))
        .findFirst()
        .or(() -> others.stream().filter(MeasureModel::suits).findFirst())
        .or(() -> others.stream().findFirst())
        .ifPresent(entry -> with(kind, entry));
  }

  /// Neither a count, which shows where people live, nor a group.
  private static boolean suits(IndicatorEntry entry) {
    IndicatorKind kind = entry.indicator().kind();
    return kind != IndicatorKind.COUNT && kind != IndicatorKind.CLASS && entry.breakdown().isNone();
  }

  void with(MapMeasure.Kind kind, IndicatorEntry entry) {
    set(kind == MapMeasure.Kind.THIRDS ? MapMeasure.thirds(entry.id()) : MapMeasure.overlap(entry.id(), null));
  }

  // the bounds of an overlap

  /// Null where no overlap is shown.
  @Nullable Overlap overlap() {
    ShownMap map = shown();
    return map == null || map.measure().kind() != MapMeasure.Kind.OVERLAP
        ? null
        : Comparison.overlap(map.parts().getFirst(), map.parts().getLast(), map.measure().bounds());
  }

  /// Where a bound can stand, rising.
  double[] stops(boolean first) {
    Overlap now = overlap();
    if (now == null) {
      return new double[0];
    }
    return first ? Overlap.stops(now.first(), now.second()) : Overlap.stops(now.second(), now.first());
  }

  /// The stop that a bound stands at, or the nearest.
  int stop(boolean first) {
    Overlap now = overlap();
    if (now == null) {
      return 0;
    }
    double[] stops = stops(first);
    int at = Arrays.binarySearch(stops, (first ? now.firstBound() : now.secondBound()).value());
    return Math.clamp(at >= 0 ? at : -at - 1L, 0, Math.max(0, stops.length - 1));
  }

  void moveTo(boolean first, int stop) {
    Overlap now = overlap();
    double[] stops = stops(first);
    if (now != null && stop >= 0 && stop < stops.length) {
      Bound old = first ? now.firstBound() : now.secondBound();
      bound(now, first, new Bound(stops[stop], old.atMost()));
    }
  }

  /// Whether low values count in an indicator, or high ones; begins with the fifth in that end.
  void atMost(boolean first, boolean on) {
    Overlap now = overlap();
    if (now != null) {
      AreaValues values = first ? now.first() : now.second();
      bound(now, first, new Bound(Overlap.suggested(values, on), on));
    }
  }

  private void bound(Overlap now, boolean first, Bound bound) {
    Overlap next = first ? now.withFirst(bound) : now.withSecond(bound);
    Bound a = next.firstBound();
    Bound b = next.secondBound();
    set(MapMeasure.overlap(measure().with(), new Bounds(a.value(), a.atMost(), b.value(), b.atMost())));
  }

  /// `minst 24 %`.
  String boundText(boolean first) {
    Overlap now = overlap();
    if (now == null) {
      return "";
    }
    Bound bound = first ? now.firstBound() : now.secondBound();
    String number = ValueText.of(first ? now.first() : now.second(), bound.value(), texts.now().numbers());
    return texts.text(bound.atMost() ? "ui.map.boundAtMost" : "ui.map.boundAtLeast", number);
  }

  private void onShown(@Nullable ShownMap map) {
    Overlap now = overlap();
    Overlap old = before;
    before = now;
    if (map == null || now == null) {
      counted.set("");
      added.set("");
      return;
    }
    List<Integer> both = now.areas(Overlap.Group.BOTH);
    counted.set(texts.text("ui.map.overlapCounted", both.size()) + people(map, both));
    boolean sameParts = old != null && old.first() == now.first() && old.second() == now.second();
    if (!sameParts) {
      added.set("");
      return;
    }
    List<Integer> more = now.addedTo(old);
    List<Integer> fewer = old.addedTo(now);
    if (!more.isEmpty()) {
      added.set(texts.text("ui.map.overlapAdded", more.size()) + people(map, more));
    } else if (!fewer.isEmpty()) {
      added.set(texts.text("ui.map.overlapTaken", fewer.size()) + people(map, fewer));
    } else if (!now.equals(old)) {
      added.set(texts.text("ui.map.overlapSame"));
    }
  }

  /// `, 5 140 invånare`; nothing where it is not known of all of them.
  private String people(ShownMap map, List<Integer> areas) {
    double[] people = map.data().backgrounds().get(map.period()).people();
    if (people == null || areas.isEmpty()) {
      return "";
    }
    double sum = areas.stream().mapToDouble(area -> people[area]).sum();
    return Double.isNaN(sum) ? "" : texts.text("ui.map.overlapPeople", texts.now().numbers().whole(Math.round(sum)));
  }
}
