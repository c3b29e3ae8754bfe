package se.helabilden.work;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is at work, with the clock: makes the stamps of new objects.
public record Author(String name, @Nullable String organisation, Clock clock) {
  public Stamp stamp() {
    return new Stamp(UUID.randomUUID(), name, organisation, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
