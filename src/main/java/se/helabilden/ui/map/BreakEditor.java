package se.helabilden.ui.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.OwnFacts;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// Moves the bounds between the classes of the shown map. While they move, the map follows; when they rest, they are
/// kept with the indicator as its own classes, which is one step of undo and holds wherever it is mapped.
final class BreakEditor {
  /// A step of the keyboard is about this share of the scale, and a round number.
  private static final double STEPS = 50;
  /// A drag moves in steps a tenth as long.
  private static final int FINER = 10;
  private static final int MOST_BREAKS = 8;

  private final Workspace workspace;
  private final CurrentMap current;

  BreakEditor(Workspace workspace, CurrentMap current) {
    this.workspace = workspace;
    this.current = current;
  }

  /// Bounds on their way are kept before anything that would go past them.
  Subscription attach() {
    return workspace.whenUnsaved(this::keepDraft);
  }

  private MapState state() {
    return workspace.map();
  }

  /// Whether the shown map has bounds that can be moved.
  boolean canEdit() {
    ShownMap map = current.shownProperty().get();
    return map != null && map.map().classNames().isEmpty() && !map.map().isUnclassed() && inner().length > 0;
  }

  /// The bounds between the classes, rising; those on the lowest value make a class of that value alone.
  double[] inner() {
    ShownMap map = current.shownProperty().get();
    double[] all = map == null ? new double[0] : map.map().classification().breaks();
    return all.length < 3 ? new double[0] : Arrays.copyOfRange(all, 1, all.length - 1);
  }

  /// The step of the keyboard on the shown map, in the indicator's unit.
  double step() {
    ShownMap map = current.shownProperty().get();
    double range = map == null || map.spread() == null ? 0 : map.spread().max() - map.spread().min();
    return range > 0 ? Math.pow(10, Math.floor(Math.log10(range / STEPS))) : 1;
  }

  /// Moves a bound by steps, to the next round number that way.
  void step(int index, int steps) {
    double now = inner()[index];
    BigDecimal step = new BigDecimal(Double.toString(step()));
    BigDecimal at = new BigDecimal(Double.toString(now));
    BigDecimal whole = at.divide(step, 0, steps > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
    move(index, whole.add(BigDecimal.valueOf(steps)).multiply(step).doubleValue());
  }

  /// Moves a bound to where the pointer is: to the nearest number that can be said.
  void drag(int index, double value) {
    BigDecimal step = new BigDecimal(Double.toString(step() / FINER));
    BigDecimal near = new BigDecimal(Double.toString(value)).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    move(index, near.doubleValue());
  }

  /// Moves a bound as far as its neighbours and the values allow; the map follows.
  private void move(int index, double value) {
    double[] inner = inner();
    if (index >= inner.length || !canEdit()) {
      return;
    }
    double gap = step() / FINER;
    double low = index == 0 ? lowest() : inner[index - 1] + gap;
    double high = index == inner.length - 1 ? highest() - gap : inner[index + 1] - gap;
    if (low <= high && inner[index] != Math.clamp(value, low, high)) {
      inner[index] = Math.clamp(value, low, high);
      state().draftProperty().set(Arrays.stream(inner).boxed().toList());
    }
  }

  private double lowest() {
    ShownMap map = current.shownProperty().get();
    return map == null || map.spread() == null ? 0 : map.spread().min();
  }

  private double highest() {
    ShownMap map = current.shownProperty().get();
    return map == null || map.spread() == null ? 0 : map.spread().max();
  }

  /// Sets a bound that was typed.
  ///
  /// @return what is wrong with it, and nothing is changed; empty where it was taken
  Optional<Message> type(int index, String text) {
    double[] inner = inner();
    double value = number(text);
    if (Double.isNaN(value)) {
      return Optional.of(Message.of("ui.map.breakNoNumber", text));
    }
    boolean rises =
        (index == 0 || value > inner[index - 1]) && (index == inner.length - 1 || value < inner[index + 1]);
    if (!rises) {
      return Optional.of(Message.of("ui.map.breakBetween", text));
    }
    inner[index] = value;
    keep(Arrays.stream(inner).boxed().toList());
    return Optional.empty();
  }

  /// Sets all bounds, as typed with spaces or semicolons between.
  ///
  /// @return what is wrong with them, and nothing is changed; empty where they were taken
  Optional<Message> typeAll(String text) {
    List<Double> all = new ArrayList<>();
    for (String word : text.strip().split("[;\\s]+")) {
      double value = number(word);
      if (Double.isNaN(value)) {
        return Optional.of(Message.of("ui.map.breakNoNumber", word));
      }
      if (!all.isEmpty() && value <= all.getLast()) {
        return Optional.of(Message.of("ui.map.breaksRise", word));
      }
      all.add(value);
    }
    if (all.size() > MOST_BREAKS) {
      return Optional.of(Message.of("ui.map.breaksMany", MOST_BREAKS));
    }
    if (!all.equals(Arrays.stream(inner()).boxed().toList()) || !isOwn()) {
      keep(all);
    }
    return Optional.empty();
  }

  private static double number(String text) {
    String plain = text.strip().replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('−', '-');
    return plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)") ? Double.parseDouble(plain) : Double.NaN;
  }

  /// Whether the shown classes are the indicator's own.
  boolean isOwn() {
    ShownMap map = current.shownProperty().get();
    return map != null
        && state().ownClassesProperty().get()
        && !map.values().entry().indicator().ownFacts().breaks().isEmpty();
  }

  /// Takes a bound away, so that two classes become one; the last one stays.
  void remove(int index) {
    double[] inner = inner();
    if (inner.length > 1) {
      keep(IntStream.range(0, inner.length).filter(i -> i != index).mapToObj(i -> inner[i]).toList());
    }
  }

  /// Keeps the bounds that are moving, if any are.
  void keepDraft() {
    List<Double> draft = state().draftProperty().get();
    if (!draft.isEmpty()) {
      keep(draft);
    }
  }

  /// Lets go of bounds that are moving.
  void dropDraft() {
    state().draftProperty().set(List.of());
  }

  /// Keeps bounds with the indicator.
  void keep(List<Double> bounds) {
    ShownMap map = current.shownProperty().get();
    if (map == null) {
      return;
    }
    // shown until they are there
    state().draftProperty().set(bounds);
    if (!map.measure().showsValues()) {
      // what is made of the indicator has no classes of its own that could be kept
      return;
    }
    String id = map.values().entry().indicator().id();
    workspace.change(
        Message.of("ui.map.keepingBreaks"),
        session ->
            session
                .project()
                .indicator(id)
                .filter(now -> !now.ownFacts().breaks().equals(bounds))
                .ifPresent(now -> session.perform(new Edit.EditIndicator(with(now, bounds)), NewContent.NONE)),
        () -> {
          state().ownClassesProperty().set(true);
          letGo(bounds);
        },
        failure -> {
          letGo(bounds);
          workspace.background().failed(failure);
        });
  }

  /// Others may be moving by now.
  private void letGo(@Nullable List<Double> bounds) {
    if (state().draftProperty().get().equals(bounds)) {
      dropDraft();
    }
  }

  private static Indicator with(Indicator indicator, List<Double> bounds) {
    OwnFacts own = indicator.ownFacts();
    return indicator.withOwn(
        new OwnFacts(own.definition(), own.caution(), own.aggregation(), bounds, own.changed()));
  }
}
