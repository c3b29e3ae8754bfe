package se.helabilden.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.AroundMidpoint;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.analysis.MapCase;
import se.helabilden.analysis.Reference;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Fill;
import se.helabilden.map.Legend;
import se.helabilden.map.Look;
import se.helabilden.map.MapMeasure;
import se.helabilden.map.Midpoint;
import se.helabilden.map.Sight;
import se.helabilden.map.ValueText;
import se.helabilden.project.MapColours;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// The map as it is shown: one period of the data in classes and colours, and what it is compared with. Immutable.
///
/// @param period position of the period
/// @param legend of the map
/// @param reference what areas are compared with, or null
/// @param spread how the areas' values lie; null where no area has one
/// @param advice what a careful cartographer would object to
/// @param measure what is made of the indicator: as chosen, or the values where that cannot be made of them
/// @param parts what the values are made of, first or earlier first; none for the values themselves
/// @param references what there is to compare with, in the unit of what is shown
public record ShownMap(
    MapData data,
    int period,
    Choropleth map,
    Legend legend,
    @Nullable ReferenceLine reference,
    @Nullable Reference spread,
    List<Issue> advice,
    MapMeasure measure,
    List<AreaValues> parts,
    List<ReferenceLine> references) {
  /// The choices a user can make about the classes and colours of a map.
  ///
  /// @param classes 0 for what suits the number of areas
  /// @param ownClasses whether classes that somebody has given the indicator stand in place of the method's
  /// @param draft inner bounds that are being moved; empty for none
  /// @param palette empty for the colours that suit the indicator
  /// @param reference empty for the usual one
  /// @param fewBelow areas with fewer people behind their value are hatched; 0 for none
  /// @param measure what is made of the indicator
  /// @param strong whether colours that nobody chose have strong contrast; only in the window
  public record Choices(
      ClassificationMethod method,
      int classes,
      boolean sameClasses,
      boolean ownClasses,
      List<Double> draft,
      String palette,
      String reference,
      Sight sight,
      int fewBelow,
      MapMeasure measure,
      boolean strong) {
    public Choices {
      draft = List.copyOf(draft);
    }

    /// The same of something else that is made of the indicator.
    Choices withMeasure(MapMeasure changed) {
      return new Choices(
          method, classes, sameClasses, ownClasses, draft, palette, reference, sight, fewBelow, changed, strong);
    }
  }

  private static final int NO_DATA = 0xa3acb6;

  public ShownMap {
    advice = List.copyOf(advice);
    parts = List.copyOf(parts);
    references = List.copyOf(references);
  }

  /// @param second the second of two indicators, where the measure wants one
  static ShownMap of(MapData data, @Nullable MapData second, int period, Choices choices, Progress progress) {
    return Measuring.of(data, second, period, choices).orElseGet(() -> values(data, period, choices, progress));
  }

  private static ShownMap values(MapData data, int period, Choices choices, Progress progress) {
    AreaValues values = data.values().get(period);
    MapBackground background = data.backgrounds().get(period);
    boolean several = background.comparable().size() > 1;
    boolean given = isGiven(values, choices);
    boolean same = choices.sameClasses() && several && !given;
    ReferenceLine reference = data.reference(choices.reference());
    Classification classes = classify(data, period, choices, given, same, progress);
    boolean usual = choices.method() == ClassificationMethod.QUANTILE && !given;
    Midpoint parting = usual ? parting(data, period, choices, reference) : null;
    Classification parted =
        parting == null
            ? null
            : AroundMidpoint.classify(
                same ? data.pooled(period) : values.toArray(), parting.value(), Math.max(2, classes.classes()));
    if (parted != null) {
      classes = counted(parted, values);
    }
    Set<Integer> few = Set.copyOf(MapCase.few(values.toArray(), background.behind(), choices.fewBelow()));
    Choropleth map =
        choropleth(data, period, classes, choices, reference, same)
            .withLook(new Look(choices.sight(), few, background.people()).withStrong(choices.strong()));
    OptionalInt asked = choices.classes() > 0 && !given ? OptionalInt.of(choices.classes()) : OptionalInt.empty();
    MapCase described = MapCases.of(data, period, map, choices, same ? OptionalInt.empty() : asked, same);
    return new ShownMap(
        data,
        period,
        map,
        Legend.of(map),
        reference,
        Reference.of(values.toArray(), values.layer().level()).orElse(null),
        MapAdvice.check(described),
        MapMeasure.VALUES,
        List.of(),
        data.references());
  }

  /// Where two hues are to meet; null where there is one hue, or no such place.
  private static @Nullable Midpoint parting(
      MapData data, int period, Choices choices, @Nullable ReferenceLine reference) {
    AreaValues values = data.values().get(period);
    ColorScheme scheme = ColorScheme.ofId(choices.palette()).orElse(MapColours.usual(values));
    return scheme.kind() == ColorScheme.Kind.SEQUENTIAL
        ? null
        : MapColours.midpoint(values, midpoint(data, period, reference), data.language());
  }

  private static @Nullable Midpoint midpoint(MapData data, int period, @Nullable ReferenceLine reference) {
    return reference == null
        ? null
        : reference.midpoint(period, data.values().get(period), Texts.in(data.language()).numbers()).orElse(null);
  }

  /// Whether the classes have bounds that somebody gave, or are groups: they hold in every period as they are.
  static boolean isGiven(AreaValues values, Choices choices) {
    Indicator indicator = values.entry().indicator();
    boolean usual = choices.method() == ClassificationMethod.QUANTILE && choices.classes() == 0;
    return !choices.draft().isEmpty()
        || choices.ownClasses() && !indicator.ownFacts().breaks().isEmpty()
        || usual && indicator.kind() == IndicatorKind.CLASS;
  }

  private static Classification classify(
      MapData data, int period, Choices choices, boolean given, boolean same, Progress progress) {
    AreaValues values = data.values().get(period);
    if (!choices.draft().isEmpty()) {
      double[] inner = choices.draft().stream().mapToDouble(Double::doubleValue).toArray();
      return Classifier.classify(
          values.toArray(), ClassificationMethod.MANUAL, OptionalInt.empty(), inner, progress);
    }
    if (given) {
      return StandardMap.classes(values);
    }
    OptionalInt wanted = choices.classes() > 0 ? OptionalInt.of(choices.classes()) : OptionalInt.empty();
    if (!same) {
      return Classifier.classify(values.toArray(), choices.method(), wanted, new double[0], progress);
    }
    int areas = (int) Arrays.stream(values.toArray()).filter(Double::isFinite).count();
    OptionalInt suitable = wanted.isPresent() ? wanted : OptionalInt.of(Classifier.suitableClasses(areas));
    return counted(
        Classifier.classify(data.pooled(period), choices.method(), suitable, new double[0], progress), values);
  }

  /// The bounds of all periods with the counts of one. The bounds are then given, not made of these values.
  private static Classification counted(Classification all, AreaValues values) {
    int[] counts = new int[all.classes()];
    int missing = 0;
    for (int i = 0; i < values.size(); i++) {
      int at = all.classOf(values.value(i));
      if (at < 0) {
        missing++;
      } else {
        counts[at]++;
      }
    }
    // the classes of a box map mean the same whatever they were made of, and so does a ramp
    boolean meant = all.method() == ClassificationMethod.UNCLASSED || all.method() == ClassificationMethod.BOX;
    ClassificationMethod method = meant ? all.method() : ClassificationMethod.MANUAL;
    return new Classification(method, all.breaks(), counts, missing, all.goodnessOfVarianceFit());
  }

  private static Choropleth choropleth(
      MapData data,
      int period,
      Classification classes,
      Choices choices,
      @Nullable ReferenceLine reference,
      boolean same) {
    AreaValues values = data.values().get(period);
    Captions captions = data.captions().get(period);
    Texts texts = Texts.in(data.language());
    if (same) {
      List<Period> shared = data.comparable(period);
      List<String> notes = new ArrayList<>();
      notes.add(texts.text("ui.common.sameClasses", shared.getFirst().text(), shared.getLast().text()));
      notes.addAll(captions.notes());
      captions = captions.withNotes(notes);
    }
    ColorScheme scheme = ColorScheme.ofId(choices.palette()).orElse(null);
    return MapColours.map(values, classes, scheme, midpoint(data, period, reference), captions, data.language());
  }

  /// The same as it leaves the program: in its true colours.
  public Choropleth trueMap() {
    return map.withLook(map.look().withSight(Sight.USUAL).withStrong(false));
  }

  /// The same with a finding as its title; as it is where the finding is empty.
  public ShownMap withFinding(String finding) {
    return finding.isBlank()
        ? this
        : new ShownMap(
            data, period, map.withCaptions(map.captions().withFinding(finding.strip())), legend, reference, spread, advice,
            measure, parts, references);
  }

  public AreaValues values() {
    return map.values();
  }

  public Period periodShown() {
    return data.periods().get(period);
  }

  /// What the areas are compared with, in the indicator's unit; NaN where it cannot be told.
  public double referenceValue() {
    return reference == null ? Double.NaN : reference.values()[period];
  }

  /// What the indicator itself is compared with, whatever is made of it; null where there is nothing.
  public @Nullable ReferenceLine plainReference() {
    return measure.showsValues() || reference == null ? reference : data.reference(reference.id());
  }

  /// How many classes there are to tell apart; 1 where all areas have the same value.
  public int classes() {
    return legend.rows().size();
  }

  /// The class of an area from 0, the lowest; -1 where it has no value, or is hatched since few people are behind it.
  public int classOf(int area) {
    return map.isColoured(area) ? classOf(values().value(area)) : -1;
  }

  /// The class of a number; -1 for NaN.
  public int classOf(double value) {
    double[] breaks = map.classification().breaks();
    if (Double.isNaN(value) || breaks.length == 0) {
      return -1;
    }
    double within = Math.clamp(value, breaks[0], breaks[breaks.length - 1]);
    return Math.min(classes() - 1, map.classification().classOf(within));
  }

  /// The legend's row of a class.
  public Legend.Row row(int classIndex) {
    return legend.rows().get(lineOf(classIndex));
  }

  /// The legend's line of a class, and the class of a line: ranges stand highest first, groups in their own order.
  public int lineOf(int classIndex) {
    return map.classNames().isEmpty() ? classes() - 1 - classIndex : classIndex;
  }

  /// The colour of each area, 0xRRGGBB; that of "no data" where it has no value.
  public int[] colours() {
    int[] byClass = map.classColours();
    int[] found = new int[values().size()];
    for (int area = 0; area < found.length; area++) {
      int at = classOf(area);
      if (at < 0) {
        found[area] = NO_DATA;
      } else if (map.isUnclassed()) {
        found[area] = map.fillOf(area) instanceof Fill.Solid solid ? solid.rgb() : NO_DATA;
      } else {
        found[area] = byClass[Math.min(at, byClass.length - 1)];
      }
    }
    return found;
  }

  /// `38,2 %`; "–" where there is none.
  public String valueText(double value) {
    if (measure.kind().isOfTwo() && !Double.isNaN(value) && !map.classNames().isEmpty()) {
      return map.classNames().get(classOf(value));
    }
    return ValueText.of(values(), value, Texts.in(data.language()).numbers());
  }

  /// A value of the indicator itself, whatever is made of it.
  public String plainText(double value) {
    return ValueText.of(data.values().get(period), value, Texts.in(data.language()).numbers());
  }

  /// The value of a whole, `14,9 %`: with one decimal at least, as on the finished sheet.
  public String wholeText(double value) {
    return wholeText(value, values().entry().indicator());
  }

  /// The same of a whole's value of the indicator itself, whatever is made of it.
  public String plainWholeText(double value) {
    return wholeText(value, data.entry().indicator());
  }

  private String wholeText(double value, Indicator of) {
    String unit = of.unit();
    int decimals = Math.max(1, of.decimals());
    String text = Texts.in(data.language()).numbers().fixed(value, decimals);
    return unit == null || unit.isBlank() ? text : text + "\u00a0" + unit;
  }

  /// `+23,3`, in the indicator's own decimals, without the unit; "–" where either is missing.
  public String differenceText(double value) {
    double difference = value - referenceValue();
    int decimals = Math.max(values().entry().indicator().decimals(), Math.abs(difference) < 100 ? 1 : 0);
    String text = Texts.in(data.language()).numbers().fixed(difference, decimals);
    return difference > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
  }
}
