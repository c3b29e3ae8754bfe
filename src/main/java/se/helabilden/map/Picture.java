package se.helabilden.map;

import java.util.Arrays;

/// A finished picture: opaque pixels 0xFFRRGGBB, row by row from the upper left.
///
/// @param pixels `width × height` of them, not copied
public record Picture(int width, int height, int[] pixels) {
  public Picture {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException(width + " × " + height + " is not " + pixels.length);
    }
  }

  static Picture blank(int width, int height, int rgb) {
    int[] pixels = new int[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, 0xff000000 | rgb);
    return new Picture(width, height, pixels);
  }

  public int at(int x, int y) {
    return pixels[y * width + x];
  }
}
