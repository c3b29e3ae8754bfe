package se.helabilden.ui.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.Period;
import se.helabilden.project.MeasuredMap;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Marks over the slider of periods where the way of counting or the areas' boundaries change, and the words for them.
final class SeriesBreaks extends Pane {
  /// The slider's knob is about this wide, so that its track begins half of it in.
  private static final double KNOB = 18;
  private static final double WIDE = 3;
  private static final double HIGH = 16;

  private List<Integer> breaks = List.of();
  private int last;

  SeriesBreaks() {
    setMouseTransparent(true);
    getStyleClass().add("series-breaks");
  }

  /// The periods, by position, that cannot be compared with the one before.
  static List<Integer> of(ShownMap map) {
    List<Period> periods = map.data().periods();
    Indicator indicator = map.data().entry().indicator();
    return IntStream.range(1, periods.size())
        .filter(i -> !MeasuredMap.mayCompare(periods.get(i - 1), periods.get(i), indicator))
        .boxed()
        .toList();
  }

  /// `Brott i serien mellan 2023 och 2024`; empty where there is none.
  static String words(ShownMap map, UiTexts texts) {
    List<Integer> all = of(map);
    List<Period> periods = map.data().periods();
    if (!all.isEmpty() && all.size() == periods.size() - 1 && all.size() > 1) {
      return texts.text("ui.map.seriesBroken");
    }
    return all.stream()
        .map(i -> texts.text("ui.map.seriesBreak", periods.get(i - 1).text(), periods.get(i).text()))
        .collect(Collectors.joining(". "));
  }

  void show(@Nullable ShownMap map) {
    List<Integer> found = map == null ? List.of() : of(map);
    last = map == null ? 0 : map.data().periods().size() - 1;
    // where the source only says that the series is broken, nobody knows between which years
    breaks = found.size() == last && last > 1 ? List.of() : found;
    getChildren().clear();
    for (int i = 0; i < breaks.size(); i++) {
      Region mark = new Region();
      mark.getStyleClass().add("series-break");
      getChildren().add(mark);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < breaks.size(); i++) {
      double x = KNOB / 2 + (getWidth() - KNOB) * (breaks.get(i) - 0.5) / Math.max(1, last);
      getChildren().get(i).resizeRelocate(Math.round(x - WIDE / 2), Math.round((getHeight() - HIGH) / 2), WIDE, HIGH);
    }
  }
}
