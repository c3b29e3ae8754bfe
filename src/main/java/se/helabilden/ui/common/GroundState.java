package se.helabilden.ui.common;

import org.jspecify.annotations.Nullable;
import se.helabilden.work.UserFacingException;

/// How the background map of a shown map fares.
///
/// @param failure why it did not come, while it has not
public record GroundState(Kind kind, @Nullable UserFacingException failure) {
  /// The stages of it.
  public enum Kind {
    OFF,
    FETCHING,
    SHOWN,
    FAILED
  }

  static final GroundState OFF = new GroundState(Kind.OFF, null);
  static final GroundState FETCHING = new GroundState(Kind.FETCHING, null);
  static final GroundState SHOWN = new GroundState(Kind.SHOWN, null);

  /// What is told of a failure, in one calm line.
  static String key(UserFacingException failure) {
    return switch (failure.id()) {
      case "no-network", "web-slow", "web-busy", "web-broken-off" -> "ui.common.groundNoNetwork";
      case "web-too-much", "web-not-found", "web-refused" -> "ui.common.groundRefused";
      default -> "ui.common.groundStrange";
    };
  }
}
