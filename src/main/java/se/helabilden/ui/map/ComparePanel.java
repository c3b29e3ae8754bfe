package se.helabilden.ui.map;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.Period;
import se.helabilden.map.AltText;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// A map beside the first: what it shows, the map, its legend in a line, and the area under the pointer. Selection,
/// pointer and view are the same on all maps.
final class ComparePanel extends VBox {
  private final CurrentMap current;
  private final UiTexts texts;
  private final Workspace workspace;
  private final MapCanvas canvas;
  private final ComboBox<IndicatorEntry> indicator = new ComboBox<>();
  private final ComboBox<Period> period = new ComboBox<>();
  private final PanelHead head = new PanelHead(indicator, period);
  private final Tooltip whole = new Tooltip();
  private final Marking marking;
  private final LegendLine legend;
  private final Label spoken = new Label();
  private @Nullable Job describing;
  private boolean showing;

  ComparePanel(CurrentMap current, int place, UiTexts texts, Workspace workspace) {
    this.current = current;
    this.texts = texts;
    this.workspace = workspace;
    this.legend = new LegendLine(texts);
    canvas = new MapCanvas(workspace.background());
    canvas.setRoom(MapBoard.ROOM);
    canvas.setId("map-" + place);
    indicator.setId("indicator-" + place);
    period.setId("period-" + place);
    indicator.setConverter(Words.of(entry -> entry == null ? "" : entry.name()));
    period.setConverter(Words.of(each -> each == null || each.isNone() ? "" : each.text()));
    indicator.accessibleTextProperty().bind(texts.of("ui.map.indicatorBeside"));
    period.accessibleTextProperty().bind(texts.of("ui.map.periodBeside"));
    indicator.setOnAction(event -> choose(() -> current.state().indicatorProperty().set(indicator.getValue().id())));
    period.setOnAction(event -> choose(() -> current.state().periodProperty().set(period.getValue().text())));
    period.getStyleClass().add("narrow");
    indicator.setTooltip(whole);
    spoken.getStyleClass().add("panel-spoken");
    spoken.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("compare-panel");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    getChildren().addAll(head, canvas, legend, spoken);
    marking = new Marking(workspace.selection(), current.shownProperty());
    new MapHand(canvas, marking, current.shownProperty());
  }

  /// The parts, for an arrangement that lays them out otherwise.
  PanelHead head() {
    return head;
  }

  MapCanvas canvas() {
    return canvas;
  }

  /// What is selected, lit and pointed at on this map.
  Marking marking() {
    return marking;
  }

  LegendLine legend() {
    return legend;
  }

  /// Brings the parts home, after they have stood elsewhere.
  void gather() {
    canvas.setManaged(true);
    getChildren().setAll(head, canvas, legend, spoken);
  }

  boolean isSettled() {
    return !current.readingProperty().get() && (current.shownProperty().get() == null || canvas.isSettled());
  }

  private void choose(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  Subscription attach() {
    canvas.zoomProperty().bindBidirectional(current.state().zoomProperty());
    return Subscription.combine(
        () -> canvas.zoomProperty().unbindBidirectional(current.state().zoomProperty()),
        marking.attach(),
        current.shownProperty().subscribe(this::show),
        marking.selectedProperty().subscribe(canvas::select),
        marking.litProperty().subscribe(canvas::light),
        marking.hoveredProperty().subscribe((_, _) -> showHovered()));
  }

  /// Fades all areas but those of a class of the first map, where a class means the same here.
  ///
  /// @param one the class, from 0 for the lowest; -1 fades none
  void light(int one, @Nullable ShownMap first) {
    ShownMap map = current.shownProperty().get();
    boolean same = map != null && first != null && map.map().hasClassesOf(first.map());
    marking.litClassProperty().set(same ? one : Marking.NONE);
  }

  private void show(@Nullable ShownMap map) {
    canvas.show(map);
    legend.show(map);
    if (map != null) {
      showing = true;
      List<IndicatorEntry> entries =
          current.choices().stream().flatMap(choice -> choice.entries().stream()).toList();
      if (!indicator.getItems().equals(entries)) {
        indicator.getItems().setAll(entries);
      }
      indicator.setValue(map.data().entry());
      whole.setText(map.data().entry().name());
      if (!period.getItems().equals(map.data().periods())) {
        period.getItems().setAll(map.data().periods());
      }
      period.setValue(map.periodShown());
      period.setVisible(map.data().periods().size() > 1);
      showing = false;
      describe(map);
    }
    marking.onShown();
    canvas.select(marking.selectedProperty().get());
    canvas.light(marking.litProperty().get());
    showHovered();
  }

  private void describe(ShownMap map) {
    if (describing != null) {
      describing.cancel();
    }
    describing =
        workspace
            .background()
            .startQuietly(
                progress -> AltText.of(map.map()),
                text -> canvas.setAccessibleText(texts.text("ui.map.mapSpoken", text)));
  }

  private void showHovered() {
    ShownMap map = current.shownProperty().get();
    int area = marking.hoveredProperty().get();
    canvas.hover(area);
    String words = map == null || area < 0 ? "" : HoverText.of(map, area, texts).spoken();
    // a line is kept for it, so that nothing jumps
    spoken.setText(words.isEmpty() ? "\u00a0" : words);
    canvas.setAccessibleHelp(words);
  }
}
