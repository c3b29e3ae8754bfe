package se.helabilden.map;

import java.util.stream.IntStream;

/// The rows of a PNG before packing: a byte that names the filter, then the pixels.
final class PngRows {
  private static final byte NO_FILTER = 0;

  private PngRows() {}

  /// Three bytes a pixel. Unfiltered: maps are flat fields of colour, which pack best as they are.
  static byte[] trueColour(Picture picture) {
    int width = picture.width();
    int stride = 3 * width + 1;
    byte[] rows = new byte[Math.multiplyExact(stride, picture.height())];
    int[] pixels = picture.pixels();
    IntStream.range(0, picture.height())
        .parallel()
        .forEach(
            y -> {
              int at = y * stride;
              rows[at++] = NO_FILTER;
              for (int i = y * width; i < (y + 1) * width; i++) {
                int colour = pixels[i];
                rows[at] = (byte) (colour >> 16);
                rows[at + 1] = (byte) (colour >> 8);
                rows[at + 2] = (byte) colour;
                at += 3;
              }
            });
    return rows;
  }
}
