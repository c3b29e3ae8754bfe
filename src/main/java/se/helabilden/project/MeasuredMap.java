package se.helabilden.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.Compared;
import se.helabilden.analysis.ComparablePeriods;
import se.helabilden.analysis.Overlap;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Look;
import se.helabilden.map.Midpoint;
import se.helabilden.map.Pair;
import se.helabilden.work.Language;

/// What a map shows that is made of more than one indicator's values in one period: values, words, and what its colours
/// part at. Made of values that have passed the disclosure gate; a map of it is a map like any other.
///
/// @param midpoint what two hues part at; null for two indicators together
/// @param classNames of two indicators together, in the order of the classes; else empty
/// @param pair the two indicators; null for one
public record MeasuredMap(
    AreaValues values, Captions captions, @Nullable Midpoint midpoint, List<String> classNames, @Nullable Pair pair) {
  private static final int CHANGE_DECIMALS = 1;
  private static final int QUOTIENT_DECIMALS = 2;

  public MeasuredMap {
    classNames = List.copyOf(classNames);
  }

  /// A whole that areas are compared with, for the words beside the map.
  ///
  /// @param value in the map's unit, NaN where not known
  public record Whole(String name, double value) {}

  /// How values have changed between two periods.
  ///
  /// @param percent whether in percent of the earlier value; else in the unit, percentage points for a share
  /// @param wholes how the wholes have changed, in the same way
  /// @param words of the map of the later values
  public static MeasuredMap change(
      AreaValues earlier, AreaValues later, boolean percent, List<Whole> wholes, Captions words, Language language) {
    MeasuredWords said = new MeasuredWords(language);
    Indicator base = later.entry().indicator();
    String from = earlier.period().text();
    String to = later.period().text();
    String unit = percent ? MeasuredWords.PERCENT : said.differenceUnit(base);
    int decimals = percent ? CHANGE_DECIMALS : base.decimals();
    IndicatorKind kind = base.kind() == IndicatorKind.COUNT && !percent ? IndicatorKind.COUNT : IndicatorKind.OTHER;
    Indicator as =
        named(base, "change", said.texts().text(changeName(base, percent), later.entry().name()), unit, decimals, kind)
            .withCalculation(Calculation.change(later.entry().id(), from, to, percent));
    AreaValues values = Compared.change(earlier, later, percent, entry(as));
    List<String> notes = new ArrayList<>();
    notes.add(said.texts().text(percent ? "project.changePercentNote" : "project.changeNote", from, to));
    if (!mayCompare(earlier.period(), later.period(), base)) {
      notes.add(said.texts().text("project.brokenNote", from, to));
    }
    Midpoint midpoint = new Midpoint(0, said.texts().text("project.unchanged"));
    Captions captions =
        said.captions(values, words, wholes, notes)
            .withTitle(said.texts().text("project.changeTitle", values.entry().name(), from, to));
    return new MeasuredMap(values, captions, midpoint, List.of(), null);
  }

  private static String changeName(Indicator base, boolean percent) {
    if (percent) {
      return "project.changePercentName";
    }
    return MeasuredWords.PERCENT.equals(base.unit()) ? "project.changePointsName" : "project.changeName";
  }

  /// Whether numbers of two periods are made in the same way, of the same areas.
  public static boolean mayCompare(Period earlier, Period later, Indicator indicator) {
    return ComparablePeriods.mayCompare(earlier, later, indicator);
  }

  /// How far values lie from a reference.
  ///
  /// @param against by area, NaN where not known
  /// @param name of the reference as it stands in a sentence, `riket`
  /// @param wholes the same of the wholes
  public static MeasuredMap difference(
      AreaValues base, double[] against, String name, List<Whole> wholes, Captions words, Language language) {
    MeasuredWords said = new MeasuredWords(language);
    Indicator of = base.entry().indicator();
    boolean points = MeasuredWords.PERCENT.equals(of.unit());
    Indicator as =
        named(
            of, "difference",
            said.texts().text(points ? "project.differencePointsName" : "project.differenceName", base.entry().name(), name),
            said.differenceUnit(of), of.decimals(), IndicatorKind.OTHER);
    AreaValues values = Compared.difference(base, against, entry(as));
    double[] known = Arrays.stream(against).filter(Double::isFinite).distinct().toArray();
    String note =
        known.length == 1
            ? said.texts().text("project.differenceNote", name, said.amount(known[0], of))
            : said.texts().text("project.differenceNoteEach", name);
    Midpoint midpoint = new Midpoint(0, said.texts().text("project.likeReference", name));
    return new MeasuredMap(
        values, said.captions(values, words, wholes, List.of(note)), midpoint, List.of(), null);
  }

  /// How many times the whole's share.
  ///
  /// @param whole the whole's value
  /// @param name of the whole as it stands in a sentence
  /// @param wholes the same of other wholes
  public static MeasuredMap quotient(
      AreaValues base, double whole, String name, List<Whole> wholes, Captions words, Language language) {
    MeasuredWords said = new MeasuredWords(language);
    Indicator of = base.entry().indicator();
    Indicator as =
        named(
            of, "quotient", said.texts().text("project.quotientName", base.entry().name(), name), said.texts().text("project.times"),
            QUOTIENT_DECIMALS, IndicatorKind.OTHER);
    AreaValues values = Compared.quotient(base, whole, entry(as));
    List<String> notes = List.of(said.texts().text("project.quotientNote", name, said.amount(whole, of)));
    Midpoint midpoint = new Midpoint(1, said.texts().text("project.quotientMidpoint", name));
    return new MeasuredMap(values, said.captions(values, words, wholes, notes), midpoint, List.of(), null);
  }

  /// Which areas lie beyond a bound in two indicators.
  public static MeasuredMap overlap(Overlap overlap, Captions words, Language language) {
    MeasuredWords said = new MeasuredWords(language);
    String first = said.bounded(overlap.first(), overlap.firstBound());
    String second = said.bounded(overlap.second(), overlap.secondBound());
    Indicator as = together(overlap.first(), overlap.second(), "overlap", said);
    AreaValues values = overlap.values(entry(as));
    List<String> names =
        Arrays.stream(Overlap.Group.values()).map(group -> said.texts().text("project.overlap_" + group.name())).toList();
    List<String> notes = List.of(said.texts().text("project.overlapNote", first, second));
    Captions captions = said.captions(values, words, List.of(), notes);
    return new MeasuredMap(
        values, said.withSecond(captions, overlap.first(), overlap.second()), null, names,
        new Pair(first, second, Pair.Kind.OVERLAP));
  }

  /// Thirds of two indicators.
  public static MeasuredMap thirds(AreaValues first, AreaValues second, Captions words, Language language) {
    MeasuredWords said = new MeasuredWords(language);
    Indicator as = together(first, second, "thirds", said);
    AreaValues values = Compared.thirds(first, second, entry(as));
    List<String> names =
        IntStream.range(0, Pair.Kind.THIRDS.classes())
            .mapToObj(i -> said.texts().text("project.thirds", said.third(i / 3), said.third(i % 3)))
            .toList();
    List<String> notes =
        List.of(
            said.texts().text(
                "project.thirdsNote", said.thirds(first, second), said.thirds(second, first)));
    Captions captions = said.captions(values, words, List.of(), notes);
    return new MeasuredMap(
        values, said.withSecond(captions, first, second), null, names,
        new Pair(first.entry().name(), second.entry().name(), Pair.Kind.THIRDS));
  }

  /// The classes that suit: the groups themselves for two indicators; else steps of the same round size to both sides of
  /// the midpoint, with a middle class about it, so that a shade means as much above as below.
  public Classification classes() {
    return classes(values.toArray());
  }

  /// The same in steps that suit more numbers than those of this map.
  ///
  /// @param pool what the steps are made for, such as the values of several periods
  public Classification classes(double[] pool) {
    Pair together = pair;
    double[] all = values.toArray();
    double[] inner;
    if (together != null) {
      inner = IntStream.range(1, together.kind().classes()).mapToDouble(i -> i + 0.5).toArray();
    } else {
      inner = EvenSteps.about(pool, midpoint == null ? 0 : midpoint.value(), isQuotient());
    }
    return inner.length == 0
        ? Classifier.classify(all, ClassificationMethod.QUANTILE, OptionalInt.of(1), inner)
        : Classifier.classify(all, ClassificationMethod.MANUAL, OptionalInt.empty(), inner);
  }

  private boolean isQuotient() {
    return midpoint != null && midpoint.value() == 1;
  }

  /// The map in given classes; those of two indicators are always their own.
  ///
  /// @param wanted two hues, or null for the usual ones; one hue is not used
  public Choropleth map(Classification classes, @Nullable ColorScheme wanted, Look look, Language language) {
    boolean diverging = wanted != null && wanted.kind() == ColorScheme.Kind.DIVERGING;
    ColorScheme scheme = diverging ? wanted : midpoint == null ? ColorScheme.YLGNBU : ColorScheme.PUOR;
    Midpoint used = pair == null ? midpoint : null;
    ColorScheme of = pair == null ? scheme : ColorScheme.YLGNBU;
    List<String> names = pair != null && classes.classes() > 0 ? classNames : List.of();
    return new Choropleth(values, classes, of, used, names, captions, language, look.withPair(pair));
  }

  /// The same under a finding.
  ///
  /// @param title null for the name of what it shows
  public MeasuredMap titled(@Nullable String title) {
    return title == null
        ? this
        : new MeasuredMap(values, captions.withTitle(title), midpoint, classNames, pair);
  }

  /// The same with more to say below it.
  public MeasuredMap withNotes(List<String> notes) {
    return new MeasuredMap(values, captions.withNotes(notes), midpoint, classNames, pair);
  }

  private static Indicator named(
      Indicator base, String measure, String name, @Nullable String unit, int decimals, IndicatorKind kind) {
    return new Indicator(
        base.stamp(), base.id() + "_" + measure, name, unit, decimals, kind, base.direction(), base.focusArea(),
        base.catalogueId(), base.layerId(), base.areaLevel(), base.areaVersion(), base.series(), base.provenance(),
        null, List.of(), base.hideBelow(), null, null);
  }

  private static Indicator together(AreaValues first, AreaValues second, String measure, MeasuredWords said) {
    String name = said.texts().text("project.togetherName", first.entry().name(), second.entry().name());
    return named(first.entry().indicator(), measure, name, null, 0, IndicatorKind.CLASS);
  }

  /// The group is in the name already.
  private static IndicatorEntry entry(Indicator as) {
    return new IndicatorEntry(as, Breakdown.NONE);
  }
}
