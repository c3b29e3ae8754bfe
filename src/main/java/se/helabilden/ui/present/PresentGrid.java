package se.helabilden.ui.present;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// Several maps for a room: beside one another, each under what it shows, with a legend of its own where one does not tell
/// all. Two that are drawn over one another on the map's screen stand beside one another too: a room sees both at once.
final class PresentGrid extends GridPane {
  private final UiTexts texts;
  private final List<LegendRow> legends = new ArrayList<>();

  PresentGrid(UiTexts texts) {
    this.texts = texts;
    getStyleClass().add("present-grid");
    setMinSize(0, 0);
  }

  /// Lays the maps out anew.
  ///
  /// @param canvases one for each map
  /// @param headings what each shows
  /// @param own whether each has its own legend
  void show(List<MapCanvas> canvases, List<ShownMap> maps, List<String> headings, boolean own) {
    int columns = 2;
    int rows = (maps.size() + columns - 1) / columns;
    getChildren().clear();
    legends.clear();
    getColumnConstraints().setAll(columns(columns));
    getRowConstraints().setAll(rows(rows));
    for (int place = 0; place < maps.size(); place++) {
      Label heading = new Label(headings.get(place));
      heading.getStyleClass().add("heading");
      MapCanvas canvas = canvases.get(place);
      canvas.setMinSize(0, 0);
      VBox.setVgrow(canvas, Priority.ALWAYS);
      VBox panel = new VBox(heading, canvas);
      panel.setMinSize(0, 0);
      if (own) {
        LegendRow legend = new LegendRow(texts);
        legend.show(maps.get(place));
        panel.getChildren().add(legend);
        legends.add(legend);
      }
      add(panel, place % columns, place / columns);
    }
  }

  /// All legends take as much room, so that all maps are as large.
  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double wide = (getWidth() - insets.getLeft() - insets.getRight() - getHgap()) / 2;
    double high = legends.stream().mapToDouble(legend -> legend.neededHeight(wide)).max().orElse(0);
    legends.forEach(legend -> legend.setMinHeight(high));
    super.layoutChildren();
  }

  private static List<ColumnConstraints> columns(int count) {
    List<ColumnConstraints> all = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      ColumnConstraints share = new ColumnConstraints();
      share.setPercentWidth(100.0 / count);
      all.add(share);
    }
    return all;
  }

  private static List<RowConstraints> rows(int count) {
    List<RowConstraints> all = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      RowConstraints share = new RowConstraints();
      share.setPercentHeight(100.0 / count);
      share.setMinHeight(0);
      all.add(share);
    }
    return all;
  }
}
