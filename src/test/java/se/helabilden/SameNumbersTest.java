package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.json.Json;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.MapView;
import se.helabilden.needs.RichText;
import se.helabilden.project.Edit;
import se.helabilden.project.Entries;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.testkit.OoxmlSchemas;
import se.helabilden.testkit.OoxmlStructure;
import se.helabilden.testkit.SampleAnalysis;
import se.helabilden.testkit.Toy;
import java.time.LocalDate;
import se.helabilden.analysis.AreaValues;
import se.helabilden.ui.common.MapData;
import se.helabilden.work.Message;
import se.helabilden.work.NumberText;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// What the command line says, what stands in Word and what stands in Excel are the same numbers, read back by another
/// program, for a project with an analysis and chosen maps.
class SameNumbersTest {
  @TempDir Path folder;
  private String out = "";

  private void run(String... arguments) {
    Terminal.Answer answer = new Terminal(app()).run(arguments);
    out = answer.out();
    assertThat(answer.code()).as(answer.err()).isZero();
  }

  private App app() {
    return new App(new UserFolder(folder.resolve("home")));
  }

  private List<IndicatorEntry> chosen = List.of();

  private Path project() throws IOException {
    Path areas = Files.writeString(folder.resolve("områden.geojson"), areas());
    Path table = Files.writeString(folder.resolve("värden.csv"), values());
    Path project = folder.resolve("prov.gpkg");
    run("new", project.toString(), "--name", "Prov");
    run("import-areas", project.toString(), areas.toString(), "--json");
    run("import-values", project.toString(), table.toString(), "--period", "2024", "--json");
    try (ProjectStore store = app().stores().open(project)) {
      ProjectSession session = new ProjectSession(store, Toy.AUTHOR);
      chosen = Entries.all(store.project(), store.content()).subList(0, 3);
      List<MapView> views = new ArrayList<>();
      for (IndicatorEntry entry : chosen) {
        views.add(
            new MapView(
                Toy.stamp(300 + views.size()), "Titel " + views.size(), entry.id(), "", "equal-interval", 4, List.of(),
                "purples", "", null, List.of(), entry.indicator().series(), true));
      }
      Answer answer =
          Answer.empty(Toy.stamp(400), "K0.1").withText(new RichText("För att **se helheten**.")).withState(AnswerState.DONE, "");
      session.perform(
          new Edit.Write(
              Message.of("project.rename", "x"), "", "kort-vag", List.of(answer.withNote(SampleAnalysis.PRIVATE)),
              SampleAnalysis.needs().objects(), views),
          NewContent.NONE);
      store.publish(Progress.NONE);
    }
    return project;
  }

  /// Forty squares in a row.
  private static String areas() {
    StringBuilder features = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int west = 600_000 + 1_000 * i;
      features.append(i == 0 ? "" : ",").append(
          String.format(
              Locale.ROOT,
              "{\"type\":\"Feature\",\"properties\":{\"kod\":\"K%02d\",\"namn\":\"Område %d\"},\"geometry\":{\"type\":\"Polygon\","
                  + "\"coordinates\":[[[%d,6600000],[%d,6600000],[%d,6601000],[%d,6601000],[%d,6600000]]]}}",
              i, i, west, west + 1000, west + 1000, west, west));
    }
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},"
        + "\"features\":[" + features + "]}";
  }

  /// Three indicators, with cells that are missing.
  private static String values() {
    StringBuilder lines = new StringBuilder("kod;Andel ett;Andel två;Tal tre\n");
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      String one = i % 9 == 4 ? "" : numbers(random, 100);
      lines.append(String.format(Locale.ROOT, "K%02d;%s;%s;%s\n", i, one, numbers(random, 100), numbers(random, 5_000)));
    }
    return lines.toString();
  }

  private static String numbers(Random random, int below) {
    return String.format(Locale.ROOT, "%.2f", random.nextDouble() * below).replace('.', ',');
  }

  @Test
  void windowWordExcelAndJsonHoldTheSameNumbers() throws IOException {
    Path project = project();
    Path word = folder.resolve("rapport.docx");
    Path excel = folder.resolve("rapport.xlsx");
    run("report", project.toString(), "--word", word.toString(), "--excel", excel.toString(), "--json");
    assertThat(String.valueOf(Json.readMap(out).get("unanswered")))
        .contains("Vilket geografiskt område omfattas?")
        .doesNotContain("Varför gör vi kartläggningen");
    Map<String, Map<String, Double>> sheet = profile(excel);
    Map<String, Map<String, String>> tables = tables(word);
    NumberText numbers = NumberText.in(Language.SWEDISH);
    int compared = 0;
    for (IndicatorEntry entry : chosen) {
      run("values", project.toString(), "--indicator", entry.id(), "--json");
      Map<String, Object> json = Json.readMap(out);
      String caption = entry.name() + " " + json.get("period");
      Map<String, String> table =
          tables.entrySet().stream().filter(t -> t.getKey().contains(caption)).findFirst().orElseThrow().getValue();
      Map<String, Double> window = window(project, entry, (String) json.get("period"));
      for (Object row : (List<?>) json.get("values")) {
        Map<?, ?> value = (Map<?, ?>) row;
        String code = (String) value.get("code");
        Double inExcel = sheet.get(entry.name()).get(code);
        if (value.get("value") == null) {
          assertThat(inExcel).isNull();
          assertThat(window.get(code)).isNaN();
          assertThat(table.get(code)).startsWith("–");
        } else {
          double number = ((Number) value.get("value")).doubleValue();
          assertThat(inExcel).isEqualTo(number);
          assertThat(window.get(code)).isEqualTo(number);
          assertThat(table.get(code)).startsWith(numbers.fixed(number, entry.indicator().decimals()));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(3 * 40 - 4);
    for (Path file : List.of(word, excel)) {
      assertThat(words(file)).doesNotContain(SampleAnalysis.PRIVATE);
    }
  }

  /// By code: the numbers that the map, its table and its histogram are made of.
  private Map<String, Double> window(Path project, IndicatorEntry entry, String period) {
    Map<String, Double> found = new HashMap<>();
    try (ProjectStore store = app().stores().openReadOnly(project)) {
      MapData data =
          MapData.load(
              store.project(), store.content(), entry, Language.SWEDISH, LocalDate.of(2026, 3, 2), null, Progress.NONE);
      AreaValues values = data.values().get(data.indexOf(period));
      for (int i = 0; i < values.size(); i++) {
        found.put(values.layer().area(i).code().code(), values.value(i));
      }
    }
    return found;
  }

  /// By indicator and code: the numbers of the sheets of areas.
  private static Map<String, Map<String, Double>> profile(Path file) throws IOException {
    Map<String, Map<String, Double>> found = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (int number = 0; number < workbook.getNumberOfSheets(); number++) {
        XSSFSheet sheet = workbook.getSheetAt(number);
        if (!sheet.getSheetName().startsWith("Områden") || sheet.getSheetName().contains("utan")) {
          continue;
        }
        Row header = sheet.getRow(0);
        for (int column = 3; column < header.getLastCellNum(); column++) {
          String name = header.getCell(column).getStringCellValue().replaceAll(" (19|20)\\d\\d.*$", "");
          Map<String, Double> values = found.computeIfAbsent(name, key -> new HashMap<>());
          for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            var cell = sheet.getRow(i).getCell(column);
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
              values.put(sheet.getRow(i).getCell(0).getStringCellValue(), cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return found;
  }

  /// By caption: code and what stands in the last column.
  private static Map<String, Map<String, String>> tables(Path file) throws IOException {
    Map<String, Map<String, String>> found = new HashMap<>();
    var main = OoxmlStructure.parse(
        OoxmlSchemas.parts(Files.readAllBytes(file)).get("word/document.xml"));
    for (var table : OoxmlStructure.elements(main, "w:tbl")) {
      String caption = ((Element) table.getElementsByTagName("w:tblCaption").item(0)).getAttribute("w:val");
      Map<String, String> rows = found.computeIfAbsent(caption, key -> new HashMap<>());
      var lines = table.getElementsByTagName("w:tr");
      for (int i = 1; i < lines.getLength(); i++) {
        var cells = ((Element) lines.item(i)).getElementsByTagName("w:tc");
        String last = cells.item(cells.getLength() - 1).getTextContent();
        for (int cell = 0; cell < cells.getLength() - 1; cell++) {
          rows.put(cells.item(cell).getTextContent(), last);
        }
      }
    }
    return found;
  }

  private static String words(Path file) throws IOException {
    StringBuilder words = new StringBuilder();
    OoxmlSchemas.parts(Files.readAllBytes(file)).values()
        .forEach(part -> words.append(new String(part, StandardCharsets.UTF_8)));
    return words.toString();
  }
}
