package se.helabilden.ui.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.map.View;
import se.helabilden.project.Project;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.Workspace;

/// Brings areas of a receipt into sight on the map: its first indicator shows, the areas are picked out and fill the
/// view.
final class ReceiptOnMap {
  /// A view of this size in pixels is taken for granted: the map's own keeps centre and scale.
  private static final int WIDTH = 900;

  private static final int HEIGHT = 600;
  private static final double MARGIN = 80;

  private final Workspace workspace;
  private final Project project;

  ReceiptOnMap(Workspace workspace, Project project) {
    this.workspace = workspace;
    this.project = project;
  }

  void show(ImportState.Receipt receipt, Collection<String> codes) {
    MapState map = workspace.map();
    map.indicatorProperty().set(shownIndicator(receipt.receipt()));
    map.periodProperty().set("");
    workspace.selection().only(codes);
    map.zoomProperty().set(zoomTo(receipt.areas(), codes));
  }

  /// The first entry that is no count, else the first one.
  private String shownIndicator(MatchReceipt receipt) {
    List<MatchReceipt.Joined> joined = receipt.indicators();
    return joined.stream()
        .filter(each -> !isCount(each))
        .findFirst()
        .or(() -> joined.stream().findFirst())
        .map(MatchReceipt.Joined::id)
        .orElse("");
  }

  private boolean isCount(MatchReceipt.Joined joined) {
    return project
        .indicator(joined.base())
        .filter(indicator -> indicator.kind() == IndicatorKind.COUNT)
        .isPresent();
  }

  private static MapState.@Nullable Zoom zoomTo(AreaLayer layer, Collection<String> codes) {
    AreaLayer part =
        new AreaLayer(
            layer.level(), layer.version(), codes.stream().map(layer::find).flatMap(Optional::stream).toList());
    if (part.size() == 0) {
      return null;
    }
    View view = View.fit(part.extent(), WIDTH, HEIGHT, MARGIN);
    return new MapState.Zoom(view.worldX(WIDTH / 2.0), view.worldY(HEIGHT / 2.0), view.unitsPerPixel());
  }
}
