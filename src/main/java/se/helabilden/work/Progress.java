package se.helabilden.work;

import java.util.concurrent.CancellationException;

/// How far a long piece of work has come, and whether the user still wants it. Taken as the last argument by
/// everything that may last over 100 ms. Implementations are thread-safe.
public interface Progress {
  /// Nobody looks and nobody cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void report(double fraction, Message what) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// Tells how far it is.
  ///
  /// @param fraction 0 to 1; negative where it cannot be known
  /// @param what what is being done, in words
  void report(double fraction, Message what);

  boolean isCancelled();

  /// Ends the work if it is no longer wanted.
  ///
  /// @throws CancellationException if cancelled
  default void check() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }

  /// The part of this progress from one fraction to another, to hand to a piece of the work.
  default Progress part(double from, double to) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(double fraction, Message what) {
        whole.report(fraction < 0 ? fraction : from + (to - from) * fraction, what);
      }

      @Override
      public boolean isCancelled() {
        return whole.isCancelled();
      }
    };
  }
}
