package se.helabilden.testkit.example;

/// A built-up place.
///
/// @param municipality 0 to 2
/// @param main whether it is its municipality's main place
/// @param radius of the built-up land, in metres
record Town(String name, int municipality, boolean main, double x, double y, double radius, int people) {
  /// 1 in the middle, about 0.5 at the radius, 0 at twice the radius.
  double urbanity(double atX, double atY) {
    double t = Math.sqrt((atX - x) * (atX - x) + (atY - y) * (atY - y)) / radius;
    if (t >= 2) {
      return 0;
    }
    double s = 1 - t / 2;
    return s * s * (3 - 2 * s);
  }

  /// People per square kilometre.
  double density(double atX, double atY) {
    double urbanity = urbanity(atX, atY);
    // the integral of urbanity² over the disc of twice the radius is 24π/35 times the radius squared
    return people * urbanity * urbanity / (2.154 * radius * radius / 1e6);
  }
}
