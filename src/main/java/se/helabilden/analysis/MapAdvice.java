package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// What a careful cartographer would object to before a map is shown. Advice, never a refusal; no issue, no objection.
/// Each issue has its [Mend].
///
/// Sources: Brewer & Pickle (2002) and Slocum et al. for classes; Axis Maps and ONS for counts in choropleths.
public final class MapAdvice {
  /// Behind a smaller number of people a share moves too much by chance to be painted without a word.
  public static final int SMALL_BASE = 100;
  /// A quantile class this many times its share is no quantile class any more.
  private static final double UNEVEN = 1.5;

  private MapAdvice() {}

  /// Everything that can be said of values in classes, in one hue.
  ///
  /// @param asked how many classes the user asked for; empty where the program chose
  public static List<Issue> check(AreaValues values, Classification classes, OptionalInt asked) {
    return check(MapCase.of(values, classes, asked));
  }

  /// Everything that can be said of one map.
  public static List<Issue> check(MapCase map) {
    List<Issue> issues = new ArrayList<>();
    Classification classes = map.classes();
    int n = map.valued();
    if (n == 0) {
      issues.add(Issue.warning("no-values", Message.of("analysis.adviceNoValues"), Place.NONE));
    } else if (isOneValue(map.values())) {
      double value = Arrays.stream(map.values()).filter(Double::isFinite).findFirst().orElseThrow();
      issues.add(Issue.warning("one-value", Message.of("analysis.adviceOneValue", value), Place.NONE));
    } else if (classes.method() != ClassificationMethod.UNCLASSED) {
      aboutClasses(map, n, issues);
    }
    if (n > 0) {
      aboutColours(map, issues);
      aboutBases(map, issues);
    }
    aboutIndicator(map, issues);
    return issues;
  }

  /// Several classes of one value say no more than one.
  private static boolean isOneValue(double[] values) {
    double[] numbers = Arrays.stream(values).filter(Double::isFinite).toArray();
    return Arrays.stream(numbers).allMatch(value -> value == numbers[0]);
  }

  private static void aboutClasses(MapCase map, int n, List<Issue> issues) {
    Classification classes = map.classes();
    OptionalInt asked = map.asked();
    int k = classes.classes();
    boolean manual = classes.method() == ClassificationMethod.MANUAL;
    boolean named = map.kind() == IndicatorKind.CLASS;
    if (k > Classifier.MOST_CLASSES && !named) {
      issues.add(
          Issue.warning(
              "too-many-classes", Message.of("analysis.adviceManyClasses", k, Classifier.MOST_CLASSES), Place.NONE));
    }
    // five groups are five also on a map of nine areas
    boolean given = named || classes.method() == ClassificationMethod.BOX;
    if (k > 1 && !given && k > Math.max(Classifier.suitableClasses(n), n / 3.0)) {
      issues.add(Issue.warning("few-areas-per-class", Message.of("analysis.adviceFewAreas", n, k), Place.NONE));
    }
    int largest = Arrays.stream(classes.counts()).max().orElse(0);
    boolean merged = asked.isPresent() && k < asked.getAsInt() && !manual;
    boolean quantile = classes.method() == ClassificationMethod.QUANTILE;
    if (quantile && k > 0 && (merged || k > 1 && largest > Math.ceil(UNEVEN * n / k))) {
      issues.add(Issue.note("ties-uneven", Message.of("analysis.adviceTies", largest, n), Place.NONE));
    } else if (merged && choosesItsNumber(classes.method())) {
      issues.add(
          Issue.note("fewer-classes", Message.of("analysis.adviceFewerClasses", k, asked.getAsInt()), Place.NONE));
    }
    long empty = Arrays.stream(classes.counts()).filter(count -> count == 0).count();
    // an empty quantile class comes of ties, which are spoken of already
    boolean meant = given || quantile || manual && (map.shared() || k - empty > 1);
    if (empty > 0 && !meant) {
      issues.add(Issue.note("empty-classes", Message.of("analysis.adviceEmptyClasses", empty), Place.NONE));
    }
  }

  /// Whether a number of classes is obeyed by the method, so that fewer are worth a word.
  private static boolean choosesItsNumber(ClassificationMethod method) {
    return switch (method) {
      case NATURAL_BREAKS, EQUAL_INTERVAL, STANDARD_DEVIATION -> true;
      case QUANTILE, HEAD_TAIL, BOX, PRETTY, MANUAL, UNCLASSED -> false;
    };
  }

  private static void aboutColours(MapCase map, List<Issue> issues) {
    Double midpoint = map.colours().midpoint();
    if (midpoint == null || map.kind() == IndicatorKind.CLASS) {
      return;
    }
    double low = Arrays.stream(map.values()).filter(Double::isFinite).min().orElse(Double.NaN);
    double high = Arrays.stream(map.values()).filter(Double::isFinite).max().orElse(Double.NaN);
    if (!(midpoint > low && midpoint < high)) {
      Message message =
          midpoint.isNaN()
              ? Message.of("analysis.adviceNoMidpoint")
              : Message.of("analysis.adviceMidpointOutside", midpoint);
      issues.add(Issue.warning("diverging-without-midpoint", message, Place.NONE));
    }
  }

  private static void aboutBases(MapCase map, List<Issue> issues) {
    boolean counted = map.kind() == IndicatorKind.COUNT || map.kind() == IndicatorKind.CLASS;
    int few = counted ? 0 : map.fewerThan(SMALL_BASE);
    if (few > 0) {
      issues.add(
          Issue.warning("small-denominators", Message.of("analysis.adviceFewPeople", few, SMALL_BASE), Place.NONE));
    }
  }

  private static void aboutIndicator(MapCase map, List<Issue> issues) {
    if (map.kind() == IndicatorKind.COUNT) {
      issues.add(Issue.warning("count-choropleth", Message.of("analysis.adviceCount", map.name()), Place.NONE));
    }
    if (map.versions().differ()) {
      issues.add(
          Issue.warning(
              "version-differs",
              Message.of(
                  "analysis.adviceVersion",
                  Objects.requireNonNull(map.versions().table()),
                  Objects.requireNonNull(map.versions().map())),
              Place.NONE));
    }
    if (map.years().first() != null && map.years().last() != null) {
      issues.add(
          Issue.warning(
              "mixed-years",
              Message.of("analysis.adviceYears", map.years().first().text(), map.years().last().text()),
              Place.NONE));
    }
    if (!map.computed() && (map.source() == null || map.source().isBlank())) {
      issues.add(Issue.warning("missing-source", Message.of("analysis.adviceSource", map.name()), Place.NONE));
    }
  }
}
