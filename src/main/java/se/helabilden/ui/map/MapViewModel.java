package se.helabilden.ui.map;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.importing.OverlayImport;
import se.helabilden.map.AltText;
import se.helabilden.map.SheetExtras;
import se.helabilden.ui.common.CompareModel;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.MapExtras;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// What the map's screen shows, and what can be done there. Areas are positions in the layer of the shown map.
final class MapViewModel {
  static final int NONE = -1;

  private final Workspace workspace;
  private final UiTexts texts;
  private final MapPictures pictures;
  private final CurrentMap current;
  private final ClassChoices classes;
  private final MapMends mends;
  private final MeasureModel measure;
  private final CompareModel compare;
  private final Marking marking;
  private final AreaNotes notes;
  private final MapExtras extras;
  private final OwnLayers layers;
  private final ObservableList<AreaRow> rows = FXCollections.observableArrayList();
  private final ObservableList<AdviceLine> advice = FXCollections.observableArrayList();
  // kept, since a view of a list that nobody keeps stops telling of changes
  private final ObservableList<AreaRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObservableList<AdviceLine> adviceView = FXCollections.unmodifiableObservableList(advice);
  private final StringProperty altText = new SimpleStringProperty("");
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private @Nullable AreaValues rowsOf;
  private @Nullable String rowsAgainst;
  private Subscription listening = Subscription.EMPTY;
  private @Nullable Job describing;

  MapViewModel(Workspace workspace, UiTexts texts, Notices notices, OverlayImport overlays) {
    this.layers = new OwnLayers(workspace, overlays, notices);
    this.workspace = workspace;
    this.texts = texts;
    this.current = new CurrentMap(workspace, texts);
    this.classes = new ClassChoices(workspace.map(), current, new BreakEditor(workspace, current));
    this.measure = new MeasureModel(workspace.map(), current, texts);
    this.compare = new CompareModel(workspace, current, texts);
    this.mends = new MapMends(workspace, current, classes);
    this.marking = new Marking(workspace.selection(), current.shownProperty());
    this.notes = new AreaNotes(workspace, current);
    this.extras = new MapExtras(workspace, current.shownProperty());
    this.pictures =
        new MapPictures(
            this::all, workspace.background(), notices, () -> extras.extrasProperty().get(),
            () -> workspace.map().titleProperty().get());
  }

  void attach() {
    listening =
        Subscription.combine(
            classes.breaks().attach(), current.shownProperty().subscribe(this::onShown), marking.attach(),
            extras.extrasProperty().subscribe((_, _) -> describe(shownProperty().get())));
    current.attach();
    extras.attach();
  }

  void detach() {
    playing.set(false);
    extras.detach();
    current.detach();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  MapState state() {
    return workspace.map();
  }

  CurrentMap current() {
    return current;
  }

  /// How the classes are made.
  ClassChoices classes() {
    return classes;
  }

  /// What is made of the indicator.
  MeasureModel measure() {
    return measure;
  }

  /// The maps beside this one.
  CompareModel compare() {
    return compare;
  }

  /// What makes advice go away.
  MapMends mends() {
    return mends;
  }

  /// What is selected, lit and pointed at.
  Marking marking() {
    return marking;
  }

  /// What lies over the areas.
  MapExtras extras() {
    return extras;
  }

  /// What is done with layers of the user's own.
  OwnLayers layers() {
    return layers;
  }

  /// What is written at the areas.
  AreaNotes notes() {
    return notes;
  }

  ReadOnlyObjectProperty<@Nullable ShownMap> shownProperty() {
    return current.shownProperty();
  }

  /// A line for each area; all of them, whatever is filtered.
  ObservableList<AreaRow> rows() {
    return rowsView;
  }

  ObservableList<AdviceLine> advice() {
    return adviceView;
  }

  /// By position.
  ReadOnlyObjectProperty<boolean[]> selectedProperty() {
    return marking.selectedProperty();
  }

  /// The areas that are not to be faded; null for all.
  ReadOnlyObjectProperty<boolean @Nullable []> litProperty() {
    return marking.litProperty();
  }

  /// The area under the pointer or the keyboard's mark; -1 for none.
  IntegerProperty hoveredProperty() {
    return marking.hoveredProperty();
  }

  /// The class under the pointer, from 0 for the lowest; -1 for none.
  IntegerProperty litClassProperty() {
    return marking.litClassProperty();
  }

  /// The class that alone is shown; -1 for all.
  IntegerProperty filteredClassProperty() {
    return marking.filteredClassProperty();
  }

  /// The class whose areas were selected by the legend; -1 for none.
  IntegerProperty chosenClassProperty() {
    return marking.chosenClassProperty();
  }

  StringProperty altTextProperty() {
    return altText;
  }

  BooleanProperty playingProperty() {
    return playing;
  }

  private void onShown(@Nullable ShownMap map) {
    if (map == null) {
      rowsOf = null;
      rows.clear();
      advice.clear();
      altText.set(texts.text("ui.map.nothing"));
      marking.onShown();
      return;
    }
    String against = map.reference() == null ? "" : map.reference().id();
    if (rowsOf != map.values() || !against.equals(rowsAgainst)) {
      rowsOf = map.values();
      rowsAgainst = against;
      rows.setAll(IntStream.range(0, map.values().size()).mapToObj(area -> row(map, area)).toList());
      describe(map);
    }
    List<AdviceLine> lines = new AdviceLines(mends, texts.now()).of(map);
    if (!sameWords(lines)) {
      advice.setAll(lines);
    }
    marking.onShown();
  }

  /// In words, for those who do not see the map; made in the background, since all areas are put in order for it.
  private void describe(@Nullable ShownMap map) {
    if (map == null) {
      return;
    }
    if (describing != null) {
      describing.cancel();
    }
    SheetExtras with = extras.extrasProperty().get();
    describing = workspace.background().startQuietly(progress -> AltText.of(map.map(), with), altText::set);
  }

  private boolean sameWords(List<AdviceLine> lines) {
    // the mend is a part of it: the same words may be mended in another way on another map
    return lines.stream().map(AdviceLine::words).toList().equals(advice.stream().map(AdviceLine::words).toList());
  }

  private static AreaRow row(ShownMap map, int index) {
    Area area = map.values().layer().area(index);
    double value = map.values().value(index);
    double difference = value - map.referenceValue();
    return new AreaRow(index, area.code().code(), area.name(), map.data().layer().ranks()[index], value, difference);
  }

  // selection

  void hover(int area) {
    marking.hover(area);
  }

  /// A click on an area, or on none.
  void pick(int area, boolean more) {
    marking.pick(area, more);
  }

  void select(Collection<Integer> areas, boolean more) {
    marking.select(areas, more);
  }

  /// A click on a class of the legend: selects its areas; again, shows only them; once more, neither.
  void activateClass(int classIndex) {
    marking.activateClass(classIndex);
  }

  /// Shows and selects everything again.
  void clear() {
    marking.clear();
  }

  // what is said of an area

  @Nullable HoverText hoverText(int area) {
    ShownMap map = shownProperty().get();
    return map == null || area < 0 || area >= map.values().size() ? null : HoverText.of(map, area, texts);
  }

  // time

  void showPeriod(int index) {
    ShownMap map = shownProperty().get();
    if (map != null) {
      List<String> all = map.data().periods().stream().map(period -> period.text()).toList();
      state().periodProperty().set(all.get(Math.clamp(index, 0, all.size() - 1)));
    }
  }

  /// Plays the periods one after another, in the same classes; from the first if the last is shown.
  void play() {
    ShownMap map = shownProperty().get();
    if (map == null || map.data().periods().size() < 2) {
      return;
    }
    if (playing.get()) {
      playing.set(false);
      return;
    }
    state().sameClassesProperty().set(true);
    if (map.period() == map.data().periods().size() - 1) {
      showPeriod(0);
    }
    playing.set(true);
  }

  /// The next period of a play; it ends with the last.
  void tick() {
    ShownMap map = shownProperty().get();
    if (map == null || map.period() >= map.data().periods().size() - 1) {
      playing.set(false);
      return;
    }
    showPeriod(map.period() + 1);
    if (map.period() + 1 == map.data().periods().size() - 1) {
      playing.set(false);
    }
  }

  /// The values of an area in all periods, NaN where there is none.
  double[] overTime(int area) {
    ShownMap map = shownProperty().get();
    MapData data = map == null ? null : map.data();
    return data == null
        ? new double[0]
        : data.values().stream().mapToDouble(values -> values.value(area)).toArray();
  }

  /// Positions of the selected areas.
  List<Integer> selectedAreas() {
    return marking.selectedAreas();
  }

  /// The maps that stand there; none while the first is not read.
  private List<ShownMap> all() {
    return shownProperty().get() == null ? List.of() : compare.shown();
  }

  /// The shown maps as files and pictures.
  MapPictures pictures() {
    return pictures;
  }
}
