package se.helabilden.map;

import java.util.Arrays;
import java.util.OptionalInt;
import se.helabilden.work.Progress;

/// A small picture of a map, without any words: to recognise a project by.
public final class Thumbnail {
  private static final double MARGIN = 6;
  private static final int SAMPLES = 3;
  private static final int GROUND = 0xffc9d3d6;
  private static final int LINE = 0xffffffff;

  private Thumbnail() {}

  /// The areas in the map's colours, on white.
  public static Picture of(Choropleth map, int width, int height, Progress progress) {
    LayerShapes shapes = LayerShapes.of(map.values().layer(), progress);
    AreaRaster raster = AreaRaster.of(shapes, View.fit(shapes.extent(), width, height, MARGIN), SAMPLES, 0.5, progress);
    return new Picture(width, height, raster.colourInPlace(AreaPalette.of(map, 0.5)));
  }

  /// The areas alone, for where there are no values yet.
  public static Picture of(LayerShapes shapes, int width, int height, Progress progress) {
    AreaRaster raster = AreaRaster.of(shapes, View.fit(shapes.extent(), width, height, MARGIN), progress);
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, 0xff000000 | Colours.PAPER);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        OptionalInt area = raster.areaAt(x, y);
        if (area.isPresent()) {
          boolean inside = raster.areaAt(x - 1, y).equals(area) && raster.areaAt(x, y - 1).equals(area);
          boolean edge = x > 0 && y > 0 && !inside;
          pixels[y * width + x] = edge ? LINE : GROUND;
        }
      }
    }
    return new Picture(width, height, pixels);
  }
}
