package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.helabilden.map.ColourVision.Deficiency;
import se.helabilden.work.Language;

class ColorSchemeTest {
  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void hasColoursForOneToNineClasses(ColorScheme scheme) {
    for (int classes = 1; classes <= ColorScheme.MAX_CLASSES; classes++) {
      assertThat(scheme.colours(classes)).hasSize(classes).doesNotHaveDuplicates();
    }
    assertThat(scheme.colours(12)).hasSize(12).doesNotHaveDuplicates();
    assertThat(scheme.colours(0)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ColorScheme.class, names = {"YLGNBU", "BUPU", "BLUES", "YLORBR", "GREYS", "CONTRAST"})
  void sequentialSchemesGrowDarkerWithEveryClass(ColorScheme scheme) {
    for (int classes = 2; classes <= ColorScheme.MAX_CLASSES; classes++) {
      int[] colours = scheme.colours(classes);
      for (int i = 1; i < classes; i++) {
        assertThat(ColourVision.lightness(colours[i]))
            .as("%s, class %d of %d", scheme, i, classes)
            .isLessThan(ColourVision.lightness(colours[i - 1]) - 2);
      }
    }
  }

  /// Five classes, the usual number, are at least 11 apart, seven at least 5, nine at least 4, whatever the eye; 2.3 is
  /// just noticeable.
  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void classesStayApartForEveryEye(ColorScheme scheme) {
    for (Deficiency deficiency : Deficiency.values()) {
      assertThat(closest(scheme, 5, deficiency)).as("%s 5 %s", scheme, deficiency).isGreaterThan(11);
      assertThat(closest(scheme, 7, deficiency)).as("%s 7 %s", scheme, deficiency).isGreaterThan(5);
      assertThat(closest(scheme, 9, deficiency)).as("%s 9 %s", scheme, deficiency).isGreaterThan(4);
    }
  }

  /// Figures found independently with the same model; red-yellow-green would have 6.2.
  @Test
  void distancesAreThoseFoundElsewhere() {
    assertThat(closest(ColorScheme.YLGNBU, 5, Deficiency.DEUTERANOPIA)).isCloseTo(21.4, within(0.05));
    assertThat(closest(ColorScheme.YLORBR, 5, Deficiency.DEUTERANOPIA)).isCloseTo(17.8, within(0.05));
    assertThat(closest(ColorScheme.BLUES, 5, Deficiency.DEUTERANOPIA)).isCloseTo(12.9, within(0.05));
    assertThat(closest(ColorScheme.PUOR, 5, Deficiency.DEUTERANOPIA)).isCloseTo(23.6, within(0.05));
  }

  @Test
  void noClassIsWhiteLikeTheOutside() {
    for (ColorScheme scheme : ColorScheme.values()) {
      for (int classes = 1; classes <= 7; classes++) {
        for (int colour : scheme.colours(classes)) {
          assertThat(ColourVision.distance(colour, Colours.PAPER, Deficiency.NONE))
              .as("%s of %d", scheme, classes)
              .isGreaterThan(2.3);
        }
      }
    }
  }

  @Test
  void isFoundByItsPublicId() {
    assertThat(ColorScheme.ofId("ylgnbu")).contains(ColorScheme.YLGNBU);
    assertThat(ColorScheme.ofId("YlGnBu")).contains(ColorScheme.YLGNBU);
    assertThat(ColorScheme.ofId("rdylgn")).isEmpty();
  }

  @Test
  void divergingNeedsANamedMidpoint() {
    Choropleth toy = MapFixture.toyMap();
    assertThatThrownBy(
            () ->
                new Choropleth(
                    toy.values(), toy.classification(), ColorScheme.PUOR, null, List.of(), toy.captions(), Language.SWEDISH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Midpoint(14.9, " ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static double closest(ColorScheme scheme, int classes, Deficiency deficiency) {
    int[] colours = scheme.colours(classes);
    double least = Double.MAX_VALUE;
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < i; j++) {
        least = Math.min(least, ColourVision.distance(colours[i], colours[j], deficiency));
      }
    }
    return least;
  }
}
