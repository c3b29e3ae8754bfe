package se.helabilden.ui.common;

import java.util.Locale;
import java.util.Map;

/// Whether the computer is set to high contrast, as each operating system says it.
///
/// Source: JavaFX, `Platform.Preferences`, the list of platform keys.
public final class Contrast {
  private Contrast() {}

  /// @param preferences of the platform, by their keys
  public static boolean isHigh(Map<String, Object> preferences) {
    Object windows = preferences.get("Windows.SPI.HighContrast");
    Object linux = preferences.get("GTK.theme_name");
    return Boolean.TRUE.equals(windows)
        || linux instanceof String theme && theme.toLowerCase(Locale.ROOT).contains("highcontrast");
  }
}
