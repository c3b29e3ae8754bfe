package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Stamp;

class DisclosureGateTest {
  private static final Period YEAR = new Period("2024");

  @Test
  void smallCountsOfOwnRegistersAreHiddenAndZeroIsNot() throws ParseException {
    AreaValues values = read(5, IndicatorKind.COUNT, "2025");

    assertThat(values.toArray()).containsExactly(0, Double.NaN, 5, Double.NaN);
    assertThat(values.status(0)).isEqualTo(ValueStatus.VALUE);
    assertThat(values.status(1)).isEqualTo(ValueStatus.SUPPRESSED);
    assertThat(values.status(3)).as("not in the table").isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void publishedStatisticsPassAsDelivered() throws ParseException {
    assertThat(read(0, IndicatorKind.COUNT, "2025").toArray()).containsExactly(0, 4, 5, Double.NaN);
    assertThat(read(5, IndicatorKind.SHARE, "2025").toArray()).containsExactly(0, 4, 5, Double.NaN);
  }

  @Test
  void aTableOfAnotherVersionIsFoundUnderItsOwn() throws ParseException {
    assertThat(read(0, IndicatorKind.COUNT, "2018").toArray()).containsExactly(0, 4, 5, Double.NaN);
  }

  private static AreaValues read(int hideBelow, IndicatorKind kind, String tableVersion) throws ParseException {
    Geometry square = new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
    AreaLayer layer =
        new AreaLayer(
            AreaLevel.DESO,
            "2025",
            List.of("A", "B", "C", "D").stream()
                .map(code -> new Area(new AreaCode(AreaLevel.DESO, "2025", code), code, null, null, null, square))
                .toList());
    IndicatorSeries.Builder series =
        IndicatorSeries.builder(
            List.of("A", "B", "C").stream().map(code -> new AreaCode(AreaLevel.DESO, tableVersion, code)).toList(),
            List.of(YEAR),
            List.of(Breakdown.NONE));
    series.set(0, 0, 0, 0, ValueStatus.VALUE).set(1, 0, 0, 4, ValueStatus.VALUE).set(2, 0, 0, 5, ValueStatus.VALUE);
    Indicator indicator =
        new Indicator(
            new Stamp(UUID.randomUUID(), "Anna", null, Instant.EPOCH), "id", "Namn", "antal", 0, kind,
            Direction.NEUTRAL, FocusArea.BACKGROUND, null, "deso-2025", AreaLevel.DESO, tableVersion, "",
            new Provenance(null, null, null, null, null, null, "Namn", null, null, null, List.of(), Instant.EPOCH),
            null, List.of(), hideBelow);
    return DisclosureGate.read(new IndicatorEntry(indicator, Breakdown.NONE), series.build(), layer, YEAR);
  }
}
