package se.helabilden.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Catalogue;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Legend;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// The legend: histogram, a line for each class, what has no value and why, and how the classes are made.
final class LegendPane extends VBox {
  private static final List<String> PALETTES = Stream.of(ColorScheme.values()).map(ColorScheme::id).toList();

  private final MapViewModel model;
  private final UiTexts texts;
  private final CautionNote caution;
  private final Label heading = new Label();
  private final HistogramEditor histogram;
  private final VBox lines = new VBox();
  private final MissingLines missing;
  private final ComboBox<Integer> classes = new ComboBox<>();
  private final MethodChooser method;
  private final SightMenu sight;
  private final TextField bounds = new TextField();
  private final Label boundsFault = new Label();
  private final Label people = new Label();
  private final ComboBox<String> palette = new ComboBox<>();
  private final CheckBox same = new CheckBox();
  private final List<ClassRow> rows = new ArrayList<>();
  private boolean showing;

  /// @param catalogue tells what indicators do not tell
  LegendPane(MapViewModel model, UiTexts texts, Catalogue catalogue) {
    this.model = model;
    this.texts = texts;
    this.histogram = new HistogramEditor(model, texts);
    this.method = new MethodChooser(model, texts);
    this.sight = new SightMenu(model, texts);
    this.caution = new CautionNote(texts, catalogue);
    this.missing = new MissingLines(model, texts);
    getStyleClass().add("legend");
    heading.getStyleClass().add("heading");
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    lines.getStyleClass().add("lines");
    classes.getItems().setAll(IntStream.concat(IntStream.of(0), IntStream.rangeClosed(2, 9)).boxed().toList());
    palette.getItems().setAll(PALETTES);
    classes.setConverter(Words.of(this::classesText));
    classes.setButtonCell(new Chosen());
    palette.setConverter(Words.of(each -> each == null ? "" : texts.text("ui.map.palette_" + each)));
    classes.accessibleTextProperty().bind(texts.of("ui.map.classes"));
    palette.accessibleTextProperty().bind(texts.of("ui.map.palette"));
    same.textProperty().bind(texts.of("ui.map.sameClasses"));
    classes.setOnAction(event -> choose(() -> model.state().classesProperty().set(classes.getValue())));
    classes.setId("classes");
    palette.setId("palette");
    palette.setOnAction(event -> choose(() -> model.state().paletteProperty().set(palette.getValue())));
    same.setOnAction(event -> choose(() -> model.state().sameClassesProperty().set(same.isSelected())));
    classes.getStyleClass().add("count");
    FlowPane choosers = new FlowPane(classes, method, bounds, palette, sight, same);
    choosers.getStyleClass().add("choosers");
    choosers.getChildren().add(5, caution.link());
    bounds.setId("bounds");
    bounds.promptTextProperty().bind(texts.of("ui.map.boundsPrompt"));
    bounds.accessibleTextProperty().bind(texts.of("ui.map.boundsSpoken"));
    bounds.setOnAction(event -> typeBounds());
    bounds.focusedProperty().subscribe(
        on -> {
          if (!on) {
            typeBounds();
          }
        });
    boundsFault.getStyleClass().add("break-fault");
    boundsFault.setWrapText(true);
    boundsFault.setMinHeight(USE_PREF_SIZE);
    appear(boundsFault, false);
    people.getStyleClass().add("secondary");
    people.setMaxWidth(Double.MAX_VALUE);
    people.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(heading, sight.note(), histogram, people, lines, missing, choosers, boundsFault, caution.sentence());
  }

  private void typeBounds() {
    if (!showing && bounds.isVisible() && !bounds.getText().isBlank()) {
      String wrong = model.classes().breaks().typeAll(bounds.getText()).map(texts::text).orElse("");
      boundsFault.setText(wrong);
      appear(boundsFault, !wrong.isEmpty());
    }
  }

  private static void appear(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  /// What is chosen stands short; the list says more.
  private final class Chosen extends ListCell<Integer> {
    @Override
    protected void updateItem(@Nullable Integer wanted, boolean empty) {
      super.updateItem(wanted, empty);
      ShownMap map = model.shownProperty().get();
      int shown = wanted != null && wanted > 0 ? wanted : map == null ? 0 : map.classes();
      setText(empty || wanted == null ? "" : texts.text("ui.map.classesSet", shown));
    }
  }

  private void choose(Runnable change) {
    if (!showing) {
      change.run();
    }
  }

  Subscription attach() {
    return Subscription.combine(
        sight.attach(),
        model.shownProperty().subscribe(this::show),
        model.litClassProperty().subscribe((_, _) -> histogram.chart().requestLayout()),
        model.chosenClassProperty().subscribe((_, _) -> mark()),
        model.filteredClassProperty().subscribe((_, _) -> mark()),
        texts.languageProperty().subscribe((_, _) -> retitle()));
  }

  /// The choosers' words follow the language.
  private void retitle() {
    showing = true;
    classes.setConverter(Words.of(this::classesText));
    palette.setConverter(Words.of(each -> each == null ? "" : texts.text("ui.map.palette_" + each)));
    showing = false;
  }

  private String classesText(@Nullable Integer wanted) {
    ShownMap map = model.shownProperty().get();
    if (wanted == null) {
      return "";
    }
    if (wanted != 0) {
      return texts.text("ui.map.classesSet", wanted);
    }
    boolean auto = map != null && model.state().classesProperty().get() == 0 && map.classes() > 0;
    return auto ? texts.text("ui.map.classesAutoNow", map.classes()) : texts.text("ui.map.classesAuto");
  }

  private void show(@Nullable ShownMap map) {
    setVisible(map != null);
    histogram.show(map);
    if (map == null) {
      lines.getChildren().clear();
      missing.getChildren().clear();
      rows.clear();
      return;
    }
    showing = true;
    heading.setText(headingText(map));
    int valued = map.values().size() - map.legend().areasWithoutData();
    double low = map.spread() == null ? Double.NaN : map.spread().min();
    double high = map.spread() == null ? Double.NaN : map.spread().max();
    histogram.chart().setAccessibleText(
        texts.text("ui.map.histogramSpoken", valued, map.valueText(low), map.valueText(high)));
    showRows(map);
    missing.show(map);
    caution.show(map);
    method.show(map);
    // a change, a difference and two indicators have classes of their own
    boolean values = map.measure().showsValues();
    appear(classes, values);
    appear(method, values);
    appear(palette, !map.measure().kind().isOfTwo());
    appear(histogram, !map.measure().kind().isOfTwo());
    showBounds();
    classes.setDisable(!model.classes().isNumberFree());
    Integer wanted = model.state().classesProperty().get();
    if (Objects.equals(classes.getValue(), wanted)) {
      classes.setValue(null);
    }
    classes.setValue(wanted);
    String colours = model.state().paletteProperty().get();
    palette.setValue(colours.isEmpty() ? map.map().shownScheme().id() : colours);
    same.setSelected(model.state().sameClassesProperty().get());
    appear(same, map.data().backgrounds().get(map.period()).comparable().size() > 1);
    same.setDisable(model.classes().isGiven());
    showing = false;
    mark();
  }

  /// The bounds as they are typed, where they are own ones.
  private void showBounds() {
    boolean own = model.classes().isGiven();
    appear(bounds, own);
    appear(boundsFault, own && !boundsFault.getText().isEmpty());
    if (own && !bounds.isFocused()) {
      String text =
          Arrays.stream(model.classes().breaks().inner())
              .mapToObj(bound -> texts.now().numbers().plain(bound).replaceAll("\\s", ""))
              .collect(Collectors.joining("; "));
      bounds.setText(text);
      boundsFault.setText("");
      appear(boundsFault, false);
    }
  }

  private String headingText(ShownMap map) {
    String subtitle = map.map().captions().subtitle();
    return subtitle.isBlank() ? map.data().entry().name() : subtitle;
  }

  private void showRows(ShownMap map) {
    int classCount = map.map().isUnclassed() ? 0 : map.classes();
    while (rows.size() < classCount) {
      ClassRow row = new ClassRow();
      int place = rows.size();
      row.setOnAction(event -> model.activateClass(classOf(place)));
      row.hoverProperty().subscribe(over -> light(over, place));
      row.focusedProperty().subscribe(on -> light(on, place));
      rows.add(row);
    }
    while (rows.size() > classCount) {
      rows.removeLast();
    }
    String unit = map.legend().unit();
    boolean known = map.legend().rows().stream().anyMatch(row -> row.people() >= 0);
    people.setText(texts.text(known ? "ui.map.areasAndPeople" : "ui.map.areasHead"));
    appear(people, classCount > 0);
    for (int i = 0; i < classCount; i++) {
      Legend.Row row = map.legend().rows().get(i);
      String words =
          row.range(map.legend().hasNegative() ? " " + texts.text("ui.map.till") + " " : "–")
              + (unit == null ? "" : "\u00a0" + unit);
      String count = texts.now().numbers().whole(row.areas());
      String spoken = texts.text("ui.map.classSpoken", words, row.areas());
      if (row.people() >= 0) {
        String live = texts.now().numbers().whole(row.people());
        count += " · " + live;
        spoken += " " + texts.text("ui.map.classPeople", live);
      }
      rows.get(i).show(row, words, count, spoken);
    }
    if (!lines.getChildren().equals(rows)) {
      lines.getChildren().setAll(rows);
    }
  }

  private int classOf(int line) {
    ShownMap map = model.shownProperty().get();
    return map == null ? MapViewModel.NONE : map.lineOf(line);
  }

  private void light(boolean on, int line) {
    int here = classOf(line);
    if (on) {
      model.litClassProperty().set(here);
    } else if (model.litClassProperty().get() == here) {
      model.litClassProperty().set(MapViewModel.NONE);
    }
  }

  private void mark() {
    for (int i = 0; i < rows.size(); i++) {
      boolean alone = model.filteredClassProperty().get() == classOf(i);
      rows.get(i).mark(alone || model.chosenClassProperty().get() == classOf(i), alone, texts.text("ui.map.onlyThese"));
    }
  }
}
