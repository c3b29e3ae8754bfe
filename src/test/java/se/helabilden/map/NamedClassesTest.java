package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.work.Language;

class NamedClassesTest {
  private final AreaValues values = MapFixture.toyValues(MapFixture.toyLayer());
  private final Classification classes = MapFixture.classes(ClassificationMethod.MANUAL, values, 8.2, 15, 42);

  private Choropleth map(List<String> names) {
    return new Choropleth(
        values, classes, ColorScheme.PUOR, new Midpoint(15, "medelvärdet"), names, MapFixture.captions(values, "Prov"),
        Language.SWEDISH);
  }

  @Test
  void groupsStandInTheirOwnOrderWithTheirNamesAndNoRanges() {
    Legend legend = Legend.of(map(List.of("grupp 1", "grupp 2")));

    assertThat(legend.rows()).extracting(Legend.Row::from).containsExactly("grupp 1", "grupp 2");
    assertThat(legend.rows()).allSatisfy(row -> assertThat(row.to()).isNull());
    assertThat(legend.rows().stream().mapToInt(Legend.Row::areas).sum()).isEqualTo(7);
    assertThat(legend.notes()).isEmpty();
  }

  @Test
  void theTextAlternativeCountsTheGroupsAndRanksNoArea() {
    String text = AltText.of(map(List.of("grupp 1", "grupp 2")));

    assertThat(text).contains("grupp 1, ", "grupp 2, ", " områden").doesNotContain("Högst");
  }

  @Test
  void everyClassNeedsItsName() {
    assertThatThrownBy(() -> map(List.of("grupp 1"))).isInstanceOf(IllegalArgumentException.class);
  }
}
