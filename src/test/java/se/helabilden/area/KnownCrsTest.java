package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownCrsTest {
  @ParameterizedTest
  @CsvSource({
    "EPSG:3006, 3006",
    "epsg:3011, 3011",
    "urn:ogc:def:crs:EPSG::3006, 3006",
    "urn:ogc:def:crs:EPSG:6.9:4326, 4326",
    "urn:ogc:def:crs:OGC:1.3:CRS84, 4326",
    "http://www.opengis.net/def/crs/EPSG/0/3857, 3857",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84, 4326"
  })
  void numbersAreFoundInEveryForm(String definition, int epsg) {
    assertThat(KnownCrs.find(definition)).map(Crs::epsg).contains(epsg);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {3006, 3007, 3008, 3009, 3010, 3011, 3012, 3013, 3014, 3015, 3016, 3017, 3018, 3021, 3857, 4258, 4326,
        4619, 25832, 25833, 27700, 32632, 32733})
  void ourOwnTextIsRecognisedByItsParametersAlone(int epsg) {
    Crs crs = KnownCrs.of(epsg).orElseThrow();
    String anonymous = crs.wkt().replaceAll(",AUTHORITY\\[\"EPSG\",\"\\d+\"\\]", "");
    assertThat(anonymous).doesNotContain("AUTHORITY");
    assertThat(KnownCrs.find(anonymous)).contains(crs);
    assertThat(KnownCrs.find(crs.wkt())).contains(crs);
  }

  @Test
  void anUnquotedAuthorityNumberIsRead() {
    String text = Crs.SWEREF99_TM.wkt().replace("AUTHORITY[\"EPSG\",\"3006\"]]", "AUTHORITY[\"EPSG\",3006]]");
    assertThat(KnownCrs.epsg(text)).hasValue(3006);
  }

  @Test
  void anotherScaleOrDatumIsAnotherSystem() {
    String anonymous = Crs.SWEREF99_TM.wkt().replaceAll(",AUTHORITY\\[\"EPSG\",\"\\d+\"\\]", "");
    assertThat(KnownCrs.find(anonymous.replace("0.9996", "0.9999"))).isEmpty();
    assertThat(KnownCrs.find(anonymous.replace("SWEREF99\",", "NAD83\",").replace("GRS 1980", "x"))).isEmpty();
    assertThat(KnownCrs.find(anonymous.replace("UNIT[\"metre\",1]", "UNIT[\"foot\",0.3048]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SWEREF 99", "PROJCS[", "PROJCS[\"x\"", "PROJCS[\"x\",]", "[[[[[[", "EPSG:", "EPSG:12"})
  void nonsenseIsNoSystem(String text) {
    assertThat(KnownCrs.find(text)).isEmpty();
  }

  @Test
  void endlessNestingIsNoSystem() {
    assertThat(KnownCrs.find("A[".repeat(5000))).isEmpty();
    assertThat(KnownCrs.find("A[1,".repeat(50) + "1" + "]".repeat(50))).isEmpty();
  }

  @Test
  void onlyMetresOnTheGroundAreMetric() {
    assertThat(KnownCrs.isMetric(Crs.SWEREF99_TM)).isTrue();
    assertThat(KnownCrs.isMetric(Crs.WGS84)).isFalse();
    assertThat(KnownCrs.isMetric(KnownCrs.of(3857).orElseThrow())).isFalse();
    assertThat(KnownCrs.isMetric(new Crs(2263, "x", "PROJCS[\"x\",UNIT[\"US survey foot\",0.3048006096]]", false)))
        .isFalse();
  }
}
