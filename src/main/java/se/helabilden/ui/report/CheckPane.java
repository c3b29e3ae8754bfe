package se.helabilden.ui.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;

/// Kontrollera först: what is unanswered, stale or may mislead, each with the way to where it is mended.
final class CheckPane {
  private static final int FIRST = 2;

  private final ReportViewModel model;
  private final UiTexts texts;
  private final VBox root = new VBox();
  private Subscription listening = Subscription.EMPTY;

  CheckPane(ReportViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    root.getStyleClass().add("check-pane");
  }

  Node root() {
    return root;
  }

  void attach() {
    listening =
        Subscription.combine(
            model.problemsProperty().subscribe(() -> show()),
            model.readingProperty().subscribe((before, now) -> show()),
            texts.languageProperty().subscribe(() -> show()));
    show();
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show() {
    root.getChildren().setAll(label("ui.report.check", "section-title"));
    List<Problem> problems = model.problemsProperty();
    if (problems.isEmpty() && !model.readingProperty().get()) {
      root.getChildren().add(label("ui.report.nothingToCheck", "secondary"));
    }
    Map<Problem.Kind, List<Problem>> kinds = new TreeMap<>(Comparator.comparingInt(CheckPane::order));
    for (Problem problem : problems) {
      kinds.computeIfAbsent(problem.kind(), kind -> new ArrayList<>()).add(problem);
    }
    kinds.forEach(
        (kind, found) -> {
          Label head = new Label(texts.text("ui.report.kind_" + kind.name(), found.size()));
          head.getStyleClass().add("emphasis");
          root.getChildren().add(head);
          Map<String, List<Problem>> alike =
              found.stream().collect(Collectors.groupingBy(Problem::id, LinkedHashMap::new, Collectors.toList()));
          alike.values().forEach(each -> root.getChildren().add(alike(each)));
        });
  }

  /// Problems of one sort: the first few, and the others on demand.
  private Node alike(List<Problem> problems) {
    VBox box = new VBox();
    box.getStyleClass().add("check-alike");
    if (problems.getFirst().id().equals("no-source")) {
      box.getChildren().add(source(problems.size()));
    }
    problems.stream().limit(FIRST).forEach(problem -> box.getChildren().add(row(problem)));
    if (problems.size() > FIRST) {
      int more = problems.size() - FIRST;
      Hyperlink[] link = new Hyperlink[1];
      link[0] =
          Controls.link(
              new ReadOnlyStringWrapper(texts.text("ui.report.more", more)),
              () -> {
                box.getChildren().remove(link[0]);
                problems.stream().skip(FIRST).forEach(problem -> box.getChildren().add(row(problem)));
              });
      box.getChildren().add(link[0]);
    }
    return box;
  }

  /// One field for all that lack a source: what the mend is, where the lack is told.
  private Node source(int indicators) {
    TextField field = new TextField();
    field.setPromptText(texts.text("ui.report.sourcePrompt"));
    field.setAccessibleText(texts.text("ui.report.sourceFor", indicators));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button set = new Button(texts.text("ui.report.setSource"));
    set.setOnAction(event -> model.nameSource(field.getText()));
    field.setOnAction(event -> model.nameSource(field.getText()));
    Label label = new Label(texts.text("ui.report.sourceFor", indicators));
    label.setWrapText(true);
    HBox line = new HBox(field, set);
    line.getStyleClass().add("map-row");
    return new VBox(label, line);
  }

  private static int order(Problem.Kind kind) {
    return switch (kind) {
      case DAMAGE -> 0;
      case STALE -> 1;
      case UNFINISHED -> 2;
      case ADVICE -> 3;
    };
  }

  private Label label(String key, String style) {
    Label label = new Label(texts.text(key));
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }

  private Node row(Problem problem) {
    Label words = new Label(texts.text(problem.message()));
    words.setWrapText(true);
    words.setMinHeight(Label.USE_PREF_SIZE);
    Step step = ProblemPlace.stepOf(problem);
    FlowPane ways =
        new FlowPane(
            Controls.link(
                new ReadOnlyStringWrapper(texts.text("ui.report.goThere", texts.text("ui.report.step_" + step.name()))),
                () -> model.navigator().go(step)));
    ways.getStyleClass().add("check-ways");
    if (problem.kind() == Problem.Kind.ADVICE) {
      ways.getChildren()
          .add(
              Controls.link(
                  new ReadOnlyStringWrapper(texts.text("ui.report.heed")), () -> model.heed(problem)));
    }
    VBox row = new VBox(words, ways);
    row.getStyleClass().add("check-row");
    return row;
  }
}
