package se.helabilden.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// What a map of a part says of the whole: that classes and numbers are those of all areas, how far the values of all
/// areas reach and their mean, and what the areas without colours are.
final class CropWords {
  private CropWords() {}

  /// Laid out from (0, 0).
  ///
  /// @param widest that a line may be
  static SideBlock of(Choropleth map, CropPart part, double unit, double widest) {
    Texts texts = Texts.in(map.language());
    double size = Math.max(12.5 * unit, 10.5);
    double line = size * 1.38;
    Typeface regular = Typeface.of(Typeface.Weight.REGULAR);
    Typeface medium = Typeface.of(Typeface.Weight.MEDIUM);
    List<Mark> marks = new ArrayList<>();
    double y = 0;
    double width = 0;
    if (part.crop().ofAreas()) {
      double field = line * 1.5;
      marks.add(
          new Mark.Box(
              0, Math.round(y + line * 0.1), Math.round(field), Math.round(line * 0.8),
              new Fill.Solid(Colours.OTHERS), Colours.SECONDARY, line / 26));
      String others = texts.text("map.cropOthers");
      marks.add(text(field + line * 0.5, y + line * 0.5 + size * 0.36, others, size, Typeface.Weight.REGULAR, Colours.INK));
      width = field + line * 0.5 + regular.width(others, size);
      y += line * 1.35;
    }
    String spread = spread(map, texts);
    if (!spread.isEmpty()) {
      for (String words : TextFlow.wrap(spread, medium, size, widest)) {
        marks.add(text(0, y + size, words, size, Typeface.Weight.MEDIUM, Colours.INK));
        width = Math.max(width, medium.width(words, size));
        y += line;
      }
    }
    for (String words : TextFlow.wrap(texts.text("map.cropWhole", map.values().size()), regular, size, widest)) {
      marks.add(text(0, y + size, words, size, Typeface.Weight.REGULAR, Colours.SECONDARY));
      width = Math.max(width, regular.width(words, size));
      y += line;
    }
    return new SideBlock(marks, width, y);
  }

  /// `Alla 60 områden: 6,3–48,2 %, medel 17,1 %`; empty where the map's values are groups, or there are none.
  static String spread(Choropleth map, Texts texts) {
    double[] values = Arrays.stream(map.values().toArray()).filter(Double::isFinite).toArray();
    if (values.length == 0 || !map.classNames().isEmpty()) {
      return "";
    }
    NumberText numbers = texts.numbers();
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    double mean = Arrays.stream(values).average().orElseThrow();
    return texts.text(
        "map.cropSpread", map.values().size(), ValueText.of(map.values(), low, numbers),
        ValueText.of(map.values(), high, numbers), ValueText.ofMean(map.values(), mean, numbers));
  }

  private static Mark.Text text(double x, double baseline, String words, double size, Typeface.Weight weight, int rgb) {
    return new Mark.Text(x, baseline, words, size, weight, rgb, Mark.Anchor.START, Mark.Text.NO_HALO);
  }
}
