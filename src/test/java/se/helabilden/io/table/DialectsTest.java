package se.helabilden.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;

/// The same table in every dialect that PxWeb, Excel and old systems write.
class DialectsTest {
  private static final String PLAIN =
      """
      "region","kön","Folkmängd 2022","Folkmängd 2023"
      "1440 Ale","män",1.5,..
      "1440 Ale","kvinnor",-,2.5
      "1441 Lerum","män",3.5,4.5
      "1441 Lerum","kvinnor",5.5,6.5
      """;

  @TempDir private Path folder;

  private StagedTable stage(byte[] bytes, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    assertThat(new DelimitedReader().accepts(file)).isTrue();
    return TableReading.stage(new DelimitedReader().read(file, Progress.NONE).value(), TableOptions.NONE, Progress.NONE).value();
  }

  private StagedTable stage(String text) throws IOException {
    return stage(text.getBytes(StandardCharsets.UTF_8), "tabell.csv");
  }

  private static byte[] dialect(String kind) {
    String title = "Folkmängd efter region, kön och år\n\n";
    String semicolon = PLAIN.replace(",", ";").replaceAll("(\\d)\\.(\\d)", "$1,$2");
    return switch (kind) {
      case "utf-8" -> PLAIN.getBytes(StandardCharsets.UTF_8);
      case "windows-1252" -> PLAIN.getBytes(Charset.forName("windows-1252"));
      case "cp850" -> PLAIN.getBytes(Charset.forName("IBM850"));
      case "utf-16le" -> ("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16LE);
      case "utf-16be without mark" -> PLAIN.getBytes(StandardCharsets.UTF_16BE);
      case "twice" -> new String(PLAIN.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")).getBytes(StandardCharsets.UTF_8);
      case "decomposed" -> Normalizer.normalize(PLAIN, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
      case "excel" -> ("\uFEFF" + semicolon).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case "sep" -> ("sep=;\r\n" + semicolon).getBytes(Charset.forName("windows-1252"));
      case "tab" -> PLAIN.replace(",", "\t").getBytes(StandardCharsets.UTF_8);
      case "space" -> PLAIN.replace(",", " ").getBytes(StandardCharsets.UTF_8);
      case "title" -> ("\"" + title.strip() + "\"\n\n" + PLAIN).getBytes(Charset.forName("windows-1252"));
      case "title without quotes, tab" -> (title + PLAIN.replace(",", "\t")).getBytes(StandardCharsets.UTF_8);
      case "title, semicolon, commas in the title" -> (title + semicolon).getBytes(StandardCharsets.UTF_8);
      case "title, space" -> ("\"" + title.strip() + "\"\n\n" + PLAIN.replace(",", " ")).getBytes(StandardCharsets.UTF_8);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-8", "windows-1252", "cp850", "utf-16le", "utf-16be without mark", "twice", "decomposed", "excel", "sep", "tab",
        "space", "title", "title without quotes, tab", "title, semicolon, commas in the title", "title, space"
      })
  void theTableIsTheSameInEveryDialect(String kind) throws IOException {
    StagedTable table = stage(dialect(kind), "tabell.csv");
    assertThat(table.format()).isEqualTo("pxweb-csv");
    assertThat(table.keyColumn()).isEqualTo("region");
    assertThat(table.columns()).extracting(StagedTable.Column::contents).containsOnly("Folkmängd");
    assertThat(table.columns()).extracting(column -> column.period().text()).containsExactly("2022", "2023");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsExactly("1440 Ale", "1440 Ale", "1441 Lerum", "1441 Lerum");
    assertThat(table.rows()).extracting(StagedTable.Row::breakdown)
        .containsExactly(Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"), Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"));
    assertThat(table.rows().get(0).values()).containsExactly(1.5, Double.NaN);
    assertThat(table.rows().get(1).statuses()).containsExactly(ValueStatus.NIL, ValueStatus.VALUE);
    assertThat(table.rows().get(3).values()).containsExactly(5.5, 6.5);
  }

  @Test
  void aTableIsKnownWhateverItsName() throws IOException {
    assertThat(stage(dialect("windows-1252"), "hämtat.data").rows()).hasSize(4);
    Path json = Files.writeString(folder.resolve("a.dat"), "{\"a\":1,\n\"b\":2}");
    assertThat(new DelimitedReader().accepts(json)).isFalse();
    Path prose = Files.writeString(folder.resolve("b.dat"), "Hej\nDet här är, ja, en text\nutan tabell");
    assertThat(new DelimitedReader().accepts(prose)).isFalse();
  }

  /// The third shape: codes everywhere, and the value column named by the table.
  @Test
  void codesOnly() throws IOException {
    StagedTable table =
        stage("\"Region\",\"Kon\",\"Tid\",\"TAB638\"\n\"1440\",\"1\",\"2022\",5\n\"1440\",\"2\",\"2022\",6\n\"1440\",\"1+2\",\"2022\",11\n");
    assertThat(table.rows()).extracting(StagedTable.Row::key).containsOnly("1440");
    assertThat(table.rows().stream().<Map<String, String>>map(row -> row.breakdown().values()).toList())
        .isEqualTo(List.of(Map.of("Kon", "1"), Map.of("Kon", "2"), Map.of()));
    assertThat(table.rows()).extracting(row -> row.period().text()).containsOnly("2022");
    assertThat(table.rows()).extracting(row -> row.values()[0]).containsExactly(5.0, 6.0, 11.0);
  }

  @Test
  void twoHeadingVariablesBecomeBreakdowns() throws IOException {
    StagedTable table =
        stage(
            """
            "Antal personer efter region, kön, ålder och år"

            "region";"män 0-15 år 2022";"män totalt 2022";"kvinnor 0-15 år 2022";"kvinnor totalt 2022"
            "1440";1;2;3;4
            "1441";5;6;7;8
            """);
    assertThat(table.columns()).extracting(StagedTable.Column::contents).containsOnly("Antal personer");
    assertThat(table.columns().stream().<Map<String, String>>map(column -> column.breakdown().values()).toList())
        .isEqualTo(
            List.of(
                Map.of("kön", "män", "ålder", "0-15 år"), Map.of("kön", "män"), Map.of("kön", "kvinnor", "ålder", "0-15 år"),
                Map.of("kön", "kvinnor")));
    assertThat(table.columns()).extracting(column -> column.period().text()).containsOnly("2022");
  }

  @Test
  void groupsAfterTheYearBecomeBreakdowns() throws IOException {
    StagedTable table = stage("\"region\",\"2022 män\",\"2022 kvinnor\",\"2023 män\",\"2023 kvinnor\"\n\"1440\",1,2,3,4\n\"1441\",5,6,7,8\n");
    assertThat(table.columns()).extracting(StagedTable.Column::breakdown)
        .containsExactly(Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"), Breakdown.of("kön", "män"), Breakdown.of("kön", "kvinnor"));
    assertThat(table.columns()).extracting(StagedTable.Column::contents).containsOnly("tabell");
  }
}
