package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.helabilden.analysis.Parts.YEAR;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;

class CompositeIndexTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);
  private static final List<AreaCode> AREAS =
      Parts.areas("1480R001", "1480R002", "1480R003", "1480R004", "1480R005", "00");

  private static IndexPart part(String id, double... values) {
    return IndexPart.of(Parts.part(id, IndicatorKind.SHARE, AREAS, values));
  }

  private static CompositeIndex.Result compute(Normalisation normalisation, IndexPart... parts) {
    return CompositeIndex.compute(List.of(parts), normalisation, Progress.NONE);
  }

  @Test
  void thePlainMeanOfThreeSharesIsTheSocioeconomicIndex() {
    CompositeIndex.Result result =
        compute(
            Normalisation.NONE,
            part("v1", 31.2, 12.0, 20, Double.NaN, 5, 15),
            part("v2", 38.4, 15.0, 20, 10, 5, 12),
            part("v3", 14.9, 4.5, 20, 10, 5, 9));
    // published definition: (V1 + V2 + V3) / 3
    assertThat(result.series().value(0, 0, 0)).isCloseTo(28.1667, Offset.offset(5e-5));
    assertThat(result.series().value(1, 0, 0)).isCloseTo(10.5, CLOSE);
    assertThat(result.series().status(3, 0, 0)).isEqualTo(ValueStatus.MISSING);
    assertThat(result.series().value(5, 0, 0)).as("the nation's row").isCloseTo(12, CLOSE);
    CompositeIndex.PeriodRanks ranks = result.ranks(YEAR);
    assertThat(ranks.areas()).hasSize(4).doesNotContain(AREAS.get(5));
    assertThat(ranks.ranks()).containsExactly(1, 3, 2, 4);
    assertThat(result.parts()).allSatisfy(each -> assertThat(each.weight()).isCloseTo(1 / 3.0, CLOSE));
  }

  @Test
  void theExponentialTransformHasItsPublishedValues() {
    assertThat(Normalisation.imd(0.5)).isCloseTo(15.6468, Offset.offset(5e-5));
    assertThat(Normalisation.imd(0.9)).isCloseTo(50.4267, Offset.offset(5e-5));
    assertThat(Normalisation.imd(0.99)).isCloseTo(86.9573, Offset.offset(5e-5));
    assertThat(Normalisation.imd(1)).isCloseTo(100, CLOSE);
    CompositeIndex.Result result = compute(Normalisation.IMD, part("v", 1, 3, 2, 4, 5, 9));
    assertThat(result.series().value(4, 0, 0)).isCloseTo(100, CLOSE);
    assertThat(result.series().status(5, 0, 0)).as("no rank for the nation").isNull();
  }

  @Test
  void normalisationsAreThoseOfTheHandbook() {
    // mean 3, population deviation √2
    IndexPart v = part("v", 1, 2, 3, 4, 5, 4.5);
    assertThat(compute(Normalisation.Z, v).series().value(4, 0, 0)).isCloseTo(Math.sqrt(2), CLOSE);
    assertThat(compute(Normalisation.Z, v).series().value(5, 0, 0)).isCloseTo(1.5 / Math.sqrt(2), CLOSE);
    assertThat(compute(Normalisation.MINMAX, v).series().value(1, 0, 0)).isCloseTo(0.25, CLOSE);
    assertThat(compute(Normalisation.RANK, v).series().value(0, 0, 0)).isCloseTo(0.2, CLOSE);
    IndexPart turned = new IndexPart(v.part(), 3, true);
    assertThat(compute(Normalisation.MINMAX, turned).series().value(1, 0, 0)).isCloseTo(0.75, CLOSE);
    assertThat(compute(Normalisation.RANK, turned).series().value(0, 0, 0)).isCloseTo(1, CLOSE);
    assertThat(compute(Normalisation.RANK, part("ties", 1, 2, 2, 3, 3, 0)).series().value(1, 0, 0))
        .isCloseTo(2.5 / 5, CLOSE);
    assertThat(compute(Normalisation.Z, part("flat", 2, 2, 2, 2, 2, 2)).series().value(0, 0, 0)).isZero();
  }

  @Test
  void ranksTellHowMuchTheyDependOnTheChoices() {
    // the first area leads by the first part only; the second is second in both
    CompositeIndex.Result result =
        compute(Normalisation.NONE, part("a", 100, 50, 10, 5, 0), part("b", 0, 40, 10, 5, 0));
    CompositeIndex.PeriodRanks ranks = result.ranks(YEAR);
    assertThat(ranks.ranks()).containsExactly(1, 2, 3, 4, 5);
    assertThat(ranks.low()).containsExactly(1, 1, 2, 3, 4);
    assertThat(ranks.high()).containsExactly(4, 2, 3, 4, 5);
    assertThat(compute(Normalisation.NONE, part("a", 100, 50, 10, 5, 0), part("b", 0, 40, 10, 5, 0)).ranks(YEAR).high())
        .as("the same every time").isEqualTo(ranks.high());
  }

  @Test
  void correlationsAreOfThePartsAsTheyAre() {
    CompositeIndex.Result result =
        compute(
            Normalisation.NONE,
            part("a", 1, 2, 3, 4, 5, 9),
            new IndexPart(part("b", 10, 8, 6, 4, 2, 0).part(), 1, true),
            part("c", 2, 1, 4, 3, 5, 7),
            part("d", 1, 1, 1, 1, 1, 1));
    assertThat(result.correlations()[0][1]).isCloseTo(-1, CLOSE);
    // numpy.corrcoef([1,2,3,4,5],[2,1,4,3,5])
    assertThat(result.correlations()[0][2]).isCloseTo(0.8, CLOSE);
    assertThat(result.correlations()[2][0]).isEqualTo(result.correlations()[0][2]);
    assertThat(result.correlations()[3][0]).isNaN();
  }

  @Test
  void impossibleIndicesAreRefused() {
    IndexPart v = part("v", 1, 2, 3, 4, 5);
    assertThatThrownBy(() -> compute(Normalisation.NONE)).hasMessageContaining("index-without-parts");
    assertThatThrownBy(() -> compute(Normalisation.NONE, v, v)).hasMessageContaining("index-part-twice");
    assertThatThrownBy(() -> compute(Normalisation.NONE, new IndexPart(v.part(), -1, false)))
        .hasMessageContaining("index-weight");
    assertThatThrownBy(() -> compute(Normalisation.NONE, new IndexPart(v.part(), 0, false)))
        .hasMessageContaining("index-weights-zero");
  }
}
