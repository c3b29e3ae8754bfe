package se.helabilden.area;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// Where a file's areas lie, one point for each (the middle of its envelope), and what such numbers usually are.
/// Majorities decide, so that one astray area does not change the whole file's place.
///
/// Source of the windows: extents of SWEREF 99 TM, its local zones and RT 90 over Sweden (Lantmäteriet).
record Positions(double[] x, double[] y) {
  /// A share above which "nearly all" is meant.
  private static final double NEARLY_ALL = 0.9;

  static Positions of(List<Geometry> areas) {
    double[] x = new double[areas.size()];
    double[] y = new double[areas.size()];
    for (int i = 0; i < x.length; i++) {
      Envelope box = areas.get(i).getEnvelopeInternal();
      x[i] = (box.getMinX() + box.getMaxX()) / 2;
      y[i] = (box.getMinY() + box.getMaxY()) / 2;
    }
    return new Positions(x, y);
  }

  boolean mostlyDegrees() {
    return share((e, n) -> within(e, -180.5, 180.5) && within(n, -90.5, 90.5) ? 1 : 0) > 0.5;
  }

  boolean nearlyAllDegrees() {
    return share((e, n) -> within(e, -180.5, 180.5) && within(n, -90.5, 90.5) ? 1 : 0) >= NEARLY_ALL;
  }

  boolean inSweden() {
    return share((e, n) -> SwedenOutline.contains(e, n) ? 1 : 0) > 0.5;
  }

  /// Latitude where longitude should be, in Sweden.
  boolean swappedDegrees() {
    return share((e, n) -> SwedenOutline.contains(n, e) ? 1 : 0) > 0.5;
  }

  boolean swerefTm() {
    return share((e, n) -> within(e, 260_000, 930_000) && within(n, 6_100_000, 7_700_000) ? 1 : 0) >= NEARLY_ALL;
  }

  /// North where east should be, in SWEREF 99 TM.
  boolean swappedSwerefTm() {
    return share((e, n) -> within(n, 260_000, 930_000) && within(e, 6_100_000, 7_700_000) ? 1 : 0) >= NEARLY_ALL;
  }

  boolean swerefLocalZone() {
    return share((e, n) -> within(e, 50_000, 260_000) && within(n, 6_100_000, 7_700_000) ? 1 : 0) >= NEARLY_ALL;
  }

  boolean rt90() {
    return share((e, n) -> within(e, 1_200_000, 1_950_000) && within(n, 6_100_000, 7_700_000) ? 1 : 0) >= NEARLY_ALL;
  }

  Envelope extent() {
    Envelope all = new Envelope();
    for (int i = 0; i < x.length; i++) {
      all.expandToInclude(x[i], y[i]);
    }
    return all;
  }

  private double share(DoubleBinaryOperator test) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += test.applyAsDouble(x[i], y[i]);
    }
    return x.length == 0 ? 0 : sum / x.length;
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }
}
