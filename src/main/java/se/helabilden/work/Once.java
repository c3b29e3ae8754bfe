package se.helabilden.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is made when it is first asked for, and is the same ever after. Thread-safe: who asks while it is being made
/// waits for it. Where making it fails, the next to ask tries again.
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> making;
  private @Nullable T made;

  public Once(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }
}
