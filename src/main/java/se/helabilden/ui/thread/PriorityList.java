package se.helabilden.ui.thread;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.needs.Need;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The needs as a list, those placed highest first: what the grid says, for who does not see it, with votes and the
/// decision whether the plan goes on with them.
final class PriorityList {
  private static final Comparator<Need> ORDER =
      Comparator.comparingInt((Need need) -> need.size() + need.influence())
          .thenComparingInt(Need::dots)
          .reversed()
          .thenComparingInt(Need::number);

  private final PriorityViewModel model;
  private final UiTexts texts;
  private final VBox root = new VBox();
  private Subscription listening = Subscription.EMPTY;

  PriorityList(PriorityViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    root.getStyleClass().add("priority-list");
  }

  Node root() {
    return root;
  }

  void attach() {
    listening =
        Subscription.combine(
            model.needsProperty().subscribe(() -> show()), texts.languageProperty().subscribe(() -> show()));
    show();
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show() {
    List<Need> sorted = model.needsProperty().stream().sorted(ORDER).toList();
    root.getChildren().setAll(sorted.stream().map(this::row).toList());
    if (sorted.isEmpty()) {
      Label none = new Label(texts.text("ui.thread.noNeeds"));
      none.getStyleClass().add("secondary");
      none.setWrapText(true);
      root.getChildren().add(none);
    }
  }

  private Node row(Need need) {
    String label = texts.text(need.label());
    CheckBox chosen = new CheckBox(label);
    chosen.setSelected(need.prioritised());
    chosen.setAccessibleText(texts.text("ui.thread.prioritySpoken", label, need.text()));
    chosen.setOnAction(event -> model.prioritise(need.id(), chosen.isSelected()));
    Label place =
        new Label(
            PriorityViewModel.isPlaced(need)
                ? texts.text("ui.thread.place", need.size(), need.influence())
                : texts.text("ui.thread.noPlace"));
    place.getStyleClass().add("secondary");
    Label votes = new Label(texts.text("ui.thread.votes", need.dots()));
    votes.getStyleClass().add("secondary");
    chosen.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            chosen,
            gap,
            votes,
            voteButton(texts.text("ui.thread.voteLess", label), "mdi2m-minus", need, -1),
            voteButton(texts.text("ui.thread.voteMore", label), "mdi2p-plus", need, 1));
    votes.setMinWidth(Region.USE_PREF_SIZE);
    head.getStyleClass().add("priority-row");
    Label text = new Label(need.text());
    text.setWrapText(true);
    place.setWrapText(true);
    return new VBox(head, place, text);
  }

  /// The row is made anew when the language changes: its texts need not follow it.
  private Button voteButton(String words, String icon, Need need, int votes) {
    return Controls.iconButton(new ReadOnlyStringWrapper(words), icon, () -> model.vote(need.id(), votes));
  }
}
