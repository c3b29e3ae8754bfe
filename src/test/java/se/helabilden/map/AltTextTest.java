package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Language;

class AltTextTest {
  private final AreaLayer layer = MapFixture.toyLayer();

  @Test
  void saysWhatTheMapShows() {
    assertThat(AltText.of(MapFixture.toyMap()))
        .isEqualTo(
            "Karta över Ekberga och Näset efter distrikt, Personer med låg ekonomisk standard 2025."
                + " Värden från 8,2\u00a0% till 41,6\u00a0%."
                + " Högst: Ängsholm (41,6\u00a0%), Norra Ekberga (33,3\u00a0%), Torget (24,9\u00a0%)."
                + " Lägst: Sörhamn (8,2\u00a0%), Åkerby (12,4\u00a0%), Östra Näset (15,1\u00a0%)."
                + " 2 områden saknar uppgift och visas streckade. Områdena är påhittade."
                + " Källa: SCB, tabell 000006TA.");
  }

  @Test
  void saysItInEnglish() {
    AreaValues values = MapFixture.toyValues(layer);
    Captions captions = Captions.of(values, "districts", null, null, Language.ENGLISH);
    Choropleth map =
        Choropleth.of(values, MapFixture.quantiles(values, 3), ColorScheme.YLGNBU, captions, Language.ENGLISH);
    assertThat(AltText.of(map))
        .startsWith("Map of the whole area by districts, ")
        .contains("Values from 8.2\u00a0% to 41.6\u00a0%.")
        .endsWith("2 areas have no value and are hatched. Source: SCB, table 000006TA.");
  }

  @Test
  void oneValueOrNoneIsStillAWholeText() {
    double[] none = new double[9];
    Arrays.fill(none, Double.NaN);
    AreaValues missing = MapFixture.values(layer, none);
    AreaValues zero = MapFixture.values(layer, new double[9]);
    String nothing =
        AltText.of(
            Choropleth.of(
                missing,
                MapFixture.classes(ClassificationMethod.QUANTILE, missing),
                ColorScheme.YLGNBU,
                MapFixture.captions(missing, "Prov"),
                Language.SWEDISH));
    assertThat(nothing).contains("Inga områden har någon uppgift").hasSizeGreaterThan(80);
    String equal =
        AltText.of(
            Choropleth.of(
                zero,
                MapFixture.classes(ClassificationMethod.QUANTILE, zero, 0, 0),
                ColorScheme.YLGNBU,
                MapFixture.captions(zero, "Prov"),
                Language.SWEDISH));
    assertThat(equal).contains("Alla områden med uppgift har värdet 0,0\u00a0%.").hasSizeGreaterThan(80);
  }
}
