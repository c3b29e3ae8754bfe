package se.helabilden.ui.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.PlannedTime;
import se.helabilden.ui.common.UiTexts;

/// The measures as bars over the years.
final class PlanTimeline extends PlanGrid {
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

  PlanTimeline(PlanViewModel model, UiTexts texts) {
    super(model, texts, "timeline");
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(34);
    ColumnConstraints tracks = new ColumnConstraints();
    tracks.setHgrow(Priority.ALWAYS);
    grid().getColumnConstraints().setAll(names, tracks);
  }

  @Override
  protected void show() {
    List<PlannedMeasure> measures = model().measures();
    List<PlannedTime> spans = measures.stream().map(PlanViewModel::span).flatMap(Optional::stream).toList();
    if (measures.isEmpty()) {
      return;
    }
    int from = spans.stream().mapToInt(span -> span.first().getYear()).min().orElse(0);
    int to = spans.stream().mapToInt(span -> span.last().getYear()).max().orElse(0);
    if (!spans.isEmpty()) {
      grid().add(years(from, to), 1, 0);
    }
    int row = 1;
    for (PlannedMeasure measure : measures) {
      Label name = new Label(texts().text(measure.label()) + ". " + measure.text());
      name.setWrapText(true);
      name.getStyleClass().add("measure");
      grid().add(name, 0, row);
      grid().add(
          PlanViewModel.span(measure)
              .<Node>map(span -> track(measure, span, from, to))
              .orElseGet(() -> undated()),
          1,
          row);
      row++;
    }
  }

  private Node undated() {
    Label label = new Label(texts().text("ui.thread.undated"));
    label.getStyleClass().add("secondary");
    return label;
  }

  private static Node years(int from, int to) {
    HBox box = new HBox();
    for (int year = from; year <= to; year++) {
      Label label = new Label(Integer.toString(year));
      label.getStyleClass().add("year");
      label.setMaxWidth(Double.MAX_VALUE);
      label.setMinWidth(0);
      label.setPrefWidth(10);
      HBox.setHgrow(label, Priority.ALWAYS);
      box.getChildren().add(label);
    }
    return box;
  }

  private Node track(PlannedMeasure measure, PlannedTime span, int from, int to) {
    LocalDate begin = LocalDate.of(from, 1, 1);
    double days = ChronoUnit.DAYS.between(begin, LocalDate.of(to + 1, 1, 1));
    double left = ChronoUnit.DAYS.between(begin, span.first()) / days;
    double width = (ChronoUnit.DAYS.between(span.first(), span.last()) + 1) / days;
    Region bar = new Region();
    bar.getStyleClass().add("bar");
    bar.pseudoClassStateChanged(DONE, measure.status() == PlannedMeasure.Status.DONE);
    bar.pseudoClassStateChanged(STOPPED, measure.status() == PlannedMeasure.Status.STOPPED);
    String words =
        texts().text(
            "ui.thread.barSpoken",
            texts().text(measure.label()),
            measure.text(),
            PlanViewModel.time(measure),
            model().status(measure.status()));
    Pane track =
        new Pane(bar) {
          @Override
          protected void layoutChildren() {
            double high = getHeight();
            bar.resizeRelocate(left * getWidth(), high * 0.15, Math.max(4, width * getWidth()), high * 0.7);
          }
        };
    track.getStyleClass().add("track");
    track.setAccessibleRole(AccessibleRole.TEXT);
    track.setAccessibleText(words);
    Tooltip.install(track, new Tooltip(words));
    return track;
  }
}
