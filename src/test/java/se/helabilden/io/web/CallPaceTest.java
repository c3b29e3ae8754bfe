package se.helabilden.io.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CallPaceTest {
  private long now;
  private final CallPace pace = new CallPace(3, Duration.ofNanos(400), () -> now);

  @Test
  void noMoreCallsThanAllowedBeginWithinAnyWindow() {
    List<Long> begun = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pace.waitForTurn(pause -> now += pause.toNanos());
      begun.add(now);
      now += i % 4 * 37;
    }
    for (int i = 3; i < begun.size(); i++) {
      assertThat(begun.get(i) - begun.get(i - 3)).isGreaterThanOrEqualTo(400);
    }
    assertThat(begun.getLast()).isLessThan(6 * 400 + 20 * 3 * 37);
  }

  @Test
  void whoIsAloneWaitsForNothing() {
    for (int i = 0; i < 10; i++) {
      pace.waitForTurn(
          pause -> {
            throw new AssertionError("waited " + pause);
          });
      now += 134;
    }
  }

  @Test
  void aPauseThatWakesTooEarlyIsTakenAgain() {
    for (int i = 0; i < 3; i++) {
      pace.waitForTurn(pause -> now += pause.toNanos());
    }
    List<Duration> pauses = new ArrayList<>();
    pace.waitForTurn(
        pause -> {
          pauses.add(pause);
          now += pause.toNanos() / 2 + 1;
        });
    assertThat(pauses).hasSizeGreaterThan(1);
    assertThat(now).isGreaterThanOrEqualTo(400);
  }

  @Test
  void whoIsCancelledWhileWaitingTakesNoTurn() {
    for (int i = 0; i < 3; i++) {
      pace.waitForTurn(pause -> now += pause.toNanos());
    }
    assertThatThrownBy(
            () ->
                pace.waitForTurn(
                    pause -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
    now += 400;
    pace.waitForTurn(
        pause -> {
          throw new AssertionError("waited " + pause);
        });
  }
}
