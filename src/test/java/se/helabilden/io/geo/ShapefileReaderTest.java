package se.helabilden.io.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class ShapefileReaderTest {
  @TempDir private Path folder;
  private final ShapefileReader reader = new ShapefileReader();

  private Loaded<RawLayer> read(Path file) {
    return reader.read(file, null, Progress.NONE);
  }

  private static TestShapefile two() {
    return new TestShapefile()
        .polygon("0180", "Malmö", TestShapefile.square(0, 0, 10))
        .polygon("0181", "Älmhult", TestShapefile.square(10, 0, 10));
  }

  private void refused(Path file, String id) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  private Path zip(String name, Object... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        out.putNextEntry(new ZipEntry((String) entries[i]));
        out.write((byte[]) entries[i + 1]);
      }
    }
    return file;
  }

  @Test
  void ringsBecomeShellsAndHolesByTheirTurn() throws IOException {
    Path file =
        new TestShapefile()
            .polygon(
                "a",
                "b",
                TestShapefile.square(0, 0, 100),
                TestShapefile.reversed(TestShapefile.square(10, 10, 80)),
                TestShapefile.square(20, 20, 10),
                TestShapefile.reversed(TestShapefile.square(22, 22, 2)),
                TestShapefile.square(200, 0, 10))
            .write(folder, "hål");
    Geometry geometry = read(file).value().features().getFirst().geometry();
    assertThat(geometry.getNumGeometries()).isEqualTo(3);
    assertThat(geometry.isValid()).isTrue();
    assertThat(geometry.getArea()).isEqualTo(100 * 100 - 80 * 80 + 10 * 10 - 2 * 2 + 10 * 10);
  }

  @Test
  void aLonelyHoleIsAShellDrawnTheWrongWay() throws IOException {
    Path file =
        new TestShapefile()
            .polygon(
                "a",
                "b",
                TestShapefile.reversed(TestShapefile.square(0, 0, 10)),
                TestShapefile.reversed(TestShapefile.square(20, 0, 10)))
            .write(folder, "fel");
    assertThat(read(file).value().features().getFirst().geometry().getArea()).isEqualTo(200);
  }

  @Test
  void textIsReadAsTheCpgSaysIfItCanBe() throws IOException {
    Path file = two().charset(StandardCharsets.ISO_8859_1).write(folder, "latin");
    Files.writeString(folder.resolve("latin.cpg"), "ISO-8859-1");
    RawLayer raw = read(file).value();
    assertThat(raw.features().getFirst().values()).containsExactly("0180", "Malmö");
    assertThat(raw.encoding()).isNull();
  }

  @Test
  void textWithoutCpgIsUtf8IfAllOfItIsElseWindows() throws IOException {
    assertThat(read(two().write(folder, "utf")).value().features().get(1).values()).containsExactly("0181", "Älmhult");
    Charset windows = Charset.forName("windows-1252");
    RawLayer raw = read(two().charset(windows).write(folder, "win")).value();
    assertThat(raw.features().get(1).values()).containsExactly("0181", "Älmhult");
    assertThat(raw.encoding()).isEqualTo("windows-1252");
  }

  @Test
  void aLetterCutByTheColumnsWidthDoesNotUndoUtf8() throws IOException {
    Path file = two().polygon("0182", "Upplands Bröö", TestShapefile.square(20, 0, 10)).write(folder, "cut");
    assertThat(read(file).value().encoding()).isEqualTo("UTF-8");
    assertThat(read(file).value().features().getFirst().values()).contains("Malmö");
  }

  @Test
  void oldDosTextIsRecognised() throws IOException {
    RawLayer raw = read(two().charset(Charset.forName("IBM850")).write(folder, "dos")).value();
    assertThat(raw.features().get(1).values()).containsExactly("0181", "Älmhult");
  }

  @Test
  void aCpgThatLiesIsWarnedAbout() throws IOException {
    Path file = two().charset(StandardCharsets.ISO_8859_1).write(folder, "lie");
    Files.writeString(folder.resolve("lie.cpg"), "UTF-8");
    Loaded<RawLayer> loaded = read(file);
    assertThat(loaded.value().features().getFirst().values()).contains("Malmö");
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("encoding-differs");
  }

  @Test
  void companionsAreFoundInAnyLetterCase() throws IOException {
    Files.write(folder.resolve("Karta.SHP"), two().shp());
    Files.write(folder.resolve("KARTA.dbf"), two().dbf());
    Files.writeString(folder.resolve("karta.Prj"), "PROJCS[\"x\"]");
    RawLayer raw = read(folder.resolve("Karta.SHP")).value();
    assertThat(raw.name()).isEqualTo("Karta");
    assertThat(raw.crs()).isEqualTo("PROJCS[\"x\"]");
  }

  @Test
  void aMissingTableIsRefusedAndAMissingSystemIsNot() throws IOException {
    Files.write(folder.resolve("bara.shp"), two().shp());
    refused(folder.resolve("bara.shp"), "shapefile-part-missing");
    assertThat(read(two().write(folder, "utan")).value().crs()).isNull();
  }

  @Test
  void everyCutIsRefused() throws IOException {
    byte[] whole = two().shp();
    Files.write(folder.resolve("k.dbf"), two().dbf());
    for (int length = 0; length < whole.length; length++) {
      Path file = folder.resolve("k.shp");
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> read(file)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void claimsBeyondTheFileAreRefusedBeforeTheyAreBelieved() throws IOException {
    Files.write(folder.resolve("k.dbf"), two().dbf());
    for (int at : new int[] {104, 144, 148, 152}) {
      for (int claim : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0x10000000, 0x00000050}) {
        byte[] bytes = two().shp();
        ByteBuffer.wrap(bytes).putInt(at, claim);
        Path file = folder.resolve("k.shp");
        Files.write(file, bytes);
        assertThatThrownBy(() -> read(file)).isInstanceOf(UserFacingException.class);
      }
    }
  }

  @Test
  void aTableThatClaimsTooMuchIsRefused() throws IOException {
    for (int at : new int[] {4, 8, 10}) {
      byte[] table = two().dbf();
      ByteBuffer.wrap(table).putShort(at, (short) 0x7F7F);
      Path file = two().write(folder, "t" + at);
      Files.write(folder.resolve("t" + at + ".dbf"), table);
      assertThatThrownBy(() -> read(file)).isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void infinityIsNoCoordinate() throws IOException {
    double[] ring = TestShapefile.square(0, 0, 10);
    ring[4] = Double.POSITIVE_INFINITY;
    refused(new TestShapefile().polygon("a", "b", ring).write(folder, "inf"), "damaged-coordinates");
  }

  @Test
  void deletedRowsArePassedOver() throws IOException {
    byte[] table = two().dbf();
    table[97] = '*';
    Path file = two().write(folder, "del");
    Files.write(folder.resolve("del.dbf"), table);
    Loaded<RawLayer> loaded = read(file);
    assertThat(loaded.value().features()).extracting(RawLayer.RawFeature::row).containsExactly(2);
    assertThat(loaded.issues()).extracting(issue -> issue.id()).containsExactly("deleted-rows");
  }

  @Test
  void aZipMayHoldSeveralShapefilesInFolders() throws IOException {
    Path file =
        zip(
            "två.zip", "data/a/Kommun.shp", two().shp(), "data/a/kommun.DBF", two().dbf(), "b/län.shp", two().shp(),
            "b/län.dbf", two().dbf(), "__MACOSX/b/._län.shp", new byte[5], "läs mig.txt", new byte[3]);
    assertThat(reader.layers(file, Progress.NONE)).containsExactly("län", "Kommun");
    refused(file, "several-layers");
    assertThat(reader.read(file, "Kommun", Progress.NONE).value().features()).hasSize(2);
    assertThatThrownBy(() -> reader.read(file, "x", Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class, e -> assertThat(e.kind()).isEqualTo(UserFacingException.Kind.USAGE));
  }

  @Test
  void shapefilesOfTheSameNameAreToldApartByTheirFolders() throws IOException {
    Path file = zip("s.zip", "a/k.shp", two().shp(), "b/k.shp", two().shp());
    assertThat(reader.layers(file, Progress.NONE)).containsExactly("a/k", "b/k");
  }

  @Test
  void namesThatLeaveTheZipAreRefusedWhateverElseItHolds() throws IOException {
    for (String name :
        List.of("../x.txt", "a/../../x", "/etc/x", "C:/x", "a\\b.shp", "CON.shp", "com1.txt", "a/nul/b.shp")) {
      refused(zip("slip.zip", "k.shp", two().shp(), "k.dbf", two().dbf(), name, new byte[1]), "unsafe-zip");
    }
  }

  @Test
  void bombsAreRefused() throws IOException {
    refused(zip("bomb.zip", "k.shp", new byte[30_000_000], "k.dbf", two().dbf()), "zip-unpacks-too-much");
    Object[] many = new Object[2 * 101];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".txt";
      many[i + 1] = new byte[1];
    }
    refused(zip("many.zip", many), "zip-too-many-files");
  }

  @Test
  void whatIsNoZipOrHoldsNoMapIsRefused() throws IOException {
    refused(Files.writeString(folder.resolve("x.zip"), "hej"), "damaged-zip");
    refused(zip("tom.zip", "a.txt", new byte[1]), "no-shapefile-in-zip");
    refused(folder.resolve("finns inte.shp"), "no-such-file");
    refused(folder.resolve("finns inte.zip"), "no-such-file");
  }
}
