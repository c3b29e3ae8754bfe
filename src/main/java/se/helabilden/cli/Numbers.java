package se.helabilden.cli;

import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// Numbers in options: decimal point, in every language.
final class Numbers {
  private Numbers() {}

  /// @throws UserFacingException (USAGE) if the text is no number
  static double parse(String option, String text) {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(option, text);
    }
    throw bad(option, text);
  }

  private static UserFacingException bad(String option, String text) {
    return UserFacingException.usage("bad-argument", Message.of("cli.badArgument", option, text));
  }
}
