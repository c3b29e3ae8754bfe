package se.helabilden.io.web;

import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// What is told when a background map does not come: the words for tables and boundaries speak of choices that there are
/// none of here.
final class GroundWords {
  private GroundWords() {}

  /// The same refusal in words that fit.
  static UserFacingException fitting(UserFacingException told, String host) {
    if (told.text().key().equals("io.web.groundNoTiles")) {
      return told;
    }
    String key =
        switch (told.id()) {
          case "no-network" -> "io.web.groundNoNetwork";
          case "web-slow", "web-busy", "web-broken-off" -> "io.web.groundSlow";
          case "web-too-much" -> "io.web.groundDenied";
          case "web-not-found" -> "io.web.groundNotFound";
          case "web-refused" -> "io.web.groundRefused";
          case "web-too-large" -> "io.web.groundTooLarge";
          default -> "";
        };
    return key.isEmpty()
        ? told
        : new UserFacingException(told.kind(), told.id(), Message.of(key, host), told.place(), told);
  }
}
