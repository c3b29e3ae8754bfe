package se.helabilden.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.helabilden.analysis.Fact;
import se.helabilden.analysis.FactKind;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Question;
import se.helabilden.work.Language;

/// Facts that suit a question of the template: a few, the most telling first, the same every time.
public final class Suggestions {
  private static final int MOST = 8;
  private static final Pattern FOCUS_QUESTION = Pattern.compile("K2\\.([a-f])\\.(\\d)");
  private static final List<FocusArea> LETTERS =
      List.of(
          FocusArea.HOUSING, FocusArea.EDUCATION, FocusArea.LABOUR_MARKET, FocusArea.CRIME_AND_SAFETY,
          FocusArea.DEMOCRACY, FocusArea.HEALTH);
  private static final Set<IndicatorKind> CONDITIONS =
      EnumSet.of(IndicatorKind.SHARE, IndicatorKind.MEDIAN, IndicatorKind.MEAN);
  private static final Set<FocusArea> NO_CONDITIONS = EnumSet.of(FocusArea.BACKGROUND, FocusArea.UNPLACED);
  private static final Pattern CHILDREN =
      Pattern.compile("(?iu)\\b(barn|unga?|ungdom\\w*|elev\\w*|skol\\w*|grundskol\\w*|gymnasieskol\\w*|förskol\\w*|fritids\\w*|child\\w*|young|youth|pupil\\w*|school)\\b|behörig\\w* till|meritvärde");
  private static final Pattern AGES = Pattern.compile("(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})\\s?(år|years)");
  private static final int OLDEST_YOUNG = 25;

  private final FactSource source;

  private Suggestions(FactSource source) {
    this.source = source;
  }

  /// What the project's data say to a question; empty where the question asks for no facts or there are none.
  public static List<Suggestion> of(Project project, ProjectContent content, Question question, Language language) {
    if (!question.facts()) {
      return List.of();
    }
    SuggestionMaking making = new SuggestionMaking(SeriesHashes.of(project, content), language);
    return new Suggestions(new FactSource(project, content))
        .facts(question).stream().limit(MOST).map(making::suggestion).toList();
  }

  /// The same figures computed of the numbers that the project has now, of the same period where that is still there;
  /// empty where they cannot be found again. Reads what the figures were made of: for the background.
  public static Optional<FrozenValues> again(
      Project project, ProjectContent content, FrozenValues frozen, Language language) {
    FactSource source = new FactSource(project, content);
    SuggestionMaking making = new SuggestionMaking(SeriesHashes.of(project, content), language);
    List<String> figures = frozen.figures().stream().map(FrozenValues.Figure::id).toList();
    List<Fact> facts = new ArrayList<>();
    for (Indicator indicator : source.indicators(each -> isOf(frozen.entryId(), each))) {
      facts.addAll(source.classes(indicator));
      facts.addAll(source.ofGroups(indicator, breakdown -> true));
      facts.addAll(source.groups(indicator));
    }
    facts.addAll(source.overlaps(source.indicators(Suggestions::isCondition)));
    return facts.stream()
        .map(fact -> making.suggestion(fact).frozen())
        .filter(each -> each.entryId().equals(frozen.entryId()))
        .filter(each -> each.figures().stream().map(FrozenValues.Figure::id).toList().equals(figures))
        .min(Comparator.comparing(each -> !each.period().equals(frozen.period())));
  }

  private static boolean isOf(String entryId, Indicator indicator) {
    return List.of(entryId.split("\\+")).stream()
        .anyMatch(id -> id.equals(indicator.id()) || id.startsWith(indicator.id() + "_"));
  }

  private List<Fact> facts(Question question) {
    return switch (question.id()) {
      case "K1.1" -> population();
      case "K1.2" ->
          source.indicators(indicator -> indicator.kind() == IndicatorKind.CLASS).stream()
              .flatMap(indicator -> source.classes(indicator).stream())
              .toList();
      case "K1.3" ->
          ranked(
              source.indicators(indicator -> indicator.kind() == IndicatorKind.INDEX).stream()
                  .flatMap(indicator -> source.ofWhole(indicator).stream())
                  .toList(),
              EnumSet.allOf(FactKind.class));
      case "K3.1" -> source.overlaps(source.indicators(Suggestions::isCondition));
      case "K3.4" -> children();
      default -> focus(question);
    };
  }

  private static boolean isCondition(Indicator indicator) {
    return CONDITIONS.contains(indicator.kind()) && !NO_CONDITIONS.contains(indicator.focusArea());
  }

  private List<Fact> population() {
    List<Fact> found = new ArrayList<>();
    for (Indicator indicator : source.indicators(FactSource::isPopulation)) {
      found.addAll(source.ofWhole(indicator));
    }
    List<Fact> shares = new ArrayList<>();
    for (Indicator indicator :
        source.indicators(
            indicator ->
                indicator.focusArea() == FocusArea.BACKGROUND && CONDITIONS.contains(indicator.kind()))) {
      shares.addAll(source.ofWhole(indicator));
    }
    found.addAll(ranked(shares, EnumSet.allOf(FactKind.class)));
    return found;
  }

  private List<Fact> children() {
    List<Fact> found = new ArrayList<>();
    for (Indicator indicator : source.indicators(indicator -> CONDITIONS.contains(indicator.kind()))) {
      if (isYoung(indicator.name())) {
        found.addAll(source.ofWhole(indicator));
      }
      found.addAll(source.ofGroups(indicator, Suggestions::isYoung));
    }
    return ranked(found, EnumSet.allOf(FactKind.class));
  }

  private static boolean isYoung(String text) {
    Matcher ages = AGES.matcher(text);
    return ages.find() ? Integer.parseInt(ages.group(2)) <= OLDEST_YOUNG : CHILDREN.matcher(text).find();
  }

  private List<Fact> focus(Question question) {
    Matcher id = FOCUS_QUESTION.matcher(question.id());
    boolean known = id.matches();
    FocusArea area = question.focusArea();
    if (area == null && known) {
      area = LETTERS.get(id.group(1).charAt(0) - 'a');
    }
    return area == null ? List.of() : focus(area, known ? id.group(2) : "");
  }

  /// @param number of the question within its focus area: each asks for another kind of facts
  private List<Fact> focus(FocusArea area, String number) {
    List<Indicator> indicators = source.indicators(indicator -> indicator.focusArea() == area);
    Set<FactKind> kinds =
        switch (number) {
          case "2" -> EnumSet.of(FactKind.GROUPS);
          case "3" -> EnumSet.of(FactKind.CHANGE);
          case "6" -> EnumSet.of(FactKind.COVERAGE);
          default -> EnumSet.allOf(FactKind.class);
        };
    List<Fact> found = new ArrayList<>();
    if (!kinds.equals(EnumSet.of(FactKind.GROUPS))) {
      indicators.forEach(indicator -> found.addAll(source.ofWhole(indicator)));
    }
    List<Fact> ranked = ranked(found, kinds);
    if (ranked.size() >= MOST) {
      return ranked;
    }
    List<Fact> groups = new ArrayList<>();
    if (kinds.contains(FactKind.GROUPS)) {
      indicators.forEach(indicator -> groups.addAll(source.groups(indicator)));
    }
    List<Fact> all = new ArrayList<>(ranked);
    all.addAll(ranked(groups, kinds));
    return all;
  }

  /// Conditions before sums, and within them each entry's most telling fact before any entry's second.
  private static List<Fact> ranked(List<Fact> facts, Set<FactKind> kinds) {
    Comparator<Fact> telling =
        Comparator.comparingDouble(Fact::telling).reversed()
            .thenComparing(Fact::kind)
            .thenComparing(fact -> fact.entry().id());
    Map<String, Integer> rounds = new HashMap<>();
    Map<Fact, Integer> round = new HashMap<>();
    Set<Object> said = new HashSet<>();
    List<Fact> sorted =
        facts.stream()
            .filter(fact -> kinds.contains(fact.kind()))
            .sorted(telling)
            .filter(fact -> said.add(whatItSays(fact)))
            .toList();
    // a gap says again, in one number, what the ends have said
    for (Fact fact : sorted.stream().sorted(Comparator.comparing(fact -> fact.kind() == FactKind.GAP)).toList()) {
      round.put(fact, rounds.merge(fact.entry().id(), 1, Integer::sum));
    }
    return sorted.stream()
        .sorted(Comparator.comparing(Suggestions::isLesser).thenComparing(round::get).thenComparing(telling))
        .toList();
  }

  /// The same sentence from two tables, or the same areas without values in several, is said once.
  private static Object whatItSays(Fact fact) {
    return fact.kind() == FactKind.COVERAGE
        ? fact.figures().stream().map(Fact.Figure::value).toList()
        : fact.sentence();
  }

  private static boolean isLesser(Fact fact) {
    return fact.kind() == FactKind.COVERAGE || fact.entry().indicator().kind() == IndicatorKind.COUNT;
  }
}
