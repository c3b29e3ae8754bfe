package se.helabilden.ui.data;

/// Messages of the core name the command line's option beside the choice (`välj systemet (--crs EPSG:3007)`). In the
/// window the choice itself stands there, so the option is left out.
final class PlainWords {
  private PlainWords() {}

  static String of(String text) {
    return text.replaceAll("\\s*\\(--[^)]*\\)", "").replaceAll("\\s+(med|with)\\s+--[a-z-]+", "");
  }
}
