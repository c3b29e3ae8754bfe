package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.ui.Headless;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.present.PresentScreen;

class MapScreenTest extends MapWindow {
  MapScreenTest() {
    super(960, 900, "999906TA", "999907VD", "999905FC");
  }

  @Test
  void anIndicatorIsChosenByTypingPartOfItsName() throws Exception {
    robot.clickOn("#indicator").write("valdel").type(KeyCode.ENTER);
    Headless.until(() -> workspace.map().indicatorProperty().get().contains("valdeltagande"));
    settle();
    assertThat(robot.lookup("#indicator").<Button>query().getText()).containsIgnoringCase("valdeltagande");
  }

  @Test
  void thePeriodStepsBackAndForth() throws Exception {
    robot.clickOn("#earlier");
    Headless.until(() -> workspace.map().periodProperty().get().equals("2023"));
    robot.clickOn("#later");
    Headless.until(() -> workspace.map().periodProperty().get().equals("2024"));
  }

  @Test
  void aClickOnAClassSelectsItsAreasInTheTableToo() throws Exception {
    Set<Node> rows = robot.lookup(".class-row").queryAll();
    robot.clickOn(rows.iterator().next());
    TableView<AreaRow> table = find("#areas");
    Headless.until(() -> !workspace.selection().codes().isEmpty());
    assertThat(table.getSelectionModel().getSelectedItems())
        .extracting(AreaRow::code)
        .containsExactlyInAnyOrderElementsOf(workspace.selection().codes());
  }

  @Test
  void aLineOfTheTableSelectsItsArea() throws Exception {
    TableView<AreaRow> table = find("#areas");
    onWindow(() -> table.getSelectionModel().select(2));
    String code = table.getItems().get(2).code();
    assertThat(workspace.selection().codes()).containsExactly(code);
    onWindow(() -> workspace.selection().only(List.of(table.getItems().get(5).code())));
    assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(5);
  }

  @Test
  void thePanelsEdgeStaysWhereTheUserPutsItAndNotWhereAResizePutsIt() throws Exception {
    onWindow(() -> stage.setWidth(900));
    assertThat(workspace.remembered().panels()).isEmpty();
    SplitPane split = robot.from(screen.root()).lookup(".split-pane").query();
    double before = split.getDividerPositions()[0];
    drag(find(".split-pane-divider"), false, 600, 300, 510, 300);
    double moved = split.getDividerPositions()[0];
    assertThat(moved).isLessThan(before - 0.05);
    assertThat(workspace.remembered().panels()).containsExactly(Map.entry("besideTheMap", moved));

    onWindow(screen::detach);
    onWindow(() -> workspace.remembered().panels().put("besideTheMap", 0.625));
    onWindow(screen::attach);
    assertThat(split.getDividerPositions()[0]).isEqualTo(0.625, Offset.offset(0.01));
  }

  @Test
  void theTableOpensInTheOrderOfNames() throws Exception {
    TableView<AreaRow> table = find("#areas");
    List<String> names = table.getItems().stream().map(AreaRow::name).toList();
    List<String> expected = new ArrayList<>(names);
    expected.sort(Collator.getInstance(Locale.of("sv", "SE")));
    assertThat(names).hasSize(170).isEqualTo(expected);
    assertThat(names.getLast().charAt(0)).isIn('Å', 'Ä', 'Ö');
  }

  @Test
  void theKeyboardWalksAndSelects() throws Exception {
    onWindow(() -> find("#map").requestFocus());
    robot.type(KeyCode.RIGHT);
    String from = workspace.selection().hoveredProperty().get();
    robot.type(KeyCode.UP);
    String to = workspace.selection().hoveredProperty().get();
    assertThat(to).isNotEmpty().isNotEqualTo(from);
    robot.type(KeyCode.ENTER);
    assertThat(workspace.selection().codes()).containsExactly(to);
    assertThat(find("#map").getAccessibleText()).startsWith("Karta.");
    robot.type(KeyCode.PLUS);
    assertThat(workspace.map().zoomProperty().get()).isNotNull();
    robot.type(KeyCode.HOME);
    assertThat(workspace.map().zoomProperty().get()).isNull();
  }

  @Test
  void thePointerSelectsDragsAndDrawsARectangle() throws Exception {
    robot.clickOn("#map");
    int clicked = workspace.selection().codes().size();
    assertThat(clicked).isLessThanOrEqualTo(1);
    // the headless robot does not tell mouse events of keys held down
    drag(find("#map"), true, 150, 150, 420, 420);
    Headless.until(() -> workspace.selection().codes().size() > 1);
    assertThat(workspace.map().zoomProperty().get()).isNull();
    robot.drag("#map").dropBy(60, 40);
    Headless.until(() -> workspace.map().zoomProperty().get() != null);
    settle();
  }

  private static void drag(Node on, boolean shift, double x1, double y1, double x2, double y2) {
    onWindow(
        () -> {
          Event.fireEvent(on, mouse(MouseEvent.MOUSE_PRESSED, shift, x1, y1));
          Event.fireEvent(on, mouse(MouseEvent.MOUSE_DRAGGED, shift, x2, y2));
          Event.fireEvent(on, mouse(MouseEvent.MOUSE_RELEASED, shift, x2, y2));
        });
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, boolean shift, double x, double y) {
    return new MouseEvent(
        type, x, y, x, y, MouseButton.PRIMARY, 1, shift, false, false, false, true, false, false, true, false, false,
        null);
  }

  @Test
  void theFinishedSheetIsCopiedAndSaved() throws Exception {
    Path file = folder.resolve("sparad.png");
    window.questions().answers.add(file);
    robot.clickOn("#save-picture");
    Headless.until(() -> Files.exists(file));
    assertThat(window.questions().suggestions)
        .singleElement()
        .satisfies(suggested -> assertThat(suggested.getParent()).isEqualTo(example.getParent()))
        .asString()
        .endsWith("_2024.png");
    onWindow(() -> find("#map").requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    Headless.until(() -> window.context().notices().showing().size() == 2);
    Image[] copied = new Image[1];
    onWindow(() -> copied[0] = Clipboard.getSystemClipboard().getImage());
    assertThat(copied[0]).isNotNull();
    assertThat(copied[0].getPixelReader().getArgb(2, 2) >>> 24).isEqualTo(255);
  }

  @Test
  void presentingShowsTheSameMapAndComesBack() throws Exception {
    PresentScreen[] present = new PresentScreen[1];
    onWindow(
        () -> {
          screen.detach();
          present[0] = new PresentScreen(window.context());
        });
    Headless.show(stage, present[0].root(), 960, 700);
    onWindow(present[0]::attach);
    Headless.until(() -> present[0].isSettled());
    String before = workspace.map().indicatorProperty().get();
    robot.type(KeyCode.RIGHT);
    Headless.until(() -> !workspace.map().indicatorProperty().get().equals(before));
    robot.type(KeyCode.B);
    assertThat(find(".black").isVisible()).isTrue();
    robot.type(KeyCode.B);
    assertThat(find(".black").isVisible()).isFalse();
    robot.moveTo("#present-map");
    robot.type(KeyCode.ESCAPE);
    assertThat(window.went()).containsExactly("stopPresenting");
    onWindow(present[0]::detach);
    onWindow(screen::attach);
    Headless.show(stage, screen.root(), 960, 900);
    settle();
  }

  @Test
  void everyControlHasANameAndIsLargeEnough() {
    screen.root().applyCss();
    check(screen.root());
  }

  private static void check(Parent parent) {
    ObservableList<Node> children = parent.getChildrenUnmodifiable();
    for (Node node : children) {
      boolean control = node instanceof ButtonBase || node instanceof ComboBoxBase || node instanceof TextInputControl;
      if (node.isVisible() && control) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        String spoken = node.getAccessibleText();
        boolean named = (text != null && !text.isBlank()) || (spoken != null && !spoken.isBlank());
        boolean inner = node.getStyleClass().contains("arrow-button") || parent instanceof ComboBoxBase;
        assertThat(named || inner).as("a name for " + node).isTrue();
        if (node instanceof Button && !inner) {
          assertThat(node.getLayoutBounds().getHeight()).as("height of " + node).isGreaterThanOrEqualTo(31);
        }
      }
      if (node instanceof Parent below && node.isVisible()) {
        check(below);
      }
    }
  }

  @Test
  void listenersDoNotGrowOverAttachAndDetach() {
    onWindow(screen::detach);
    int before = Listeners.of(workspace, window.context().texts());
    for (int i = 0; i < 4; i++) {
      onWindow(screen::attach);
      onWindow(screen::detach);
    }
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(before);
    onWindow(screen::attach);
  }

  @Test
  void aNoteIsWrittenAtTheAreaByKeysAlone() throws Exception {
    onWindow(() -> find("#map").requestFocus());
    robot.type(KeyCode.RIGHT).type(KeyCode.F2);
    robot.write("studentboende").type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.ENTER);
    Headless.until(() -> workspace.undoableProperty().get() != null);
    var note = workspace.projectProperty().get().needs().notes().getFirst();
    assertThat(note.text()).isEqualTo("studentboende");
    assertThat(note.area().code()).isEqualTo(workspace.selection().hoveredProperty().get());
    assertThat(find("#map").isFocused()).isTrue();
    Headless.until(() -> find("#map").getAccessibleHelp().contains("studentboende"));
    onWindow(workspace::undo);
    Headless.until(() -> workspace.projectProperty().get().needs().notes().isEmpty());
  }

  @Test
  void anOwnLayerIsLaidOnTheMapShownAndTakenBack() throws Exception {
    Path stops = Files.writeString(folder.resolve("hållplatser.geojson"),
        "{\"type\":\"MultiPoint\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},"
            + "\"coordinates\":[[600000,6600000],[601000,6601000]]}");
    window.questions().answers.add(stops);
    onWindow(() -> robot.from(screen.root()).lookup("#views").<javafx.scene.control.TabPane>query().getSelectionModel().selectLast());
    robot.clickOn("#add-layer");
    Headless.until(() -> workspace.projectProperty().get().overlays().size() == 1);
    assertThat(workspace.projectProperty().get().overlays().getFirst().name()).isEqualTo("hållplatser");
    onWindow(workspace::undo);
    Headless.until(() -> workspace.projectProperty().get().overlays().isEmpty());
  }

  @Test
  void theFindingIsTheTitleOfPicturesAndOfTheReportUntilAnotherIndicatorIsShown() throws Exception {
    robot.clickOn("#map-title").write("Lägst i söder").type(KeyCode.ENTER);
    assertThat(workspace.map().titleProperty().get()).isEqualTo("Lägst i söder");
    assertThat(find("#map").isFocused()).isTrue();
    Path saved = folder.resolve("rubrik.svg");
    window.questions().answers.add(saved);
    robot.clickOn("#save-picture");
    Headless.until(() -> Files.exists(saved));
    assertThat(Files.readString(saved)).contains(">Lägst i söder</text>", "Låg ekonomisk standard");
    onWindow(() -> workspace.map().formProperty().set(se.helabilden.map.MapForm.DOTS));
    settle();
    Headless.until(() -> find("#map").getAccessibleText().contains("lika stor prick"));
    robot.clickOn("#add-to-report");
    Headless.until(() -> workspace.projectProperty().get().needs().views().size() == 1);
    var view = workspace.projectProperty().get().needs().views().getFirst();
    assertThat(view.title()).isEqualTo("Lägst i söder");
    assertThat(view.look().form()).isEqualTo("dots");
    onWindow(() -> workspace.map().indicatorProperty().set("999907VD_valdeltagande"));
    assertThat(workspace.map().titleProperty().get()).isEmpty();
    onWindow(
        () -> {
          workspace.map().formProperty().set(se.helabilden.map.MapForm.AREAS);
          se.helabilden.ui.common.SavedViews.show(workspace, view);
        });
    assertThat(workspace.map().titleProperty().get()).isEqualTo("Lägst i söder");
    assertThat(workspace.map().formProperty().get()).isEqualTo(se.helabilden.map.MapForm.DOTS);
    onWindow(() -> workspace.map().formProperty().set(se.helabilden.map.MapForm.AREAS));
    onWindow(workspace::undo);
    Headless.until(() -> workspace.projectProperty().get().needs().views().isEmpty());
    settle();
  }

  @Test
  void theMapIsShownInEqualTilesAndBack() throws Exception {
    onWindow(() -> workspace.map().formProperty().set(se.helabilden.map.MapForm.TILES));
    settle();
    Headless.until(() -> robot.lookup("#map-form").<javafx.scene.control.MenuButton>query().getText().contains("rutor"));
    settle();
    MapCanvas canvas = find("#map");
    var middle = screenMiddleOf(canvas);
    assertThat(middle).as("a tile can be pointed at").isPresent();
    javafx.scene.image.ImageView picture = (javafx.scene.image.ImageView) canvas.getChildrenUnmodifiable().get(1);
    assertThat(picture.getImage()).as("a picture of another layer, as large as the last").isNotNull();
    onWindow(() -> workspace.map().formProperty().set(se.helabilden.map.MapForm.CIRCLES));
    settle();
    assertThat(robot.lookup("#map-form").<javafx.scene.control.MenuButton>query().getText()).as("a share has no circles").contains("områden");
    onWindow(() -> workspace.map().formProperty().set(se.helabilden.map.MapForm.AREAS));
    settle();
  }

  private static java.util.OptionalInt screenMiddleOf(MapCanvas canvas) {
    for (int x = 0; x < canvas.getWidth(); x += 10) {
      java.util.OptionalInt found = canvas.areaAt(x, canvas.getHeight() / 2);
      if (found.isPresent()) {
        return found;
      }
    }
    return java.util.OptionalInt.empty();
  }
}
