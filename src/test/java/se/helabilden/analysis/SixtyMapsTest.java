package se.helabilden.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.work.Issue;

/// Every bad map is advised on for the right reason, no good one is, and the mend makes the advice go away.
class SixtyMapsTest {
  static List<LabelledMap> maps() throws IOException {
    try (InputStream in = Objects.requireNonNull(SixtyMapsTest.class.getResourceAsStream("sixty-maps.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(LabelledMap::parse)
          .toList();
    }
  }

  @Test
  void thereAreSixtyOfThemHalfGoodAndEveryIssueOccurs() throws IOException {
    List<LabelledMap> all = maps();
    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all.stream().filter(map -> map.expected().isEmpty()).count()).isBetween(25L, 40L);
    Set<String> issues = all.stream().flatMap(map -> map.expected().stream()).collect(Collectors.toSet());
    Set<Mend> mends = issues.stream().map(Mend::of).collect(Collectors.toSet());
    assertThat(mends).containsExactlyInAnyOrder(Mend.values());
  }

  @ParameterizedTest
  @MethodSource("maps")
  void isAdvisedOnForTheRightReason(LabelledMap labelled) {
    assertThat(issues(labelled.map())).isEqualTo(new TreeSet<>(labelled.expected()));
  }

  /// One mend takes away its own issue and brings no other; all of them together leave nothing.
  @ParameterizedTest
  @MethodSource("maps")
  void isFaultlessAfterItsMends(LabelledMap labelled) {
    MapCase map = labelled.map();
    for (String issue : issues(map)) {
      Set<String> before = issues(map);
      if (before.contains(issue)) {
        map = mended(map, Mend.of(issue));
        before.remove(issue);
        assertThat(before).as(issue).containsAll(issues(map));
      }
    }
    assertThat(issues(map)).isEmpty();
  }

  private static Set<String> issues(MapCase map) {
    return MapAdvice.check(map).stream().map(Issue::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /// What the window does on the press of the button, on the map as data.
  private static MapCase mended(MapCase map, Mend mend) {
    OptionalInt usual = OptionalInt.empty();
    return switch (mend) {
      case USUAL_CLASSES -> {
        ClassificationMethod method = map.classes().method();
        boolean own = method == ClassificationMethod.MANUAL;
        yield classified(map, own ? ClassificationMethod.QUANTILE : method, usual);
      }
      case AS_MANY_AS_THERE_ARE ->
          classified(map, map.classes().method(), OptionalInt.of(map.classes().classes()));
      case NATURAL_BREAKS -> classified(map, ClassificationMethod.NATURAL_BREAKS, usual);
      case QUANTILES -> classified(map, ClassificationMethod.QUANTILE, usual);
      case ONE_HUE -> map.withColours(MapCase.Colours.SEQUENTIAL);
      case HATCH_FEW -> map.withBases(map.bases(), MapAdvice.SMALL_BASE);
      case ONE_PERIOD -> map.withYears(MapCase.Years.NOT_MIXED);
      case SHARE -> {
        double[] shares = new double[map.values().length];
        Arrays.setAll(shares, i -> map.values()[i] / (2000 + i) * 100);
        yield other(map, IndicatorKind.SHARE, shares, map.versions(), map.source());
      }
      case OTHER_VALUES -> {
        double[] values = new double[map.values().length];
        Arrays.setAll(values, i -> 10 + i);
        yield other(map, map.kind(), values, map.versions(), map.source());
      }
      case MATCHING_BOUNDARIES ->
          other(
              map, map.kind(), map.values(), new MapCase.Versions(map.versions().table(), map.versions().table()),
              map.source());
      case STATE_SOURCE -> other(map, map.kind(), map.values(), map.versions(), "Ekberga kommun");
    };
  }

  private static MapCase classified(MapCase map, ClassificationMethod method, OptionalInt classes) {
    Classification found = Classifier.classify(map.values(), method, classes, new double[0]);
    return map.withClasses(found, classes, false);
  }

  private static MapCase other(
      MapCase map, IndicatorKind kind, double[] values, MapCase.Versions versions, String source) {
    boolean same = values == map.values();
    OptionalInt asked = same ? map.asked() : OptionalInt.empty();
    Classification classes =
        same ? map.classes() : Classifier.classify(values, ClassificationMethod.QUANTILE, asked, new double[0]);
    return new MapCase(
        kind, map.name(), values, classes, asked, map.shared(), map.colours(), map.bases(), map.fewBelow(), versions,
        map.years(), source, map.computed());
  }
}
