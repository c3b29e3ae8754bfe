package se.helabilden.ui.map;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.helabilden.analysis.AreaValues;
import se.helabilden.map.ValueText;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;

/// What is said of the area under the pointer.
///
/// @param value with its unit, or why there is none
/// @param comparison `riket 14,9 % (+23,3)`; empty where there is nothing to compare with
/// @param place where it lies among the areas; empty in the middle
record HoverText(String name, String value, String comparison, String place) {
  private static final int ENOUGH_FOR_FIFTHS = 10;

  static HoverText of(ShownMap map, int area, UiTexts texts) {
    AreaValues values = map.values();
    double value = values.value(area);
    String name = values.layer().area(area).name();
    if (Double.isNaN(value)) {
      return new HoverText(name, texts.text("ui.map.noData_" + values.status(area).id()), "", "");
    }
    String comparison = "";
    if (map.reference() != null && !Double.isNaN(map.referenceValue())) {
      String whole = map.wholeText(map.referenceValue());
      comparison = texts.text("ui.map.compared", map.reference().name(), whole, map.differenceText(value));
    }
    int fifth = map.spread() == null || map.spread().n() < ENOUGH_FOR_FIFTHS ? 0 : map.spread().fifth(value);
    String place =
        switch (fifth) {
          case 1 -> texts.text("ui.map.amongLowest");
          case 5 -> texts.text("ui.map.amongHighest");
          default -> "";
        };
    String made = madeOf(map, area, texts);
    String compared = Stream.of(made, comparison).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    return new HoverText(name, map.valueText(value), compared, place);
  }

  /// The numbers that a change, a difference or two indicators are made of.
  private static String madeOf(ShownMap map, int area, UiTexts texts) {
    return map.parts().stream()
        .map(part -> ValueText.of(part, area, texts.now().numbers()))
        .collect(Collectors.joining(map.measure().kind().isOfTwo() ? " · " : " \u2192 "));
  }

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
