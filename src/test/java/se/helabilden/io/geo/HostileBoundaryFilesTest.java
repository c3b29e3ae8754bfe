package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.Area;
import se.helabilden.area.LayerAssembly;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Language;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// Broken, lying and malicious files: each gives a sane layer or a refusal in words. Never another exception, never
/// a hang.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBoundaryFilesTest {
  private static final Envelope SWEDEN = new Envelope(260_000, 930_000, 6_100_000, 7_700_000);

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> everyFileGivesASaneLayerOrARefusalInWords() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String where : new String[] {"derived_se", "gpkg", "geojsonhint/good", "geojsonhint/bad"}) {
      try (Stream<Path> files = Files.list(SharedData.path("hostile/" + where))) {
        files
            .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(shp|zip|geojson|gpkg)"))
            .sorted()
            .forEach(file -> tests.add(DynamicTest.dynamicTest(where + "/" + file.getFileName(), () -> survives(file))));
      }
    }
    assertThat(tests).hasSizeGreaterThan(90);
    return tests;
  }

  private void survives(Path file) throws IOException {
    Path temporary = Files.createTempDirectory(folder, "t");
    try {
      for (String layer : Boundaries.reader(file, temporary).layers(file, Progress.NONE)) {
        try {
          isSane(Boundaries.load(file, layer, temporary).value());
        } catch (UserFacingException refusal) {
          isInWords(refusal);
        }
      }
    } catch (UserFacingException refusal) {
      isInWords(refusal);
    }
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).as("copies of foreign files").isEmpty();
    }
  }

  private static void isSane(LayerAssembly.Draft draft) {
    assertThat(draft.layer().size()).isPositive();
    for (Area area : draft.layer().areas()) {
      assertThat(area.geometry().isValid()).isTrue();
      assertThat(area.geometry().getArea()).isPositive().isFinite();
      assertThat(area.code().code()).isNotBlank();
    }
    Envelope extent = draft.layer().extent();
    assertThat(extent.getDiameter()).isFinite().isPositive();
  }

  private static void isInWords(UserFacingException refusal) {
    assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.INPUT);
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).text(refusal.text()))
          .hasSizeGreaterThan(30)
          .doesNotContain("{")
          .doesNotContainIgnoringCase("exception")
          .doesNotContain("null");
    }
  }

  /// What each file that has one right answer must give: areas, rejected rows, and remarks in order.
  @ParameterizedTest
  @CsvSource({
    "01_kommun_no_prj.shp, 290, 0, crs-guessed",
    "02_kommun_no_shx.shp, 290, 0, ",
    "05_kommun_header_len_lies.shp, 290, 0, header-length-differs",
    "09_kommun_cpg_lies_utf8.shp, 290, 0, encoding-differs",
    "11_kommun_prj_says_wgs84.shp, 290, 0, crs-contradicts-coordinates",
    "12_KOMMUN_UPPER.SHP, 290, 0, ",
    "13 kommuner i Västra Götaland åäö.shp, 290, 0, ",
    "20_kommun_ok_wgs84.geojson, 290, 0, ",
    "21_kommun_sweref_without_crs.geojson, 290, 0, crs-guessed",
    "22_kommun_sweref_old_crs_member.geojson, 290, 0, ",
    "23_kommun_axes_swapped.geojson, 290, 0, axes-swapped",
    "24_kommun_utf8_bom.geojson, 290, 0, ",
    "25_kommun_latin1_bytes.geojson, 290, 0, ",
    "26_kommun_utf16le.geojson, 290, 0, ",
    "70_kommun.gpkg, 290, 0, "
  })
  void theRightAnswerWithTheRightRemark(String file, int areas, int rejected, @Nullable String remark) {
    Loaded<LayerAssembly.Draft> loaded = Boundaries.load(SharedData.path("hostile/derived_se/" + file), null, folder);
    LayerAssembly.Draft draft = loaded.value();
    assertThat(draft.layer().size()).isEqualTo(areas);
    assertThat(draft.rejected()).hasSize(rejected);
    assertThat(draft.id()).isEqualTo("kommun");
    assertThat(draft.crs().epsg()).isEqualTo(3006);
    assertThat(SWEDEN.contains(draft.layer().extent())).isTrue();
    assertThat(draft.layer().find("0114").orElseThrow().name()).isEqualTo("Upplands Väsby");
    assertThat(draft.layer().find("1280").orElseThrow().name()).isEqualTo("Malmö");
    assertThat(loaded.issues())
        .extracting(issue -> issue.id())
        .containsExactlyElementsOf(remark == null ? List.of() : List.of(remark));
  }

  @ParameterizedTest
  @CsvSource({
    "derived_se/03_kommun_no_dbf.shp, shapefile-part-missing",
    "derived_se/04_kommun_truncated.shp, file-cut-off",
    "derived_se/06_kommun_huge_point_count.shp, damaged-file",
    "derived_se/07_kommun_nan_coord.shp, damaged-coordinates",
    "derived_se/08_kommun_inf_coord.shp, damaged-coordinates",
    "derived_se/10_kommun_dbf_short.shp, parts-do-not-match",
    "derived_se/27_kommun_truncated.geojson, file-cut-off",
    "derived_se/30_deep_nesting.geojson, unsafe-file",
    "derived_se/60_zip_slip.zip, unsafe-zip",
    "derived_se/61_zip_two_shapefiles.zip, several-layers",
    "derived_se/62_zip_bomb_100MB.zip, zip-unpacks-too-much",
    "derived_se/71_gpkg_truncated.gpkg, damaged-file",
    "derived_se/72_gpkg_header_only.gpkg, damaged-file",
    "derived_se/73_not_a_gpkg.gpkg, not-a-geopackage",
    "gpkg/elevation.gpkg, no-polygons",
    "gpkg/empty.gpkg, no-polygons",
    "gpkg/null_geometry.gpkg, no-code-field",
    "gpkg/simple_sewer_features.gpkg, no-polygons",
    "gpkg/v12_bad_attributes.gpkg, no-polygons",
    "gpkg/gdal_sample_view.gpkg, several-layers",
    "geojsonhint/bad/bad-json.geojson, damaged-file",
    "geojsonhint/bad/notype.geojson, not-geojson",
    "geojsonhint/bad/unknowntype.geojson, not-geojson",
    "geojsonhint/bad/rootstring.geojson, not-geojson",
    "geojsonhint/bad/badcoordtype.geojson, no-areas",
    "geojsonhint/good/good-linestring.geojson, no-areas",
    "geojsonhint/good/nullgeometry.geojson, no-areas"
  })
  void whatCannotBeTrustedIsRefusedForTheRightReason(String file, String id) {
    Path path = SharedData.path("hostile/" + file);
    assertThatThrownBy(() -> Boundaries.load(path, null, folder))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refusal -> {
              assertThat(refusal.id()).isEqualTo(id);
              assertThat(refusal.place().file()).isEqualTo(String.valueOf(path.getFileName()));
            });
  }

  @Test
  void twoShapefilesInAZipAreBothOffered() {
    Path zip = SharedData.path("hostile/derived_se/61_zip_two_shapefiles.zip");
    assertThat(new ShapefileReader().layers(zip, Progress.NONE)).containsExactly("kommun", "lan");
    assertThat(Boundaries.load(zip, "kommun", folder).value().layer().size()).isEqualTo(290);
    assertThat(Boundaries.load(zip, "lan", folder).value().layer().size()).isEqualTo(21);
  }

  @Test
  void mixedRowsAreAllAccountedFor() {
    Path file = SharedData.path("hostile/derived_se/28_mixed_null_dup_types.geojson");
    LayerAssembly.Draft draft = Boundaries.load(file, null, folder).value();
    assertThat(draft.layer().size()).isEqualTo(36);
    assertThat(draft.rejected())
        .extracting(note -> note.row() + " " + note.code() + " " + note.rule())
        .containsExactly(
            "1 0114 no-geometry",
            "2 0115 no-geometry",
            "4 0120 no-polygon",
            "5 null no-code",
            "41 0114 no-geometry",
            "42 0115 no-geometry",
            "44 0120 no-polygon",
            "45 null no-code");
    assertThat(draft.repaired())
        .extracting(note -> note.row() + " " + note.code() + " " + note.rule())
        .containsExactly("3 0117 parts-joined", "6 0125 leading-zero", "7 0126 spaces-removed");
    assertThat(draft.layer().find("0126").orElseThrow().name()).doesNotContain("\n");
  }

  @Test
  void everyKindOfBrokenRingHasItsAnswer() {
    Path file = SharedData.path("hostile/derived_se/29_invalid_rings.geojson");
    LayerAssembly.Draft draft = Boundaries.load(file, null, folder).value();
    assertThat(draft.layer().areas())
        .extracting(area -> area.code().code())
        .containsExactlyInAnyOrder(
            "bowtie", "unclosed", "hole_outside", "cw_outer", "spike", "repeated_points", "overlap_multi", "3d_and_4d");
    assertThat(draft.rejected())
        .extracting(note -> note.code() + " " + note.rule())
        .containsExactly("two_points no-geometry", "zero_area no-area", "antimeridian date-line", "out_of_range outside-the-world");
    assertThat(draft.repaired())
        .extracting(note -> note.code())
        .containsExactly("bowtie", "hole_outside", "spike", "overlap_multi");
  }
}
