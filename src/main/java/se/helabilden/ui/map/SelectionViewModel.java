package se.helabilden.ui.map;

import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaQuery;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Selection;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// What is told of the selection as a whole, and the ways to change it that are no pointing at areas.
final class SelectionViewModel {
  private final MapViewModel model;
  private final Workspace workspace;
  private final UiTexts texts;
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private @Nullable Job summing;

  SelectionViewModel(MapViewModel model, Workspace workspace, UiTexts texts) {
    this.model = model;
    this.workspace = workspace;
    this.texts = texts;
  }

  Subscription attach() {
    return Subscription.combine(
        model.selectedProperty().subscribe(which -> sum()), model.shownProperty().subscribe(map -> sum()), this::cancel);
  }

  private void cancel() {
    if (summing != null) {
      summing.cancel();
      summing = null;
    }
  }

  /// The number of areas stands there at once; what they are together follows.
  private void sum() {
    cancel();
    ShownMap map = model.shownProperty().get();
    Project project = workspace.projectProperty().get();
    if (map == null || project == null || model.selectedProperty().get().length != map.values().size()) {
      summary.set("");
      return;
    }
    SelectionWords words = new SelectionWords(map, model.selectedAreas(), texts.now());
    summary.set(words.count());
    if (!words.areas().isEmpty()) {
      ProjectContent content = workspace.content();
      summing =
          workspace.background().startQuietly(progress -> words.all(project, content, progress), summary::set);
    }
  }

  /// `12 bostadsområden · 18 400 invånare · tillsammans 23,1 %`; empty where none is selected.
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty backProperty() {
    return selection().backProperty();
  }

  ReadOnlyBooleanProperty forthProperty() {
    return selection().forthProperty();
  }

  private Selection selection() {
    return workspace.selection();
  }

  void back() {
    selection().back();
  }

  void forth() {
    selection().forth();
  }

  void all() {
    model.marking().select(area -> true, false);
  }

  /// Those that are not selected instead of those that are.
  void invert() {
    boolean[] before = model.selectedProperty().get().clone();
    model.marking().select(area -> !before[area], false);
  }

  void none() {
    model.clear();
  }

  /// The municipalities of the areas, name by code; empty where there is no map.
  Map<String, String> municipalities() {
    ShownMap map = model.shownProperty().get();
    return map == null ? Map.of() : map.values().layer().municipalities();
  }

  void municipality(String code) {
    ShownMap map = model.shownProperty().get();
    if (map != null) {
      model.marking().select(area -> AreaQuery.municipality(map.values().layer().area(area)).equals(code), false);
    }
  }
}
