package se.helabilden.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Arrangement;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

class PresentViewModelTest {
  @TempDir static Path folder;
  private static UiKit kit;
  private static Path example;

  private UiKit.Window window;
  private Workspace workspace;
  private PresentViewModel model;

  @BeforeAll
  static void makeExample() throws Exception {
    kit = new UiKit(folder);
    example = kit.example("999906TA", "999907VD");
  }

  @BeforeEach
  void open() {
    window = kit.atOnce(Language.SWEDISH);
    workspace = window.context().workspace();
    workspace.open(example, () -> {});
    model = new PresentViewModel(workspace, window.context().texts());
    model.attach();
  }

  @AfterEach
  void close() {
    model.detach();
    workspace.close(() -> {});
    assertThat(window.failures()).isEmpty();
  }

  private ShownMap shown() {
    return java.util.Objects.requireNonNull(model.shownProperty().get());
  }

  @Test
  void allMapsThatStandBesideOneAnotherArePresented() {
    String low = "i999906ta_lag_ekonomisk_standard_procent";
    workspace.map().indicatorProperty().set(low);
    workspace.map().periodProperty().set("2024");
    workspace.beside().states().getFirst().indicatorProperty().set(low);
    workspace.beside().states().getFirst().periodProperty().set("2015");
    workspace.beside().arrangementProperty().set(Arrangement.TWO);
    assertThat(model.maps()).hasSize(2);
    String name = shown().data().entry().name();
    assertThat(model.title()).isEqualTo(name + " 2024 och 2015");
    assertThat(model.several()).isNotNull();
    assertThat(model.several().isOneLegend()).isTrue();
    assertThat(model.several().heading(1)).isEqualTo(name + ", 2015");
    assertThat(model.altText()).contains("Karta 1: ", "Karta 2: ");
    model.hover(0);
    assertThat(model.spoken().value()).isEqualTo(
        shown().valueText(shown().values().value(0)) + " · "
            + model.maps().get(1).valueText(model.maps().get(1).values().value(0)));
    assertThat(model.spoken().comparison()).contains("2024", "2015");
    workspace.map().titleProperty().set("Skillnaderna växer");
    assertThat(model.title()).isEqualTo("Skillnaderna växer");
    workspace.beside().arrangementProperty().set(Arrangement.ONE);
    assertThat(model.maps()).hasSize(1);
    assertThat(model.several()).isNull();
  }

  @Test
  void titleUnitPeriodAndSourceStandThere() {
    assertThat(model.title()).isEqualTo(shown().data().entry().name());
    assertThat(model.subtitle()).contains(shown().periodShown().text());
    assertThat(model.source()).startsWith("Källa: ").contains("Påhittade områden");
    assertThat(model.altText()).hasSizeGreaterThan(80);
  }

  @Test
  void indicatorsGoRoundAndPeriodsStopAtTheEnds() {
    String first = shown().data().entry().indicator().id();
    int all = model.current().choices().size();
    for (int i = 0; i < all; i++) {
      model.current().stepIndicator(1);
      assertThat(workspace.map().indicatorProperty().get()).startsWith(shown().data().entry().indicator().id());
    }
    assertThat(shown().data().entry().indicator().id()).isEqualTo(first);
    model.current().stepPeriod(-1000);
    assertThat(shown().period()).isZero();
    model.current().stepPeriod(-1);
    assertThat(shown().period()).isZero();
    model.current().stepPeriod(1);
    assertThat(shown().period()).isEqualTo(1);
  }

  @Test
  void aClickedAreaStaysLitWhenThePointerLeaves() {
    model.hover(4);
    assertThat(model.spoken().name()).isEqualTo(shown().values().layer().area(4).name());
    model.click(4);
    model.hover(9);
    assertThat(model.litProperty().get()).isEqualTo(9);
    model.hover(PresentViewModel.NONE);
    assertThat(model.litProperty().get()).isEqualTo(4);
    model.click(4);
    assertThat(model.spoken()).isNull();
  }

  @Test
  void listenersDoNotGrowOverAttachAndDetach() {
    model.detach();
    int before = Listeners.of(workspace, window.context().texts());
    for (int i = 0; i < 5; i++) {
      model.attach();
      model.detach();
    }
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(before);
    model.attach();
  }
}
