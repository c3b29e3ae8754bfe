package se.helabilden.ui.needs;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// The analysis as it stands on the screen: the project's, with the edits that are on their way to disk. An edit made
/// of it never overwrites an earlier one that has not arrived yet.
final class Desk {
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<NeedsAnalysis> needs = new ReadOnlyObjectWrapper<>(NeedsAnalysis.EMPTY);
  private int underWay;
  private Subscription listening = Subscription.EMPTY;

  Desk(Workspace workspace) {
    this.workspace = workspace;
  }

  ReadOnlyObjectProperty<NeedsAnalysis> needsProperty() {
    return needs.getReadOnlyProperty();
  }

  NeedsAnalysis needs() {
    return needs.get();
  }

  /// Null where no project is open.
  @Nullable Project project() {
    return workspace.projectProperty().get();
  }

  void attach() {
    listening = workspace.projectProperty().subscribe(project -> adopt());
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void adopt() {
    if (underWay == 0) {
      Project project = project();
      needs.set(project == null ? NeedsAnalysis.EMPTY : project.needs());
    }
  }

  /// Shows an edit at once and sends it to disk. Written to no other project than the one that is shown.
  ///
  /// @param failed where it could not be written; the user has been told
  void perform(Edit edit, Runnable failed) {
    Project project = project();
    if (project == null) {
      return;
    }
    UUID shown = project.id();
    underWay++;
    needs.set(edit.apply(project.withNeeds(needs.get())).needs());
    workspace.change(
        Message.of("ui.common.saving"),
        session -> {
          if (session.project().id().equals(shown)) {
            session.perform(edit, NewContent.NONE);
          }
        },
        this::arrived,
        failure -> {
          arrived();
          workspace.background().failed(failure);
          failed.run();
        });
  }

  private void arrived() {
    underWay--;
    adopt();
  }
}
