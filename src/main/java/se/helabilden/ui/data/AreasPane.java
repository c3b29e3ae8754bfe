package se.helabilden.ui.data;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The project's layers of areas.
final class AreasPane extends VBox {
  private static final int NAMED = 15;

  private final DataViewModel data;
  private final ImportViewModel imports;
  private final UiTexts texts;
  private final StringProperty purpose = new SimpleStringProperty("");
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final ScrollPane emptyPlace;
  private final Button larger;
  private Subscription listening = Subscription.EMPTY;

  AreasPane(DataViewModel data, ImportViewModel imports, UiTexts texts, Runnable chooseBoundaries, Runnable openPackage, @Nullable Runnable fetch) {
    this.data = data;
    this.imports = imports;
    this.texts = texts;
    getStyleClass().add("areas-pane");
    rows.getStyleClass().add("layer-rows");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    EmptyState empty =
        new EmptyState(
            purpose,
            texts.of("ui.data.chooseBoundaries"),
            texts,
            chooseBoundaries,
            () -> imports.show(new Aside.HowTo()));
    empty.first(true);
    if (fetch != null) {
      empty.also(texts.of("ui.data.webOpen"), "mdi2c-cloud-download-outline", fetch);
    }
    empty.also(texts.of("ui.data.packageOpenButton"), "mdi2p-package-variant-closed", openPackage);
    emptyPlace = EmptyState.scrolling(empty);
    StackPane place = new StackPane(scroll, emptyPlace);
    VBox.setVgrow(place, Priority.ALWAYS);
    Label title = Controls.label(texts.of("ui.data.areasTitle"), "section-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("section-head");
    larger = Controls.button(texts.of("ui.data.larger"), "mdi2s-set-merge", imports::larger);
    larger.getStyleClass().add("flat");
    Tooltip told = new Tooltip();
    told.textProperty().bind(texts.of("ui.data.largerTip"));
    larger.setTooltip(told);
    larger.setMaxWidth(Double.MAX_VALUE);
    larger.setAlignment(Pos.CENTER_LEFT);
    larger.managedProperty().bind(larger.visibleProperty());
    getChildren().addAll(head, place, larger);
  }

  void attach() {
    listening =
        Subscription.combine(
            data.layers().subscribe(layers -> show()),
            texts.languageProperty().subscribe(language -> show()),
            data.municipalities().subscribe(names -> show()));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  private void show() {
    List<LayerInfo> layers = List.copyOf(data.layers());
    rows.getChildren().setAll(layers.stream().map(this::row).toList());
    scroll.setVisible(!layers.isEmpty());
    emptyPlace.setVisible(layers.isEmpty());
    larger.setVisible(!layers.isEmpty());
    purpose.set(purpose());
  }

  /// What areas are for; of which municipalities, where some were chosen when the project was begun.
  private String purpose() {
    List<String> names = data.municipalities().get();
    if (names.isEmpty()) {
      return texts.text("ui.data.noAreas");
    }
    String listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED
        ? texts.text("ui.data.noAreasOf", listed)
        : texts.text("ui.data.noAreasOfMore", listed, names.size() - NAMED);
  }

  private Node row(LayerInfo layer) {
    Label name = new Label(layer.name());
    name.getStyleClass().add("layer-name");
    name.setWrapText(true);
    Label count = new Label(texts.text("ui.data.countAreas", layer.areas()));
    Label source = new Label(layer.credit() == null ? layer.file() : layer.credit());
    source.getStyleClass().add("muted");
    count.getStyleClass().add("muted");
    count.setWrapText(true);
    source.setTooltip(new Tooltip(source.getText()));
    VBox words = new VBox(name, count, source);
    words.setMinWidth(0);
    words.getStyleClass().add("layer-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Node info =
        Parts.iconButton(
            texts.text("ui.data.aboutLayer", layer.name()),
            "mdi2i-information-outline",
            () -> imports.show(new Aside.LayerFacts(layer)));
    Node map =
        Parts.iconButton(
            texts.text("ui.data.layerOnMap", layer.name()), "mdi2m-map-outline", () -> data.showOnMap(layer));
    HBox row = new HBox(words, map, info);
    row.getStyleClass().add("layer-row");
    return row;
  }
}
