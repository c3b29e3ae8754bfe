package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.Remembered;
import se.helabilden.ui.common.Step;

class LastViewTest {
  @Test
  void comesBackAsItWas() {
    MapState left = new MapState();
    left.indicatorProperty().set("i1_andel");
    left.periodProperty().set("2024");
    left.methodProperty().set(ClassificationMethod.NATURAL_BREAKS);
    left.classesProperty().set(4);
    left.paletteProperty().set("purples");
    left.referenceProperty().set("riket");
    left.zoomProperty().set(new MapState.Zoom(319758.02, 6400326.04, 12.5));
    left.sameClassesProperty().set(true);
    Remembered laid = new Remembered();
    laid.panels().put("besideTheMap", 0.6125);
    laid.setMunicipalities(List.of("Göteborg", "Upplands Väsby"));
    laid.placeProperty(TemplatePart.NEEDS).set("B2.1");
    laid.putAway().addAll(List.of("ett förslag", "ett till"));
    MapState back = new MapState();
    Remembered laidBack = new Remembered();
    assertThat(LastView.restore(LastView.of(Step.MAPS, left, laid), back, laidBack)).isEqualTo(Step.MAPS);
    assertThat(LastView.of(Step.MAPS, back, laidBack)).isEqualTo(LastView.of(Step.MAPS, left, laid));
    assertThat(back.zoomProperty().get()).isEqualTo(left.zoomProperty().get());
    assertThat(back.sameClassesProperty().get()).isTrue();
    assertThat(back.referenceProperty().get()).isEqualTo("riket");
    assertThat(laidBack.panels()).containsExactly(Map.entry("besideTheMap", 0.6125));
    assertThat(laidBack.placeProperty(TemplatePart.NEEDS).get()).isEqualTo("B2.1");
    assertThat(laidBack.placeProperty(TemplatePart.PLAN).get()).isEmpty();
    assertThat(laidBack.putAway()).containsExactlyInAnyOrder("ett förslag", "ett till");
    assertThat(laidBack.municipalitiesProperty().get()).containsExactly("Göteborg", "Upplands Väsby");
  }

  @Test
  void whatIsUnknownOrBrokenBecomesAsInANewProject() {
    MapState map = new MapState();
    map.indicatorProperty().set("of another project");
    map.zoomProperty().set(new MapState.Zoom(1, 2, 3));
    map.sameClassesProperty().set(true);
    Remembered laid = new Remembered();
    laid.panels().put("besideTheMap", 0.5);
    laid.setMunicipalities(List.of("Ale"));
    Map<String, String> view =
        Map.of(
            "step", "DREAMS", "method", "guess", "classes", "many", "zoom", "1 2 -3", "future", "key", "sameClasses",
            "perhaps", "panel:besideTheMap", "7", "panel:areas", "wide");
    assertThat(LastView.restore(view, map, laid)).isEqualTo(Step.DATA);
    assertThat(LastView.of(Step.DATA, map, laid)).isEqualTo(LastView.of(Step.DATA, new MapState(), new Remembered()));
  }
}
