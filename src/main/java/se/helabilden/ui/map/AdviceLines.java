package se.helabilden.ui.map;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Texts;

/// Turns a cartographer's objections into lines with a reason and a mend.
final class AdviceLines {
  private record Mend(String label, Runnable run) {}

  private final CurrentMap current;
  private final MapState state;
  private final Texts texts;

  AdviceLines(CurrentMap current, MapState state, Texts texts) {
    this.current = current;
    this.state = state;
    this.texts = texts;
  }

  List<AdviceLine> of(ShownMap map) {
    return map.advice().stream().map(issue -> line(issue, map)).toList();
  }

  private AdviceLine line(Issue issue, ShownMap map) {
    Mend mend = mend(issue.id(), map);
    return new AdviceLine(
        issue.id(),
        texts.text(issue.message()),
        texts.text("ui.map.why_" + issue.id()),
        mend == null ? null : mend.label(),
        mend == null ? () -> {} : mend.run());
  }

  private @Nullable Mend mend(String id, ShownMap map) {
    return switch (id) {
      case "too-many-classes", "few-areas-per-class" ->
          new Mend(texts.text("ui.map.mendClasses"), () -> state.classesProperty().set(0));
      case "fewer-classes" ->
          new Mend(
              texts.text("ui.map.mendSoMany", map.classes()), () -> state.classesProperty().set(map.classes()));
      case "ties-uneven" ->
          new Mend(texts.text("ui.map.mendNatural"), () -> setMethod(ClassificationMethod.NATURAL_BREAKS));
      case "empty-classes" ->
          new Mend(texts.text("ui.map.mendQuantile"), () -> setMethod(ClassificationMethod.QUANTILE));
      case "count-choropleth" ->
          share(map).map(choice -> new Mend(texts.text("ui.map.mendShare"), () -> current.choose(choice))).orElse(null);
      default -> null;
    };
  }

  private void setMethod(ClassificationMethod method) {
    state.sameClassesProperty().set(false);
    state.methodProperty().set(method);
  }

  /// A share of the same table, on the same areas.
  private Optional<CurrentMap.Choice> share(ShownMap map) {
    Indicator count = map.data().entry().indicator();
    String table = count.provenance().tableId();
    return current.choices().stream()
        .filter(choice -> choice.indicator().kind() == IndicatorKind.SHARE)
        .filter(choice -> choice.indicator().layerId().equals(count.layerId()))
        .filter(choice -> table != null && table.equals(choice.indicator().provenance().tableId()))
        .findFirst();
  }
}
