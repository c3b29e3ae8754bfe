package se.helabilden.work;

import java.util.Locale;

/// The languages that the program speaks. A setting of its own, never the computer's locale.
public enum Language {
  SWEDISH("sv", "SE"),
  ENGLISH("en", "GB");

  private final String code;
  private final Locale locale;

  Language(String code, String country) {
    this.code = code;
    this.locale = Locale.of(code, country);
  }

  /// `sv` or `en`.
  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  /// The language of a code such as `sv`.
  ///
  /// @throws IllegalArgumentException for any other code
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code.toLowerCase(Locale.ROOT))) {
        return language;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
