package se.helabilden.ui.shell;

import java.time.Duration;
import javafx.animation.PauseTransition;
import se.helabilden.ui.common.Later;

/// Waits by the window's own clock.
public final class FxTimers implements Later.Timers {
  @Override
  public Later after(Duration wait, Runnable what) {
    PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(wait.toMillis()));
    pause.setOnFinished(event -> what.run());
    return new Later() {
      @Override
      public void restart() {
        pause.playFromStart();
      }

      @Override
      public void stop() {
        pause.stop();
      }
    };
  }
}
