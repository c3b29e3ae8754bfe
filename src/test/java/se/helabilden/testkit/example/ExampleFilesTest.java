package se.helabilden.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.work.Hash;

/// The files in `assets/example` are what the generator makes.
class ExampleFilesTest {
  private static final Path SHIPPED = Path.of("assets", "example");
  /// The one that is written, not made.
  private static final String WRITTEN = "ifyllt.json";

  @TempDir static Path made;

  @BeforeAll
  static void write() throws IOException {
    ExampleFiles.write(ExampleRegion.shared(), made);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> names(String ending) throws IOException {
    return names(SHIPPED).stream().filter(name -> name.endsWith(ending)).toList();
  }

  @Test
  void noFileIsMissingAndNoneIsLeftOver() throws IOException {
    List<String> shipped = new ArrayList<>(names(SHIPPED));
    assertThat(shipped.remove(WRITTEN)).isTrue();
    assertThat(shipped).isEqualTo(names(made)).hasSize(16);
  }

  @Test
  void textFilesAreTheSameToTheByte() throws IOException {
    for (String name : Stream.concat(names(".csv").stream(), names(".txt").stream()).toList()) {
      assertThat(SHIPPED.resolve(name)).hasSameBinaryContentAs(made.resolve(name));
    }
  }

  @Test
  void workbooksHaveTheSameParts() throws IOException {
    for (String name : names(".xlsx")) {
      Map<String, byte[]> shipped = FixedZip.parts(Files.readAllBytes(SHIPPED.resolve(name)));
      Map<String, byte[]> again = FixedZip.parts(Files.readAllBytes(made.resolve(name)));
      assertThat(shipped.keySet()).as(name).isEqualTo(again.keySet());
      for (String part : shipped.keySet()) {
        assertThat(shipped.get(part)).as(name + " " + part).isEqualTo(again.get(part));
      }
    }
  }

  @Test
  void boundaryFilesHaveTheSameRows() throws IOException, SQLException {
    for (String name : names(".gpkg")) {
      assertThat(rows(made.resolve(name))).as(name).isEqualTo(rows(SHIPPED.resolve(name)));
    }
  }

  private static List<String> rows(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?immutable=1");
        Statement statement = db.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery("SELECT name, sql FROM sqlite_master ORDER BY name")) {
        while (names.next()) {
          rows.add(names.getString(1) + " " + names.getString(2));
          if (String.valueOf(names.getString(2)).startsWith("CREATE TABLE")) {
            tables.add(names.getString(1));
          }
        }
      }
      for (String table : tables) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM \"" + table + "\" ORDER BY rowid")) {
          while (found.next()) {
            StringBuilder row = new StringBuilder(table);
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
              row.append('|');
              row.append(found.getObject(i) instanceof byte[] b ? new Hash().add(b).hex() : found.getString(i));
            }
            rows.add(row.toString());
          }
        }
      }
    }
    return rows;
  }

  @Test
  void boundaryFilesAreGeoPackages() throws IOException, SQLException {
    for (String name : names(".gpkg")) {
      Path file = SHIPPED.resolve(name);
      try (Connection db = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?immutable=1");
          Statement statement = db.createStatement()) {
        assertThat(statement.executeQuery("PRAGMA application_id").getInt(1)).isEqualTo(0x47504B47);
        assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(10300);
        assertThat(statement.executeQuery("PRAGMA integrity_check").getString(1)).isEqualTo("ok");
        assertThat(statement.executeQuery("SELECT count(*) FROM pragma_foreign_key_check").getInt(1)).isZero();
      }
    }
  }

  @Test
  void everyFileThatCanCarryItSaysThatItIsInvented() throws IOException, SQLException {
    for (String name : names(".xlsx")) {
      Map<String, byte[]> parts = FixedZip.parts(Files.readAllBytes(SHIPPED.resolve(name)));
      String texts = new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8);
      assertThat(texts).as(name).containsPattern("[Pp]åhittad");
    }
    for (String name : names(".gpkg")) {
      assertThat(rows(SHIPPED.resolve(name)).toString()).as(name).contains("Påhittat område");
    }
    assertThat(Files.readString(SHIPPED.resolve("LASMIG.txt"))).contains("finns inte", "CC0");
  }

  @Test
  void namesOfFilesAreAsciiSoThatEveryBuildCopiesThem() throws IOException {
    assertThat(names(SHIPPED)).allMatch(name -> name.chars().allMatch(c -> c < 128));
  }

  @Test
  void theFolderIsSmall() throws IOException {
    long bytes = 0;
    for (String name : names(SHIPPED)) {
      bytes += Files.size(SHIPPED.resolve(name));
    }
    assertThat(bytes).isLessThan(3_000_000);
  }

  @Test
  void oneTextFileLooksAsSwedishExcelSavesIt() throws IOException {
    String text =
        Files.readString(SHIPPED.resolve("999907VD_valdeltagande_2014-2022.csv"), Charset.forName("windows-1252"));
    assertThat(text.lines().skip(2).findFirst().orElseThrow())
        .startsWith("region;Valdeltagande i kommunval, procent 2014;");
    assertThat(text).containsPattern("9902 Tärnhamra;\\d\\d,\\d;\\d\\d,\\d;\\d\\d,\\d\r\n");
  }
}
