package se.helabilden.io.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Small shapefiles for tests, written byte by byte from the format's description.
final class TestShapefile {
  private final List<byte[]> records = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private Charset charset = StandardCharsets.UTF_8;
  int driver;

  TestShapefile charset(Charset other) {
    charset = other;
    return this;
  }

  /// A polygon of rings, each x and y by turns, with its values for KOD (4 wide) and NAMN (12 wide).
  TestShapefile polygon(String kod, String namn, double[]... rings) {
    int points = Arrays.stream(rings).mapToInt(ring -> ring.length / 2).sum();
    ByteBuffer record = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(5).putDouble(0).putDouble(0).putDouble(0).putDouble(0).putInt(rings.length).putInt(points);
    int start = 0;
    for (double[] ring : rings) {
      record.putInt(start);
      start += ring.length / 2;
    }
    for (double[] ring : rings) {
      for (double number : ring) {
        record.putDouble(number);
      }
    }
    return record(record.array(), kod, namn);
  }

  TestShapefile record(byte[] record, String kod, String namn) {
    records.add(record);
    rows.add(new String[] {kod, namn});
    return this;
  }

  /// A clockwise square.
  static double[] square(double x, double y, double side) {
    return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
  }

  static double[] reversed(double[] ring) {
    double[] back = new double[ring.length];
    for (int i = 0; i < ring.length; i += 2) {
      back[i] = ring[ring.length - 2 - i];
      back[i + 1] = ring[ring.length - 1 - i];
    }
    return back;
  }

  byte[] shp() {
    int length = 100 + records.stream().mapToInt(record -> 8 + record.length).sum();
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(0, 9994).putInt(24, length / 2);
    file.putInt(28, Integer.reverseBytes(1000)).putInt(32, Integer.reverseBytes(5)).position(100);
    for (int i = 0; i < records.size(); i++) {
      file.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
    }
    return file.array();
  }

  byte[] dbf() {
    int width = 1 + 4 + 12;
    ByteBuffer file = ByteBuffer.allocate(32 + 2 * 32 + 1 + rows.size() * width + 1).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 3).position(4);
    file.putInt(rows.size()).putShort((short) 97).putShort((short) width).put(29, (byte) driver).position(32);
    field(file, "KOD", 4);
    field(file, "NAMN", 12);
    file.put((byte) 0x0D);
    for (String[] row : rows) {
      file.put((byte) ' ').put(padded(row[0], 4)).put(padded(row[1], 12));
    }
    return file.put((byte) 0x1A).array();
  }

  Path write(Path folder, String stem) throws IOException {
    Path shp = folder.resolve(stem + ".shp");
    Files.write(shp, shp());
    Files.write(folder.resolve(stem + ".dbf"), dbf());
    return shp;
  }

  private static void field(ByteBuffer file, String name, int length) {
    int start = file.position();
    file.put(name.getBytes(StandardCharsets.US_ASCII)).position(start + 11);
    file.put((byte) 'C').position(start + 16);
    file.put((byte) length).position(start + 32);
  }

  private byte[] padded(String text, int width) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(charset);
    out.write(bytes, 0, Math.min(width, bytes.length));
    while (out.size() < width) {
      out.write(' ');
    }
    return out.toByteArray();
  }
}
