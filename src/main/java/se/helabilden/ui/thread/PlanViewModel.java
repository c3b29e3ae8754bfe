package se.helabilden.ui.thread;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.PlannedTime;
import se.helabilden.needs.RedThread;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// The plan: its measures in order, the times they span, and the ways from need to follow-up.
public final class PlanViewModel {
  private final Workspace workspace;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<NeedsAnalysis> needs = new ReadOnlyObjectWrapper<>(NeedsAnalysis.EMPTY);
  private Subscription listening = Subscription.EMPTY;

  public PlanViewModel(Workspace workspace, UiTexts texts) {
    this.workspace = workspace;
    this.texts = texts;
  }

  public void attach() {
    listening =
        workspace
            .projectProperty()
            .subscribe(project -> needs.set(project == null ? NeedsAnalysis.EMPTY : project.needs()));
  }

  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  public ReadOnlyObjectProperty<NeedsAnalysis> needsProperty() {
    return needs.getReadOnlyProperty();
  }

  /// The measures, in order of their numbers.
  public List<PlannedMeasure> measures() {
    return needs.get().all(PlannedMeasure.class);
  }

  public List<RedThread.Path> paths() {
    return RedThread.paths(needs.get());
  }

  /// `Mål 1, Mål 2`: what a measure is for.
  public String goals(PlannedMeasure measure) {
    return measure.goals().stream()
        .map(needs.get()::object)
        .flatMap(Optional::stream)
        .map(goal -> texts.text(goal.label()))
        .collect(Collectors.joining(", "));
  }

  /// `2027-01 – 2028`, as written.
  public static String time(PlannedMeasure measure) {
    return measure.end().isBlank() || measure.end().equals(measure.start())
        ? measure.start()
        : measure.start().isBlank() ? measure.end() : measure.start() + " – " + measure.end();
  }

  public static Optional<PlannedTime> span(PlannedMeasure measure) {
    return PlannedTime.of(measure.start(), measure.end());
  }

  /// Says how far a measure has come.
  public void setStatus(PlannedMeasure measure, PlannedMeasure.Status status) {
    ThreadEdits.change(
        workspace,
        measure.id(),
        PlannedMeasure.class,
        Message.of("ui.thread.statusChanged", measure.label()),
        now -> now.withStatus(status, now.statusNote()));
  }

  /// The table of measures for a spreadsheet: tabulators between the columns, a line for each measure.
  public String asText() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.join(
            "\t",
            texts.text("ui.thread.columnMeasure"),
            texts.text("ui.thread.columnGoal"),
            texts.text("ui.thread.columnResponsible"),
            texts.text("ui.thread.columnPartners"),
            texts.text("ui.thread.columnTime"),
            texts.text("ui.thread.columnCost"),
            texts.text("ui.thread.columnFunding"),
            texts.text("ui.thread.columnStatus")));
    for (PlannedMeasure measure : measures()) {
      text.append('\n')
          .append(
              List.of(
                      texts.text(measure.label()) + ". " + measure.text(),
                      goals(measure),
                      measure.responsible(),
                      measure.partners(),
                      time(measure),
                      measure.cost(),
                      measure.funding(),
                      status(measure.status()))
                  .stream()
                  .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                  .collect(Collectors.joining("\t")));
    }
    return text.toString();
  }

  String status(PlannedMeasure.Status status) {
    return texts.text("ui.thread.status_" + status.name());
  }
}
