package se.helabilden.io.px;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Files of a statistical office, against the numbers and the metadata that are known of them.
class RealPxFilesTest {
  private static DataCube cube(String name, String language) {
    return new PxReader(language).read(SharedData.path("px/" + name), Progress.NONE).value().cube();
  }

  /// Counted by another program; every other cell is `".."`.
  @ParameterizedTest
  @CsvSource({
    "TAB001.px, 5940, 3681, 6943770852",
    "TAB002.px, 19800, 9879, 7452698116",
    "TAB003.px, 2448, 2430, 1162846580",
    "TAB004.px, 4312, 3209, 56187261",
    "TAB005.px, 6402, 6295, 454352667",
    "tab4_fewcells.px, 1, 1, 445"
  })
  void everyCellIsRead(String name, int cells, int numbers, double sum) {
    DataCube cube = cube(name, "sv");
    assertThat(cube.values()).hasSize(cells);
    double[] found = Arrays.stream(cube.values()).filter(value -> !Double.isNaN(value)).toArray();
    assertThat(found).hasSize(numbers);
    assertThat(Arrays.stream(found).sum()).isCloseTo(sum, within(0.5));
    for (int i = 0; i < cells; i++) {
      if (Double.isNaN(cube.values()[i])) {
        assertThat(cube.signs().get(cube.marks()[i] - 1)).isEqualTo("..");
      }
    }
  }

  /// The metadata that the office's own program makes of the same files.
  @ParameterizedTest
  @CsvSource({"TAB001.px, tab001", "TAB003.px, tab003", "TAB004.px, tab004"})
  void dimensionsAreThoseOfTheMetadata(String name, String metadata) throws IOException {
    DataCube cube = cube(name, "en");
    JsonNode json =
        new ObjectMapper().readTree(SharedData.path("px/MetadataById_" + metadata + "_js2.json").toFile());
    List<String> ids = new ArrayList<>();
    json.get("id").forEach(id -> ids.add(id.asText()));
    assertThat(cube.dimensions()).extracting(Dimension::code).isEqualTo(ids);
    for (Dimension dimension : cube.dimensions()) {
      JsonNode told = json.get("dimension").get(dimension.code());
      assertThat(dimension.label()).isEqualTo(told.get("label").asText());
      JsonNode index = told.get("category").get("index");
      JsonNode labels = told.get("category").get("label");
      assertThat(dimension.categories()).hasSize(index.size());
      for (int i = 0; i < dimension.size(); i++) {
        Category category = dimension.categories().get(i);
        assertThat(index.get(category.code()).asInt()).isEqualTo(i);
        assertThat(category.label()).isEqualTo(labels.get(category.code()).asText());
      }
      JsonNode total = told.path("extension").path("eliminationValueCode");
      assertThat(dimension.total()).isEqualTo(total.isMissingNode() ? null : total.asText());
      JsonNode units = told.path("category").path("unit");
      for (Category category : dimension.categories()) {
        if (units.has(category.code())) {
          assertThat(cube.about().contentsUnits()).containsEntry(category.label(), units.get(category.code()).get("base").asText());
        }
      }
    }
    assertThat(roles(cube, Role.TIME)).isEqualTo(texts(json.get("role").path("time")));
    assertThat(roles(cube, Role.AREA)).isEqualTo(texts(json.get("role").path("geo")));
    assertThat(roles(cube, Role.CONTENTS)).isEqualTo(texts(json.get("role").path("metric")));
    assertThat(cube.about().title()).isEqualTo(json.get("label").asText());
    assertThat(cube.about().source()).isEqualTo(json.get("source").asText());
    assertThat(cube.about().notes()).containsAll(texts(json.path("note")));
  }

  private static List<String> roles(DataCube cube, Role role) {
    return cube.dimensions().stream().filter(dimension -> dimension.role() == role).map(Dimension::code).toList();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void swedishIsReadWhereTheFileHasIt() {
    DataCube cube = cube("TAB005.px", "sv");
    assertThat(cube.dimensions()).extracting(Dimension::label).containsExactly("region", "markanvändning", "tabellinnehåll", "år");
    assertThat(cube.dimensions().getFirst().categories())
        .contains(new Category("00", "Riket"), new Category("0114", "Upplands Väsby"), new Category("0117", "Österåker"));
    assertThat(cube.dimensions().get(1).categories()).contains(new Category("11", "åkermark"));
    assertThat(cube.about().source()).isEqualTo("Statistikmyndigheten");
    assertThat(cube.about().contentsUnits()).containsEntry("Land use, hectares", "Hektar");
  }

  @Test
  void textThatIsUtf8InSpiteOfItsCodepageIsReadRight() {
    Loaded<TableFile> read = new PxReader().read(SharedData.path("px/tab4_fewcells.px"), Progress.NONE);
    assertThat(read.value().encoding()).isEqualTo("UTF-8");
    assertThat(read.value().cube().about().title()).startsWith("Totala utsläpp av växthusgaser");
  }

  /// 290 municipalities and the nation; two of the values by eye from the file's first lines.
  @Test
  void municipalitiesAreMatchedRowByRow() {
    Loaded<TableFile> read = new PxReader().read(SharedData.path("px/TAB005.px"), Progress.NONE);
    AreaLayer layer = CodeLayers.municipalities("0114 Upplands Väsby", "0115 Vallentuna", "2584 Kiruna");
    Loaded<StagedTable> table = TableReading.stage(read.value(), TableOptions.NONE.withLayer(layer), Progress.NONE);
    TableJoin join =
        KeyMatching.join(table, layer, CodeLayers.info(layer), OnDuplicate.ASK, Catalogue.EMPTY, Progress.NONE);
    MatchReceipt.Rows rows = join.receipt().rows();
    assertThat(rows.total()).isEqualTo(291);
    assertThat(rows.matched()).isEqualTo(3);
    assertThat(rows.ignored()).isEqualTo(1);
    assertThat(rows.unmatched()).isEqualTo(287);
    assertThat(join.receipt().keyColumn()).isEqualTo("region");
    IndicatorDraft draft = join.drafts().getFirst();
    assertThat(join.drafts()).hasSize(1);
    assertThat(draft.id()).isEqualTo("tab005_land_use_hectares");
    assertThat(draft.series().breakdowns()).hasSize(11).contains(Breakdown.of("markanvändning", "åkermark"));
    assertThat(draft.series().periods()).extracting(Object::toString).containsExactly("2010", "2015");
    assertThat(join.receipt().indicators().getFirst().breakdown()).isEqualTo(Map.of("markanvändning", "åkermark"));
    assertThat(join.receipt().indicators().getFirst().id()).isEqualTo("tab005_land_use_hectares_akermark");
  }

  @Test
  void aTableWithoutAreasIsRefusedWithItsVariables() {
    Loaded<TableFile> read = new PxReader().read(SharedData.path("px/TAB003.px"), Progress.NONE);
    assertThatThrownBy(() -> TableReading.stage(read.value(), TableOptions.NONE, Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.INPUT);
              assertThat(refused.id()).isEqualTo("no-areas-in-table");
              assertThat(refused.text().arguments().toString()).contains("behandlingstyp");
            });
  }
}
