package se.helabilden.ui.data;

import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Progress;

/// Something that a panel tells of the project: read in the background when the panel opens, and anew whenever the project
/// changes while it is open and in front.
final class ProjectReading<T> {
  /// Reads it; may take long.
  interface Reader<T> {
    T read(Project project, ProjectContent content, Progress progress);
  }

  private final Workspace workspace;
  private final Reader<T> reader;
  private final Consumer<T> show;
  private final Runnable noProject;
  private boolean open;
  private @Nullable Job reading;
  private Subscription listening = Subscription.EMPTY;

  /// @param noProject what to do where no project is open any more
  ProjectReading(Workspace workspace, Reader<T> reader, Consumer<T> show, Runnable noProject) {
    this.workspace = workspace;
    this.reader = reader;
    this.show = show;
    this.noProject = noProject;
  }

  boolean isOpen() {
    return open;
  }

  void open() {
    open = true;
    attach();
  }

  /// Nobody looks any more.
  void close() {
    open = false;
    detach();
  }

  /// Follows the project where the panel is open.
  void attach() {
    detach();
    if (open) {
      listening = workspace.projectProperty().subscribe(this::read);
    }
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    stop();
  }

  private void stop() {
    if (reading != null) {
      reading.cancel();
    }
  }

  private void read(@Nullable Project project) {
    stop();
    if (project == null) {
      noProject.run();
      return;
    }
    ProjectContent content = workspace.content();
    reading = workspace.background().startQuietly(progress -> reader.read(project, content, progress), show);
  }
}
