package se.helabilden.map;

import java.util.Arrays;

/// How strongly borders are drawn in a view: the smaller the areas on the paper, the fainter the line between them,
/// so that cities are not painted black when the whole country is in sight. Borders between municipalities and between
/// counties, and the layer's outer edge, follow the same rule at their own sizes.
///
/// @param area strength (0–255) of the line around each area
/// @param edge strength of the outer edge along each area
/// @param group strength of the line around each area's municipality, 0 where it is not known
/// @param county strength of the line around each area's county, 0 where it is not known
/// @param areaWidth width in samples, at least 1
record BorderWeights(
    int[] area,
    int[] edge,
    int[] group,
    int[] county,
    int areaWidth,
    int edgeWidth,
    int groupWidth,
    int countyWidth) {
  /// Widths in line units.
  static final double AREA_LINE = 0.5;

  static final double EDGE_LINE = 0.8;
  static final double GROUP_LINE = 1.1;
  static final double COUNTY_LINE = 1.6;

  private static final double AREA_STRENGTH = 0.5;
  private static final double EDGE_STRENGTH = 0.7;
  private static final double GROUP_STRENGTH = 0.85;
  private static final double COUNTY_STRENGTH = 0.9;

  /// @param unit how many pixels a line unit is: 1 on an ordinary screen, more in large pictures
  /// @param samples samples along a pixel's side
  static BorderWeights of(LayerShapes shapes, View view, double unit, int samples) {
    double scale = shapes.scaleIn(view) / unit;
    int[] box = shapes.areaBox();
    int[] area = new int[shapes.size()];
    int[] edge = new int[shapes.size()];
    for (int i = 0; i < area.length; i++) {
      if (box[4 * i] <= box[4 * i + 2]) {
        double side = Math.sqrt(((double) box[4 * i + 2] - box[4 * i]) * ((double) box[4 * i + 3] - box[4 * i + 1]));
        area[i] = strength(AREA_STRENGTH, side * scale, 5, 40);
        edge[i] = strength(EDGE_STRENGTH, side * scale, 1, 10);
      }
    }
    return new BorderWeights(
        area,
        edge,
        around(shapes, shapes.group(), shapes.groups(), scale, GROUP_STRENGTH),
        around(shapes, shapes.county(), shapes.counties(), scale, COUNTY_STRENGTH),
        width(AREA_LINE, unit, samples),
        width(EDGE_LINE, unit, samples),
        width(GROUP_LINE, unit, samples),
        width(COUNTY_LINE, unit, samples));
  }

  /// The strength of the lines around wholes that areas are parts of, for each area that of its whole.
  private static int[] around(LayerShapes shapes, int[] wholeOf, int wholes, double scale, double full) {
    int[] box = shapes.areaBox();
    double[] wholeBox = new double[4 * wholes];
    for (int w = 0; w < wholes; w++) {
      Arrays.fill(wholeBox, 4 * w, 4 * w + 2, Double.POSITIVE_INFINITY);
      Arrays.fill(wholeBox, 4 * w + 2, 4 * w + 4, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < wholeOf.length; i++) {
      int w = wholeOf[i];
      if (w >= 0 && box[4 * i] <= box[4 * i + 2]) {
        wholeBox[4 * w] = Math.min(wholeBox[4 * w], box[4 * i]);
        wholeBox[4 * w + 1] = Math.min(wholeBox[4 * w + 1], box[4 * i + 1]);
        wholeBox[4 * w + 2] = Math.max(wholeBox[4 * w + 2], box[4 * i + 2]);
        wholeBox[4 * w + 3] = Math.max(wholeBox[4 * w + 3], box[4 * i + 3]);
      }
    }
    int[] ofWhole = new int[wholes];
    for (int w = 0; w < wholes; w++) {
      double wide = wholeBox[4 * w + 2] - wholeBox[4 * w];
      double high = wholeBox[4 * w + 3] - wholeBox[4 * w + 1];
      ofWhole[w] = wide >= 0 ? strength(full, Math.sqrt(wide * high) * scale, 8, 110) : 0;
    }
    return Arrays.stream(wholeOf).map(w -> w < 0 ? 0 : ofWhole[w]).toArray();
  }

  /// The strength of the line around a whole.
  ///
  /// @param strengths by area, the same for all of a whole
  static int ofWhole(int whole, int[] wholeOf, int[] strengths) {
    for (int area = 0; area < wholeOf.length; area++) {
      if (wholeOf[area] == whole) {
        return strengths[area];
      }
    }
    return 0;
  }

  int widest() {
    return Math.max(Math.max(areaWidth, edgeWidth), Math.max(groupWidth, countyWidth));
  }

  private static int width(double line, double unit, int samples) {
    return (int) Math.max(1, Math.round(line * unit * samples));
  }

  /// A smooth step from nothing at `from` pixels to the full strength at `to`.
  private static int strength(double full, double side, double from, double to) {
    double t = Math.clamp((side - from) / (to - from), 0, 1);
    return (int) Math.round(255 * full * t * t * (3 - 2 * t));
  }
}
