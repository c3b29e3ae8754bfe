package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.MeasureMaking;
import se.helabilden.project.MeasuredMap;
import se.helabilden.project.Project;
import se.helabilden.project.StandardMap;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.MapState;
import se.helabilden.ui.common.ReferenceLine;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Language;

/// A measure made for the command line and the report, and the same measure in the window: the same numbers, kinds of
/// missing values and words.
class SameMeasureTest extends MapInsides {
  SameMeasureTest() {
    super("999906TA", "999905FM", "999905FC");
  }

  @BeforeEach
  void open() {
    model.measure().attach();
  }

  private void agree(MapMeasure measure) {
    MapState state = workspace.map();
    state.measureProperty().set(measure);
    ShownMap shown = shown();
    assertThat(shown.measure()).isEqualTo(measure);
    Project project = Objects.requireNonNull(workspace.projectProperty().get());
    AreaValues plain = shown.data().values().get(shown.period());
    StandardMap maps = new StandardMap(project, workspace.content(), Language.SWEDISH);
    LocalDate today = LocalDate.now(UiKit.CLOCK);
    MeasuredMap made =
        new MeasureMaking(project, workspace.content(), Language.SWEDISH)
            .make(measure, plain, maps.map(plain, StandardMap.classes(plain), null, null, today).captions());
    assertThat(made.values().toArray()).as(measure.toString()).containsExactly(shown.values().toArray());
    assertThat(IntStream.range(0, made.values().size()).mapToObj(made.values()::status))
        .containsExactlyElementsOf(IntStream.range(0, shown.values().size()).mapToObj(shown.values()::status).toList());
    assertThat(made.captions()).isEqualTo(shown.map().captions());
    assertThat(made.midpoint()).isEqualTo(shown.map().midpoint());
    assertThat(made.values().entry().indicator().unit()).isEqualTo(shown.values().entry().indicator().unit());
  }

  @Test
  void aChange() {
    choose("lag_ekonomisk");
    for (String period : List.of("2024", "2016")) {
      workspace.map().periodProperty().set(period);
      agree(MapMeasure.change("2015", false));
    }
    choose("medianvarde");
    workspace.map().periodProperty().set("2024");
    agree(MapMeasure.change("2015", false));
    agree(MapMeasure.change("2015", true));
  }

  @Test
  void aDifferenceFromEverythingThereIs() {
    List<String> seen = new ArrayList<>();
    for (String indicator : List.of("lag_ekonomisk", "medianvarde", "antal_personer")) {
      choose(indicator);
      for (ReferenceLine line : model.measure().references()) {
        agree(MapMeasure.difference(line.id()));
        seen.add(line.id());
      }
    }
    assertThat(seen).contains("riket", "helheten", "egen", "9901", "medel");
  }

  @Test
  void timesEveryWhole() {
    choose("lag_ekonomisk");
    List<ReferenceLine> wholes = model.measure().wholes();
    assertThat(wholes).hasSizeGreaterThan(2);
    wholes.forEach(line -> agree(MapMeasure.quotient(line.id())));
    agree(MapMeasure.quotient(""));
  }

  @Test
  void twoIndicatorsTogether() {
    choose("medianvarde");
    String with = shown().data().entry().id();
    choose("lag_ekonomisk");
    agree(MapMeasure.overlap(with, null));
    agree(MapMeasure.overlap(with, new MapMeasure.Bounds(19, false, 260.5, true)));
    agree(MapMeasure.thirds(with));
    workspace.map().periodProperty().set("2015");
    agree(MapMeasure.thirds(with));
  }
}
