package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Issue;

class MapAdviceTest {
  @Test
  void aGoodMapIsNotCriticised() {
    AreaValues values = values(IndicatorKind.SHARE, IntStream.range(0, 30).mapToDouble(i -> i).toArray());
    assertThat(advice(values, ClassificationMethod.QUANTILE, OptionalInt.empty())).isEmpty();
    assertThat(advice(values, ClassificationMethod.NATURAL_BREAKS, OptionalInt.of(5))).isEmpty();
  }

  @Test
  void whatMisleadsIsSaid() {
    AreaValues counts = values(IndicatorKind.COUNT, IntStream.range(0, 12).mapToDouble(i -> i).toArray());
    assertThat(advice(counts, ClassificationMethod.QUANTILE, OptionalInt.of(8)))
        .containsExactlyInAnyOrder("too-many-classes", "few-areas-per-class", "count-choropleth");
    double[] zeros = new double[30];
    Arrays.setAll(zeros, i -> i < 20 ? 0 : i);
    assertThat(advice(values(IndicatorKind.SHARE, zeros), ClassificationMethod.QUANTILE, OptionalInt.of(5)))
        .containsExactly("ties-uneven");
    assertThat(advice(values(IndicatorKind.SHARE, 4, 4, 4), ClassificationMethod.QUANTILE, OptionalInt.empty()))
        .containsExactly("one-value");
    assertThat(advice(values(IndicatorKind.SHARE, Double.NaN), ClassificationMethod.QUANTILE, OptionalInt.empty()))
        .containsExactly("no-values");
  }

  @Test
  void factsNameTheEndsAndCountWhatIsMissing() {
    Facts facts = Facts.of(values(IndicatorKind.SHARE, 5, 1, Double.NaN, 9, 9, 3, 9, 9));
    assertThat(facts.areas()).isEqualTo(8);
    assertThat(facts.shareMissing()).isEqualTo(1 / 8.0);
    assertThat(facts.min()).isEqualTo(1);
    assertThat(facts.max()).isEqualTo(9);
    assertThat(facts.mean()).isEqualTo(45 / 7.0);
    assertThat(facts.median()).isEqualTo(9);
    assertThat(facts.highest()).extracting(Facts.AreaFact::code).containsExactly("1000R103", "1000R104", "1000R106");
    assertThat(facts.furtherHighest()).isOne();
    assertThat(facts.lowest()).extracting(Facts.AreaFact::value).containsExactly(1.0, 3.0, 5.0);
    Facts none = Facts.of(values(IndicatorKind.SHARE, Double.NaN));
    assertThat(none.min()).isNaN();
    assertThat(none.highest()).isEmpty();
    assertThat(none.shareMissing()).isOne();
    Facts few = Facts.of(values(IndicatorKind.SHARE, 1, 2));
    assertThat(few.highest()).hasSize(2);
    assertThat(few.lowest()).isEmpty();
  }

  private static List<String> advice(AreaValues values, ClassificationMethod method, OptionalInt asked) {
    Classification classes = Classifier.classify(values.toArray(), method, asked, new double[0]);
    return MapAdvice.check(values, classes, asked).stream().map(Issue::id).toList();
  }

  private static AreaValues values(IndicatorKind kind, double... numbers) {
    List<AreaCode> codes = Parts.regso(numbers.length);
    GeometryFactory geometry = new GeometryFactory();
    AreaLayer layer =
        new AreaLayer(
            AreaLevel.REGSO,
            null,
            codes.stream()
                .map(code -> new Area(code, code.code(), null, null, null, geometry.createPolygon()))
                .toList());
    Part part = Parts.part("v", kind, codes, numbers);
    return DisclosureGate.read(part.entry(), part.series(), layer, Parts.YEAR);
  }
}
