package se.helabilden.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapView.Extent;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.work.Message;

/// The map that shows, as a view that is kept: made from it, kept in the project, and shown again.
public final class SavedViews {
  /// A zoom says metres a pixel; an extent of so many pixels keeps it, whatever the window.
  private static final double PIXELS_WIDE = 1_200;
  private static final double PIXELS_HIGH = 800;

  private SavedViews() {}

  /// The view that shows.
  ///
  /// @param title the finding it shows; empty for the indicator's own name
  public static MapView of(Workspace workspace, ShownMap shown, String title, boolean inReport) {
    MapState state = workspace.map();
    double[] breaks = shown.map().classification().breaks();
    boolean given = state.sameClassesProperty().get() && breaks.length > 2;
    return new MapView(
        workspace.author().stamp(),
        title,
        shown.data().entry().id(),
        shown.periodShown().text(),
        given ? ClassificationMethod.MANUAL.id() : state.methodProperty().get().id(),
        given ? 0 : state.classesProperty().get(),
        given ? Arrays.stream(breaks, 1, breaks.length - 1).boxed().toList() : List.of(),
        state.paletteProperty().get(),
        state.referenceProperty().get(),
        extent(state.zoomProperty().get()),
        workspace.selection().codes().stream().sorted().toList(),
        shown.data().entry().indicator().series(),
        inReport);
  }

  /// Keeps a view in the project, as one edit.
  ///
  /// @param name what it is called in the list of what was done
  public static void keep(Workspace workspace, MapView view, String name, Runnable then) {
    Message what = Message.of(view.inReport() ? "ui.common.viewForReport" : "ui.common.viewKept", name);
    workspace.perform(
        new Edit.Write(what, "", "", List.of(), List.of(), List.of(view)), NewContent.NONE, then);
  }

  /// Makes the map show a view.
  public static void show(Workspace workspace, MapView view) {
    MapState state = workspace.map();
    state.indicatorProperty().set(view.entryId());
    state.periodProperty().set(view.period());
    ClassificationMethod method =
        ClassificationMethod.ofId(view.method()).orElse(ClassificationMethod.QUANTILE);
    boolean pooled = method == ClassificationMethod.MANUAL;
    state.methodProperty().set(pooled ? ClassificationMethod.QUANTILE : method);
    state.sameClassesProperty().set(pooled);
    state.classesProperty().set(pooled ? view.breaks().size() + 1 : view.classes());
    state.paletteProperty().set(view.palette());
    state.referenceProperty().set(view.reference());
    state.zoomProperty().set(zoom(view.extent()));
    workspace.selection().only(view.selected());
  }

  private static @Nullable Extent extent(MapState.@Nullable Zoom zoom) {
    return Optional.ofNullable(zoom)
        .map(
            part -> {
              double wide = part.metresPerPixel() * PIXELS_WIDE / 2;
              double high = part.metresPerPixel() * PIXELS_HIGH / 2;
              return new Extent(part.x() - wide, part.y() - high, part.x() + wide, part.y() + high);
            })
        .orElse(null);
  }

  private static MapState.@Nullable Zoom zoom(@Nullable Extent extent) {
    return Optional.ofNullable(extent)
        .map(
            part ->
                new MapState.Zoom(
                    (part.west() + part.east()) / 2,
                    (part.south() + part.north()) / 2,
                    (part.east() - part.west()) / PIXELS_WIDE))
        .orElse(null);
  }
}
