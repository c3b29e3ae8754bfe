package se.helabilden.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.map.MapMeasure;
import se.helabilden.needs.MapView;
import se.helabilden.needs.MapsBeside;
import se.helabilden.ui.UiKit;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class SavedViewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() throws Exception {
    UiKit kit = new UiKit(folder);
    Path example = kit.example("999906TA");
    workspace = kit.atOnce(Language.SWEDISH).context().workspace();
    workspace.open(example, () -> {});
  }

  private MapView read() {
    return SavedViews.read(
            SavedViews.Chosen.of(workspace), UiKit.AUTHOR.stamp(), workspace.projectProperty().get(),
            workspace.content(), Language.SWEDISH, TODAY, Progress.NONE)
        .orElseThrow();
  }

  @Test
  void whatWasChosenComesBackWhole() {
    MapState map = workspace.map();
    map.indicatorProperty().set("i999906ta_hog_ekonomisk_standard_procent");
    map.periodProperty().set("2015");
    map.methodProperty().set(ClassificationMethod.EQUAL_INTERVAL);
    map.classesProperty().set(4);
    map.referenceProperty().set("riket");
    map.zoomProperty().set(new MapState.Zoom(500_100, 6_600_200, 12.5));
    workspace.selection().only(List.of("9901C1050"));
    SavedViews.Chosen before = SavedViews.Chosen.of(workspace);
    MapView view = read();

    map.indicatorProperty().set("");
    map.periodProperty().set("");
    map.methodProperty().set(ClassificationMethod.QUANTILE);
    map.classesProperty().set(0);
    map.referenceProperty().set("");
    map.zoomProperty().set(null);
    workspace.selection().clear();
    SavedViews.show(workspace, view);
    assertThat(SavedViews.Chosen.of(workspace)).isEqualTo(before);
  }

  @Test
  void classesOfAllPeriodsAreKeptAsTheirBounds() {
    workspace.map().sameClassesProperty().set(true);
    workspace.map().periodProperty().set("2011");
    MapView first = read();
    workspace.map().periodProperty().set("2024");
    assertThat(first.method()).isEqualTo("quantile");
    assertThat(first.breaks()).hasSize(4).isSorted().isEqualTo(read().breaks());
    workspace.map().sameClassesProperty().set(false);
    SavedViews.show(workspace, first);
    assertThat(workspace.map().sameClassesProperty().get()).isTrue();
  }

  @Test
  void boundsThatWereSetComeBackAsTheyWere() {
    List<Double> bounds = List.of(8.0, 20.0);
    workspace.map().draftProperty().set(bounds);
    MapView view = read();
    assertThat(view.method()).isEqualTo("manual");
    assertThat(view.breaks()).isEqualTo(bounds);
    workspace.map().draftProperty().set(List.of());
    SavedViews.show(workspace, view);
    assertThat(workspace.map().draftProperty().get()).isEqualTo(bounds);
  }

  @Test
  void whereNobodyHasChosenAShareWithTwoEndsIsShown() {
    assertThat(read().entryId()).isEqualTo("i999906ta_lag_ekonomisk_standard_procent");
    assertThat(read().period()).isEqualTo("2024");
  }

  @Test
  void theMapsBesideComeBackInTheirArrangement() {
    workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent");
    workspace.map().periodProperty().set("2024");
    BesideState beside = workspace.beside();
    beside.states().getFirst().indicatorProperty().set("i999906ta_hog_ekonomisk_standard_procent");
    beside.states().getFirst().periodProperty().set("2015");
    beside.arrangementProperty().set(Arrangement.SWIPE);
    SavedViews.Chosen before = SavedViews.Chosen.of(workspace);
    MapView view = read();
    String hash =
        workspace.projectProperty().get().indicator("i999906ta_hog_ekonomisk_standard_procent").orElseThrow().series();
    assertThat(view.beside())
        .isEqualTo(
            new MapsBeside(
                "swipe", List.of(new MapsBeside.Other("i999906ta_hog_ekonomisk_standard_procent", "2015", hash)), ""));

    beside.reset();
    assertThat(read().beside()).isNull();
    SavedViews.show(workspace, view);
    assertThat(SavedViews.Chosen.of(workspace)).isEqualTo(before);
    // a view of a map alone takes the others away
    SavedViews.show(workspace, view.withBeside(null));
    assertThat(beside.arrangementProperty().get()).isEqualTo(Arrangement.ONE);
    // and so does an arrangement that this program does not know
    SavedViews.show(workspace, view.withBeside(new MapsBeside("nine", view.others(), "")));
    assertThat(beside.arrangementProperty().get()).isEqualTo(Arrangement.ONE);
  }

  @Test
  void ofTwoIndicatorsTogetherBothAreRemembered() {
    String other = "i999906ta_hog_ekonomisk_standard_procent";
    workspace.map().indicatorProperty().set("i999906ta_lag_ekonomisk_standard_procent");
    workspace.map().measureProperty().set(MapMeasure.overlap(other, null));
    MapView view = read();
    assertThat(view.beside()).isNotNull();
    assertThat(view.beside().secondHash())
        .isEqualTo(workspace.projectProperty().get().indicator(other).orElseThrow().series());
  }
}
