package se.helabilden.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.area.Area;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// What a map says, in words, for those who do not see it: what is mapped, lowest and highest value, which areas have
/// them, how many have none, and the source.
public final class AltText {
  private static final int NAMED = 3;

  private AltText() {}

  /// In the choropleth's language, always at least eighty characters.
  public static String of(Choropleth map) {
    Texts texts = Texts.in(map.language());
    AreaValues values = map.values();
    String whole = map.captions().whole() == null ? texts.text("map.wholeArea") : map.captions().whole();
    List<Integer> sorted =
        IntStream.range(0, values.size())
            .filter(i -> !Double.isNaN(values.value(i)))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values.value(i)).thenComparing(i -> i))
            .toList();
    List<String> sentences = new ArrayList<>();
    sentences.add(main(map, texts, whole, sorted));
    Pair pair = map.look().pair();
    if (pair != null) {
      sentences.add(texts.text("map.altPair", pair.first(), pair.second()));
    }
    int missing = values.size() - sorted.size();
    if (missing > 0 && !sorted.isEmpty()) {
      sentences.add(texts.text("map.altMissing", missing));
    } else if (missing == 0) {
      sentences.add(texts.text("map.altComplete", values.size()));
    }
    if (map.captions().invented()) {
      sentences.add(texts.text("map.altInvented"));
    }
    String source = map.captions().source().strip();
    sentences.add(source.endsWith(".") ? source : source + ".");
    return String.join(" ", sentences);
  }

  /// The same, and what lies on the map beside the areas' colours: its form, the user's own layers and what is written.
  public static String of(Choropleth map, SheetExtras extras) {
    return of(map, extras, null);
  }

  /// The same of a map of a part.
  ///
  /// @param map with the words that a part must have
  public static String of(Choropleth map, SheetExtras extras, @Nullable CropPart part) {
    Texts texts = Texts.in(map.language());
    List<String> sentences = new ArrayList<>();
    sentences.add(of(map));
    if (part != null) {
      sentences.add(part.spoken(map.values().layer(), texts));
    }
    if (extras.form() != MapForm.AREAS) {
      sentences.add(texts.text("map.altForm_" + extras.form().id()));
    }
    String layers =
        extras.shown().stream().map(each -> each.overlay().name()).collect(Collectors.joining(", "));
    if (!layers.isEmpty()) {
      sentences.add(texts.text("map.altLayers", layers));
    }
    if (extras.groundShown() != null) {
      sentences.add(texts.text("map.altGround"));
    }
    for (String note : map.captions().notes()) {
      sentences.add(texts.text("map.altNote", note.endsWith(".") ? note : note + "."));
    }
    return String.join(" ", sentences);
  }

  private static String main(Choropleth map, Texts texts, String whole, List<Integer> sorted) {
    AreaValues values = map.values();
    String division = map.captions().division();
    String name = values.entry().name() + (values.period().isNone() ? "" : " " + values.period().text());
    if (sorted.isEmpty()) {
      return texts.text("map.altTextNoValues", whole, division, name);
    }
    if (!map.classNames().isEmpty()) {
      return texts.text("map.altGroups", whole, division, name, groups(map, texts));
    }
    NumberText numbers = texts.numbers();
    double lowest = values.value(sorted.getFirst());
    double highest = values.value(sorted.getLast());
    if (lowest == highest) {
      return texts.text("map.altTextOneValue", whole, division, name, ValueText.of(values, lowest, numbers));
    }
    int shown = Math.max(1, Math.min(NAMED, sorted.size() / 2));
    String high = named(map, sorted.reversed().subList(0, shown), texts);
    String low = named(map, sorted.subList(0, shown), texts);
    String from = ValueText.of(values, lowest, numbers);
    String to = ValueText.of(values, highest, numbers);
    return texts.text("map.altText", whole, division, name, from, to, high, low);
  }

  /// `grupp 1: högst index, 32 områden; …`
  private static String groups(Choropleth map, Texts texts) {
    return Legend.of(map).rows().stream()
        .map(row -> texts.text("map.altGroup", row.areas(), row.from()))
        .collect(Collectors.joining("; "));
  }

  private static String named(Choropleth map, List<Integer> areas, Texts texts) {
    return areas.stream()
        .map(
            i -> {
              Area area = map.values().layer().area(i);
              return texts.text("map.altNamed", area.name(), ValueText.of(map.values(), i, texts.numbers()));
            })
        .collect(Collectors.joining(", "));
  }
}
