package se.helabilden.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.work.Texts;

/// What the colours mean: a row for each class, highest first, a row for each reason why a number is missing, and the
/// rules in words.
///
/// @param rows the classes; empty where no area has a number
/// @param noData the patterns that occur
/// @param notes how classes were made, what dark means, and what is special about these values
/// @param unit what stands after the numbers, or null
/// @param heading what stands above the numbers where the unit is too long to follow them, or null
/// @param ramp colours from the lowest to the highest value, for a map without classes; else empty
/// @param square the names of two indicators whose classes stand as a square; null for none
public record Legend(
    List<Row> rows,
    List<Row> noData,
    List<String> notes,
    @Nullable String unit,
    @Nullable String heading,
    List<Integer> ramp,
    @Nullable Pair square) {
  private static final int LONGEST_UNIT = 4;
  private static final int RAMP_STEPS = 64;

  public Legend {
    rows = List.copyOf(rows);
    noData = List.copyOf(noData);
    notes = List.copyOf(notes);
    ramp = List.copyOf(ramp);
  }

  /// One line.
  ///
  /// @param fill how its areas are painted
  /// @param from lowest number, or the words of a line that is no class
  /// @param to highest number; null for a class of a single number and for words
  /// @param areas how many areas there are of it
  /// @param people how many people live in them; negative where that is not known of all of them
  public record Row(Fill fill, String from, @Nullable String to, int areas, long people) {
    static final long UNKNOWN = -1;

    Row(Fill fill, String from, @Nullable String to, int areas) {
      this(fill, from, to, areas, UNKNOWN);
    }

    /// `24,1–52,3`; with "till" between numbers where a minus sign makes a dash hard to read.
    public String range(String between) {
      return to == null ? from : from + between + to;
    }
  }

  public static Legend of(Choropleth map) {
    return of(List.of(map));
  }

  /// Of several maps whose classes and colours are the same: the numbers hold in all of them, and areas are counted in all
  /// of them together.
  ///
  /// @param maps at least one
  public static Legend of(List<Choropleth> maps) {
    Choropleth map = maps.getFirst();
    Texts texts = Texts.in(map.language());
    String unit = map.values().entry().indicator().unit();
    boolean follows = unit != null && unit.length() <= LONGEST_UNIT;
    List<String> notes = new ArrayList<>();
    List<Row> rows = map.classNames().isEmpty() ? classRows(maps, texts, notes) : groupRows(maps);
    Midpoint midpoint = map.midpoint();
    if (map.classNames().isEmpty() && (rows.size() > 1 || map.isUnclassed())) {
      notes.add(
          map.look().even()
              ? texts.text("map.methodEven")
              : texts.text("map.method_" + map.classification().method().id()));
      notes.add(
          midpoint == null || map.scheme().kind() == ColorScheme.Kind.SEQUENTIAL
              ? texts.text("map.darkIsHigh")
              : texts.text("map.midpoint", midpoint.name()));
    }
    Pair pair = map.look().pair();
    if (pair != null && !rows.isEmpty()) {
      boolean square = pair.kind() == Pair.Kind.THIRDS;
      notes.add(texts.text(square ? "map.pairUpward" : "map.pairFirst", pair.first()));
      notes.add(texts.text(square ? "map.pairRightward" : "map.pairSecond", pair.second()));
    }
    return new Legend(
        rows,
        noDataRows(maps, texts),
        notes,
        follows ? unit : null,
        follows || unit == null || unit.isBlank() ? null : unit,
        map.isUnclassed() && !rows.isEmpty() ? ramp(map) : List.of(),
        squareOf(map));
  }

  /// The same with other words in place of some.
  Legend replacing(String words, String others) {
    List<String> changed = notes.stream().map(note -> note.equals(words) ? others : note).toList();
    return new Legend(rows, noData, changed, unit, heading, ramp, square);
  }

  /// The same without its words.
  Legend withoutNotes() {
    return new Legend(rows, noData, List.of(), unit, heading, ramp, square);
  }

  private static @Nullable Pair squareOf(Choropleth map) {
    Pair pair = map.look().pair();
    return pair != null && pair.kind() == Pair.Kind.THIRDS && map.classification().classes() > 0 ? pair : null;
  }

  /// Groups with names, the first group first.
  private static List<Row> groupRows(List<Choropleth> maps) {
    Choropleth map = maps.getFirst();
    int[] colours = map.classColours();
    int[] areas = new int[colours.length];
    for (Choropleth each : maps) {
      int[] counts = each.areasInClasses();
      Arrays.setAll(areas, i -> areas[i] + counts[i]);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < colours.length; i++) {
      rows.add(new Row(new Fill.Solid(colours[i]), map.classNames().get(i), null, areas[i], people(map, i)));
    }
    return rows;
  }

  private static List<Row> classRows(List<Choropleth> maps, Texts texts, List<String> notes) {
    Choropleth map = maps.getFirst();
    Classification classes = map.classification();
    int count = classes.classes();
    double[] lowest = new double[count];
    double[] highest = new double[count];
    int[] areas = new int[count];
    Arrays.fill(lowest, Double.NaN);
    Arrays.fill(highest, Double.NaN);
    for (Choropleth each : maps) {
      for (int i = 0; count > 0 && i < each.values().size(); i++) {
        double value = each.values().value(i);
        if (each.isColoured(i)) {
          int at = map.classOf(value);
          areas[at]++;
          lowest[at] = Double.isNaN(lowest[at]) ? value : Math.min(lowest[at], value);
          highest[at] = Double.isNaN(highest[at]) ? value : Math.max(highest[at], value);
        }
      }
    }
    int all = Arrays.stream(areas).sum();
    if (all == 0) {
      boolean few = maps.stream().anyMatch(each -> !each.look().few().isEmpty());
      notes.add(few ? texts.text("map.allFew") : texts.text("map.noValues"));
      return List.of();
    }
    if (isOneValue(classes.breaks(), lowest, highest)) {
      return List.of(oneValue(map, Arrays.stream(lowest).filter(v -> !Double.isNaN(v)).findFirst().orElseThrow(), all, notes));
    }
    if (classes.method() == ClassificationMethod.BOX && count > 1 && areas[0] == 0) {
      return withoutLowOutliers(map, lowest, highest, areas);
    }
    return rows(map, ClassRanges.of(classes.breaks(), lowest, highest, decimals(map)), 0, areas);
  }

  private static boolean isOneValue(double[] breaks, double[] lowest, double[] highest) {
    double low = Arrays.stream(lowest).filter(v -> !Double.isNaN(v)).min().orElse(0);
    double high = Arrays.stream(highest).filter(v -> !Double.isNaN(v)).max().orElse(0);
    return low == high && breaks[0] == breaks[breaks.length - 1];
  }

  private static Row oneValue(Choropleth map, double value, int areas, List<String> notes) {
    Texts texts = Texts.in(map.language());
    notes.add(value == 0 ? texts.text("map.allZero") : texts.text("map.allEqual"));
    return new Row(new Fill.Solid(map.classColours()[0]), texts.numbers().plain(value), null, areas);
  }

  /// The fence below all values is no number of the areas, and may be one that cannot be, such as a negative share.
  private static List<Row> withoutLowOutliers(Choropleth map, double[] lowest, double[] highest, int[] areas) {
    double[] breaks = Arrays.copyOfRange(map.classification().breaks(), 1, areas.length + 1);
    breaks[0] = Arrays.stream(lowest).filter(v -> !Double.isNaN(v)).min().orElseThrow();
    double[] low = Arrays.copyOfRange(lowest, 1, areas.length);
    double[] high = Arrays.copyOfRange(highest, 1, areas.length);
    List<Row> rows = new ArrayList<>(rows(map, ClassRanges.of(breaks, low, high, decimals(map)), 1, areas));
    String none = Texts.in(map.language()).text("map.noLowOutliers");
    rows.add(new Row(new Fill.Solid(map.classColours()[0]), none, null, 0, people(map, 0)));
    return rows;
  }

  /// @param first the class that the ranges begin with
  private static List<Row> rows(Choropleth map, ClassRanges ranges, int first, int[] areas) {
    Texts texts = Texts.in(map.language());
    int[] colours = map.classColours();
    List<Row> rows = new ArrayList<>();
    for (int i = areas.length - 1; i >= first; i--) {
      String from = texts.numbers().fixed(ranges.from()[i - first].doubleValue(), ranges.decimals());
      String to = texts.numbers().fixed(ranges.to()[i - first].doubleValue(), ranges.decimals());
      rows.add(new Row(new Fill.Solid(colours[i]), from, from.equals(to) ? null : to, areas[i], people(map, i)));
    }
    return rows;
  }

  private static long people(Choropleth map, int classIndex) {
    double[] people = map.look().people();
    if (people == null) {
      return Row.UNKNOWN;
    }
    double sum = 0;
    for (int i = 0; i < people.length; i++) {
      if (map.isColoured(i) && map.classOf(map.values().value(i)) == classIndex) {
        sum += people[i];
      }
    }
    return Double.isNaN(sum) ? Row.UNKNOWN : Math.round(sum);
  }

  private static int decimals(Choropleth map) {
    return Math.max(0, map.values().entry().indicator().decimals());
  }

  private static List<Row> noDataRows(List<Choropleth> maps, Texts texts) {
    Map<Hatch, Integer> counts = new EnumMap<>(Hatch.class);
    maps.forEach(map -> map.areasWithoutColour().forEach((hatch, areas) -> counts.merge(hatch, areas, Integer::sum)));
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (hatch, count) ->
            rows.add(new Row(new Fill.Pattern(hatch), texts.text("map.noData_" + hatch.id()), null, count)));
    return rows;
  }

  private static List<Integer> ramp(Choropleth map) {
    double[] breaks = map.classification().breaks();
    double low = breaks[0];
    double high = breaks[breaks.length - 1];
    List<Integer> colours = new ArrayList<>();
    for (int i = 0; i < RAMP_STEPS; i++) {
      colours.add(map.colourOf(low + (high - low) * (i + 0.5) / RAMP_STEPS));
    }
    return colours;
  }

  /// Whether any number has a minus sign, so that a dash between numbers would be misread.
  public boolean hasNegative() {
    return rows.stream().anyMatch(row -> row.to() != null && (row.from() + row.to()).indexOf('\u2212') >= 0);
  }

  /// How many areas lack a number, or are hatched since few people are behind it.
  public int areasWithoutData() {
    return noData.stream().mapToInt(Row::areas).sum();
  }
}
