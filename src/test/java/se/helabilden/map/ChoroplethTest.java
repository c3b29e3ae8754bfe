package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;

class ChoroplethTest {
  private final AreaLayer layer = MapFixture.toyLayer();
  private final AreaValues values = MapFixture.toyValues(layer);

  private Choropleth diverging(double midpoint, double... breaks) {
    Classification classes = MapFixture.classes(ClassificationMethod.MANUAL, values, breaks);
    return Choropleth.diverging(
        values,
        classes,
        ColorScheme.PUOR,
        new Midpoint(midpoint, "riket 14,9"),
        MapFixture.captions(values, "Prov"),
        Language.SWEDISH);
  }

  @Test
  void areasWithoutNumbersAreHatchedByTheirReason() {
    Choropleth map = MapFixture.toyMap();
    assertThat(map.fillOf(3)).isEqualTo(new Fill.Pattern(Hatch.MISSING));
    assertThat(map.fillOf(6)).isEqualTo(new Fill.Pattern(Hatch.SUPPRESSED));
    assertThat(map.fillOf(0)).isEqualTo(new Fill.Solid(0xffffcc));
    assertThat(map.fillOf(8)).isEqualTo(new Fill.Solid(0x225ea8));
  }

  @Test
  void divergingColoursPartAtTheBreakThatIsTheMidpoint() {
    int[] colours = diverging(15, 8.2, 12, 15, 42).classColours();
    assertThat(colours).containsExactly(0xe66101, 0xfdb863, 0xb2abd2);
  }

  @Test
  void theClassThatHoldsTheMidpointIsPale() {
    int[] colours = diverging(20, 8.2, 15, 25, 42).classColours();
    assertThat(colours).containsExactly(0xf1a340, 0xf7f7f7, 0x998ec3);
  }

  @Test
  void allClassesOnOneSideOfTheMidpointShareItsHue() {
    assertThat(diverging(2, 8.2, 15, 42).classColours()).containsExactly(0xb2abd2, 0x5e3c99);
    assertThat(diverging(60, 8.2, 15, 42).classColours()).containsExactly(0xe66101, 0xfdb863);
  }

  @Test
  void unclassedColoursFollowTheValue() {
    Classification one = MapFixture.classes(ClassificationMethod.UNCLASSED, values, 8.2, 41.6);
    Choropleth map =
        Choropleth.of(values, one, ColorScheme.YLGNBU, MapFixture.captions(values, "Prov"), Language.SWEDISH);
    assertThat(map.fillOf(0)).isEqualTo(new Fill.Solid(0xffffcc));
    assertThat(map.fillOf(8)).isEqualTo(new Fill.Solid(0x0c2c84));
    assertThat(map.fillOf(5)).isEqualTo(new Fill.Solid(0x41b6c4));
  }

  @Test
  void strongColoursStandInForOneHueInTheWindowOnly() {
    Choropleth map = MapFixture.toyMap();
    Choropleth strong = map.withLook(map.look().withStrong(true));
    assertThat(strong.classColours()).isEqualTo(ColorScheme.CONTRAST.colours(map.classification().classes()));
    assertThat(strong.scheme()).isEqualTo(map.scheme());
    assertThat(strong.withLook(strong.look().withStrong(false)).classColours()).isEqualTo(map.classColours());
  }
}
