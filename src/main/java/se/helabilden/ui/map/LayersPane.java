package se.helabilden.ui.map;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Overlay;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.map.OverlayStyle;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.FileQuestions.Kind;
import se.helabilden.ui.common.Swatch;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// What lies over the areas: names, and the user's own layers with their looks and their order.
final class LayersPane extends VBox {
  private static final List<String> ENDINGS =
      List.of("*.gpkg", "*.geojson", "*.json", "*.shp", "*.zip", "*.kml", "*.kmz", "*.gml", "*.fgb");

  private final MapViewModel model;
  private final UiTexts texts;
  private final Workspace workspace;
  private final FileQuestions questions;
  private final VBox list = new VBox();
  private final GroundPane ground;
  private final CheckBox labels = new CheckBox();
  private final CheckBox guide = new CheckBox();
  private @Nullable UUID open;
  private @Nullable List<Overlay> listed;
  private boolean listedEqualSize;

  LayersPane(MapViewModel model, UiTexts texts, Workspace workspace, FileQuestions questions) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    this.questions = questions;
    getStyleClass().add("layers-pane");
    labels.setId("labels");
    labels.textProperty().bind(texts.of("ui.map.labels"));
    labels.setWrapText(true);
    guide.setWrapText(true);
    guide.setId("guide");
    guide.textProperty().bind(texts.of("ui.map.guide"));
    Button add = Controls.button(texts.of("ui.map.addLayer"), "mdi2l-layers-plus", this::add);
    add.setId("add-layer");
    list.getStyleClass().add("own-layers");
    ground = new GroundPane(model.state(), new GroundViewModel(workspace, model.shownProperty()), texts);
    getChildren().addAll(labels, guide, ground.shows(), ground, add, list);
  }

  /// Whether a background map is being chosen, which wants room.
  ReadOnlyBooleanProperty choosingProperty() {
    return ground.choosingProperty();
  }

  Subscription attach() {
    labels.selectedProperty().bindBidirectional(model.state().labelsProperty());
    guide.selectedProperty().bindBidirectional(model.state().guideProperty());
    return Subscription.combine(
        () -> labels.selectedProperty().unbindBidirectional(model.state().labelsProperty()),
        () -> guide.selectedProperty().unbindBidirectional(model.state().guideProperty()),
        ground.attach(),
        workspace.projectProperty().subscribe((_, _) -> refresh()),
        model.extras().extrasProperty().subscribe((_, _) -> refresh()),
        texts.languageProperty().subscribe(language -> refresh()));
  }

  private void add() {
    questions
        .open(texts.text("ui.map.addLayerTitle"), List.of(new Kind(texts.text("ui.map.layerFiles"), ENDINGS)))
        .ifPresent((Path file) -> model.layers().add(file));
  }

  private void refresh() {
    List<Overlay> now = model.layers().all();
    boolean equalSize = model.extras().extrasProperty().get().form().isEqualSize();
    if (now.equals(listed) && equalSize == listedEqualSize && !list.getChildren().isEmpty()) {
      return;
    }
    boolean sameButLooks = listed != null && plain(now).equals(plain(listed)) && equalSize == listedEqualSize;
    listed = now;
    if (sameButLooks && list.isFocusWithin()) {
      // whoever is choosing a look keeps hold of what they choose with
      return;
    }
    listedEqualSize = equalSize;
    list.getChildren().clear();
    if (now.isEmpty()) {
      Label none = Controls.label(texts.of("ui.map.noLayers"), "secondary");
      none.setWrapText(true);
      list.getChildren().add(none);
    } else if (equalSize) {
      Label away = Controls.label(texts.of("ui.map.layersNeedPlaces"), "secondary");
      away.setWrapText(true);
      list.getChildren().add(away);
    }
    now.forEach(each -> list.getChildren().add(line(each, now.indexOf(each), now.size())));
  }

  private static List<Overlay> plain(List<Overlay> overlays) {
    return overlays.stream().map(each -> each.withStyle(OverlayStyle.usual(0)).withNote("")).toList();
  }

  private VBox line(Overlay overlay, int at, int of) {
    CheckBox visible = new CheckBox(overlay.name());
    visible.setMnemonicParsing(false);
    visible.setWrapText(true);
    visible.setSelected(overlay.visible());
    visible.setOnAction(event -> model.layers().change(overlay, now -> now.withVisible(visible.isSelected())));
    visible.setMaxWidth(Double.MAX_VALUE);
    Button up = Controls.iconButton(texts.of("ui.map.layerUp", overlay.name()), "mdi2c-chevron-up", () -> model.layers().move(overlay, -1));
    Button down = Controls.iconButton(texts.of("ui.map.layerDown", overlay.name()), "mdi2c-chevron-down", () -> model.layers().move(overlay, 1));
    up.setDisable(at == 0);
    down.setDisable(at == of - 1);
    VBox box = new VBox();
    Button look = Controls.iconButton(texts.of("ui.map.layerLook", overlay.name()), "mdi2p-palette-outline", () -> unfold(overlay));
    Button remove = Controls.iconButton(texts.of("ui.map.layerRemove", overlay.name()), "mdi2t-trash-can-outline", () -> model.layers().remove(overlay));
    HBox tools = new HBox(look, up, down, remove);
    tools.setAlignment(Pos.CENTER_LEFT);
    box.getChildren().addAll(visible, tools);
    Label from = new Label(texts.text("ui.map.layerFrom", overlay.features(), overlay.file()));
    from.getStyleClass().add("secondary");
    from.setWrapText(true);
    box.getChildren().add(from);
    if (overlay.id().equals(open)) {
      box.getChildren().add(look(overlay));
    }
    return box;
  }

  private void unfold(Overlay overlay) {
    open = overlay.id().equals(open) ? null : overlay.id();
    listed = null;
    refresh();
  }

  private FlowPane look(Overlay overlay) {
    OwnLayers layers = model.layers();
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("look");
    TextField name = field("ui.map.layerName", overlay.name());
    name.focusedProperty().subscribe((was, is) -> {
      if (was && !is && !name.getText().isBlank()) {
        layers.change(overlay, now -> now.withName(name.getText().strip()));
      }
    });
    TextField note = field("ui.map.layerNote", overlay.note());
    note.focusedProperty().subscribe((was, is) -> {
      if (was && !is) {
        layers.change(overlay, now -> now.withNote(note.getText().strip()));
      }
    });
    name.setOnAction(event -> layers.change(overlay, now -> name.getText().isBlank() ? now : now.withName(name.getText().strip())));
    note.setOnAction(event -> layers.change(overlay, now -> now.withNote(note.getText().strip())));
    OverlayStyle style = overlay.style();
    ColorPicker colour = new ColorPicker(Swatch.colour(style.rgb()));
    for (int each : OverlayStyle.COLOURS) {
      colour.getCustomColors().add(Color.rgb(each >> 16 & 255, each >> 8 & 255, each & 255));
    }
    colour.accessibleTextProperty().bind(texts.of("ui.map.layerColour"));
    colour.setOnAction(event -> layers.change(overlay, now -> now.withStyle(now.style().withRgb(rgb(colour.getValue())))));
    pane.getChildren().addAll(name, note, colour);
    if (overlay.kind() == OverlayFeatures.Kind.POINTS) {
      ComboBox<OverlayStyle.Symbol> symbol = choice("ui.map.layerSymbol", OverlayStyle.Symbol.values(), style.symbol(), each -> texts.text("ui.map.symbol_" + each.name()));
      symbol.setOnAction(event -> layers.change(overlay, now -> now.withStyle(now.style().withSymbol(symbol.getValue()))));
      Slider size = slider("ui.map.layerSize", OverlayStyle.LEAST_SIZE, OverlayStyle.MOST_SIZE, style.size());
      size.valueProperty().subscribe((_, value) -> layers.change(overlay, now -> now.withStyle(now.style().withSize(Math.round(value.doubleValue())))));
      pane.getChildren().addAll(symbol, size);
    } else {
      Slider line = slider("ui.map.layerLine", 0, OverlayStyle.MOST_LINE, style.lineWidth());
      line.valueProperty().subscribe((_, value) -> layers.change(overlay, now -> now.withStyle(now.style().withLineWidth(Math.round(value.doubleValue() * 2) / 2.0))));
      pane.getChildren().add(line);
    }
    if (overlay.kind() == OverlayFeatures.Kind.AREAS) {
      ComboBox<OverlayStyle.Pattern> pattern = choice("ui.map.layerPattern", OverlayStyle.Pattern.values(), style.pattern(), each -> texts.text("ui.map.pattern_" + each.name()));
      pattern.setOnAction(event -> layers.change(overlay, now -> now.withStyle(now.style().withPattern(pattern.getValue()))));
      Button water = Controls.button(texts.of("ui.map.layerWater"), "", () -> layers.change(overlay, now -> now.withStyle(OverlayStyle.WATER)));
      pane.getChildren().addAll(pattern, water);
    }
    return pane;
  }

  private TextField field(String key, String value) {
    TextField field = new TextField(value);
    field.promptTextProperty().bind(texts.of(key));
    field.accessibleTextProperty().bind(texts.of(key));
    return field;
  }

  private Slider slider(String key, double least, double most, double value) {
    Slider slider = new Slider(least, most, value);
    slider.setBlockIncrement(1);
    slider.accessibleTextProperty().bind(texts.of(key));
    return slider;
  }

  private <T> ComboBox<T> choice(String key, T[] all, T chosen, java.util.function.Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(all);
    box.setConverter(Words.of(each -> each == null ? "" : words.apply(each)));
    box.setValue(chosen);
    box.accessibleTextProperty().bind(texts.of(key));
    return box;
  }

  private static int rgb(Color colour) {
    return (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }
}
