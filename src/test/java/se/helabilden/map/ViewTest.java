package se.helabilden.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class ViewTest {
  private final View view = View.fit(new Envelope(1000, 3000, 5000, 6000), 500, 400, 50);

  @Test
  void theExtentLiesInTheMiddleWithItsMargin() {
    assertThat(view.pixelX(1000)).isEqualTo(50);
    assertThat(view.pixelX(3000)).isEqualTo(450);
    assertThat(view.pixelY(5500)).isEqualTo(200);
  }

  @Test
  void draggingMovesTheWorldWithTheHand() {
    View moved = view.panned(30, -20);
    assertThat(moved.pixelX(1000)).isEqualTo(80);
    assertThat(moved.pixelY(5500)).isEqualTo(180);
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    View close = view.zoomed(4, 123, 321);
    assertThat(close.worldX(123)).isCloseTo(view.worldX(123), within(1e-9));
    assertThat(close.worldY(321)).isCloseTo(view.worldY(321), within(1e-9));
    assertThat(close.unitsPerPixel()).isEqualTo(view.unitsPerPixel() / 4);
  }

  @Test
  void anotherWindowSizeKeepsTheCentre() {
    View wide = view.resized(900, 200);
    assertThat(wide.worldX(450)).isEqualTo(view.worldX(250));
    assertThat(wide.worldY(100)).isEqualTo(view.worldY(200));
  }

  @Test
  void aPointOrNothingStillHasAView() {
    assertThat(View.fit(new Envelope(5, 5, 7, 7), 100, 100, 5).unitsPerPixel()).isEqualTo(1);
    assertThat(View.fit(new Envelope(), 100, 100, 5).width()).isEqualTo(100);
  }

  @Test
  void viewsAreNearThatShowTheSameAtMuchTheSameScale() {
    View view = new View(0, 100, 1, 100, 100);
    assertThat(view.isNear(view.panned(60, 0))).isTrue();
    assertThat(view.isNear(view.zoomed(2, 50, 50))).isTrue();
    assertThat(view.isNear(view.panned(160, 0))).isFalse();
    assertThat(view.isNear(view.zoomed(4, 50, 50))).isFalse();
    assertThat(view.isNear(view.resized(120, 100))).isFalse();
  }
}
