package se.helabilden.map;

import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Which area each pixel of a view shows: the geometry is walked once, after which colouring is a look-up per pixel
/// and the area under the pointer is one array read.
///
/// Pixels that several areas share keep `samples²` numbers each, and how strongly a border inks them, so that every
/// new colouring is as smooth as the first. Immutable (but for [#colourInPlace]), thread-safe.
public final class AreaRaster {
  private static final int STRIP_SAMPLES = 1 << 18;
  private static final int LEAST_ROWS = 16;

  private final View view;
  private final int samples;
  private final int stripRows;
  private final int[] ids;
  private final AreaBand.Mixed[] mixed;

  private AreaRaster(View view, int samples, int stripRows, int strips) {
    this.view = view;
    this.samples = samples;
    this.stripRows = stripRows;
    this.ids = new int[Math.multiplyExact(view.width(), view.height())];
    this.mixed = new AreaBand.Mixed[strips];
  }

  /// For the screen: two samples along a pixel's side, lines for an ordinary display.
  public static AreaRaster of(LayerShapes shapes, View view, Progress progress) {
    return of(shapes, view, 2, 1, progress);
  }

  /// @param samples along a pixel's side: 1 for no smoothing, 2 for screens, up to 4 for fine pictures
  /// @param unit how many pixels a line unit is: 1 on an ordinary screen, more in large pictures
  public static AreaRaster of(LayerShapes layer, View view, int samples, double unit, Progress progress) {
    progress.report(0, Message.of("map.painting", layer.size()));
    LayerShapes shapes = layer.inDetailFor(view);
    int perRow = view.width() * samples * samples;
    int stripRows = Math.min(view.height(), Math.max(LEAST_ROWS, STRIP_SAMPLES / perRow));
    int strips = (view.height() + stripRows - 1) / stripRows;
    AreaRaster raster = new AreaRaster(view, samples, stripRows, strips);
    BorderWeights weights = BorderWeights.of(shapes, view, unit, samples);
    int reach = weights.widest() / samples + 2;
    int[] first = new int[strips + 1];
    int[] areas = sortIntoStrips(shapes, view, stripRows, reach, first);
    Deque<AreaBand> spare = new ConcurrentLinkedDeque<>();
    IntStream.range(0, strips)
        .parallel()
        .forEach(
            strip -> {
              progress.check();
              AreaBand band = spare.poll();
              if (band == null) {
                band = new AreaBand(view.width(), stripRows, samples, weights, shapes);
              }
              int row = strip * stripRows;
              int height = Math.min(stripRows, view.height() - row);
              raster.mixed[strip] =
                  band.paint(shapes, view, row, height, areas, first[strip], first[strip + 1], raster.ids);
              spare.add(band);
            });
    return raster;
  }

  /// The areas that reach into each strip: those of strip s stand from first[s] to before first[s + 1].
  private static int[] sortIntoStrips(LayerShapes shapes, View view, int stripRows, int reach, int[] first) {
    double scale = shapes.scaleIn(view);
    double left = shapes.leftIn(view);
    double top = shapes.topIn(view);
    int[] box = shapes.areaBox();
    int[] from = new int[shapes.size()];
    int[] to = new int[shapes.size()];
    for (int area = 0; area < from.length; area++) {
      double west = box[4 * area] * scale + left;
      double east = box[4 * area + 2] * scale + left;
      double north = box[4 * area + 1] * scale + top;
      double south = box[4 * area + 3] * scale + top;
      boolean inSight =
          west <= east && east > -reach && west < view.width() + reach && south > -reach
              && north < view.height() + reach;
      from[area] = inSight ? (int) Math.max(0, (north - reach) / stripRows) : 0;
      to[area] = inSight ? (int) Math.min(first.length - 2, (south + reach) / stripRows) : -1;
      for (int strip = from[area]; strip <= to[area]; strip++) {
        first[strip + 1]++;
      }
    }
    for (int strip = 1; strip < first.length; strip++) {
      first[strip] += first[strip - 1];
    }
    int[] next = Arrays.copyOf(first, first.length);
    int[] areas = new int[first[first.length - 1]];
    for (int area = 0; area < from.length; area++) {
      for (int strip = from[area]; strip <= to[area]; strip++) {
        areas[next[strip]++] = area;
      }
    }
    return areas;
  }

  public View view() {
    return view;
  }

  /// The position in the layer of the area at a pixel; empty outside the areas and outside the picture.
  public OptionalInt areaAt(int x, int y) {
    if (x < 0 || y < 0 || x >= view.width() || y >= view.height()) {
      return OptionalInt.empty();
    }
    int number = ids[y * view.width() + x];
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number - 1);
  }

  /// How many pixels of the picture show any area.
  public int coveredPixels() {
    return (int) Arrays.stream(ids).filter(id -> id != 0).count();
  }

  /// The colours (0xFFRRGGBB) of all pixels, into an array of `width × height` that may be used again.
  public void colour(AreaPalette palette, int[] out) {
    IntStream.range(0, mixed.length).parallel().forEach(strip -> colourStrip(strip, palette, out));
  }

  /// The same into the raster's own array, to spare memory in very large pictures: the raster is of no use after it.
  int[] colourInPlace(AreaPalette palette) {
    colour(palette, ids);
    return ids;
  }

  /// Draws a line along the inside of the edge of some areas taken together: dark, with a light line half
  /// as thick within it, so that it shows on every ground.
  ///
  /// @param which by position in the layer
  /// @param thickness of the dark line, in pixels
  /// @param dark 0xRRGGBB
  /// @param light 0xRRGGBB
  /// @param out the pixels of [#colour]
  public void outline(boolean[] which, int thickness, int dark, int light, int[] out) {
    int width = view.width();
    int height = view.height();
    int reach = thickness + Math.max(1, thickness / 2);
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (isOf(which, ids[at])) {
                  int edge = distanceToEdge(which, x, y, reach);
                  if (edge <= reach) {
                    out[at] = 0xff000000 | (edge <= thickness ? dark : light);
                  }
                }
              }
            });
  }

  private static boolean isOf(boolean[] which, int number) {
    return number > 0 && which[number - 1];
  }

  /// How many pixels away, along the rows and columns, the nearest one of other areas is; more than `most` if none is.
  private int distanceToEdge(boolean[] which, int x, int y, int most) {
    int width = view.width();
    int at = y * width + x;
    for (int d = 1; d <= most; d++) {
      if ((x >= d && !isOf(which, ids[at - d]))
          || (x + d < width && !isOf(which, ids[at + d]))
          || (y >= d && !isOf(which, ids[at - d * width]))
          || (y + d < view.height() && !isOf(which, ids[at + d * width]))) {
        return d;
      }
    }
    return most + 1;
  }

  private void colourStrip(int strip, AreaPalette palette, int[] out) {
    int width = view.width();
    int lastRow = Math.min(view.height(), (strip + 1) * stripRows);
    int[] colours = palette.colours();
    for (int y = strip * stripRows; y < lastRow; y++) {
      for (int at = y * width; at < (y + 1) * width; at++) {
        int colour = colours[ids[at]];
        out[at] = colour >= 0 ? palette.hatched(colour, at - y * width, y) : colour;
      }
    }
    AreaBand.Mixed shared = mixed[strip];
    int[] here = Arrays.stream(shared.owner()).map(number -> colours[number]).toArray();
    int each = samples * samples;
    for (int i = 0; i < shared.pixel().length; i++) {
      int at = shared.pixel()[i];
      out[at] = blend(shared, i, each, here, palette, at % width, at / width);
    }
  }

  private static int blend(
      AreaBand.Mixed shared, int i, int each, int[] colours, AreaPalette palette, int x, int y) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int j = i * each; j < (i + 1) * each; j++) {
      int colour = colours[shared.numbers()[j]];
      if (colour >= 0) {
        colour = palette.hatched(colour, x, y);
      }
      red += colour >> 16 & 255;
      green += colour >> 8 & 255;
      blue += colour & 255;
    }
    int ink = shared.ink()[i] & 255;
    int line = palette.border();
    int paper = 255 - ink;
    int whole = 255 * each;
    red = (red * paper + (line >> 16 & 255) * ink * each + whole / 2) / whole;
    green = (green * paper + (line >> 8 & 255) * ink * each + whole / 2) / whole;
    blue = (blue * paper + (line & 255) * ink * each + whole / 2) / whole;
    return 0xff000000 | red << 16 | green << 8 | blue;
  }
}
