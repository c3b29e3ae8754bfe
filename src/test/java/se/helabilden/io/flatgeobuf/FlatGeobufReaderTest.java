package se.helabilden.io.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

class FlatGeobufReaderTest {
  private static final double[] HOLED = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0, 2, 2, 2, 4, 4, 4, 4, 2, 2, 2};

  @TempDir private Path folder;
  private final FlatGeobufReader reader = new FlatGeobufReader();

  private static byte[] header(int type, int count) {
    FlatBufferBuilder b = new FlatBufferBuilder();
    int name = b.createString("områden");
    int[] columns = new int[2];
    int kod = b.createString("kod");
    Column.startColumn(b);
    Column.addName(b, kod);
    Column.addType(b, ColumnType.String);
    columns[0] = Column.endColumn(b);
    int antal = b.createString("antal");
    Column.startColumn(b);
    Column.addName(b, antal);
    Column.addType(b, ColumnType.Int);
    columns[1] = Column.endColumn(b);
    int all = Header.createColumnsVector(b, columns);
    Crs.startCrs(b);
    Crs.addCode(b, 3006);
    int crs = Crs.endCrs(b);
    Header.startHeader(b);
    Header.addName(b, name);
    Header.addGeometryType(b, type);
    Header.addColumns(b, all);
    Header.addFeaturesCount(b, count);
    Header.addIndexNodeSize(b, 0);
    Header.addCrs(b, crs);
    Header.finishSizePrefixedHeaderBuffer(b, Header.endHeader(b));
    return b.sizedByteArray();
  }

  private static byte[] feature(double[] xy, long[] ends, String kod, int antal) {
    FlatBufferBuilder b = new FlatBufferBuilder();
    int points = Geometry.createXyVector(b, xy);
    int rings = Geometry.createEndsVector(b, ends);
    Geometry.startGeometry(b);
    Geometry.addXy(b, points);
    Geometry.addEnds(b, rings);
    int geometry = Geometry.endGeometry(b);
    byte[] text = kod.getBytes(StandardCharsets.UTF_8);
    ByteBuffer values = ByteBuffer.allocate(2 + 4 + text.length + 2 + 4).order(ByteOrder.LITTLE_ENDIAN);
    values.putShort((short) 0).putInt(text.length).put(text).putShort((short) 1).putInt(antal);
    int properties = Feature.createPropertiesVector(b, values.array());
    Feature.startFeature(b);
    Feature.addGeometry(b, geometry);
    Feature.addProperties(b, properties);
    Feature.finishSizePrefixedFeatureBuffer(b, Feature.endFeature(b));
    return b.sizedByteArray();
  }

  private static byte[] file(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {'f', 'g', 'b', 3, 'f', 'g', 'b', 0});
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static byte[] whole() throws IOException {
    return file(
        header(GeometryType.Polygon, 2),
        feature(HOLED, new long[] {5, 10}, "0180", 7),
        feature(new double[] {0, 0, 1, 0, 1, 1, 0, 0}, new long[] {}, "å", -1));
  }

  private void refused(byte[] bytes, String id) throws IOException {
    Path file = Files.write(folder.resolve("r.fgb"), bytes);
    assertThatThrownBy(() -> reader.read(file, null, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
  }

  @Test
  void areasAndTheirDataAreRead() throws IOException {
    RawLayer raw = reader.read(Files.write(folder.resolve("a.fgb"), whole()), null, Progress.NONE).value();
    assertThat(raw.name()).isEqualTo("områden");
    assertThat(raw.crs()).isEqualTo("EPSG:3006");
    assertThat(raw.fields()).containsExactly("kod", "antal");
    assertThat(raw.features().get(0).values()).containsExactly("0180", 7L);
    assertThat(raw.features().get(1).values()).containsExactly("å", -1L);
    assertThat(raw.features().get(0).geometry().getArea()).isEqualTo(96);
    assertThat(raw.features().get(1).geometry().getArea()).isEqualTo(0.5);
  }

  @Test
  void whatIsNoMapOfAreasIsRefused() throws IOException {
    refused("<html>".getBytes(StandardCharsets.UTF_8), "not-flatgeobuf");
    refused(new byte[0], "not-flatgeobuf");
    refused(file(header(GeometryType.Point, 0)), "no-polygons");
    refused(file(header(GeometryType.Polygon, 3), feature(HOLED, new long[] {5, 10}, "a", 1)), "file-cut-off");
    refused(
        file(header(GeometryType.Polygon, 1), feature(new double[] {0, 0, Double.NaN, 0, 1, 1, 0, 0}, new long[] {4}, "a", 1)),
        "damaged-coordinates");
  }

  @Test
  void ringsThatDoNotExistAreOneRowsFault() throws IOException {
    byte[] bytes = file(header(GeometryType.Polygon, 1), feature(HOLED, new long[] {5, 4_000_000_000L}, "a", 1));
    assertThat(reader.read(Files.write(folder.resolve("b.fgb"), bytes), null, Progress.NONE).issues())
        .extracting(issue -> issue.id() + " " + issue.place().row())
        .containsExactly("damaged-geometry 1");
  }

  @Test
  void everyCutIsRefused() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("c.fgb"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> reader.read(cut, null, Progress.NONE))
          .as("%d bytes", length)
          .isInstanceOf(UserFacingException.class);
    }
  }

  @Test
  void damagedBytesNeverGiveAnotherException() throws IOException {
    byte[] whole = whole();
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = whole.clone();
      for (int k = 0; k < 1 + i % 4; k++) {
        bytes[8 + random.nextInt(bytes.length - 8)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xFF);
      }
      Path damaged = Files.write(folder.resolve("d.fgb"), bytes);
      try {
        reader.read(damaged, null, Progress.NONE);
      } catch (UserFacingException refusal) {
        assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.INPUT);
      }
    }
  }
}
