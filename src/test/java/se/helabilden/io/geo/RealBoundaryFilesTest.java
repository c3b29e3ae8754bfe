package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.Area;
import se.helabilden.area.LayerAssembly;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Texts;

/// Files as coordinators and researchers have them, with the numbers their publishers give.
class RealBoundaryFilesTest {
  @TempDir private Path folder;

  private Loaded<LayerAssembly.Draft> load(String path) {
    return Boundaries.load(SharedData.path(path), null, folder);
  }

  @ParameterizedTest
  @CsvSource({
    "sweden/boundaries/gr_deso2025_original.gpkg, 584, DESO, 2025, deso-2025, desokod, RegSO_2025, EPSG:3006, EPSG:3006",
    "sweden/boundaries/gr_regso2025_original.gpkg, 300, REGSO, 2025, regso-2025, regsokod, regsonamn, EPSG:3006, EPSG:3006",
    "sweden/boundaries/Kommun_Sweref99TM.zip, 290, MUNICIPALITY, , kommun, KnKod, KnNamn, EPSG:3006, EPSG:3006",
    "sweden/boundaries/LanSweref99TM.zip, 21, COUNTY, , lan, LnKod, LnNamn, EPSG:3006, EPSG:3006",
    "sweden/boundaries/swedish_municipalities.geojson, 290, MUNICIPALITY, , kommun, id, kom_namn, EPSG:4326, EPSG:3006",
    "sweden/boundaries/stockholm_stadsdelar_epsg3011.zip, 117, OWN, , stadsdelar_utan_vatten, name, name, EPSG:3011, EPSG:3006",
    "synthetic/pseudo_deso2018_SYNTHETIC.gpkg, 5984, DESO, 2018, deso-2018, deso, , EPSG:3006, EPSG:3006",
    "england/england_lsoa2011_27700.gpkg, 32844, OWN, , lsoa2011, lsoa11cd, lsoa11nm, EPSG:27700, EPSG:27700",
    "us/columbus/columbus.shp, 49, OWN, , columbus, POLYID, , EPSG:4326, EPSG:32632",
    "us/columbus/columbus.json, 49, OWN, , columbus, POLYID, , EPSG:4326, EPSG:32632",
    "us/sids2/sids2.shp, 100, OWN, , sids2, FIPS, NAME, EPSG:4326, EPSG:32617",
    "us/natregimes/natregimes.shp, 3085, OWN, , natregimes, FIPS, NAME, EPSG:4326, EPSG:5070",
    "classification/cal58.geojson, 58, OWN, , cal58, kod, namn, EPSG:3006, EPSG:3006",
    "measures/line4.geojson, 4, OWN, , line4, kod, namn, EPSG:3006, EPSG:3006",
    "measures/groups3.geojson, 3, OWN, , groups3, kod, namn, EPSG:3006, EPSG:3006",
    "hostile/gpkg/states10.gpkg, 51, OWN, , statesqgis, STATE_FIPS, STATE_NAME, EPSG:4326, EPSG:5070"
  })
  void everyAreaArrivesAndIsUnderstood(
      String path,
      int areas,
      String level,
      @Nullable String version,
      String id,
      String code,
      @Nullable String name,
      String source,
      String kept) {
    LayerAssembly.Draft draft = load(path).value();
    assertThat(draft.layer().size()).isEqualTo(areas);
    assertThat(draft.rejected()).isEmpty();
    assertThat(draft.level().name()).isEqualTo(level);
    assertThat(draft.version()).isEqualTo(version);
    assertThat(draft.id()).isEqualTo(id);
    assertThat(draft.codeField()).isEqualTo(code);
    assertThat(draft.nameField()).isEqualTo(name);
    assertThat(draft.sourceCrs()).isEqualTo(source);
    assertThat(draft.crs().id()).isEqualTo(kept);
    assertThat(draft.layer().areas()).allMatch(area -> area.geometry().isValid() && area.geometry().getArea() > 0);
  }

  @Test
  void theGothenburgRegionHasThirteenMunicipalitiesInTwoCounties() {
    LayerAssembly.Draft draft = load("sweden/boundaries/gr_deso2025_original.gpkg").value();
    assertThat(draft.name()).isEqualTo("DeSO 2025");
    assertThat(draft.layer().municipalities()).hasSize(13).containsEntry("1384", "Kungsbacka");
    Area area = draft.layer().find("1481C1070").orElseThrow();
    assertThat(area.name()).isEqualTo("Lindome västra (1481C1070)");
    assertThat(area.regsoCode()).isEqualTo("1481R016");
  }

  @Test
  void swedishLettersAreReadRight() {
    LayerAssembly.Draft draft = load("sweden/boundaries/Kommun_Sweref99TM.zip").value();
    assertThat(draft.layer().find("1280").orElseThrow().name()).isEqualTo("Malmö");
    assertThat(draft.layer().find("0765").orElseThrow().name()).isEqualTo("Älmhult");
    assertThat(draft.name()).isEqualTo("Kommuner");
  }

  @Test
  void sharedBoundariesStaySharedInANewSystem() {
    LayerAssembly.Draft draft = load("us/sids2/sids2.shp").value();
    LayerAssembly.Draft same = load("us/sids2/sids2.shp").value();
    assertThat(draft.layer().contentHash()).isEqualTo(same.layer().contentHash());
    long neighbours =
        draft.layer().areas().stream()
            .flatMap(a -> draft.layer().areas().stream().filter(b -> a != b && a.geometry().touches(b.geometry())))
            .count();
    long overlapping =
        draft.layer().areas().stream()
            .flatMap(a -> draft.layer().areas().stream().filter(b -> a != b && a.geometry().overlaps(b.geometry())))
            .count();
    assertThat(neighbours).isGreaterThan(400);
    assertThat(overlapping).isZero();
  }

  @Test
  void aMunicipalityOnTheNationalPlaneIsWhereItsOtherFileSays() {
    Envelope degrees =
        load("hostile/derived_se/20_kommun_ok_wgs84.geojson").value().layer().find("1480").orElseThrow().geometry()
            .getEnvelopeInternal();
    Envelope metres =
        load("sweden/boundaries/Kommun_Sweref99TM.zip").value().layer().find("1480").orElseThrow().geometry()
            .getEnvelopeInternal();
    assertThat(degrees.getMinX()).isEqualTo(metres.getMinX(), within(0.1));
    assertThat(degrees.getMaxY()).isEqualTo(metres.getMaxY(), within(0.1));
  }

  @Test
  void everyRemarkHasItsTextInBothLanguages() {
    Loaded<LayerAssembly.Draft> loaded = load("us/columbus/columbus.shp");
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("crs-guessed", "plane-chosen");
    for (Language language : Language.values()) {
      loaded.issues().forEach(issue -> assertThat(Texts.in(language).text(issue.message())).doesNotContain("{"));
    }
  }
}
