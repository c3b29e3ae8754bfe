package se.helabilden.ui.present;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.AltText;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.CropPart;
import se.helabilden.map.PanelsWords;
import se.helabilden.map.SheetExtras;
import se.helabilden.map.SheetPanel;
import se.helabilden.project.MapDrawing;
import se.helabilden.ui.common.CompareModel;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapExtras;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The current map as a room sees it: one title, one area at a time in large type.
final class PresentViewModel {
  static final int NONE = -1;
  private static final String BETWEEN = " · ";

  /// What the room is told of an area.
  ///
  /// @param comparison empty where there is nothing to compare with
  record Spoken(String name, String value, String comparison) {}

  private final Workspace workspace;
  private final UiTexts texts;
  private final CurrentMap current;
  private final CompareModel compare;
  private final MapExtras extras;
  private final IntegerProperty lit = new SimpleIntegerProperty(NONE);
  private final BooleanProperty black = new SimpleBooleanProperty();
  private int kept = NONE;
  private Subscription listening = Subscription.EMPTY;
  private Subscription others = Subscription.EMPTY;

  PresentViewModel(Workspace workspace, UiTexts texts) {
    this.workspace = workspace;
    this.texts = texts;
    this.current = new CurrentMap(workspace, texts);
    this.compare = new CompareModel(workspace, current, texts);
    this.extras = new MapExtras(workspace, current.shownProperty());
  }

  void attach() {
    listening = current.shownProperty().subscribe(this::onShown);
    current.attach();
    others = compare.attach();
    extras.attach();
  }

  void detach() {
    black.set(false);
    lit.set(NONE);
    kept = NONE;
    extras.detach();
    others.unsubscribe();
    others = Subscription.EMPTY;
    current.detach();
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  Workspace workspace() {
    return workspace;
  }

  CurrentMap current() {
    return current;
  }

  /// The maps beside.
  CompareModel compare() {
    return compare;
  }

  /// The maps that stand there, the first of all first; none while that is not read.
  List<ShownMap> maps() {
    return shownProperty().get() == null ? List.of() : compare.shown();
  }

  /// What is said of several maps; null where there is one alone, or none.
  @Nullable PanelsWords several() {
    List<ShownMap> maps = maps();
    if (maps.size() < 2) {
      return null;
    }
    List<SheetPanel> panels = new ArrayList<>();
    for (ShownMap map : maps) {
      panels.add(new SheetPanel(map.map(), map.data().layer().shapes(), extrasOn(map)));
    }
    return PanelsWords.of(panels, workspace.map().titleProperty().get());
  }

  /// What lies over the areas of any of the maps.
  SheetExtras extrasOn(ShownMap map) {
    ShownMap first = shownProperty().get();
    return MapDrawing.suiting(extras.extrasProperty().get(), first == null ? map.map() : first.map(), map.map());
  }

  /// The position in another map's layer of an area of the first; -1 where it is not there.
  int areaOn(ShownMap other, int area) {
    ShownMap map = shownProperty().get();
    return map == null || area < 0 ? NONE : other.values().layer().indexOf(map.values().layer().area(area).code().code());
  }

  /// The other way round.
  int areaFrom(ShownMap other, int area) {
    ShownMap map = shownProperty().get();
    return map == null || area < 0 ? NONE : map.values().layer().indexOf(other.values().layer().area(area).code().code());
  }

  /// What lies over the areas.
  ReadOnlyObjectProperty<SheetExtras> extrasProperty() {
    return extras.extrasProperty();
  }

  ReadOnlyObjectProperty<@Nullable ShownMap> shownProperty() {
    return current.shownProperty();
  }

  /// The area that is lit; -1 for none.
  IntegerProperty litProperty() {
    return lit;
  }

  /// Whether the screen is black, so that the room looks at the speaker.
  BooleanProperty blackProperty() {
    return black;
  }

  private void onShown(@Nullable ShownMap map) {
    if (map == null || lit.get() >= map.values().size()) {
      lit.set(NONE);
      kept = NONE;
    }
  }

  /// The pointer is over an area, or over none: then what was clicked stays lit.
  void hover(int area) {
    lit.set(area == NONE ? kept : area);
  }

  /// Keeps an area lit when the pointer leaves it; the same one again lets go.
  void click(int area) {
    kept = kept == area ? NONE : area;
    lit.set(kept);
  }

  /// Name, value and comparison of the lit area; null for none.
  @Nullable Spoken spoken() {
    ShownMap map = shownProperty().get();
    int area = lit.get();
    if (map == null || area < 0) {
      return null;
    }
    if (maps().size() > 1) {
      return onEach(map.values().layer().area(area).name(), area);
    }
    double value = map.values().value(area);
    String name = map.values().layer().area(area).name();
    if (Double.isNaN(value)) {
      return new Spoken(name, texts.text("ui.present.noData_" + map.values().status(area).id()), "");
    }
    String comparison =
        map.reference() == null || Double.isNaN(map.referenceValue())
            ? ""
            : map.reference().name() + " " + map.wholeText(map.referenceValue());
    return new Spoken(name, map.valueText(value), comparison);
  }

  /// The values of an area on all maps, in their order, and under them which is which.
  private Spoken onEach(String name, int area) {
    PanelsWords words = several();
    List<String> values = new ArrayList<>();
    List<String> whose = new ArrayList<>();
    List<ShownMap> maps = maps();
    for (int place = 0; words != null && place < maps.size(); place++) {
      ShownMap map = maps.get(place);
      int there = areaOn(map, area);
      values.add(there < 0 ? "–" : map.valueText(map.values().value(there)));
      whose.add(words.heading(place));
    }
    return new Spoken(name, String.join(BETWEEN, values), String.join(BETWEEN, whose));
  }

  String title() {
    ShownMap map = shownProperty().get();
    PanelsWords words = several();
    if (words != null) {
      return words.title();
    }
    return map == null ? texts.text("ui.present.nothing") : named(map).title();
  }

  private Captions named(ShownMap map) {
    return told(map).captions();
  }

  private Choropleth told(ShownMap map) {
    Choropleth whole = map.withFinding(workspace.map().titleProperty().get()).map();
    CropPart only = part();
    return only == null ? whole : only.told(whole);
  }

  /// The part that alone is shown; null for the whole, which several maps show.
  @Nullable CropPart part() {
    ShownMap map = shownProperty().get();
    return map == null || several() != null ? null : CropPart.of(extras.extrasProperty().get().crop(), map.data().layer().areas());
  }

  /// Unit, period, division and whole; the indicator first where a finding is the title. Of a part how large it is, and
  /// why no more is shown.
  String subtitle() {
    PanelsWords words = several();
    if (words != null) {
      return words.subtitle();
    }
    ShownMap map = shownProperty().get();
    if (map == null) {
      return "";
    }
    CropPart only = part();
    // why no more is shown is for the room, and not for those alone who can read the source
    return only == null ? named(map).subtitle() : named(map).subtitle() + ". " + only.reasonNote(texts.now());
  }

  String source() {
    ShownMap map = shownProperty().get();
    PanelsWords words = several();
    if (words != null) {
      return String.join(BETWEEN, words.sources()) + (words.isInvented() ? BETWEEN + texts.text("map.invented") : "");
    }
    if (map == null) {
      return "";
    }
    String boundaries = map.map().captions().boundaries();
    String source = map.map().captions().source();
    String invented = map.map().captions().invented() ? " · " + texts.text("map.invented") : "";
    String made = boundaries == null ? "" : " · " + texts.text("map.boundaries", boundaries);
    return source + made + invented;
  }

  String altText() {
    ShownMap map = shownProperty().get();
    PanelsWords words = several();
    if (words != null) {
      return words.altText();
    }
    return map == null ? texts.text("ui.present.nothing") : AltText.of(told(map), extras.extrasProperty().get(), part());
  }
}
