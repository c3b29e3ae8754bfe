package se.helabilden.ui.data;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.Edit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// Takes an import back in one step, or brings it again, as long as it is the project's latest edit.
final class TakingBack {
  private final Workspace workspace;

  TakingBack(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Whether undo would take back exactly the import that shows.
  boolean canUndo(ImportState shown) {
    return isOf(shown, workspace.undoableProperty().get());
  }

  void undo(ImportState shown) {
    if (canUndo(shown)) {
      workspace.undo();
    }
  }

  /// Whether redo would bring exactly the import that shows.
  boolean canRedo(ImportState shown) {
    return isOf(shown, workspace.redoableProperty().get());
  }

  void redo(ImportState shown) {
    if (canRedo(shown)) {
      workspace.redo();
    }
  }

  private static boolean isOf(ImportState shown, @Nullable Message edit) {
    return edit != null && summary(shown).filter(edit::equals).isPresent();
  }

  private static Optional<Message> summary(ImportState shown) {
    return switch (shown) {
      case ImportState.AreasDone done -> Optional.of(new Edit.AddLayer(done.layer(), done.layer().crs()).summary());
      case ImportState.Receipt done -> Optional.of(new Edit.ImportValues(done.record(), List.of()).summary());
      default -> Optional.empty();
    };
  }
}
