package se.helabilden.map;

import java.util.Arrays;

/// The areas of a strip, numbered from 1 in the order in which they show (0 is outside), and what line lies between two
/// of them. Not thread-safe.
final class BorderSides {
  private final BorderWeights weights;
  private final int[] group;
  private final int[] county;
  private int[] owner = new int[256];
  /// Strengths, and memberships, by number within the strip.
  private int[] areaStrength = new int[256];
  private int[] groupOf = new int[256];
  private int[] countyOf = new int[256];
  private int size = 1;

  BorderSides(BorderWeights weights, int[] group, int[] county) {
    this.weights = weights;
    this.group = group;
    this.county = county;
  }

  void clear() {
    size = 1;
  }

  /// The number that the next area gets.
  int size() {
    return size;
  }

  void add(int area) {
    if (size == owner.length) {
      owner = Arrays.copyOf(owner, size * 2);
      areaStrength = Arrays.copyOf(areaStrength, size * 2);
      groupOf = Arrays.copyOf(groupOf, size * 2);
      countyOf = Arrays.copyOf(countyOf, size * 2);
    }
    owner[size] = area + 1;
    areaStrength[size] = weights.area()[area];
    groupOf[size] = group[area];
    countyOf[size] = county[area];
    size++;
  }

  /// By number: the area's position in the layer + 1; 0 for outside.
  int[] owners() {
    return Arrays.copyOf(owner, size);
  }

  /// The line between two numbers: its strength in the low eight bits, its width in samples above; 0 for none.
  int between(int one, int other) {
    if (one == 0 || other == 0) {
      return line(weights.edge()[owner[Math.max(one, other)] - 1], weights.edgeWidth());
    }
    int strength = Math.min(areaStrength[one], areaStrength[other]);
    int width = weights.areaWidth();
    if (isBorder(groupOf[one], groupOf[other])) {
      int municipal = Math.min(weights.group()[owner[one] - 1], weights.group()[owner[other] - 1]);
      if (municipal > strength) {
        strength = municipal;
        width = weights.groupWidth();
      }
    }
    if (isBorder(countyOf[one], countyOf[other])) {
      int regional = Math.min(weights.county()[owner[one] - 1], weights.county()[owner[other] - 1]);
      if (regional >= strength) {
        strength = regional;
        width = weights.countyWidth();
      }
    }
    return line(strength, width);
  }

  private static boolean isBorder(int one, int other) {
    return one != other && one >= 0 && other >= 0;
  }

  private static int line(int strength, int width) {
    return strength == 0 ? 0 : width << 8 | strength;
  }
}
