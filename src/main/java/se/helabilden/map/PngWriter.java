package se.helabilden.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Writes a picture as PNG, with its resolution. Own and small, because the platform's writer takes two to three times as long
/// and wakes the desktop toolkit: pictures of up to 256 colours get a palette, others three bytes a pixel; strips are
/// packed on all cores, each with the end of the one before as its dictionary, and put together to one stream.
///
/// Source: ISO/IEC 15948 (PNG), RFC 1950 and 1951 (zlib and deflate).
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int STRIP_BYTES = 1 << 20;
  private static final int WINDOW = 1 << 15;
  private static final double METRES_PER_INCH = 0.0254;

  private PngWriter() {}

  /// @throws IOException if the stream cannot be written; it is left open
  public static void write(Picture picture, double dpi, OutputStream stream, Progress progress) throws IOException {
    progress.report(0, Message.of("map.writing"));
    ColourTable table = ColourTable.of(picture);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(picture.width()).putInt(picture.height());
    header.put((byte) 8).put((byte) (table == null ? 2 : 3)).put((byte) 0).put((byte) 0).put((byte) 0);
    stream.write(SIGNATURE);
    chunk(stream, "IHDR", header.array(), 13);
    int perMetre = (int) Math.round(dpi / METRES_PER_INCH);
    chunk(stream, "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put((byte) 1).array(), 9);
    if (table != null) {
      byte[] colours = table.bytes();
      chunk(stream, "PLTE", colours, colours.length);
    }
    byte[] rows = table == null ? PngRows.trueColour(picture) : table.rows(picture);
    progress.check();
    packed(stream, rows, table == null ? 3 : 6, progress);
    chunk(stream, "IEND", new byte[0], 0);
  }

  /// The whole file as bytes.
  public static byte[] toBytes(Picture picture, double dpi, Progress progress) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
    try {
      write(picture, dpi, out, progress);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static void packed(OutputStream stream, byte[] rows, int level, Progress progress) throws IOException {
    int strips = (rows.length + STRIP_BYTES - 1) / STRIP_BYTES;
    byte[][] parts = new byte[strips][];
    IntStream.range(0, strips)
        .parallel()
        .forEach(
            strip -> {
              progress.check();
              parts[strip] = deflate(rows, strip * STRIP_BYTES, level, strip == strips - 1);
            });
    chunk(stream, "IDAT", new byte[] {0x78, 0x5e}, 2);
    for (byte[] part : parts) {
      chunk(stream, "IDAT", part, part.length);
    }
    Adler32 sum = new Adler32();
    sum.update(rows);
    chunk(stream, "IDAT", ByteBuffer.allocate(4).putInt((int) sum.getValue()).array(), 4);
  }

  private static byte[] deflate(byte[] rows, int from, int level, boolean last) {
    int length = Math.min(STRIP_BYTES, rows.length - from);
    Deflater deflater = new Deflater(level, true);
    try {
      if (from > 0) {
        deflater.setDictionary(rows, from - WINDOW, WINDOW);
      }
      deflater.setInput(rows, from, length);
      ByteArrayOutputStream out = new ByteArrayOutputStream(length / 8);
      byte[] buffer = new byte[1 << 15];
      if (last) {
        deflater.finish();
        while (!deflater.finished()) {
          out.write(buffer, 0, deflater.deflate(buffer));
        }
      } else {
        int count;
        do {
          count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
          out.write(buffer, 0, count);
        } while (count == buffer.length);
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(OutputStream stream, String type, byte[] content, int length) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content, 0, length);
    stream.write(ByteBuffer.allocate(4).putInt(length).array());
    stream.write(name);
    stream.write(content, 0, length);
    stream.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
