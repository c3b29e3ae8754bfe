package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.CompareModel;
import se.helabilden.project.MapDrawing;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The first map alone, beside one or three others, or under another one with a divider between.
final class CompareBoard extends StackPane {
  private static final String SMALL = "one-of-four";
  private static final double BETWEEN = 4;

  private final MapBoard first;
  private final CompareModel model;
  private final MapViewModel maps;
  private final UiTexts texts;
  private final List<ComparePanel> panels = new ArrayList<>();
  private final Label title = new Label();
  private final Tooltip whole = new Tooltip();
  /// As high as the line of the others for what is pointed at, so that all maps are as large.
  private final Label spare = new Label("\u00a0");
  private final LegendLine legend;
  private final VBox main;
  private Subscription attached = Subscription.EMPTY;

  CompareBoard(MapBoard first, CompareModel model, MapViewModel maps, UiTexts texts, Workspace workspace) {
    this.first = first;
    this.model = model;
    this.maps = maps;
    this.texts = texts;
    this.legend = new LegendLine(texts);
    for (int place = 0; place < model.others().size(); place++) {
      panels.add(new ComparePanel(model.others().get(place), place + 2, texts, workspace));
    }
    title.getStyleClass().add("panel-title");
    title.setWrapText(true);
    title.setTooltip(whole);
    // as high as what the others have there
    title.minHeightProperty().bind(panels.getFirst().head().heightProperty());
    title.maxHeightProperty().bind(panels.getFirst().head().heightProperty());
    spare.getStyleClass().add("panel-spoken");
    spare.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("compare-board");
    main = new VBox(title, first, legend, spare);
    main.getStyleClass().add("compare-panel");
    VBox.setVgrow(first, Priority.ALWAYS);
    getChildren().add(main);
    widthProperty().subscribe(_ -> requestLayout());
  }

  /// What is said of each map has room beside the least height of the first, however large the letters.
  @Override
  protected double computeMinHeight(double width) {
    double wide = width > 0 ? width : getWidth();
    return switch (model.arrangementProperty().get()) {
      case ONE -> first.minHeight(-1);
      case TWO -> highest(wide / 2, 1);
      case FOUR -> 2 * highest(wide / 2, panels.size()) + BETWEEN;
      case SWIPE -> getChildren().isEmpty() ? 0 : getChildren().getFirst().minHeight(wide);
    };
  }

  private double highest(double wide, int others) {
    double beside = panels.stream().limit(others).mapToDouble(panel -> panel.minHeight(wide)).max().orElse(0);
    return Math.max(main.minHeight(wide), beside);
  }

  /// Whether all maps stand there as they are now.
  boolean isSettled() {
    return panels.stream().limit(model.arrangementProperty().get().others()).allMatch(ComparePanel::isSettled);
  }

  Subscription attach() {
    Subscription following =
        Subscription.combine(
            model.attach(),
            maps.shownProperty().subscribe(this::show),
            model.arrangementProperty().subscribe(this::arrange),
            maps.extras().extrasProperty().subscribe(_ -> lay()),
            maps.litClassProperty().subscribe((_, _) -> light()),
            maps.filteredClassProperty().subscribe((_, _) -> light()));
    return () -> {
      following.unsubscribe();
      attached.unsubscribe();
      attached = Subscription.EMPTY;
    };
  }

  /// Names, circles and layers lie over all maps, as on the sheet that is made of them.
  private void lay() {
    List<ShownMap> all = model.shown();
    for (int place = 0; place < model.arrangementProperty().get().others(); place++) {
      ShownMap map = model.others().get(place).shownProperty().get();
      if (map != null && !all.isEmpty()) {
        panels.get(place).canvas().setExtras(
            MapDrawing.suiting(maps.extras().extrasProperty().get(), all.getFirst().map(), map.map()));
      }
    }
  }

  /// A class that is pointed at in the legend, or alone shown, is so on all maps where it means the same.
  private void light() {
    int pointed = maps.litClassProperty().get();
    int one = pointed != MapViewModel.NONE ? pointed : maps.filteredClassProperty().get();
    panels.forEach(panel -> panel.light(one, maps.shownProperty().get()));
  }

  private void show(@Nullable ShownMap map) {
    // one map alone has the legend beside it
    legend.show(model.arrangementProperty().get() == Arrangement.ONE ? null : map);
    title.setText(
        map == null
            ? ""
            : map.values().entry().name() + (map.values().period().isNone() ? "" : " " + map.values().period().text()));
    whole.setText(title.getText());
  }

  private void arrange(Arrangement now) {
    attached.unsubscribe();
    first.lay(null);
    main.getChildren().setAll(title, first, legend, spare);
    panels.forEach(
        panel -> {
          panel.gather();
          panel.legend().showUnlessAs(null);
        });
    boolean several = now != Arrangement.ONE;
    legend.show(several ? maps.shownProperty().get() : null);
    first.getStyleClass().remove(SMALL);
    if (now == Arrangement.FOUR) {
      first.getStyleClass().add(SMALL);
    }
    for (var node : List.of(title, legend, spare)) {
      node.setVisible(several);
      node.setManaged(several);
    }
    List<Subscription> all = new ArrayList<>();
    panels.stream().limit(now.others()).forEach(panel -> all.add(panel.attach()));
    model.others().stream()
        .limit(now.others())
        .forEach(other -> all.add(other.shownProperty().subscribe(_ -> lay())));
    attached = Subscription.combine(all.toArray(Subscription[]::new));
    switch (now) {
      case ONE -> getChildren().setAll(main);
      case TWO, FOUR -> getChildren().setAll(grid(now == Arrangement.TWO ? 1 : 2));
      case SWIPE -> {
        ComparePanel second = panels.getFirst();
        first.lay(new SwipeDivider(second.canvas(), texts));
        HBox heads = new HBox(title, second.head());
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(second.head(), Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        // the same classes are told once
        second.legend().managedProperty().bind(second.legend().visibleProperty());
        second.legend().showUnlessAs(legend);
        VBox box = new VBox(heads, first, legend, second.legend());
        box.getStyleClass().add("compare-panel");
        VBox.setVgrow(first, Priority.ALWAYS);
        getChildren().setAll(box);
      }
    }
  }

  private GridPane grid(int rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("compare-grid");
    for (int column = 0; column < 2; column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      grid.getColumnConstraints().add(half);
    }
    for (int row = 0; row < rows; row++) {
      RowConstraints share = new RowConstraints();
      share.setPercentHeight(100.0 / rows);
      share.setMinHeight(0);
      grid.getRowConstraints().add(share);
    }
    grid.add(main, 0, 0);
    for (int place = 1; place < 2 * rows; place++) {
      grid.add(panels.get(place - 1), place % 2, place / 2);
    }
    return grid;
  }
}
