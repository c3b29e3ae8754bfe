package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.AreaCentres;
import se.helabilden.ui.Headless;
import se.helabilden.ui.common.MapLayer;
import se.helabilden.work.Progress;

/// The views beside the map and the selection that they share, by pointer and by keys.
class LinkedScreenTest extends MapWindow {
  private static final KeyCode[] ARROWS = {KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT};

  LinkedScreenTest() {
    super(960, 900, "999906TA", "999905FC", "999907VD");
  }

  private void tab(int index) {
    onWindow(() -> this.<TabPane>find("#views").getSelectionModel().select(index));
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static void mouse(Node on, EventType<MouseEvent> type, boolean alt, double x, double y) {
    // an event is told in the scene's coordinates
    Point2D at = on.localToScene(x, y);
    Event.fireEvent(
        on,
        new MouseEvent(
            type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, alt, false, true, false, false, true, false, false,
            null));
  }

  private Set<String> codes() {
    return Set.copyOf(workspace.selection().codes());
  }

  @Test
  void theKeysReachEveryArea() {
    AreaLayer layer = workspace.content().layer(workspace.projectProperty().get().layers().getFirst());
    Node map = find("#map");
    onWindow(map::requestFocus);
    onWindow(() -> Event.fireEvent(map, key(KeyCode.RIGHT)));
    MapLayer ready = MapLayer.of(layer, Progress.NONE);
    Set<String> reached = new HashSet<>();
    int[] byArrows = {0};
    onWindow(
        () -> {
          for (int area = 0; area < layer.size(); area++) {
            int from = layer.indexOf(workspace.selection().hoveredProperty().get());
            List<KeyCode> way = way(ready, from, area);
            if (way == null) {
              type(map, layer.area(area).name());
            } else {
              way.forEach(arrow -> Event.fireEvent(map, key(arrow)));
              byArrows[0]++;
            }
            reached.add(workspace.selection().hoveredProperty().get());
            assertThat(workspace.selection().hoveredProperty().get()).isEqualTo(layer.area(area).code().code());
          }
        });
    assertThat(reached).hasSize(layer.size());
    assertThat(byArrows[0]).as("reached by arrows alone").isGreaterThan(layer.size() * 9 / 10);
    onWindow(() -> Event.fireEvent(map, key(KeyCode.ESCAPE)));
    onWindow(() -> Event.fireEvent(map, key(KeyCode.SPACE)));
    assertThat(codes()).containsExactly(workspace.selection().hoveredProperty().get());
    onWindow(() -> Event.fireEvent(map, key(KeyCode.SPACE)));
    assertThat(codes()).isEmpty();
  }

  private static void type(Node map, String name) {
    Event.fireEvent(map, key(KeyCode.ESCAPE));
    name.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter ->
                Event.fireEvent(
                    map,
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
  }

  /// The shortest way by arrows, or null.
  private static List<KeyCode> way(MapLayer layer, int from, int to) {
    int[] before = new int[layer.areas().size()];
    int[] by = new int[before.length];
    Arrays.fill(before, -2);
    before[from] = -1;
    Deque<Integer> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && before[to] == -2) {
      int at = next.remove();
      for (int arrow = 0; arrow < ARROWS.length; arrow++) {
        int step = AreaWalk.step(layer, at, AreaCentres.Way.values()[arrow]).orElse(at);
        if (before[step] == -2) {
          before[step] = at;
          by[step] = arrow;
          next.add(step);
        }
      }
    }
    if (before[to] == -2) {
      return null;
    }
    List<KeyCode> found = new ArrayList<>();
    for (int at = to; before[at] != -1; at = before[at]) {
      found.add(ARROWS[by[at]]);
    }
    Collections.reverse(found);
    return found;
  }

  @Test
  void aLineDrawnAroundAreasSelectsThemAndTheSelectionIsTakenBack() {
    Node map = find("#map");
    onWindow(
        () -> {
          mouse(map, MouseEvent.MOUSE_PRESSED, true, 120, 120);
          mouse(map, MouseEvent.MOUSE_DRAGGED, true, 420, 130);
          mouse(map, MouseEvent.MOUSE_DRAGGED, true, 400, 420);
          mouse(map, MouseEvent.MOUSE_RELEASED, true, 130, 400);
        });
    int around = codes().size();
    assertThat(around).isGreaterThan(1);
    assertThat(workspace.map().zoomProperty().get()).as("the map stays where it is").isNull();
    onWindow(() -> this.<ToggleButton>find("#lasso").fire());
    onWindow(
        () -> {
          mouse(map, MouseEvent.MOUSE_PRESSED, false, 10, 10);
          mouse(map, MouseEvent.MOUSE_DRAGGED, false, 14, 10);
          mouse(map, MouseEvent.MOUSE_DRAGGED, false, 10, 16);
          mouse(map, MouseEvent.MOUSE_RELEASED, false, 10, 16);
        });
    assertThat(codes()).isEmpty();
    onWindow(() -> this.<Button>find("#selection-back").fire());
    assertThat(codes()).hasSize(around);
    onWindow(() -> this.<Button>find("#selection-forth").fire());
    assertThat(codes()).isEmpty();
  }

  @Test
  void theSelectionIsToldInWords() throws Exception {
    onWindow(() -> this.<TableView<AreaRow>>find("#areas").getSelectionModel().selectRange(0, 4));
    Headless.until(() -> this.<Label>find("#selection-summary").getText().contains("tillsammans"));
    assertThat(this.<Label>find("#selection-summary").getText()).startsWith("4 bostadsområden · ").contains("invånare");
  }

  @Test
  void twoIndicatorsAreSetAgainstEachOtherAndTheirDotsAreBrushed() throws Exception {
    tab(2);
    onWindow(() -> this.<Button>find("#relation-other").fire());
    onWindow(() -> this.<TextField>find("#indicator-search").setText("valdelt"));
    onWindow(() -> Event.fireEvent(find("#indicator-search"), key(KeyCode.ENTER)));
    Headless.until(() -> this.<Label>find("#relation-told").getText().contains("orsak"));
    Node chart = find("#relation-chart");
    assertThat(chart.getAccessibleText()).contains("Samband mellan");
    onWindow(
        () -> {
          double wide = chart.getLayoutBounds().getWidth();
          double high = chart.getLayoutBounds().getHeight();
          mouse(chart, MouseEvent.MOUSE_PRESSED, false, 0, 0);
          mouse(chart, MouseEvent.MOUSE_DRAGGED, false, wide, high);
          mouse(chart, MouseEvent.MOUSE_RELEASED, false, wide, high);
        });
    assertThat(codes()).hasSizeGreaterThan(150);
    onWindow(() -> this.<Hyperlink>find(".outlier").fire());
    assertThat(codes()).hasSize(1);
  }

  @Test
  void theOrderIsWalkedAndBrushed() {
    tab(1);
    onWindow(() -> this.<ToggleButton>find("#larger-view").fire());
    Node chart = find("#ranking-chart");
    onWindow(() -> Event.fireEvent(chart, key(KeyCode.HOME)));
    String first = workspace.selection().hoveredProperty().get();
    onWindow(() -> Event.fireEvent(chart, key(KeyCode.DOWN)));
    onWindow(() -> Event.fireEvent(chart, key(KeyCode.SPACE)));
    assertThat(codes()).containsExactly(workspace.selection().hoveredProperty().get()).doesNotContain(first);
    onWindow(() -> Event.fireEvent(chart, key(KeyCode.END)));
    String last = workspace.selection().hoveredProperty().get();
    onWindow(() -> this.<ToggleButton>find("#lowest-first").fire());
    onWindow(() -> Event.fireEvent(chart, key(KeyCode.HOME)));
    assertThat(workspace.selection().hoveredProperty().get()).isNotEqualTo(first).isNotEmpty();
    assertThat(last).isNotEmpty();
    onWindow(
        () -> {
          double high = chart.getLayoutBounds().getHeight();
          mouse(chart, MouseEvent.MOUSE_PRESSED, false, 20, high - 60);
          mouse(chart, MouseEvent.MOUSE_DRAGGED, false, 20, high - 5);
          mouse(chart, MouseEvent.MOUSE_RELEASED, false, 20, high - 5);
        });
    assertThat(codes()).hasSizeGreaterThan(1);
  }

  @Test
  void lettersFindAnAreaInTheOrder() {
    tab(1);
    onWindow(() -> this.<ToggleButton>find("#larger-view").fire());
    Node chart = find("#ranking-chart");
    AreaLayer layer = workspace.content().layer(workspace.projectProperty().get().layers().getFirst());
    for (String letter : List.of("v", "i", "k")) {
      onWindow(() -> Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
    }
    String found = workspace.selection().hoveredProperty().get();
    assertThat(layer.areas()).anyMatch(area -> area.code().code().equals(found) && area.name().startsWith("Vik"));
  }

  @Test
  void conditionsAreMadeAndTaken() throws Exception {
    onWindow(() -> this.<MenuButton>find("#select-ways").getItems().getFirst().fire());
    assertThat(find("#query-take").isDisabled()).isTrue();
    onWindow(() -> this.<TextField>find(".query-bound").setText("20,5"));
    onWindow(() -> this.<Button>find("#query-add-place").fire());
    Headless.until(() -> !find("#query-take").isDisabled());
    String told = this.<Label>find("#query-answer").getText();
    onWindow(() -> this.<Button>find("#query-take").fire());
    assertThat(codes()).isNotEmpty();
    assertThat(told).startsWith(codes().size() + " av 170");
  }

  @Test
  void theTableIsNarrowedAndCopied() throws Exception {
    onWindow(() -> this.<Button>find("#indicator").fire());
    onWindow(() -> this.<TextField>find("#indicator-search").setText("valdelt"));
    onWindow(() -> Event.fireEvent(find("#indicator-search"), key(KeyCode.ENTER)));
    Headless.until(() -> this.<Button>find("#indicator").getText().contains("aldeltagande") && screen.isSettled());
    TableView<AreaRow> table = find("#areas");
    onWindow(() -> table.getSelectionModel().selectRange(2, 4));
    onWindow(() -> this.<CheckBox>find("#table-only-selected").fire());
    assertThat(table.getItems()).hasSize(2);
    String[] copied = new String[1];
    onWindow(
        () -> {
          this.<Button>find("#table-copy").fire();
          copied[0] = Clipboard.getSystemClipboard().getString();
        });
    List<String> lines = copied[0].lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '\t').count() == 4);
    assertThat(lines.getFirst()).startsWith("Kod\tOmråde\tKommun\t").contains("2022");
    assertThat(lines.get(1)).doesNotContain(".").contains(",");
    onWindow(() -> this.<CheckBox>find("#table-only-selected").fire());
    assertThat(table.getItems()).hasSize(170);
  }

  @Test
  void theSliderMovesAllViewsToItsPeriod() throws Exception {
    onWindow(() -> this.<Slider>find("#period").setValue(0));
    Headless.until(() -> workspace.map().periodProperty().get().equals("2011"));
    tab(1);
    assertThat(find("#ranking-chart").getAccessibleText()).contains("Rangordning av");
  }

  @Test
  void everythingThatCanBeReachedHasANameAlsoInTwiceTheTextSize() {
    onWindow(() -> screen.root().setStyle("-fx-font-size: 26px;"));
    for (int view = 0; view < 4; view++) {
      tab(view);
      onWindow(() -> screen.root().layout());
      List<String> nameless = new ArrayList<>();
      onWindow(() -> names(screen.root(), nameless));
      assertThat(nameless).as("view " + view).isEmpty();
    }
    onWindow(() -> screen.root().setStyle(""));
  }

  private static void names(Parent parent, List<String> nameless) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (!node.isVisible()) {
        continue;
      }
      boolean picture = node instanceof se.helabilden.ui.common.DrawnRegion;
      if ((node.isFocusTraversable() && !isPartOfAnother(node)) || picture) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        if (text == null || text.toString().isBlank()) {
          nameless.add(node.toString());
        }
      }
      if (node instanceof Parent below) {
        names(below, nameless);
      }
    }
  }

  /// Parts that a control makes of itself are named by it; scrolled panes are named by what is in them.
  private static boolean isPartOfAnother(Node node) {
    return node instanceof javafx.scene.control.ScrollPane
        || node instanceof javafx.scene.control.TabPane
        || node instanceof Slider
        || node.getParent() instanceof javafx.scene.control.ComboBoxBase;
  }
}
