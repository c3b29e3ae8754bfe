package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.map.MapForm;
import se.helabilden.map.MapMeasure;

/// What is made of an indicator, with pointer and keys.
class MeasureScreenTest extends MapWindow {
  MeasureScreenTest() {
    super(1300, 900, "999906TA", "999905FM", "999905FC");
  }

  @BeforeEach
  void choose() throws Exception {
    onWindow(() -> workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent"));
    settle();
  }

  private void measure(MapMeasure measure) throws Exception {
    onWindow(() -> workspace.map().measureProperty().set(measure));
    settle();
  }

  @Test
  void theMenuHasWhatThereIsToCompareWith() throws Exception {
    MeasureMenu menu = find("#compare");
    onWindow(menu::fill);
    assertThat(menu.getItems()).extracting(item -> item.getId()).contains("change", "difference", "quotient", "overlap", "expert");
    onWindow(() -> menu.getItems().stream().filter(item -> "overlap".equals(item.getId())).findFirst().orElseThrow().fire());
    settle();
    assertThat(workspace.map().measureProperty().get().kind()).isEqualTo(MapMeasure.Kind.OVERLAP);
    assertThat(this.<Node>find(".overlap-pane").isVisible()).isTrue();
  }

  @Test
  void aStepOfTheSliderByKeyChangesWordsAndCounts() throws Exception {
    measure(MapMeasure.overlap("i999905fm_medianvarde_tkr_nettoinkomst", null));
    Slider slider = find("#first-bound");
    Label counted = find("#overlap-counted");
    Label added = find("#overlap-added");
    Label bound = find("#first-bound-text");
    String before = counted.getText();
    String at = bound.getText();
    assertThat(before).contains("passerar båda gränserna").contains("invånare");
    onWindow(slider::requestFocus);
    for (int step = 0; step < 4; step++) {
      robot.type(KeyCode.LEFT);
    }
    settle();
    assertThat(bound.getText()).isNotEqualTo(at);
    assertThat(counted.getText()).isNotEqualTo(before);
    assertThat(added.getText()).startsWith("Detta ");
    assertThat(slider.getAccessibleText()).contains(bound.getText());
  }

  @Test
  void aBreakInTheSeriesIsMarkedOnTheSliderAndSaid() {
    assertThat(robot.lookup(".series-break").queryAll()).hasSize(1);
    Slider slider = find("#period");
    assertThat(slider.getAccessibleText()).contains("Brott i serien mellan 2023 och 2024");
    Node mark = find(".series-break");
    double share = (mark.getLayoutX() + 1.5 - 9) / (slider.getWidth() - 18);
    assertThat(share * slider.getMax()).isCloseTo(12.5, within(0.3));
  }

  @Test
  void playingCanBePausedAndSaysSo() throws Exception {
    Node play = find("#play");
    assertThat(play.getAccessibleText()).isEqualTo("Spela upp alla perioder");
    onWindow(play::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(play.getAccessibleText()).isEqualTo("Pausa");
    robot.type(KeyCode.SPACE);
    assertThat(play.getAccessibleText()).isEqualTo("Spela upp alla perioder");
    settle();
  }

  @Test
  void theWayBackToTheValuesIsOnePress() throws Exception {
    measure(MapMeasure.change("2015", false));
    assertThat(this.<Label>find("#broken").isVisible()).isTrue();
    assertThat(this.<CheckBox>find("#percent").isVisible()).isFalse();
    robot.clickOn("#back-to-values");
    settle();
    assertThat(workspace.map().measureProperty().get()).isEqualTo(MapMeasure.VALUES);
    assertThat(this.<Node>find(".measure-pane").isVisible()).isFalse();
  }

  /// In another form the areas lie elsewhere, and what two indicators make of them is the same.
  @Test
  void anOverlapStaysAnOverlapWhereAreasAreTiles() throws Exception {
    measure(MapMeasure.overlap("i999905fm_medianvarde_tkr_nettoinkomst", null));
    List<Integer> areas = screen.shown().legend().rows().stream().map(row -> row.areas()).toList();
    onWindow(() -> workspace.map().formProperty().set(MapForm.TILES));
    settle();
    assertThat(screen.shown().measure().kind()).isEqualTo(MapMeasure.Kind.OVERLAP);
    assertThat(screen.shown().legend().rows()).extracting(row -> row.areas()).containsExactlyElementsOf(areas);
  }
}
