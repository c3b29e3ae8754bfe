package se.helabilden.ui.map;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.project.Edit;
import se.helabilden.project.KeptSelection;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

/// Selections under names, kept in the project: each change is an edit that can be taken back.
final class NamedSelections {
  private final Workspace workspace;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;

  /// A selection, and how many of its areas the shown map has.
  record Named(KeptSelection selection, int here) {}

  NamedSelections(Workspace workspace, ReadOnlyObjectProperty<@Nullable ShownMap> shown) {
    this.workspace = workspace;
    this.shown = shown;
  }

  /// Changes with what is kept.
  ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
    return workspace.projectProperty();
  }

  /// Grows with each change of the selection.
  ReadOnlyLongProperty versionProperty() {
    return workspace.selection().versionProperty();
  }

  /// By name.
  List<Named> all() {
    Project project = workspace.projectProperty().get();
    Collator swedish = Collator.getInstance(Language.SWEDISH.locale());
    return project == null
        ? List.of()
        : project.selections().stream()
            .sorted(Comparator.comparing(KeptSelection::name, swedish))
            .map(each -> new Named(each, here(each).size()))
            .toList();
  }

  /// How many areas are selected.
  int selected() {
    return workspace.selection().codes().size();
  }

  /// Whether a name is given to a selection already.
  boolean isTaken(String name) {
    Project project = workspace.projectProperty().get();
    return project != null && project.selection(name).isPresent();
  }

  /// Keeps what is selected; in place of what the name stood for, where it stood for something.
  ///
  /// @return whether there was a name and something to keep
  boolean keep(String name) {
    Project project = workspace.projectProperty().get();
    List<String> codes = List.copyOf(workspace.selection().codes());
    if (project == null || name.isBlank() || codes.isEmpty()) {
      return false;
    }
    KeptSelection before = project.selection(name).orElse(null);
    KeptSelection kept =
        before == null
            ? new KeptSelection(workspace.author().stamp(), name, codes)
            : before.withName(name).withCodes(codes);
    if (!kept.equals(before)) {
      workspace.perform(new Edit.KeepSelection(kept), NewContent.NONE, () -> {});
    }
    return true;
  }

  /// Selects the areas that the shown map has of it.
  void choose(KeptSelection selection) {
    List<String> here = here(selection);
    if (!here.isEmpty()) {
      workspace.selection().only(here);
    }
  }

  /// @return whether it could be called so: not where another selection is, or without a name
  boolean rename(KeptSelection selection, String name) {
    Project project = workspace.projectProperty().get();
    if (project == null || name.isBlank()) {
      return false;
    }
    boolean other = project.selection(name).filter(each -> !each.id().equals(selection.id())).isPresent();
    if (other) {
      return false;
    }
    KeptSelection renamed = selection.withName(name);
    if (!renamed.equals(selection)) {
      workspace.perform(new Edit.RenameSelection(renamed, selection.name()), NewContent.NONE, () -> {});
    }
    return true;
  }

  void remove(KeptSelection selection) {
    workspace.perform(new Edit.RemoveSelection(selection), NewContent.NONE, () -> {});
  }

  private List<String> here(KeptSelection selection) {
    ShownMap map = shown.get();
    if (map == null) {
      return List.of();
    }
    AreaLayer layer = map.values().layer();
    return selection.codes().stream().filter(code -> layer.indexOf(code) >= 0).toList();
  }
}
