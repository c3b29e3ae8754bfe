package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.helabilden.ui.common.Settings.WindowPlace;
import se.helabilden.ui.shell.WindowRoom.Rectangle;

class WindowRoomTest {
  private static final Rectangle MAIN = new Rectangle(0, 0, 1366, 728);
  private static final Rectangle RIGHT = new Rectangle(1366, 0, 1920, 1080);

  @Test
  void aPlaceThatIsStillThereIsKept() {
    WindowPlace place = new WindowPlace(1400, 50, 1200, 800, true);
    assertThat(WindowRoom.clamp(place, List.of(MAIN, RIGHT))).isEqualTo(place);
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheMainOneAndFits() {
    WindowPlace clamped = WindowRoom.clamp(new WindowPlace(2000, 300, 1800, 1000, false), List.of(MAIN));
    assertThat(clamped).isEqualTo(new WindowPlace(0, 0, 1366, 728, false));
  }

  @Test
  void aWindowHalfOutsideIsMovedIn() {
    WindowPlace clamped = WindowRoom.clamp(new WindowPlace(-300, -40, 1000, 600, false), List.of(MAIN));
    assertThat(clamped).isEqualTo(new WindowPlace(0, 0, 1000, 600, false));
  }

  @Test
  void aWindowTooSmallToUseGrows() {
    WindowPlace clamped = WindowRoom.clamp(new WindowPlace(10, 10, 20, 20, false), List.of(MAIN));
    assertThat(clamped.width()).isEqualTo(720);
    assertThat(clamped.height()).isEqualTo(480);
  }

  @Test
  void theFirstWindowFillsASmallScreenAndLeavesRoomOnALargeOne() {
    assertThat(WindowRoom.first(MAIN)).isEqualTo(new WindowPlace(0, 0, 1366, 728, false));
    assertThat(WindowRoom.first(RIGHT).width()).isEqualTo(1536);
  }
}
