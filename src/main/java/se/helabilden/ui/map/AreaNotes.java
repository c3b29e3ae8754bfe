package se.helabilden.ui.map;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.needs.AreaNote;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

/// The notes on areas as the map's screen has them: areas are positions in the layer of the shown map.
final class AreaNotes {
  private final Workspace workspace;
  private final CurrentMap current;

  AreaNotes(Workspace workspace, CurrentMap current) {
    this.workspace = workspace;
    this.current = current;
  }

  /// The area at a position; null for none.
  @Nullable Area area(int position) {
    ShownMap map = current.shownProperty().get();
    return map == null || position < 0 || position >= map.values().size() ? null : map.values().layer().area(position);
  }

  Optional<AreaNote> on(int position) {
    Area area = area(position);
    Project project = workspace.projectProperty().get();
    return area == null || project == null ? Optional.empty() : project.needs().note(area.code());
  }

  /// What is written at an area; empty for nothing.
  String text(int position) {
    return on(position).map(AreaNote::text).orElse("");
  }

  /// All notes of the project by the areas' names, those on other areas than the shown ones too.
  List<AreaNote> all() {
    Project project = workspace.projectProperty().get();
    Collator swedish = Collator.getInstance(Language.SWEDISH.locale());
    return project == null
        ? List.of()
        : project.needs().notes().stream().sorted(Comparator.comparing(AreaNote::areaName, swedish)).toList();
  }

  /// The position of a note's area in the shown layer; [MapViewModel#NONE] where it is not there.
  int positionOf(AreaNote note) {
    ShownMap map = current.shownProperty().get();
    return map != null && note.isIn(map.values().layer())
        ? map.values().layer().indexOf(note.area().code())
        : MapViewModel.NONE;
  }

  /// Writes a note, as one edit; no words take away the one that is there. Nothing is done where nothing changed.
  void write(int position, String text, boolean published) {
    Area area = area(position);
    if (area != null) {
      write(area.code(), area.name(), text, published);
    }
  }

  private void write(AreaCode code, String name, String text, boolean published) {
    AreaNote before = on(code);
    if (text.isBlank()) {
      if (before != null) {
        remove(before);
      }
      return;
    }
    boolean same = before != null && before.text().equals(text.strip()) && before.published() == published;
    if (!same) {
      AreaNote note = new AreaNote(workspace.author().stamp(), code, name, text, published);
      workspace.perform(new Edit.WriteNote(note), NewContent.NONE, () -> {});
    }
  }

  private @Nullable AreaNote on(AreaCode code) {
    Project project = workspace.projectProperty().get();
    return project == null ? null : project.needs().note(code).orElse(null);
  }

  void remove(AreaNote note) {
    workspace.perform(new Edit.RemoveNote(note), NewContent.NONE, () -> {});
  }
}
