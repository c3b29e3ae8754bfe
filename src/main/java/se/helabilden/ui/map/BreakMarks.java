package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.SeriesBreaks;
import se.helabilden.indicator.Period;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Marks over the slider of periods where the way of counting or the areas' boundaries change, and the words for them.
final class BreakMarks extends Pane {
  /// The slider's knob is about this wide, so that its track begins half of it in.
  private static final double KNOB = 18;
  private static final double WIDE = 3;
  private static final double HIGH = 16;

  private List<Integer> before = List.of();
  private int last;

  BreakMarks() {
    setMouseTransparent(true);
    getStyleClass().add("series-breaks");
  }

  private static SeriesBreaks of(ShownMap map) {
    return SeriesBreaks.of(map.data().periods(), map.data().entry().indicator());
  }

  /// `Brott i serien mellan 2023 och 2024`; empty where there is none.
  static String words(ShownMap map, UiTexts texts) {
    SeriesBreaks breaks = of(map);
    List<Period> periods = map.data().periods();
    List<String> sentences = new ArrayList<>();
    for (int i : breaks.before()) {
      sentences.add(texts.text("ui.map.seriesBreak", periods.get(i - 1).text(), periods.get(i).text()));
    }
    if (breaks.somewhere()) {
      sentences.add(texts.text("ui.map.seriesBroken"));
    }
    return String.join(". ", sentences);
  }

  void show(@Nullable ShownMap map) {
    before = map == null ? List.of() : of(map).before();
    last = map == null ? 0 : map.data().periods().size() - 1;
    getChildren().setAll(before.stream().map(each -> mark()).toList());
    requestLayout();
  }

  private static Region mark() {
    Region mark = new Region();
    mark.getStyleClass().add("series-break");
    return mark;
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < before.size(); i++) {
      double x = KNOB / 2 + (getWidth() - KNOB) * (before.get(i) - 0.5) / Math.max(1, last);
      getChildren().get(i).resizeRelocate(Math.round(x - WIDE / 2), Math.round((getHeight() - HIGH) / 2), WIDE, HIGH);
    }
  }
}
