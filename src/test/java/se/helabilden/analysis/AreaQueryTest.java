package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.analysis.AreaQuery.Comparison;
import se.helabilden.analysis.AreaQuery.InAreas;
import se.helabilden.analysis.AreaQuery.InMunicipalities;
import se.helabilden.analysis.AreaQuery.InValues;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.ValueStatus;

class AreaQueryTest {
  private static final AreaLayer LAYER = layer("1401A0010", "1480C1000", "1480C1010", "1480C1020");

  private static AreaLayer layer(String... codes) {
    return new AreaLayer(
        AreaLevel.DESO,
        null,
        List.of(codes).stream()
            .map(
                code ->
                    new Area(
                        new AreaCode(AreaLevel.DESO, null, code), code, null, null, null,
                        new GeometryFactory().createPolygon()))
            .toList());
  }

  private static AreaValues values(AreaLayer layer, double... values) {
    ValueStatus[] statuses = new ValueStatus[values.length];
    java.util.Arrays.setAll(statuses, i -> Double.isNaN(values[i]) ? ValueStatus.MISSING : ValueStatus.VALUE);
    return new AreaValues(
        layer,
        Parts.part("share", se.helabilden.indicator.IndicatorKind.SHARE, Parts.areas("1480C1000"), 1).entry(),
        Parts.YEAR,
        values,
        statuses);
  }

  private static int[] find(AreaValues values, AreaQuery.Condition... conditions) {
    Function<InValues, Optional<AreaValues>> known = wanted -> Optional.of(values);
    return new AreaQuery(List.of(conditions)).find(LAYER, known);
  }

  private static InValues share(Comparison comparison, double bound) {
    return new InValues("share", "2022", comparison, bound);
  }

  @Test
  void allConditionsMustHold() {
    AreaValues values = values(LAYER, 30, 30, 20, 10);
    assertThat(find(values, share(Comparison.OVER, 15), new InMunicipalities(Set.of("1480")))).containsExactly(1, 2);
    assertThat(find(values, share(Comparison.OVER, 15), share(Comparison.UNDER, 25))).containsExactly(2);
    Set<String> some = Set.of(LAYER.area(0).code().code(), LAYER.area(2).code().code(), "finns inte");
    assertThat(find(values, share(Comparison.OVER, 15), new InAreas(some))).containsExactly(0, 2);
    assertThat(find(values)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void theBoundItselfBelongsWhereTheWordsSaySo() {
    AreaValues values = values(LAYER, 30, 20, 20, 10);
    assertThat(find(values, share(Comparison.OVER, 20))).containsExactly(0);
    assertThat(find(values, share(Comparison.AT_LEAST, 20))).containsExactly(0, 1, 2);
    assertThat(find(values, share(Comparison.UNDER, 20))).containsExactly(3);
    assertThat(find(values, share(Comparison.AT_MOST, 20))).containsExactly(1, 2, 3);
  }

  @Test
  void whatHasNoNumberMeetsNoBoundFromEitherSide() {
    AreaValues values = values(LAYER, Double.NaN, 1, 2, 3);
    assertThat(find(values, share(Comparison.AT_LEAST, -1e300))).containsExactly(1, 2, 3);
    assertThat(find(values, share(Comparison.AT_MOST, 1e300))).containsExactly(1, 2, 3);
    assertThat(find(values, share(Comparison.MISSING, 0))).containsExactly(0);
  }

  @Test
  void valuesOfAnotherLayerAreFoundByCodeAndUnknownOnesNowhere() {
    AreaValues other = values(layer("1480C1010", "1480C9990"), 5, 6);
    assertThat(find(other, share(Comparison.OVER, 0))).containsExactly(2);
    assertThat(new AreaQuery(List.of(share(Comparison.OVER, 0))).find(LAYER, wanted -> Optional.empty())).isEmpty();
  }
}
