package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SightTest {
  /// By number of classes: the least CIEDE2000 distance that any two classes may have, for every eye. About 1 is just
  /// noticeable side by side.
  private static final double[] LEAST_FOR_EYES = {0, 0, 22, 9, 7, 7, 4.7, 4.7, 3, 3};
  /// The least difference in CIE lightness from class to class of a sequential scheme in grey print.
  private static final double[] LEAST_IN_GREY = {0, 0, 40, 13, 10, 10, 7, 7, 2.5, 2.5};
  /// The same distance on the projector, which leaves a contrast of 11:1.
  private static final double[] LEAST_ON_PROJECTOR = {0, 0, 24, 9, 8, 7.5, 5, 5, 3.5, 3.5};
  private static final Sight[] EYES = {Sight.USUAL, Sight.DEUTERANOPIA, Sight.PROTANOPIA, Sight.TRITANOPIA};

  /// Pairs of the source's table of test data.
  @ParameterizedTest
  @CsvSource({
    "50.0000, 2.6772, -79.7751, 50.0000, 0.0000, -82.7485, 2.0425",
    "50.0000, 2.8361, -74.0200, 50.0000, 0.0000, -82.7485, 3.4412",
    "50.0000, -1.3802, -84.2814, 50.0000, 0.0000, -82.7485, 1.0000",
    "50.0000, 0.0000, 0.0000, 50.0000, -1.0000, 2.0000, 2.3669",
    "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0009, 7.1792",
    "50.0000, 2.4900, -0.0010, 50.0000, -2.4900, 0.0011, 7.2195",
    "50.0000, -0.0010, 2.4900, 50.0000, 0.0009, -2.4900, 4.8045",
    "50.0000, 2.5000, 0.0000, 50.0000, 0.0000, -2.5000, 4.3065",
    "50.0000, 2.5000, 0.0000, 73.0000, 25.0000, -18.0000, 27.1492",
    "50.0000, 2.5000, 0.0000, 56.0000, -27.0000, -3.0000, 31.9030",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
    "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
  })
  void distancesAreThePublishedOnes(
      double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
    assertThat(ColourDistance.ciede2000(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}))
        .isCloseTo(expected, within(0.00005));
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void whiteStaysWhiteAndGreysStayGrey(Sight sight) {
    assertThat(sight.seen(0xffffff)).isEqualTo(0xffffff);
    int grey = sight.seen(0x808080);
    assertThat(Math.abs((grey >> 16 & 255) - (grey & 255))).isLessThanOrEqualTo(1);
  }

  @Test
  void redAndGreenLookAlikeToThoseWhoDoNotTellThemApart() {
    int red = 0xc8503c;
    int green = 0x6e8c3c;
    double usual = ColourDistance.between(red, green, Sight.USUAL);
    assertThat(ColourDistance.between(red, green, Sight.DEUTERANOPIA)).isLessThan(usual / 2);
    assertThat(ColourDistance.between(0xff0000, 0x000000, Sight.PROTANOPIA))
        .isLessThan(ColourDistance.between(0xff0000, 0x000000, Sight.DEUTERANOPIA));
    assertThat(Sight.GREY.seen(0xff0000) & 255).isEqualTo(Sight.GREY.seen(0xff0000) >> 16);
    assertThat(ColourDistance.lightness(Sight.GREY.seen(0x2c7fb8)))
        .isCloseTo(ColourDistance.lightness(0x2c7fb8), within(0.5));
    // 11:1, as said
    assertThat(Colours.contrast(Sight.PROJECTOR.seen(0), 0xffffff)).isBetween(6.5, 11.5);
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void everyTwoClassesAreToldApartByEveryEyeAndOnTheProjector(ColorScheme scheme) {
    for (int classes = 2; classes <= ColorScheme.MAX_CLASSES; classes++) {
      for (Sight eye : EYES) {
        assertThat(ColourDistance.closest(scheme.colours(classes), eye))
            .as("%s, %d classes, %s", scheme, classes, eye)
            .isGreaterThan(LEAST_FOR_EYES[classes]);
      }
      assertThat(ColourDistance.closest(scheme.colours(classes), Sight.PROJECTOR))
          .as("%s, %d classes, projector", scheme, classes)
          .isGreaterThan(LEAST_ON_PROJECTOR[classes]);
    }
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void sequentialSchemesGrowDarkerWithEveryClassHoweverTheyAreSeen(Sight sight) {
    for (ColorScheme scheme : ColorScheme.of(ColorScheme.Kind.SEQUENTIAL)) {
      for (int classes = 2; classes <= ColorScheme.MAX_CLASSES; classes++) {
        int[] colours = scheme.colours(classes);
        for (int i = 1; i < classes; i++) {
          double step =
              ColourDistance.lightness(sight.seen(colours[i - 1])) - ColourDistance.lightness(sight.seen(colours[i]));
          double least = sight == Sight.GREY ? LEAST_IN_GREY[classes] : 0;
          assertThat(step).as("%s, class %d of %d, %s", scheme, i, classes, sight).isGreaterThan(least);
        }
      }
    }
  }

  /// Five classes, the most that the program chooses itself, in the scheme that it chooses, and the one for strong
  /// contrast.
  @Test
  void theUsualSchemeAndTheStrongOneAreBetterThanThat() {
    for (Sight eye : EYES) {
      assertThat(ColourDistance.closest(ColorScheme.YLGNBU.colours(5), eye)).isGreaterThan(10);
      assertThat(ColourDistance.closest(ColorScheme.CONTRAST.colours(5), eye)).isGreaterThan(14);
      assertThat(ColourDistance.closest(ColorScheme.CONTRAST.colours(7), eye)).isGreaterThan(10);
      assertThat(ColourDistance.closest(ColorScheme.PUOR.colours(5), eye)).isGreaterThan(15);
    }
    assertThat(ColourDistance.closest(ColorScheme.CONTRAST.colours(7), Sight.PROJECTOR)).isGreaterThan(10);
    // what is never used: red against green
    int[] trafficLight = {0xd7191c, 0xfdae61, 0xffffbf, 0xa6d96a, 0x1a9641};
    assertThat(ColourDistance.closest(trafficLight, Sight.DEUTERANOPIA)).isLessThan(7);
  }

  /// Grey print cannot tell the two sides of a diverging scheme apart, so the side must be told by words; from the
  /// midpoint outwards each side grows darker all the same.
  @ParameterizedTest
  @EnumSource(Sight.class)
  void divergingSchemesGrowDarkerFromTheMiddleOutwards(Sight sight) {
    for (ColorScheme scheme : ColorScheme.of(ColorScheme.Kind.DIVERGING)) {
      for (int classes = 3; classes <= ColorScheme.MAX_CLASSES; classes++) {
        int[] colours = scheme.colours(classes);
        for (int i = 1; i < classes; i++) {
          double step =
              ColourDistance.lightness(sight.seen(colours[i])) - ColourDistance.lightness(sight.seen(colours[i - 1]));
          if (2 * i < classes) {
            assertThat(step).as("%s, class %d of %d, %s", scheme, i, classes, sight).isPositive();
          } else if (2 * i > classes) {
            assertThat(step).as("%s, class %d of %d, %s", scheme, i, classes, sight).isNegative();
          }
        }
      }
    }
  }

  /// A table for people: `target/colours.txt`.
  @Test
  void theTableIsPrinted() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Least CIEDE2000 distance between any two classes, and (for sequential) the least step in CIE lightness.");
    StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-10s %2s", "scheme", "k"));
    for (Sight sight : Sight.values()) {
      head.append(String.format(Locale.ROOT, " %13s", sight.id()));
    }
    lines.add(head + "     step, usual    step, grey");
    for (ColorScheme scheme : ColorScheme.values()) {
      for (int classes = 2; classes <= ColorScheme.MAX_CLASSES; classes++) {
        int[] colours = scheme.colours(classes);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s %2d", scheme.id(), classes));
        for (Sight sight : Sight.values()) {
          line.append(String.format(Locale.ROOT, " %13.1f", ColourDistance.closest(colours, sight)));
        }
        if (scheme.kind() == ColorScheme.Kind.SEQUENTIAL) {
          line.append(String.format(Locale.ROOT, " %15.1f %13.1f", step(colours, Sight.USUAL), step(colours, Sight.GREY)));
        }
        lines.add(line.toString());
      }
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/colours.txt"), lines);
    assertThat(lines).hasSize(2 + 8 * ColorScheme.values().length);
  }

  private static double step(int[] colours, Sight sight) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < colours.length; i++) {
      double before = ColourDistance.lightness(sight.seen(colours[i - 1]));
      least = Math.min(least, before - ColourDistance.lightness(sight.seen(colours[i])));
    }
    return least;
  }
}
