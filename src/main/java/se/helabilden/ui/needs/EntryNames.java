package se.helabilden.ui.needs;

import java.util.LinkedHashMap;
import java.util.Map;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// The names of a project's indicator entries, by id.
record EntryNames(Map<String, String> byId) {
  static final EntryNames NONE = new EntryNames(Map.of());

  /// Reads every series: for the background.
  static EntryNames of(Project project, ProjectContent content) {
    Map<String, String> names = new LinkedHashMap<>();
    for (IndicatorEntry entry : Entries.all(project, content)) {
      names.put(entry.id(), entry.name());
    }
    return new EntryNames(names);
  }

  String of(String id) {
    return byId.getOrDefault(id, id);
  }
}
