package se.helabilden.testkit.example;

/// Smooth pseudo-random fields over the plane (value noise on a lattice), the same on every machine: integer hashes and
/// exact arithmetic only.
final class Noise {
  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /// Another field of the same family.
  Noise other(int number) {
    return new Noise(mix(seed + 0x9E3779B97F4A7C15L * number));
  }

  /// Between -1 and 1, with features about as wide as one unit.
  double at(double x, double y) {
    double left = Math.floor(x);
    double low = Math.floor(y);
    double across = smooth(x - left);
    double up = smooth(y - low);
    long i = (long) left;
    long j = (long) low;
    double below = lattice(i, j) + (lattice(i + 1, j) - lattice(i, j)) * across;
    double above = lattice(i, j + 1) + (lattice(i + 1, j + 1) - lattice(i, j + 1)) * across;
    return below + (above - below) * up;
  }

  /// Features of many sizes on top of one another, each octave half as wide and `keep` times as strong.
  double rough(double x, double y, int octaves, double keep) {
    double sum = 0;
    double strength = 1;
    double whole = 0;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += strength * at(x * scale + 17.3 * octave, y * scale - 9.1 * octave);
      whole += strength;
      strength *= keep;
      scale *= 2;
    }
    return sum / whole;
  }

  private static double smooth(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
  }

  private double lattice(long i, long j) {
    return (mix(seed ^ mix(i * 0x632BE59BD9B4E019L + j)) >>> 11) * 0x1.0p-52 - 1;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
