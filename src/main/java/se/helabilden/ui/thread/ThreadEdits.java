package se.helabilden.ui.thread;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// Changes of one object of the thread, made of the object as it is when their turn comes: two quick moves are two
/// moves, and words that are on their way to disk are not written over.
final class ThreadEdits {
  private ThreadEdits() {}

  /// Changes nothing where the object is gone, or would stay as it is.
  static <T extends ThreadObject> void change(
      Workspace workspace, UUID id, Class<T> type, Message what, UnaryOperator<T> change) {
    workspace.change(
        Message.of("ui.common.saving"),
        session ->
            session
                .project()
                .needs()
                .object(id)
                .filter(type::isInstance)
                .map(type::cast)
                .ifPresent(
                    before -> {
                      T after = change.apply(before);
                      if (!after.equals(before)) {
                        session.perform(
                            new Edit.Write(what, "", "", List.of(), List.of(after), List.of()), NewContent.NONE);
                      }
                    }),
        () -> {});
  }
}
