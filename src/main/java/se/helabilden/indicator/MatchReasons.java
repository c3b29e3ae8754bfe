package se.helabilden.indicator;

import se.helabilden.work.Message;

/// Why a row matched no area of the layer, in words.
public final class MatchReasons {
  private MatchReasons() {}

  /// The words for a reason of [MatchReceipt.Unmatched].
  public static Message message(String reason) {
    return Message.of("indicator.reason_" + reason);
  }
}
