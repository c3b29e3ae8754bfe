package se.helabilden.io.web;

/// A square of the world in the web's plane (Mercator's, on a sphere), of which there are `2^zoom` beside each other.
///
/// @param x counted from the west
/// @param y counted from the north
record Tile(int zoom, int x, int y) {
  /// As wide tiles usually are, in pixels.
  static final int USUAL = 256;

  /// Half the width of the plane in its own metres: π times the Earth's radius.
  static final double HALF = Math.PI * 6_378_137;
}
