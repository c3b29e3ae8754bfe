package se.helabilden.ui.thread;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.RedThread;
import se.helabilden.needs.ThreadObject;
import se.helabilden.ui.common.UiTexts;

/// The ways from need over goal and measure to follow-up, a row for each; what is missing stands as an empty box.
final class ThreadTable extends PlanGrid {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final List<String> HEADS =
      List.of(
          "ui.thread.columnNeed", "ui.thread.columnGoal", "ui.thread.columnMeasure", "ui.thread.columnFollowUp");

  ThreadTable(PlanViewModel model, UiTexts texts) {
    super(model, texts, "thread-table");
    for (int i = 0; i < HEADS.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / HEADS.size());
      column.setHgrow(Priority.ALWAYS);
      grid().getColumnConstraints().add(column);
    }
  }

  @Override
  protected void show() {
    List<RedThread.Path> paths = model().paths();
    if (paths.isEmpty()) {
      return;
    }
    for (int i = 0; i < HEADS.size(); i++) {
      Label head = new Label(texts().text(HEADS.get(i)));
      head.getStyleClass().add("head");
      grid().add(head, i, 0);
    }
    RedThread.@Nullable Path above = null;
    int row = 1;
    for (RedThread.Path path : paths) {
      if (above == null || path.need() == null || !path.need().equals(above.need())) {
        grid().add(box(path.need(), "ui.thread.missingNeed", ground(path)), 0, row);
      }
      if (above == null || path.goal() == null || !path.goal().equals(above.goal()) || !same(path, above)) {
        grid().add(box(path.goal(), "ui.thread.missingGoal", ""), 1, row);
      }
      grid().add(box(path.measure(), "ui.thread.missingMeasure", ""), 2, row);
      grid().add(followUps(path), 3, row);
      above = path;
      row++;
    }
  }

  private static boolean same(RedThread.Path path, RedThread.Path above) {
    return path.need() != null && path.need().equals(above.need());
  }

  /// `Iakttagelse 2, Orsak 1`: what a need rests on.
  private String ground(RedThread.Path path) {
    String labels =
        Stream.concat(path.findings().stream(), path.causes().stream())
            .map(object -> texts().text(object.label()))
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : texts().text("ui.thread.columnGround") + ": " + labels;
  }

  private Node box(@Nullable ThreadObject object, String missing, String under) {
    VBox box = new VBox();
    box.getStyleClass().add("thread-box");
    box.pseudoClassStateChanged(MISSING, object == null);
    Label head = new Label(object == null ? texts().text(missing) : texts().text(object.label()));
    head.getStyleClass().add(object == null ? "secondary" : "emphasis");
    box.getChildren().add(head);
    Optional.ofNullable(object).map(ThreadObject::text).ifPresent(text -> box.getChildren().add(wrapped(text, null)));
    if (!under.isEmpty()) {
      box.getChildren().add(wrapped(under, "secondary"));
    }
    return box;
  }

  private Node followUps(RedThread.Path path) {
    VBox all = new VBox();
    all.setSpacing(4);
    path.followUps().forEach(followUp -> all.getChildren().add(box(followUp, "ui.thread.missingFollowUp", "")));
    if (path.followUps().isEmpty()) {
      all.getChildren().add(box(null, "ui.thread.missingFollowUp", ""));
    }
    return all;
  }

  private static Label wrapped(String text, @Nullable String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    if (style != null) {
      label.getStyleClass().add(style);
    }
    return label;
  }
}
