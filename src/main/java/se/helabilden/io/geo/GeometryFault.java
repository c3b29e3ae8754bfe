package se.helabilden.io.geo;

import java.io.IOException;

/// What can be wrong with a geometry in a text format.
final class GeometryFault {
  private GeometryFault() {}

  /// A geometry that is no geometry: one row's fault, not the file's.
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// A number that no coordinate can be: the file cannot be trusted.
  static final class NotFinite extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// More positions than an honest file has.
  static final class TooMany extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
