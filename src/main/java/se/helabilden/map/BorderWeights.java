package se.helabilden.map;

import java.util.Arrays;

/// How strongly borders are drawn in a view: the smaller the areas on the paper, the fainter the line between them,
/// so that cities are not painted black when the whole country is in sight. Borders between municipalities and the
/// layer's outer edge follow the same rule at their own sizes.
///
/// @param area strength (0–255) of the line around each area
/// @param group strength of the line around each municipality
/// @param edge strength of the outer edge along each area
/// @param areaWidth width in samples, at least 1
record BorderWeights(int[] area, int[] group, int[] edge, int areaWidth, int groupWidth, int edgeWidth) {
  private static final double AREA_STRENGTH = 0.5;
  private static final double GROUP_STRENGTH = 0.85;
  private static final double EDGE_STRENGTH = 0.7;

  /// @param unit how many pixels a line unit is: 1 on an ordinary screen, more in large pictures
  /// @param samples samples along a pixel's side
  static BorderWeights of(LayerShapes shapes, View view, double unit, int samples) {
    double scale = shapes.scaleIn(view) / unit;
    int[] box = shapes.areaBox();
    int[] area = new int[shapes.size()];
    int[] edge = new int[shapes.size()];
    double[] groupBox = new double[4 * shapes.groups()];
    for (int g = 0; g < shapes.groups(); g++) {
      Arrays.fill(groupBox, 4 * g, 4 * g + 2, Double.POSITIVE_INFINITY);
      Arrays.fill(groupBox, 4 * g + 2, 4 * g + 4, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < area.length; i++) {
      if (box[4 * i] > box[4 * i + 2]) {
        continue;
      }
      double side = Math.sqrt(((double) box[4 * i + 2] - box[4 * i]) * ((double) box[4 * i + 3] - box[4 * i + 1]));
      area[i] = strength(AREA_STRENGTH, side * scale, 5, 40);
      edge[i] = strength(EDGE_STRENGTH, side * scale, 1, 10);
      int g = shapes.group()[i];
      if (g >= 0) {
        groupBox[4 * g] = Math.min(groupBox[4 * g], box[4 * i]);
        groupBox[4 * g + 1] = Math.min(groupBox[4 * g + 1], box[4 * i + 1]);
        groupBox[4 * g + 2] = Math.max(groupBox[4 * g + 2], box[4 * i + 2]);
        groupBox[4 * g + 3] = Math.max(groupBox[4 * g + 3], box[4 * i + 3]);
      }
    }
    int[] group = new int[shapes.groups()];
    for (int g = 0; g < group.length; g++) {
      double wide = groupBox[4 * g + 2] - groupBox[4 * g];
      double high = groupBox[4 * g + 3] - groupBox[4 * g + 1];
      group[g] = strength(GROUP_STRENGTH, Math.sqrt(wide * high) * scale, 8, 110);
    }
    return new BorderWeights(
        area,
        group,
        edge,
        (int) Math.max(1, Math.round(0.5 * unit * samples)),
        (int) Math.max(1, Math.round(1.1 * unit * samples)),
        (int) Math.max(1, Math.round(0.8 * unit * samples)));
  }

  /// A smooth step from nothing at `from` pixels to the full strength at `to`.
  private static int strength(double full, double side, double from, double to) {
    double t = Math.clamp((side - from) / (to - from), 0, 1);
    return (int) Math.round(255 * full * t * t * (3 - 2 * t));
  }
}
