package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// What a careful cartographer would object to before a map is shown. Advice, never a refusal; no issue, no objection.
///
/// Sources: Brewer & Pickle (2002) and Slocum et al. for classes; Axis Maps and ONS for counts in choropleths.
public final class MapAdvice {
  /// A quantile class this many times its share is no quantile class any more.
  private static final double UNEVEN = 1.5;

  private MapAdvice() {}

  /// Everything that can be said of one map.
  ///
  /// @param asked how many classes the user asked for; empty where the program chose
  public static List<Issue> check(AreaValues values, Classification classes, OptionalInt asked) {
    List<Issue> issues = new ArrayList<>();
    int n = Arrays.stream(classes.counts()).sum();
    if (n == 0) {
      issues.add(Issue.warning("no-values", Message.of("analysis.adviceNoValues"), Place.NONE));
    } else if (classes.breaks()[0] == classes.breaks()[classes.classes()]) {
      issues.add(Issue.warning("one-value", Message.of("analysis.adviceOneValue", classes.breaks()[0]), Place.NONE));
    }
    aboutClasses(classes, asked, n, issues);
    aboutIndicator(values, issues);
    return issues;
  }

  private static void aboutClasses(Classification classes, OptionalInt asked, int n, List<Issue> issues) {
    int k = classes.classes();
    if (k > Classifier.MOST_CLASSES) {
      issues.add(
          Issue.warning(
              "too-many-classes", Message.of("analysis.adviceManyClasses", k, Classifier.MOST_CLASSES), Place.NONE));
    }
    if (k > 1 && k > Math.max(Classifier.suitableClasses(n), n / 3.0)) {
      issues.add(Issue.warning("few-areas-per-class", Message.of("analysis.adviceFewAreas", n, k), Place.NONE));
    }
    int largest = Arrays.stream(classes.counts()).max().orElse(0);
    boolean merged = asked.isPresent() && k < asked.getAsInt();
    boolean quantile = classes.method() == ClassificationMethod.QUANTILE;
    if (quantile && n > 0 && k > 0 && (merged || k > 1 && largest > Math.ceil(UNEVEN * n / k))) {
      issues.add(Issue.note("ties-uneven", Message.of("analysis.adviceTies", largest, n), Place.NONE));
    } else if (!quantile && merged && n > 0) {
      issues.add(
          Issue.note("fewer-classes", Message.of("analysis.adviceFewerClasses", k, asked.getAsInt()), Place.NONE));
    }
    long empty = Arrays.stream(classes.counts()).filter(count -> count == 0).count();
    if (empty > 0 && classes.method() != ClassificationMethod.BOX) {
      issues.add(Issue.note("empty-classes", Message.of("analysis.adviceEmptyClasses", empty), Place.NONE));
    }
  }

  private static void aboutIndicator(AreaValues values, List<Issue> issues) {
    Indicator indicator = values.entry().indicator();
    if (indicator.kind() == IndicatorKind.COUNT) {
      issues.add(
          Issue.warning("count-choropleth", Message.of("analysis.adviceCount", values.entry().name()), Place.NONE));
    }
    String table = indicator.areaVersion();
    String layer = values.layer().version();
    if (table != null && layer != null && !Objects.equals(table, layer)) {
      issues.add(Issue.warning("version-differs", Message.of("analysis.adviceVersion", table, layer), Place.NONE));
    }
    boolean computed = indicator.expression() != null || !indicator.parts().isEmpty();
    String source = indicator.provenance().source();
    if (!computed && (source == null || source.isBlank())) {
      issues.add(
          Issue.warning("missing-source", Message.of("analysis.adviceSource", values.entry().name()), Place.NONE));
    }
  }
}
