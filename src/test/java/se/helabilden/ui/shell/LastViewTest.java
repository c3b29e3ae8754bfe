package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.ui.common.MapState;
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
    MapState back = new MapState();
    assertThat(LastView.restore(LastView.of(Step.MAPS, left), back)).isEqualTo(Step.MAPS);
    assertThat(LastView.of(Step.MAPS, back)).isEqualTo(LastView.of(Step.MAPS, left));
    assertThat(back.zoomProperty().get()).isEqualTo(left.zoomProperty().get());
  }

  @Test
  void whatIsUnknownOrBrokenBecomesAsInANewProject() {
    MapState map = new MapState();
    map.indicatorProperty().set("of another project");
    map.zoomProperty().set(new MapState.Zoom(1, 2, 3));
    Map<String, String> view =
        Map.of("step", "DREAMS", "method", "guess", "classes", "many", "zoom", "1 2 -3", "future", "key");
    assertThat(LastView.restore(view, map)).isEqualTo(Step.DATA);
    assertThat(LastView.of(Step.DATA, map)).isEqualTo(LastView.of(Step.DATA, new MapState()));
  }
}
