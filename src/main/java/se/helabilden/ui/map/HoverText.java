package se.helabilden.ui.map;

/// What is said of the area under the pointer.
///
/// @param value with its unit, or why there is none
/// @param comparison `riket 14,9 % (+23,3)`; empty where there is nothing to compare with
/// @param place where it lies among the areas; empty in the middle
record HoverText(String name, String value, String comparison, String place) {
  /// All in one sentence, for a screen reader.
  String spoken() {
    StringBuilder text = new StringBuilder(name).append(": ").append(value);
    if (!comparison.isEmpty()) {
      text.append(", ").append(comparison);
    }
    if (!place.isEmpty()) {
      text.append(", ").append(place);
    }
    return text.toString();
  }
}
