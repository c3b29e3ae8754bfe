package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesInSightTest {
  private final LinesInSight sight = new LinesInSight();

  private void of(int all, int room) {
    sight.allProperty().set(all);
    sight.roomProperty().set(room);
  }

  @Test
  void revealingMovesNoFartherThanItMust() {
    of(100, 10);
    sight.reveal(5);
    assertThat(sight.begin()).isZero();
    sight.reveal(14);
    assertThat(sight.begin()).isEqualTo(5);
    sight.reveal(99);
    assertThat(sight.begin()).isEqualTo(90);
    sight.reveal(3);
    assertThat(sight.begin()).isEqualTo(3);
  }

  @Test
  void scrollingStopsAtBothEnds() {
    of(100, 10);
    sight.scroll(-4);
    assertThat(sight.begin()).isZero();
    sight.scroll(2.4);
    assertThat(sight.begin()).isEqualTo(2);
    sight.scroll(1000);
    assertThat(sight.begin()).isEqualTo(90);
    assertThat(sight.placeAt(3)).isEqualTo(93);
  }

  @Test
  void oneAlwaysGoesOnByOneLineAtLeast() {
    of(3, 0);
    assertThat(sight.page()).isEqualTo(1);
  }
}
