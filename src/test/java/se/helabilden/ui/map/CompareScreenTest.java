package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.indicator.Period;
import se.helabilden.map.MapForm;
import se.helabilden.ui.Headless;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ShownMap;

/// Two and four maps beside one another, and one over another.
class CompareScreenTest extends MapWindow {
  CompareScreenTest() {
    super(1300, 900, "999906TA", "999905FM");
  }

  private void arrange(Arrangement arrangement) throws Exception {
    onWindow(() -> screen.compare().arrangementProperty().set(arrangement));
    settle();
  }

  private long legends() {
    return robot.lookup(".legend-line").<Node>queryAll().stream().filter(Node::isVisible).count();
  }

  private CurrentMap other(int place) {
    return screen.compare().others().get(place);
  }

  @Test
  void theSecondMapIsTheFirstPeriodInTheSameClasses() throws Exception {
    arrange(Arrangement.TWO);
    ComboBox<Period> period = find("#period-2");
    assertThat(period.getValue().text()).isEqualTo("2011");
    assertThat(other(0).shownProperty().get().map().classification().breaks())
        .containsExactly(screen.shown().map().classification().breaks());
    onWindow(() -> period.setValue(new Period("2018")));
    settle();
    assertThat(other(0).shownProperty().get().periodShown().text()).isEqualTo("2018");
    assertThat(screen.shown().periodShown().text()).isEqualTo("2024");
  }

  @Test
  void viewSelectionAndPointerAreTheSameOnAllMaps() throws Exception {
    arrange(Arrangement.FOUR);
    MapCanvas fourth = find("#map-4");
    onWindow(() -> workspace.map().zoomProperty().set(new MapState.Zoom(600_000, 6_600_000, 40)));
    assertThat(fourth.zoomProperty().get()).isEqualTo(workspace.map().zoomProperty().get());
    onWindow(() -> fourth.fit());
    assertThat(workspace.map().zoomProperty().get()).isNull();
    settle();
    onWindow(fourth::requestFocus);
    robot.type(KeyCode.UP);
    String code = workspace.selection().hoveredProperty().get();
    assertThat(code).isNotEmpty();
    robot.type(KeyCode.ENTER);
    assertThat(workspace.selection().codes()).containsExactly(code);
    onWindow(() -> workspace.selection().only(List.of()));
  }

  @Test
  void theDividerMovesByKeysAndUncoversTheFirstMap() throws Exception {
    arrange(Arrangement.SWIPE);
    Region divider = find("#swipe");
    double middle = divider.getLayoutX();
    onWindow(divider::requestFocus);
    robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
    settle();
    assertThat(divider.getLayoutX()).isGreaterThan(middle);
    assertThat(divider.getAccessibleText()).contains("54 procent");
    MapCanvas second = find("#map-2");
    assertThat(second.getParent().getClip().getLayoutBounds().getMinX()).isCloseTo(divider.getLayoutX() + 6, Offset.offset(1.0));
    MapCanvas under = find("#map");
    assertThat(second.getWidth()).isEqualTo(under.getWidth());
    assertThat(second.view()).isEqualTo(under.view());
    robot.type(KeyCode.END);
    settle();
    assertThat(second.getParent().getClip().getLayoutBounds().getWidth()).isZero();
    robot.type(KeyCode.HOME);
    settle();
    assertThat(divider.getLayoutX()).isZero();
  }

  @Test
  void theSameClassesAreToldOnceAndOtherOnesTwice() throws Exception {
    arrange(Arrangement.SWIPE);
    assertThat(legends()).isEqualTo(1);
    onWindow(() -> other(0).state().indicatorProperty().set("i999905fm_medianvarde_tkr_nettoinkomst"));
    Headless.until(() -> other(0).shownProperty().get().data().entry().id().contains("medianvarde"));
    settle();
    onWindow(() -> workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent"));
    Headless.until(() -> screen.shown().data().entry().id().contains("lag_ekonomisk"));
    settle();
    assertThat(legends()).isEqualTo(2);
  }

  @Test
  void aClassThatIsPointedAtFadesTheOtherAreasOfAllMapsWithTheSameClasses() throws Exception {
    onWindow(() -> workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent"));
    Headless.until(() -> screen.shown().data().entry().id().contains("lag_ekonomisk"));
    arrange(Arrangement.TWO);
    Marking second = ((ComparePanel) find("#map-2").getParent()).marking();
    onWindow(() -> screen.marking().litClassProperty().set(1));
    ShownMap map = other(0).shownProperty().get();
    boolean[] lit = second.litProperty().get();
    for (int area = 0; area < lit.length; area++) {
      assertThat(lit[area]).isEqualTo(map.classOf(area) == 1);
    }
    onWindow(() -> screen.marking().litClassProperty().set(Marking.NONE));
    assertThat(second.litProperty().get()).isNull();

    onWindow(() -> other(0).state().indicatorProperty().set("i999905fm_medianvarde_tkr_nettoinkomst"));
    Headless.until(() -> other(0).shownProperty().get().data().entry().id().contains("medianvarde"));
    settle();
    onWindow(() -> screen.marking().litClassProperty().set(1));
    assertThat(screen.marking().litProperty().get()).isNotNull();
    assertThat(second.litProperty().get()).isNull();
    onWindow(() -> screen.marking().litClassProperty().set(Marking.NONE));
  }

  @Test
  void whatIsDoneOnOneMapCanBeDoneOnEach() throws Exception {
    arrange(Arrangement.TWO);
    MapCanvas second = find("#map-2");
    onWindow(second::requestFocus);
    String name = screen.shown().values().layer().area(7).name();
    robot.write(name.substring(0, 4));
    assertThat(workspace.selection().hoveredProperty().get()).isNotEmpty();
    onWindow(second::requestFocus);
    robot.type(KeyCode.ADD);
    assertThat(workspace.map().zoomProperty().get()).isNotNull();
    robot.type(KeyCode.HOME);
    assertThat(workspace.map().zoomProperty().get()).isNull();
    robot.type(KeyCode.SPACE);
    robot.type(KeyCode.ESCAPE);
    assertThat(workspace.selection().codes()).isEmpty();
  }

  @Test
  void theChooserOfASecondMapHasRoomForItsWordsAlsoInLargeText() throws Exception {
    arrange(Arrangement.TWO);
    onWindow(() -> screen.root().setStyle("-fx-font-size: 26px"));
    settle();
    ComboBox<?> indicator = find("#indicator-2");
    ComboBox<Period> period = find("#period-2");
    Region head = (Region) indicator.getParent();
    assertThat(indicator.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(head.getWidth());
    assertThat(period.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(head.getWidth());
    assertThat(period.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(head.getHeight());
    assertThat(indicator.getBoundsInParent().intersects(period.getBoundsInParent())).isFalse();
    assertThat(indicator.getWidth()).isGreaterThan(1.2 * period.getWidth());
    assertThat(indicator.getTooltip().getText()).isEqualTo(other(0).shownProperty().get().data().entry().name());
    onWindow(() -> screen.root().setStyle(""));
  }

  @Test
  void allMapsAreAsLarge() throws Exception {
    for (Arrangement arrangement : List.of(Arrangement.FOUR, Arrangement.TWO)) {
      arrange(arrangement);
      onWindow(() -> screen.root().layout());
      settle();
      MapCanvas first = find("#map");
      for (int place = 2; place <= 1 + arrangement.others(); place++) {
        MapCanvas canvas = find("#map-" + place);
        assertThat(canvas.getHeight()).as("map %d", place).isCloseTo(first.getHeight(), Offset.offset(1.5));
        assertThat(canvas.getWidth()).isCloseTo(first.getWidth(), Offset.offset(1.5));
      }
    }
  }

  @Test
  void allMapsAreTakenAway() throws Exception {
    arrange(Arrangement.FOUR);
    assertThat(screen.pictures().suggestedFileName()).endsWith("_4_kartor.png");
    Path svg = folder.resolve("fyra.svg");
    onWindow(() -> screen.pictures().save(svg));
    Headless.until(() -> Files.exists(svg));
    assertThat(Files.readString(svg)).contains("map4-areas", "Fyra kartor över");
    arrange(Arrangement.SWIPE);
    assertThat(screen.pictures().suggestedFileName()).endsWith("_2_kartor.png");
    arrange(Arrangement.ONE);
    assertThat(screen.pictures().suggestedFileName()).doesNotContain("kartor");
  }

  @Test
  void allMapsHaveTheSameForm() throws Exception {
    arrange(Arrangement.TWO);
    onWindow(() -> workspace.map().formProperty().set(MapForm.TILES));
    settle();
    assertThat(other(0).state().formProperty().get()).isEqualTo(MapForm.TILES);
    onWindow(() -> workspace.map().formProperty().set(MapForm.AREAS));
    settle();
  }

  @Test
  void backToOneMapTheOthersAreGone() throws Exception {
    arrange(Arrangement.SWIPE);
    arrange(Arrangement.FOUR);
    arrange(Arrangement.ONE);
    assertThat(robot.lookup("#map-2").tryQuery()).isEmpty();
    assertThat(robot.lookup("#swipe").tryQuery()).isEmpty();
    onWindow(() -> workspace.map().periodProperty().set("2015"));
    settle();
    assertThat(other(0).state().zoomProperty().get()).isNull();
  }
}
