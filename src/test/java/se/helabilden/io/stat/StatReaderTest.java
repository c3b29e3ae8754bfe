package se.helabilden.io.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.testkit.SharedData;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// JSON-stat, PxWeb's answers and Kolada's, each by small files with every form that their descriptions allow.
class StatReaderTest {
  private static final String DATASET =
      """
      {"version":"2.0","class":"dataset","label":"Folkmängd efter region, kön och år","source":"SCB",
       "updated":"2024-02-22T07:00:00Z","note":["Not ett"],
       "role":{"time":["Tid"],"geo":["Region"],"metric":["ContentsCode"]},
       "id":["Region","Kon","ContentsCode","Tid"],"size":[2,3,1,2],
       "dimension":{
        "Region":{"label":"region","category":{"index":{"1441":1,"1440":0},"label":{"1440":"Ale","1441":"Lerum"}}},
        "Kon":{"label":"kön","category":{"index":["1","2","9"],"label":{"1":"män","2":"kvinnor","9":"tillsammans"}},
               "extension":{"elimination":true,"eliminationValueCode":"9"}},
        "ContentsCode":{"label":"tabellinnehåll","category":{"index":{"BE1":0},"label":{"BE1":"Folkmängd"},
               "unit":{"BE1":{"base":"antal","decimals":0}}}},
        "Tid":{"label":"år","category":{"index":{"2022":0,"2023":1},"label":{"2022":"2022","2023":"2023"}}}},
       "extension":{"px":{"tableid":"TAB638","matrix":"BE0101N1","decimals":0}},
       "value":VALUE,"status":STATUS}
      """;
  private static final String VALUES = "[1,2,3,null,4,6,5,6.5,7,null,12,14]";

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("svar.dat"), text);
  }

  private TableFile read(String text) throws IOException {
    Path file = write(text);
    assertThat(new StatReader().accepts(file)).isTrue();
    return new StatReader().read(file, Progress.NONE).value();
  }

  private StagedTable stage(String text) throws IOException {
    return TableReading.stage(read(text), TableOptions.NONE, Progress.NONE).value();
  }

  private static String dataset(String value, String status) {
    return DATASET.replace("VALUE", value).replace("STATUS", status);
  }

  @Test
  void positionsComeFromTheNumbersAndTotalsFromTheFile() throws IOException {
    StagedTable table = stage(dataset(VALUES, "{\"3\":\"..\",\"9\":\"-\"}"));
    assertThat(table.format()).isEqualTo("json-stat");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("1440", "1441");
    assertThat(table.rows()).extracting(StagedTable.Row::name).containsExactly("Ale", "Lerum");
    assertThat(table.columns()).extracting(StagedTable.Column::breakdown)
        .containsExactly(
            Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"), Breakdown.NONE,
            Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"), Breakdown.NONE);
    assertThat(table.columns().get(3).period()).isEqualTo(new Period("2023"));
    assertThat(table.rows().get(0).values()).containsExactly(1, 3, 4, 2, Double.NaN, 6);
    assertThat(table.rows().get(1).values()).containsExactly(5, 7, 12, 6.5, 0, 14);
    assertThat(table.rows().get(0).statuses()[4]).isEqualTo(ValueStatus.MISSING);
    assertThat(table.rows().get(1).statuses()[4]).isEqualTo(ValueStatus.NIL);
    assertThat(table.about().tableId()).isEqualTo("BE0101N1");
    assertThat(table.about().contentsUnits()).containsEntry("Folkmängd", "antal");
    assertThat(table.about().notes()).containsExactly("Not ett");
    assertThat(table.about().contentsUpdated()).containsEntry("", "2024-02-22T07:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2,3,null,4,6,5,6.5,7,null,12,14] | [\"\",\"\",\"\",\"..\",\"\",\"\",\"\",\"e\",\"\",\".\",\"\",\"\"]",
        "{\"0\":1,\"1\":2,\"2\":3,\"4\":4,\"5\":6,\"6\":5,\"7\":6.5,\"8\":7,\"10\":12,\"11\":14} | {\"3\":\"..\",\"7\":\"e\",\"9\":\".\"}"
      })
  void valuesAndStatusesInEveryForm(String values, String status) throws IOException {
    StagedTable table = stage(dataset(values, status));
    assertThat(table.rows().get(1).values()).containsExactly(5, 7, 12, 6.5, Double.NaN, 14);
    assertThat(table.rows().get(0).statuses()[4]).isEqualTo(ValueStatus.MISSING);
    assertThat(table.rows().get(1).statuses()[3]).isEqualTo(ValueStatus.ESTIMATED);
    assertThat(table.rows().get(1).statuses()[4]).isEqualTo(ValueStatus.NOT_APPLICABLE);
  }

  @Test
  void oneStatusMayHoldForAll() throws IOException {
    StagedTable table = stage(dataset(VALUES, "\"p\""));
    assertThat(table.rows().get(0).statuses()[0]).isEqualTo(ValueStatus.ESTIMATED);
    assertThat(table.rows().get(0).statuses()[4]).isEqualTo(ValueStatus.MISSING);
  }

  @Test
  void aDashIsNothingOnlyInFilesOfPxWeb() throws IOException {
    StagedTable table = stage(dataset(VALUES, "{\"9\":\"-\"}").replace("\"px\"", "\"other\""));
    assertThat(table.rows().get(1).statuses()[4]).isEqualTo(ValueStatus.MISSING);
    assertThat(table.rows().get(1).values()[4]).isNaN();
  }

  @Test
  void theOlderFormIsReadToo() throws IOException {
    String old =
        """
        {"dataset":{"dimension":{"Region":{"label":"region","category":{"index":{"1440":0,"1441":1},"label":{"1440":"Ale","1441":"Lerum"}}},
          "Tid":{"label":"år","category":{"index":{"2022":0},"label":{"2022":"2022"}}},
          "id":["Region","Tid"],"size":[2,1],"role":{"time":["Tid"]}},
          "label":"Folkmängd","source":"SCB","updated":"2024-01-01T00:00:00Z","value":[7,8]}}
        """;
    StagedTable table = stage(old);
    assertThat(table.rows().get(1).values()).containsExactly(8);
    assertThat(table.columns().getFirst().contents()).isEqualTo("Folkmängd");
    assertThat(table.columns().getFirst().period()).isEqualTo(new Period("2022"));
  }

  /// The metadata of a real table, with the numbers of the PX file of the same table put in.
  @Test
  void realMetadataWithTheNumbersOfItsPxFile() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = (ObjectNode) mapper.readTree(SharedData.path("px/MetadataById_tab001_js2.json").toFile());
    String px = Files.readString(SharedData.path("px/TAB001.px"), StandardCharsets.ISO_8859_1);
    String data = px.substring(px.indexOf("DATA=") + 5, px.lastIndexOf(';'));
    List<String> tokens = Arrays.stream(data.strip().split("\\s+")).toList();
    ArrayNode values = json.putArray("value");
    ObjectNode status = json.putObject("status");
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).equals("\"..\"")) {
        values.addNull();
        status.put(Integer.toString(i), "..");
      } else {
        values.add(Double.parseDouble(tokens.get(i)));
      }
    }
    DataCube cube = read(mapper.writeValueAsString(json)).cube();
    double[] numbers = Arrays.stream(cube.values()).filter(value -> !Double.isNaN(value)).toArray();
    assertThat(cube.values()).hasSize(5940);
    assertThat(numbers).hasSize(3681);
    assertThat(Arrays.stream(numbers).sum()).isEqualTo(6943770852.0);
    assertThat(cube.about().contentsUnits()).containsEntry("Population", "amount");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"size\":[2,3,1,2]   | \"size\":[2,3,1,20]  | wrong-size",
        "\"1441\":1           | \"1441\":7           | bad-structure",
        "\"1441\":1           | \"1441\":0           | bad-structure",
        "[1,2,3,              | [1,2,                | wrong-count",
        "[1,2,3,              | [1,\"2\",3,          | not-a-number",
        "\"Not ett\"          | \"Not ett            | bad-json",
        "{\"3\":\"..\"}       | {\"12\":\"..\"}      | bad-structure",
        "{\"3\":\"..\"}       | [\"..\"]             | bad-structure"
      })
  void whatDoesNotFitIsRefused(String part, String changed, String id) {
    String text = dataset(VALUES, "{\"3\":\"..\"}");
    assertThat(text).contains(part);
    assertThatThrownBy(() -> read(text.replace(part, changed)))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused -> {
              assertThat(refused.id()).isEqualTo(id);
              assertThat(refused.kind()).isEqualTo(UserFacingException.Kind.INPUT);
            });
  }

  @Test
  void metadataAloneIsRefusedWithAReason() {
    Path file = SharedData.path("px/MetadataById_tab004_js2.json");
    assertThatThrownBy(() -> new StatReader().read(file, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("wrong-count"));
  }

  @Test
  void tooManyCellsAreRefusedBeforeAnythingIsMade() {
    String codes = String.join(",", IntStream.range(0, 5000).mapToObj(i -> "\"" + i + "\"").toList());
    String text =
        "{\"class\":\"dataset\",\"id\":[\"a\",\"b\"],\"size\":[5000,5000],\"dimension\":{\"a\":{\"category\":{\"index\":[" + codes
            + "]}},\"b\":{\"category\":{\"index\":[" + codes + "]}}},\"value\":{\"0\":1}}";
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("too-large"));
  }

  @Test
  void anAnswerOfPxWeb() throws IOException {
    StagedTable table =
        stage(
            """
            {"columns":[{"code":"Region","text":"region","type":"d"},{"code":"Kon","text":"kön","type":"d"},
              {"code":"Tid","text":"år","type":"t"},{"code":"BE0101N1","text":"Folkmängd","type":"c"},
              {"code":"BE0101N2","text":"Folkökning","type":"c"}],
             "comments":[{"variable":"Tid","value":"2024","comment":"Preliminär"}],
             "data":[{"key":["1480","1","2024"],"values":["123.5","-"]},{"key":["1480","2","2024"],"values":["..","7"]},
               {"key":["00","1","2024"],"values":["1000","0"]}],
             "metadata":[{"updated":"2025-02-21T07:00:00Z","label":"Folkmängd efter region","source":"SCB"}]}
            """);
    assertThat(table.format()).isEqualTo("pxweb-json");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("1480", "00");
    assertThat(table.columns()).extracting(StagedTable.Column::contents)
        .containsExactly("Folkmängd", "Folkmängd", "Folkökning", "Folkökning");
    assertThat(table.columns().get(1).breakdown()).isEqualTo(Breakdown.of("kön", "kvinnor"));
    assertThat(table.rows().get(0).values()).containsExactly(123.5, Double.NaN, 0, 7);
    assertThat(table.rows().get(0).statuses())
        .containsExactly(ValueStatus.VALUE, ValueStatus.MISSING, ValueStatus.NIL, ValueStatus.VALUE);
    assertThat(table.rows().get(1).statuses()).containsExactly(ValueStatus.VALUE, null, ValueStatus.VALUE, null);
    assertThat(table.about().notes()).containsExactly("Preliminär");
  }

  @Test
  void koladaWithZeroNullAndTheNation() throws IOException {
    String text =
        """
        {"count":4,"values":[
          {"kpi":"U30446","municipality":"1440","period":2023,"values":[{"count":1,"gender":"T","status":"","value":0}]},
          {"kpi":"N15428","municipality":"1440","period":2023,"values":[{"count":1,"gender":"T","status":"","value":74.1},
             {"count":1,"gender":"K","status":"","value":77.0},{"count":1,"gender":"M","status":"Missing","value":null}]},
          {"kpi":"N15428","municipality":"0000","period":2023,"values":[{"count":1,"gender":"T","status":"","value":75}]},
          {"kpi":"N15428","municipality":"0013","period":2023,"values":[{"count":1,"gender":"T","status":"","value":null}]}]}
        """;
    AreaLayer layer = CodeLayers.municipalities("1440 Ale", "1441 Lerum");
    Loaded<StagedTable> table = TableReading.stage(read(text), TableOptions.NONE.withLayer(layer), Progress.NONE);
    assertThat(table.value().format()).isEqualTo("kolada-json");
    StagedTable.Row ale = table.value().rows().getFirst();
    assertThat(ale.statuses()).contains(ValueStatus.VALUE, ValueStatus.MISSING).doesNotContain(ValueStatus.NIL);
    MatchReceipt receipt =
        KeyMatching.join(table, layer, CodeLayers.info(layer), OnDuplicate.ASK, Catalogue.EMPTY, Progress.NONE).receipt();
    assertThat(receipt.rows().matched()).isEqualTo(1);
    assertThat(receipt.rows().ignored()).isEqualTo(2);
    assertThat(receipt.indicators()).extracting(MatchReceipt.Joined::id)
        .containsExactlyInAnyOrder("svar_u30446", "svar_n15428", "svar_n15428_kvinnor", "svar_n15428_man");
    assertThat(receipt.indicators()).filteredOn(joined -> joined.id().equals("svar_u30446"))
        .extracting(MatchReceipt.Joined::values).containsExactly(1);
    assertThat(receipt.indicators()).filteredOn(joined -> joined.id().equals("svar_n15428_man"))
        .extracting(MatchReceipt.Joined::missing).containsExactly(1);
    assertThat(table.value().about().source()).isEqualTo("Kolada (RKA)");
  }

  @Test
  void twoNumbersForOneThingAreRefused() {
    String twice =
        "{\"columns\":[{\"code\":\"Region\",\"text\":\"region\",\"type\":\"d\"},{\"code\":\"x\",\"text\":\"x\",\"type\":\"c\"}],"
            + "\"data\":[{\"key\":[\"1440\"],\"values\":[\"1\"]},{\"key\":[\"1440\"],\"values\":[\"2\"]}]}";
    assertThatThrownBy(() -> read(twice))
        .isInstanceOfSatisfying(UserFacingException.class, refused -> assertThat(refused.id()).isEqualTo("cell-twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"size\":1}}]}", "[1]", "a;b\n1;2", "", "{\"a\":1}"})
  void boundariesAndOtherFilesAreLeftToOthers(String text) throws IOException {
    assertThat(new StatReader().accepts(write(text))).isFalse();
  }
}
