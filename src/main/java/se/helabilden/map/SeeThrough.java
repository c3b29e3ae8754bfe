package se.helabilden.map;

/// Makes areas that were coloured on a ground see-through. The areas are coloured twice, as they are and as a mask, so
/// that what is smoothed at their edges is parted exactly.
public final class SeeThrough {
  private static final int ALL = 0xffffff;

  private SeeThrough() {}

  /// How much of each pixel areas and lines cover, in the lowest eight bits.
  public static int[] mask(AreaRaster raster, int areas) {
    int[] mask = new int[raster.view().width() * raster.view().height()];
    raster.colour(AreaPalette.plain(areas, ALL, 0, ALL), mask);
    return mask;
  }

  /// Turns opaque colours into see-through ones (0xAARRGGBB, the colours multiplied by their alpha).
  ///
  /// @param painted the colours, changed in place
  /// @param outside the colour outside all areas, which goes
  /// @param opacity of areas and lines
  public static void apply(int[] painted, int[] mask, int outside, double opacity) {
    for (int i = 0; i < painted.length; i++) {
      int covered = mask[i] & 255;
      int alpha = (int) Math.round(covered * opacity);
      int pixel = alpha << 24;
      for (int shift = 0; shift <= 16; shift += 8) {
        double colour = (painted[i] >> shift & 255) - (outside >> shift & 255) * (255 - covered) / 255.0;
        pixel |= Math.clamp(Math.round(colour * opacity), 0, alpha) << shift;
      }
      painted[i] = pixel;
    }
  }

  /// See-through colours over an opaque ground; both as many pixels.
  static void over(int[] colours, int[] ground) {
    for (int i = 0; i < colours.length; i++) {
      int rest = 255 - (colours[i] >>> 24);
      int pixel = 0xff000000;
      for (int shift = 0; shift <= 16; shift += 8) {
        int sum = (colours[i] >> shift & 255) + ((ground[i] >> shift & 255) * rest + 127) / 255;
        pixel |= Math.min(255, sum) << shift;
      }
      colours[i] = pixel;
    }
  }
}
