package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairTest {
  @ParameterizedTest
  @EnumSource(Pair.Kind.class)
  void blendedColoursStayApartForEveryEye(Pair.Kind kind) {
    int[] colours = new Pair("a", "b", kind).colours();
    for (Sight sight : new Sight[] {Sight.USUAL, Sight.PROTANOPIA, Sight.DEUTERANOPIA, Sight.TRITANOPIA}) {
      assertThat(ColourDistance.closest(colours, sight))
          .as("%s %s", kind, sight)
          .isGreaterThan(kind == Pair.Kind.OVERLAP ? 25 : 15);
    }
  }

  @ParameterizedTest
  @EnumSource(Pair.Kind.class)
  void bothHighIsTheDarkestAndNeitherTheLightest(Pair.Kind kind) {
    int[] colours = new Pair("a", "b", kind).colours();
    int most = kind == Pair.Kind.OVERLAP ? 0 : colours.length - 1;
    int least = colours.length - 1 - most;
    for (int colour : colours) {
      assertThat(ColourDistance.lightness(colour))
          .isBetween(ColourDistance.lightness(colours[most]), ColourDistance.lightness(colours[least]));
    }
  }
}
