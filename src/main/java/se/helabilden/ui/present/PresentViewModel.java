package se.helabilden.ui.present;

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
import se.helabilden.map.SheetExtras;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapExtras;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The current map as a room sees it: one title, one area at a time in large type.
final class PresentViewModel {
  static final int NONE = -1;

  /// What the room is told of an area.
  ///
  /// @param comparison empty where there is nothing to compare with
  record Spoken(String name, String value, String comparison) {}

  private final Workspace workspace;
  private final UiTexts texts;
  private final CurrentMap current;
  private final MapExtras extras;
  private final IntegerProperty lit = new SimpleIntegerProperty(NONE);
  private final BooleanProperty black = new SimpleBooleanProperty();
  private int kept = NONE;
  private Subscription listening = Subscription.EMPTY;

  PresentViewModel(Workspace workspace, UiTexts texts) {
    this.workspace = workspace;
    this.texts = texts;
    this.current = new CurrentMap(workspace, texts);
    this.extras = new MapExtras(workspace, current.shownProperty());
  }

  void attach() {
    listening = current.shownProperty().subscribe(this::onShown);
    current.attach();
    extras.attach();
  }

  void detach() {
    black.set(false);
    lit.set(NONE);
    kept = NONE;
    extras.detach();
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

  String title() {
    ShownMap map = shownProperty().get();
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

  /// The part that alone is shown; null for the whole.
  @Nullable CropPart part() {
    ShownMap map = shownProperty().get();
    return map == null ? null : CropPart.of(extras.extrasProperty().get().crop(), map.data().layer().areas());
  }

  /// Unit, period, division and whole; the indicator first where a finding is the title. Of a part how large it is, and
  /// why no more is shown.
  String subtitle() {
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
    return map == null ? texts.text("ui.present.nothing") : AltText.of(told(map), extras.extrasProperty().get(), part());
  }
}
