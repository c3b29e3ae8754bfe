package se.helabilden.ui.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import se.helabilden.importing.OverlayImport;
import se.helabilden.map.Overlay;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;

/// What is done with layers of the user's own: each a step that can be taken back.
final class OwnLayers {
  private final Workspace workspace;
  private final OverlayImport importing;
  private final Notices notices;

  OwnLayers(Workspace workspace, OverlayImport importing, Notices notices) {
    this.workspace = workspace;
    this.importing = importing;
    this.notices = notices;
  }

  boolean accepts(Path file) {
    return importing.accepts(file);
  }

  /// The uppermost first.
  List<Overlay> all() {
    Project project = workspace.projectProperty().get();
    return project == null ? List.of() : project.overlays();
  }

  /// Reads a file, all its layers, and lays them on the map; nothing is changed where one of them is refused.
  void add(Path file) {
    workspace.changeLong(
        Message.of("ui.map.addingLayer"),
        (session, progress) -> {
          List<OverlayImport.Staged> staged =
              importing.layers(file, progress).stream()
                  .map(layer -> importing.stage(file, layer, session.project(), progress))
                  .toList();
          staged.forEach(each -> importing.commit(session, each));
        },
        () -> {
          if (!all().isEmpty()) {
            Overlay added = all().getFirst();
            notices.show(
                Notice.information(
                    Message.of(added.visible() ? "ui.map.addedLayer" : "ui.map.addedHidden", added.name(), added.features())));
          }
        },
        workspace.background()::failed);
  }

  /// Changes what a layer is called or looks like.
  void change(Overlay overlay, UnaryOperator<Overlay> how) {
    all().stream()
        .filter(each -> each.id().equals(overlay.id()))
        .findFirst()
        .ifPresent(
            now -> {
              Overlay then = how.apply(now);
              if (!Objects.equals(now, then)) {
                workspace.perform(new Edit.EditOverlay(then), NewContent.NONE, () -> {});
              }
            });
  }

  /// Moves a layer so many places down; up where below 0.
  void move(Overlay overlay, int places) {
    int at = all().stream().map(Overlay::id).toList().indexOf(overlay.id());
    int to = Math.clamp(at + places, 0, Math.max(0, all().size() - 1));
    if (at >= 0 && to != at) {
      workspace.perform(new Edit.MoveOverlay(all().get(at), to), NewContent.NONE, () -> {});
    }
  }

  void remove(Overlay overlay) {
    workspace.perform(new Edit.RemoveOverlay(overlay), NewContent.NONE, () -> {});
  }
}
