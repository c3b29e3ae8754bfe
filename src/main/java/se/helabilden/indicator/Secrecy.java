package se.helabilden.indicator;

import se.helabilden.work.Message;

/// How the small numbers behind an official indicator are protected; it drives what the program does by default.
public enum Secrecy {
  /// Counts of the national statistics, with the source's own protection: used as delivered, sums need not add up.
  C1,
  /// Income and welfare shares of the national statistics: what is missing stays missing.
  C2,
  /// School: nothing below ten pupils.
  C3,
  /// Surveys: an interval is needed, nothing below thirty answers.
  C4,
  /// Registers of small events: one to four are hidden, years are pooled.
  C5,
  /// Open facts: nothing beyond the source's own.
  C6;

  /// The rule, for people.
  public Message rule() {
    return Message.of("indicator.secrecy_" + name());
  }
}
