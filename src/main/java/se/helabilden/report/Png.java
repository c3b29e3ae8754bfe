package se.helabilden.report;

import java.nio.ByteBuffer;

/// A picture as the bytes of a PNG file, which are not copied and must not be changed.
public record Png(byte[] bytes, int width, int height) {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER = 0x49484452;

  /// Reads the size in pixels from the bytes.
  ///
  /// @throws IllegalArgumentException if they are no PNG
  public static Png of(byte[] bytes) {
    if (bytes.length < 24) {
      throw new IllegalArgumentException("no PNG");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getLong() != SIGNATURE || in.getInt() < 0 || in.getInt() != HEADER) {
      throw new IllegalArgumentException("no PNG");
    }
    return new Png(bytes, in.getInt(), in.getInt());
  }
}
