package se.helabilden.ui.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.DrawnOverlay;
import se.helabilden.map.MapForm;
import se.helabilden.map.Overlay;
import se.helabilden.map.SheetExtras;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;

/// What lies over the shown map, as chosen in [MapState] and kept in the project; the content of layers is read in the
/// background. Listens only between [#attach] and [#detach].
public final class MapExtras {
  private final Workspace workspace;
  private final ReadOnlyObjectProperty<@Nullable ShownMap> shown;
  private final ReadOnlyObjectWrapper<SheetExtras> extras = new ReadOnlyObjectWrapper<>(SheetExtras.USUAL);
  private List<DrawnOverlay> overlays = List.of();
  private List<Overlay> read = List.of();
  private @Nullable Job job;
  private Subscription listening = Subscription.EMPTY;

  public MapExtras(Workspace workspace, ReadOnlyObjectProperty<@Nullable ShownMap> shown) {
    this.workspace = workspace;
    this.shown = shown;
  }

  /// For the screen and for pictures alike.
  public ReadOnlyObjectProperty<SheetExtras> extrasProperty() {
    return extras.getReadOnlyProperty();
  }

  public void attach() {
    MapState state = workspace.map();
    listening =
        Subscription.combine(
            workspace.projectProperty().subscribe(project -> read(project)),
            shown.subscribe((_, _) -> make()),
            workspace.selection().versionProperty().subscribe((_, _) -> make()),
            state.formProperty().subscribe((_, _) -> make()),
            state.labelsProperty().subscribe((_, _) -> make()),
            state.guideProperty().subscribe((_, _) -> make()),
            state.cropProperty().subscribe((_, _) -> make()),
            state.groundProperty().subscribe((_, _) -> make()),
            state.groundOpacityProperty().subscribe((_, _) -> make()),
            workspace.ground().mapProperty().subscribe((_, _) -> make()));
    make();
  }

  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void read(@Nullable Project project) {
    List<Overlay> now = project == null ? List.of() : project.overlays();
    if (now.equals(read)) {
      return;
    }
    if (job != null) {
      job.cancel();
    }
    if (now.isEmpty()) {
      read = now;
      overlays = List.of();
      make();
      return;
    }
    ProjectContent content = workspace.content();
    job =
        workspace
            .background()
            .startQuietly(
                progress -> now.stream().map(each -> new DrawnOverlay(each, content.overlay(each.hash()))).toList(),
                drawn -> {
                  job = null;
                  read = now;
                  overlays = drawn;
                  make();
                });
  }

  private void make() {
    ShownMap map = shown.get();
    MapState state = workspace.map();
    MapForm wanted = state.formProperty().get();
    boolean suits = map != null && wanted.suits(map.data().entry().indicator().kind());
    Set<Integer> picked = new HashSet<>();
    if (map != null) {
      for (String code : workspace.selection().codes()) {
        int area = map.values().layer().indexOf(code);
        if (area >= 0) {
          picked.add(area);
        }
      }
    }
    SheetExtras now =
        new SheetExtras(
            suits ? wanted : MapForm.AREAS,
            state.labelsProperty().get() ? SheetExtras.Labels.TELLING : SheetExtras.Labels.NONE,
            state.guideProperty().get() ? SheetExtras.Guide.SCALE_AND_NORTH : SheetExtras.Guide.NONE,
            picked,
            overlays,
            workspace.ground().shown(state, workspace.projectProperty().get()),
            state.cropProperty().get());
    if (!now.equals(extras.get())) {
      extras.set(now);
    }
  }
}
