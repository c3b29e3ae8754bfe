package se.helabilden.ui.thread;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import javafx.util.Subscription;
import se.helabilden.needs.Need;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// The needs, and where they stand between how large they are and how much one can do about them. Each move is one
/// edit, so that it can be undone.
public final class PriorityViewModel {
  /// Where a need lands that is placed by key: in the middle.
  private static final int MIDDLE = 3;

  private final Workspace workspace;
  private final ReadOnlyListWrapper<Need> needs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  private Subscription listening = Subscription.EMPTY;

  public PriorityViewModel(Workspace workspace) {
    this.workspace = workspace;
  }

  public void attach() {
    listening =
        workspace
            .projectProperty()
            .subscribe(
                project -> {
                  List<Need> now = project == null ? List.of() : project.needs().all(Need.class);
                  if (!now.equals(needs.get())) {
                    needs.setAll(now);
                  }
                });
  }

  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// All needs, in order of their numbers.
  public ReadOnlyListProperty<Need> needsProperty() {
    return needs.getReadOnlyProperty();
  }

  /// Whether a need has a place in the grid.
  public static boolean isPlaced(Need need) {
    return need.size() > 0 && need.influence() > 0;
  }

  /// Moves a need by steps; one without a place comes to the middle first.
  public void move(UUID id, int larger, int moreInfluence) {
    change(
        id,
        "ui.thread.placed",
        need ->
            isPlaced(need)
                ? placed(need, need.size() + larger, need.influence() + moreInfluence)
                : placed(need, MIDDLE, MIDDLE));
  }

  /// Puts a need at a place; what is outside the grid comes to its edge.
  ///
  /// @param size and `influence` 1 to 5
  public void place(UUID id, int size, int influence) {
    change(id, "ui.thread.placed", need -> placed(need, size, influence));
  }

  private static Need placed(Need need, int size, int influence) {
    return need.withPlace(Math.clamp(size, 1, Need.MOST), Math.clamp(influence, 1, Need.MOST));
  }

  /// Takes a need out of the grid again.
  public void unplace(UUID id) {
    change(id, "ui.thread.unplaced", need -> need.withPlace(0, 0));
  }

  /// Adds votes to a need, or takes them away.
  public void vote(UUID id, int votes) {
    change(id, "ui.thread.voted", need -> need.withDots(Math.max(0, need.dots() + votes)));
  }

  public void prioritise(UUID id, boolean prioritised) {
    change(
        id,
        prioritised ? "ui.thread.prioritised" : "ui.thread.notPrioritised",
        need -> need.withPrioritised(prioritised));
  }

  private void change(UUID id, String key, UnaryOperator<Need> change) {
    needs.stream()
        .filter(need -> need.id().equals(id))
        .findFirst()
        .ifPresent(
            need -> ThreadEdits.change(workspace, id, Need.class, Message.of(key, need.label()), change));
  }
}
