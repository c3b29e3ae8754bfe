package se.helabilden.analysis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.CodeForm;
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

/// Small indicators for tests.
final class Parts {
  static final Period YEAR = new Period("2022");

  private Parts() {}

  /// Areas from codes, their levels told by their form, anything else RegSO.
  static List<AreaCode> areas(String... codes) {
    return List.of(codes).stream()
        .map(code -> CodeForm.of(code).map(form -> new AreaCode(form.level(), null, code)))
        .map(found -> found.orElseThrow())
        .toList();
  }

  /// Values in the order of the areas, NaN for missing.
  static Part part(String id, IndicatorKind kind, List<AreaCode> areas, double... values) {
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, List.of(YEAR), List.of(Breakdown.NONE));
    for (int i = 0; i < values.length; i++) {
      builder.set(i, 0, 0, values[i], Double.isNaN(values[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    }
    return part(id, kind, builder.build(), areas.getFirst().level());
  }

  static Part part(String id, IndicatorKind kind, IndicatorSeries series, AreaLevel level) {
    return new Part(new IndicatorEntry(indicator(id, kind, series, level, null, 0), Breakdown.NONE), series);
  }

  static Indicator indicator(
      String id, IndicatorKind kind, IndicatorSeries series, AreaLevel level, @Nullable String formula, int hideBelow) {
    return new Indicator(
        new Stamp(new UUID(0, 1), "test", null, Instant.EPOCH),
        id,
        id,
        null,
        1,
        kind,
        Direction.HIGH_IS_WORSE,
        FocusArea.UNPLACED,
        null,
        "layer",
        level,
        null,
        series.hash(),
        new Provenance("a.csv", null, null, "SCB", null, null, id, null, null, null, List.of(), Instant.EPOCH),
        formula,
        List.of(),
        hideBelow);
  }

  /// n RegSO codes.
  static List<AreaCode> regso(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> new AreaCode(AreaLevel.REGSO, null, (1000 + i / 900) + "R" + (100 + i % 900)))
        .toList();
  }
}
