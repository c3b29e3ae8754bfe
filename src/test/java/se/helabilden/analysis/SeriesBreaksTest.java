package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;

class SeriesBreaksTest {
  private static SeriesBreaks of(AreaLevel level, String note, String... periods) {
    Indicator plain =
        Parts.indicator(
            "share", IndicatorKind.SHARE, Parts.part("x", IndicatorKind.SHARE, Parts.areas("1480"), 1).series(), level,
            null, 0);
    Provenance noted =
        new Provenance("f", null, null, "SCB", "T", null, "Andel", null, null, null, List.of(note), Instant.EPOCH);
    return SeriesBreaks.of(Stream.of(periods).map(Period::new).toList(), plain.withProvenance(noted));
  }

  @Test
  void anotherDivisionAndAnotherKindOfPeriodAreBreaks() {
    assertThat(of(AreaLevel.DESO, "", "2022", "2023", "2024", "2025").before()).containsExactly(2);
    assertThat(of(AreaLevel.MUNICIPALITY, "", "2022", "2023", "2024").before()).isEmpty();
    assertThat(of(AreaLevel.MUNICIPALITY, "", "2022", "2023K1").before()).containsExactly(1);
  }

  @Test
  void theSourcesOwnWordsTellWhen() {
    SeriesBreaks told = of(AreaLevel.MUNICIPALITY, "Tidsseriebrott 2019: ny definition.", "2017", "2018", "2019", "2020");
    assertThat(told.before()).containsExactly(2);
    assertThat(told.isBefore(2)).isTrue();
    assertThat(told.somewhere()).isFalse();
    SeriesBreaks when = of(AreaLevel.MUNICIPALITY, "Det finns ett brott i serien.", "2017", "2018");
    assertThat(when.before()).isEmpty();
    assertThat(when.somewhere()).isTrue();
  }
}
