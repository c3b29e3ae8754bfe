package se.helabilden.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class LayerAssemblyTest {
  /// Refuses every wish: what these tests assemble must not need a geodetic library.
  private static final CoordinateTransformer ASLEEP =
      new CoordinateTransformer() {
        @Override
        public Optional<Crs> find(String definition) {
          return Optional.empty();
        }

        @Override
        public List<Geometry> transform(List<Geometry> geometries, Crs from, Crs to, Progress progress) {
          throw new AssertionError("woken for " + from.id() + " to " + to.id());
        }
      };

  private static Loaded<LayerAssembly.Draft> assembled(RawLayers layer) {
    return assembled(layer, LayerAssembly.Choices.none("fil.geojson"), null);
  }

  private static Loaded<LayerAssembly.Draft> assembled(
      RawLayers layer, LayerAssembly.Choices choices, @Nullable Crs project) {
    return LayerAssembly.assemble(layer.raw(), choices, project, ASLEEP, Progress.NONE);
  }

  private static LayerAssembly.Draft draft(RawLayers layer) {
    return assembled(layer).value();
  }

  private static List<String> rules(List<LayerAssembly.RowNote> notes) {
    return notes.stream().map(note -> note.row() + " " + note.code() + " " + note.rule()).toList();
  }

  private static List<String> issues(Loaded<?> loaded) {
    return loaded.issues().stream().map(issue -> issue.id()).toList();
  }

  @Test
  void aDesoIsNamedByItsRegsoAndItsCode() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("gr", "objectid", "desokod", "regsokod", "kommunkod", "kommunnamn", "version", "RegSO_2025")
                .square(0, 1L, "1481C1070", "1481R016", "1481", "Mölndal", "2025_v1", "Lindome västra")
                .square(1, 2L, "1481C1080", "1481R016", "1481", "Mölndal", "2025_v1", "Lindome västra"));
    assertThat(draft.id()).isEqualTo("deso-2025");
    assertThat(draft.name()).isEqualTo("DeSO 2025");
    assertThat(draft.codeField()).isEqualTo("desokod");
    assertThat(draft.nameField()).isEqualTo("RegSO_2025");
    Area area = draft.layer().find("1481C1070").orElseThrow();
    assertThat(area.name()).isEqualTo("Lindome västra (1481C1070)");
    assertThat(area.municipalityCode()).isEqualTo("1481");
    assertThat(area.municipalityName()).isEqualTo("Mölndal");
    assertThat(area.regsoCode()).isEqualTo("1481R016");
  }

  @Test
  void valuesDecideWhatIsCodeAndWhatIsName() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("RegSO_2018_v1", "regso", "kod")
                .square(0, "Bollstanäs", "0114R001")
                .square(1, "Runby", "0114R002"));
    assertThat(draft.level()).isEqualTo(AreaLevel.REGSO);
    assertThat(draft.codeField()).isEqualTo("kod");
    assertThat(draft.nameField()).isEqualTo("regso");
    assertThat(draft.version()).isEqualTo("2018");
    assertThat(draft.layer().area(0).name()).isEqualTo("Bollstanäs");
  }

  @Test
  void theVersionComesFromTheCodesFirst() {
    RawLayers layer =
        new RawLayers("DeSO_2018", "deso", "version")
            .square(0, "0114A0010_DeSO2025", "2018")
            .square(1, "0114C1010_DeSO2025", "2018");
    assertThat(draft(layer).id()).isEqualTo("deso-2025");
    assertThat(draft(layer).layer().indexOf("0114A0010")).isZero();
  }

  @Test
  void theVersionComesFromFieldsThenFromNames() {
    assertThat(draft(new RawLayers("x", "desokod", "referensdatum").square(0, "0114A0010", "20250101")).version())
        .isEqualTo("2025");
    assertThat(draft(new RawLayers("pseudo_deso2018_X", "deso").square(0, "0114A0010")).version()).isEqualTo("2018");
    assertThat(draft(new RawLayers("x", "deso", "RegSO_2025").square(0, "0114A0010", "Runby")).version())
        .isEqualTo("2025");
    LayerAssembly.Choices file = LayerAssembly.Choices.none("RegSO2020.gpkg");
    assertThat(assembled(new RawLayers("x", "k").square(0, "0114R001"), file, null).value().version())
        .isEqualTo("2020");
  }

  @Test
  void anUnknownVersionIsWarnedAbout() {
    Loaded<LayerAssembly.Draft> loaded = assembled(new RawLayers("omraden", "deso").square(0, "0114A0010"));
    assertThat(loaded.value().version()).isNull();
    assertThat(loaded.value().id()).isEqualTo("deso");
    assertThat(issues(loaded)).containsExactly("version-unknown");
  }

  @Test
  void municipalityNumbersGetTheirZeroBack() {
    LayerAssembly.Draft draft =
        draft(new RawLayers("x", "KnKod", "KnNamn").square(0, 180L, "Stockholm").square(1, 1280L, "Malmö"));
    assertThat(draft.id()).isEqualTo("kommun");
    assertThat(draft.name()).isEqualTo("Kommuner");
    assertThat(draft.layer().find("0180").orElseThrow().municipalityName()).isEqualTo("Stockholm");
    assertThat(rules(draft.repaired())).containsExactly("1 0180 leading-zero");
  }

  @Test
  void fourDigitsAloneMakeNoMunicipality() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("valdistrikt", "id", "namn", "kommunnamn")
                .square(0, "1001", "Norra", "Karlskrona")
                .square(1, "1002", "Södra", "Karlskrona"));
    assertThat(draft.level()).isEqualTo(AreaLevel.OWN);
    assertThat(draft.id()).isEqualTo("valdistrikt");
    assertThat(draft.layer().area(0).name()).isEqualTo("Norra");
    assertThat(draft.layer().area(0).municipalityName()).isEqualTo("Karlskrona");
  }

  @Test
  void countiesAreTwoDigitsUnderACountysName() {
    LayerAssembly.Draft draft =
        draft(new RawLayers("y", "LnKod", "LnNamn").square(0, "01", "Stockholms").square(1, "03", "Uppsala"));
    assertThat(draft.level()).isEqualTo(AreaLevel.COUNTY);
    assertThat(draft.id()).isEqualTo("lan");
    assertThat(draft.layer().area(1).name()).isEqualTo("Uppsala");
  }

  @Test
  void anOwnLayerTakesTheColumnThatIsOwnToEachArea() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("Skolområden åk 7", "typ", "omrkod", "namn")
                .square(0, "skola", "S1", "Öst")
                .square(1, "skola", "S2", "Väst"));
    assertThat(draft.codeField()).isEqualTo("omrkod");
    assertThat(draft.nameField()).isEqualTo("namn");
    assertThat(draft.id()).isEqualTo("skolomraden_ak_7");
  }

  @Test
  void rowNumbersAndMeasuresAreCodesOnlyWhenNothingElseIs() {
    assertThat(
            draft(
                    new RawLayers("x", "objectid", "shape_area", "stadsdel")
                        .square(0, 7L, 1.5, "Berga")
                        .square(1, 8L, 2.5, "Dala"))
                .codeField())
        .isEqualTo("stadsdel");
    assertThat(draft(new RawLayers("x", "objectid").square(0, 7L).square(1, 8L)).codeField()).isEqualTo("objectid");
  }

  @Test
  void withoutACodeTheFileIsRefused() {
    assertThatThrownBy(() -> draft(new RawLayers("x", "typ").square(0, "a").square(1, "a")))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-code-field"));
    assertThatThrownBy(() -> draft(new RawLayers("x").square(0)))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-code-field"));
  }

  @Test
  void theUsersChoicesWin() {
    RawLayers layer = new RawLayers("x", "a", "b").square(0, "1", "Ett").square(1, "2", "Två");
    LayerAssembly.Choices choices =
        new LayerAssembly.Choices(null, "mina", AreaLevel.OWN, "2024", "B", "a", "EPSG:3006");
    LayerAssembly.Draft draft = assembled(layer, choices, null).value();
    assertThat(draft.id()).isEqualTo("mina");
    assertThat(draft.version()).isEqualTo("2024");
    assertThat(draft.codeField()).isEqualTo("b");
    assertThat(draft.layer().find("Ett").orElseThrow().name()).isEqualTo("1");
    LayerAssembly.Choices wrong = new LayerAssembly.Choices(null, null, null, null, "c", null, null);
    assertThatThrownBy(() -> assembled(layer, wrong, null))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.kind()).isEqualTo(UserFacingException.Kind.USAGE));
  }

  @Test
  void partsOfOneAreaAreJoinedIfTheyAgreeInEverything() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("x", "KnKod", "KnNamn", "objectid", "shape_area")
                .square(0, "0187", "Vaxholm", 1L, 10.5)
                .square(5, "0187", "Vaxholm", 2L, 99.25)
                .square(9, "0180", "Stockholm", 3L, 7.5));
    assertThat(draft.layer().size()).isEqualTo(2);
    assertThat(draft.layer().find("0187").orElseThrow().geometry().getNumGeometries()).isEqualTo(2);
    assertThat(draft.layer().find("0187").orElseThrow().geometry().getArea()).isEqualTo(2e6);
    assertThat(rules(draft.repaired())).containsExactly("1 0187 parts-joined");
  }

  @Test
  void theSameCodeForDifferentAreasIsRejectedWithBothRows() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("x", "KnKod", "KnNamn")
                .square(0, "0187", "Vaxholm")
                .square(1, "0187", "Värmdö")
                .square(2, "0180", "Stockholm"));
    assertThat(draft.layer().areas()).extracting(area -> area.code().code()).containsExactly("0180");
    assertThat(rules(draft.rejected())).containsExactly("1 0187 duplicate-code", "2 0187 duplicate-code");
  }

  @Test
  void brokenBoundariesAreMendedOrLeftOutAndAlwaysNamed() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("x", "kod")
                .square(0, "hel")
                .row("POLYGON ((610000 6600000, 611000 6601000, 611000 6600000, 610000 6601000, 610000 6600000))", "timglas")
                .row("POLYGON ((620000 6600000, 621000 6600000, 622000 6600000, 620000 6600000))", "platt")
                .row("POINT (630000 6600000)", "punkt")
                .row("POLYGON EMPTY", "tom")
                .row(null, "saknas")
                .square(9, (Serializable) null));
    assertThat(draft.layer().areas()).extracting(area -> area.code().code()).containsExactly("hel", "timglas");
    Geometry mended = draft.layer().find("timglas").orElseThrow().geometry();
    assertThat(mended.isValid()).isTrue();
    assertThat(mended.getArea()).isEqualTo(500_000, within(1e-6));
    assertThat(rules(draft.repaired())).containsExactly("2 timglas geometry-mended");
    assertThat(rules(draft.rejected()))
        .containsExactly("3 platt no-area", "4 punkt no-polygon", "5 tom no-geometry", "6 saknas no-geometry", "7 null no-code");
  }

  @Test
  void heightsAreDroppedAndCollectionsKeepTheirPolygons() {
    LayerAssembly.Draft draft =
        draft(
            new RawLayers("x", "kod")
                .row("POLYGON Z ((600000 6600000 5, 601000 6600000 5, 601000 6601000 5, 600000 6600000 5))", "a")
                .row(
                    "GEOMETRYCOLLECTION (POINT (1 1), MULTIPOLYGON (((610000 6600000, 611000 6600000, 611000 6601000,"
                        + " 610000 6600000))), LINESTRING (0 0, 1 1))",
                    "b"));
    assertThat(draft.layer().area(0).geometry().getCoordinate().getZ()).isNaN();
    assertThat(draft.layer().area(1).geometry().getGeometryType()).isEqualTo("Polygon");
  }

  @Test
  void nothingUsableIsRefusedWithTheReason() {
    assertThatThrownBy(() -> draft(new RawLayers("x", "kod").row("POINT (1 1)", "a")))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).isEqualTo("no-areas");
              assertThat(e.kind()).isEqualTo(UserFacingException.Kind.INPUT);
              assertThat(e.place().row()).isEqualTo(1);
            });
    assertThatThrownBy(() -> draft(new RawLayers("x", "kod")))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-areas"));
  }

  @Test
  void aLayerInTheProjectsSystemIsNotMoved() {
    assertThat(draft(new RawLayers("x", "kod").square(0, "a")).crs()).isEqualTo(Crs.SWEREF99_TM);
    RawLayers esri =
        new RawLayers("x", "kod")
            .crs(
                "PROJCS[\"unnamed\",GEOGCS[\"GCS_unnamed\",DATUM[\"D_GRS_80\",SPHEROID[\"GRS_80\",6378137.0,"
                    + "298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                    + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",15.0],"
                    + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]")
            .square(0, "a");
    LayerAssembly.Draft draft = assembled(esri, LayerAssembly.Choices.none(null), Crs.SWEREF99_TM).value();
    assertThat(draft.sourceCrs()).isEqualTo("EPSG:3006");
    assertThat(draft.sourceCrsGuessed()).isFalse();
  }

  @Test
  void withoutASystemTheNumbersTell() {
    Loaded<LayerAssembly.Draft> loaded = assembled(new RawLayers("x", "kod").crs(null).square(0, "a"));
    assertThat(loaded.value().crs()).isEqualTo(Crs.SWEREF99_TM);
    assertThat(loaded.value().sourceCrsGuessed()).isTrue();
    assertThat(issues(loaded)).containsExactly("crs-guessed");
  }

  @Test
  void northAndEastAreTurnedRight() {
    Loaded<LayerAssembly.Draft> loaded =
        assembled(new RawLayers("x", "kod").row(RawLayers.square(6_600_000, 600_000, 1000), "a"));
    assertThat(loaded.value().layer().extent().getMinX()).isEqualTo(600_000);
    assertThat(issues(loaded)).containsExactly("axes-swapped");
  }

  @Test
  void aSystemThatTheNumbersContradictIsNotBelieved() {
    Loaded<LayerAssembly.Draft> loaded = assembled(new RawLayers("x", "kod").crs("EPSG:4326").square(0, "a"));
    assertThat(loaded.value().crs()).isEqualTo(Crs.SWEREF99_TM);
    assertThat(issues(loaded)).containsExactly("crs-contradicts-coordinates");
    assertThatThrownBy(
            () ->
                assembled(
                    new RawLayers("x", "kod").square(0, "a"),
                    new LayerAssembly.Choices(null, null, null, null, null, null, "EPSG:4326"),
                    null))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.id()).isEqualTo("crs-contradicts-coordinates"));
  }

  @Test
  void anUnknownPlaneIsKeptButNotPutIntoAProjectElsewhere() {
    RawLayers local = new RawLayers("x", "kod").crs(null).row(RawLayers.square(150_000, 6_580_000, 1000), "a");
    Loaded<LayerAssembly.Draft> loaded = assembled(local);
    assertThat(loaded.value().crs()).isEqualTo(Crs.UNKNOWN_PLANE);
    assertThat(loaded.value().sourceCrs()).isEqualTo("local");
    assertThat(issues(loaded)).containsExactly("crs-unknown");
    assertThatThrownBy(() -> assembled(local, LayerAssembly.Choices.none(null), Crs.SWEREF99_TM))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-coordinate-system"));
    assertThat(assembled(local, LayerAssembly.Choices.none(null), Crs.UNKNOWN_PLANE).value().crs())
        .isEqualTo(Crs.UNKNOWN_PLANE);
  }

  @Test
  void britishMetresAreKept() {
    RawLayers layer = new RawLayers("x", "kod").crs("EPSG:27700").row(RawLayers.square(400_000, 300_000, 1000), "a");
    assertThat(draft(layer).crs().id()).isEqualTo("EPSG:27700");
  }

  @Test
  void namesAreOneLineInComposedLetters() {
    LayerAssembly.Draft draft =
        draft(new RawLayers("x", "kod", "namn").square(0, " A1 ", "Va\u0308stra\nMa\u030Alomra\u030Adet"));
    assertThat(draft.layer().area(0).name()).isEqualTo("Västra Målområdet");
    assertThat(rules(draft.repaired())).containsExactly("1 A1 spaces-removed");
  }
}
