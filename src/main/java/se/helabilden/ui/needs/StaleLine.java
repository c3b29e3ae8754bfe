package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.ThreadObject;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Texts;

/// Says that the numbers which an object rests on have changed, shows how, and takes the new ones.
final class StaleLine {
  private static final int DECIMALS = 1;

  private StaleLine() {}

  /// Nothing where all is as it was.
  static List<Node> of(NeedsViewModel model, ThreadObject object, UiTexts texts) {
    Optional<Staleness.Reason> reason = model.staleness().reason(object.id());
    if (reason.isEmpty()) {
      return List.of();
    }
    Label words = Parts.running(texts.text("ui.needs.stale_" + reason.get().name()), "stale");
    words.setGraphic(Icons.of("mdi2a-alert-outline"));
    VBox box = new VBox(words);
    box.getStyleClass().add("stale-box");
    FrozenValues frozen = frozen(object);
    if (reason.get() == Staleness.Reason.CHANGED && frozen != null) {
      VBox changes = new VBox();
      FlowPane buttons =
          new FlowPane(
              Parts.button(
                  texts.text("ui.needs.showChange"), "",
                  () ->
                      again(model, object, frozen, now -> changes.getChildren().setAll(changes(frozen, now.orElse(null), texts)))),
              Parts.flat(
                  texts.text("ui.needs.takeNew"), "mdi2r-refresh",
                  () ->
                      again(
                          model, object, frozen,
                          now ->
                              now.ifPresentOrElse(
                                  fresh -> model.thread().set(object.id(), each -> with(each, fresh)),
                                  () -> changes.getChildren().setAll(changes(frozen, null, texts))))));
      buttons.getStyleClass().add("buttons");
      box.getChildren().addAll(changes, buttons);
    }
    return List.of(box);
  }

  private static void again(
      NeedsViewModel model, ThreadObject object, FrozenValues frozen, Consumer<Optional<FrozenValues>> then) {
    if (object instanceof Evidence) {
      model.again(frozen, then);
    } else {
      model.baseline(frozen.entryId(), frozen.period(), then);
    }
  }

  private static @Nullable FrozenValues frozen(ThreadObject object) {
    return switch (object) {
      case Evidence evidence -> evidence.frozen();
      case Goal goal -> goal.baseline();
      case FollowUp followUp -> followUp.baseline();
      default -> null;
    };
  }

  private static List<Node> changes(FrozenValues before, @Nullable FrozenValues now, UiTexts texts) {
    if (now == null) {
      return List.of(Parts.running(texts.text("ui.needs.notFoundAgain"), "secondary"));
    }
    List<Node> lines = new ArrayList<>();
    for (FrozenValues.Figure old : before.figures()) {
      String fresh =
          now.figures().stream()
              .filter(each -> each.id().equals(old.id()))
              .findFirst()
              .map(each -> number(each.value(), before.unit(), texts.now()))
              .orElse("–");
      String was = number(old.value(), before.unit(), texts.now());
      lines.add(
          Parts.running(
              was.equals(fresh)
                  ? texts.text("ui.needs.figureSame", old.name(), was)
                  : texts.text("ui.needs.figureChanged", old.name(), was, fresh)));
    }
    return lines;
  }

  private static String number(double value, String unit, Texts texts) {
    String text = texts.numbers().fixed(value, value == Math.rint(value) ? 0 : DECIMALS);
    return unit.isBlank() ? text : text + "\u00a0" + unit;
  }

  static ThreadObject with(ThreadObject object, FrozenValues fresh) {
    return switch (object) {
      case Evidence o ->
          new Evidence(
              o.stamp(), o.number(), o.evidenceKind(), o.text(), o.source(), o.period(), o.focusArea(), o.areaCodes(),
              o.group(), o.strength(), fresh, o.mapView());
      case Goal o ->
          new Goal(
              o.stamp(), o.number(), o.text(), o.targetGroup(), o.indicatorId(), fresh, o.targetValue(),
              o.targetYear(), o.responsible(), o.narrowsGap(), o.needs());
      case FollowUp o ->
          new FollowUp(
              o.stamp(), o.number(), o.text(), o.indicatorId(), fresh, o.milestone(), o.when(), o.frequency(),
              o.responsible(), o.source(), o.threshold(), o.earliest(), o.goals(), o.measures());
      default -> object;
    };
  }
}
