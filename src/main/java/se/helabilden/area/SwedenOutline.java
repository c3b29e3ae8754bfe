package se.helabilden.area;

/// Sweden with its waters, drawn with a thumb: good enough to tell whether a file's areas lie in Sweden.
final class SwedenOutline {
  /// Longitude, latitude; from Strömstad along the border with Norway and Finland, and back over the sea.
  private static final double[] OUTLINE = {
    10.7, 58.9, 11.4, 59.0, 11.7, 59.4, 11.7, 59.9, 12.5, 60.2, 12.2, 61.0, 12.7, 61.3, 12.0, 61.7, 12.0, 63.0,
    11.8, 63.3, 12.6, 64.1, 13.9, 64.1, 13.5, 64.7, 14.4, 65.3, 14.4, 66.2, 15.4, 66.4, 16.3, 67.0, 16.0, 67.5,
    16.6, 68.1, 18.1, 68.6, 19.8, 68.5, 20.0, 68.8, 20.2, 69.1, 21.0, 69.1, 23.7, 68.1, 23.9, 67.0, 24.3, 65.9,
    24.3, 65.4, 21.9, 64.3, 21.2, 63.5, 19.4, 62.5, 18.9, 60.9, 19.1, 60.2, 20.0, 58.6, 19.8, 56.9, 17.0, 55.7,
    14.6, 55.0, 12.7, 55.1, 12.75, 55.6, 12.65, 56.0, 12.3, 56.4, 11.2, 57.4, 10.7, 58.3
  };

  private SwedenOutline() {}

  /// Even-odd rule.
  static boolean contains(double longitude, double latitude) {
    boolean inside = false;
    int n = OUTLINE.length / 2;
    for (int i = 0, j = n - 1; i < n; j = i++) {
      double xi = OUTLINE[2 * i];
      double yi = OUTLINE[2 * i + 1];
      double xj = OUTLINE[2 * j];
      double yj = OUTLINE[2 * j + 1];
      if ((yi > latitude) != (yj > latitude) && longitude < (xj - xi) * (latitude - yi) / (yj - yi) + xi) {
        inside = !inside;
      }
    }
    return inside;
  }
}
