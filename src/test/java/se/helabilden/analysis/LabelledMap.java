package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;

/// A line of `sixty-maps.txt`: a map, and what is wrong with it.
///
/// @param usualBreaks inner bounds of a manual classification
record LabelledMap(MapCase map, Set<String> expected, double[] usualBreaks) {
  static LabelledMap parse(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    double[] values = numbers(cells[2]);
    ClassificationMethod method = ClassificationMethod.ofId(cells[3]).orElseThrow();
    int classes = Integer.parseInt(cells[4]);
    OptionalInt asked = classes == 0 ? OptionalInt.empty() : OptionalInt.of(classes);
    Map<String, String> known = known(cells[5]);
    double[] breaks = known.containsKey("breaks") ? list(known.get("breaks")) : new double[0];
    String mid = known.get("mid");
    MapCase map =
        new MapCase(
            IndicatorKind.valueOf(cells[1]),
            cells[0],
            values,
            Classifier.classify(values, method, asked, breaks),
            asked,
            known.containsKey("shared"),
            mid == null
                ? MapCase.Colours.SEQUENTIAL
                : MapCase.Colours.diverging(mid.equals("none") ? Double.NaN : Double.parseDouble(mid)),
            known.containsKey("base") ? numbers(known.get("base")) : null,
            Integer.parseInt(known.getOrDefault("few", "0")),
            new MapCase.Versions(known.get("table"), known.get("map")),
            years(known.get("years")),
            known.containsKey("nosource") ? " " : "SCB",
            known.containsKey("computed"));
    Set<String> expected = cells[6].isEmpty() ? Set.of() : Set.of(cells[6].split(" +"));
    return new LabelledMap(map, expected, breaks);
  }

  private static MapCase.Years years(String text) {
    return text == null
        ? MapCase.Years.NOT_MIXED
        : new MapCase.Years(new Period(text.split(",")[0]), new Period(text.split(",")[1]));
  }

  /// `base=1 2 3 few=100 nosource`: words without `=` belong to the one before, or stand alone.
  private static Map<String, String> known(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    String last = "";
    for (String word : text.split(" +")) {
      int at = word.indexOf('=');
      if (at > 0) {
        last = word.substring(0, at);
        found.put(last, word.substring(at + 1));
      } else if (last.equals("base") && !word.matches("\\p{Alpha}+")) {
        found.merge(last, word, (before, more) -> before + " " + more);
      } else if (!word.isEmpty()) {
        found.put(word, "");
      }
    }
    return found;
  }

  private static double[] list(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] numbers(String text) {
    List<Double> all = new ArrayList<>();
    for (String word : text.split(" +")) {
      if (word.contains("..")) {
        double from = Double.parseDouble(word.substring(0, word.indexOf("..")));
        double to = Double.parseDouble(word.substring(word.indexOf("..") + 2, word.indexOf('/')));
        int count = Integer.parseInt(word.substring(word.indexOf('/') + 1));
        for (int i = 0; i < count; i++) {
          all.add(from + (to - from) * i / (count - 1));
        }
      } else {
        String[] parts = word.split("x");
        double value = parts[0].equals("-") ? Double.NaN : Double.parseDouble(parts[0]);
        for (int i = 0; i < (parts.length > 1 ? Integer.parseInt(parts[1]) : 1); i++) {
          all.add(value);
        }
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    return map.name();
  }
}
