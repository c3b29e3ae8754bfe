package se.helabilden.ui.shell;

import java.time.Duration;
import se.helabilden.ui.common.Later;
import se.helabilden.ui.common.Workspace;

/// Brings the user's own file up to date when nobody has done anything for half a minute, where the file lies on this
/// computer: one on a network or in a folder that is synchronised gets whole versions on closing and on request only.
final class IdlePublishing {
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Workspace workspace;
  private final Later later;

  IdlePublishing(Workspace workspace, Later.Timers timers) {
    this.workspace = workspace;
    this.later = timers.after(IDLE, this::publish);
    workspace.unpublishedProperty().addListener((observable, before, now) -> touched());
    workspace.savedAtProperty().addListener((observable, before, now) -> touched());
  }

  /// Somebody is at work: the wait begins anew.
  void touched() {
    if (workspace.unpublishedProperty().get()) {
      later.restart();
    } else {
      later.stop();
    }
  }

  private void publish() {
    boolean local = workspace.file().filter(LocalFile::isLocal).isPresent();
    if (!local || !workspace.unpublishedProperty().get()) {
      return;
    }
    if (workspace.background().jobs().isEmpty()) {
      workspace.publish(() -> {});
    } else {
      later.restart();
    }
  }
}
