package se.helabilden.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.helabilden.analysis.AreaValues;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// Where an analysis leans to one side: only some kinds of areas, only statistics, only challenges. Hints, no demands.
final class Balance {
  private static final int ENOUGH = 2;
  private static final int LAST_CHALLENGED_TYPE = 2;
  private static final Pattern CHILDREN =
      Pattern.compile("(?iu)\\b(barn|unga|ungdom|ungas|flick|pojk|elev|skol|förskol|child|young|youth|girl|boy|pupil|school)");
  private static final int SHORTEST_NAME = 8;

  private final Project project;
  private final NeedsAnalysis needs;
  private final List<Problem> found = new ArrayList<>();

  private Balance(Project project) {
    this.project = project;
    this.needs = project.needs();
  }

  static List<Problem> hints(Project project, ProjectContent content) {
    Balance balance = new Balance(project);
    balance.areas(content);
    balance.evidence();
    balance.findings();
    balance.causes();
    balance.measures();
    balance.children();
    return balance.found;
  }

  /// Evidence about single areas that is only about those with challenges: the other end is missing.
  private void areas(ProjectContent content) {
    Set<String> named = new HashSet<>();
    needs.all(Evidence.class).forEach(evidence -> named.addAll(evidence.areaCodes()));
    if (named.isEmpty()) {
      return;
    }
    FactSource source = new FactSource(project, content);
    for (Indicator indicator : source.indicators(indicator -> indicator.kind() == IndicatorKind.CLASS)) {
      AreaValues classes = source.newestOfWhole(indicator).orElse(null);
      if (classes != null && named.stream().allMatch(code -> isChallenged(classes, code))) {
        hint("balance-areas", Message.of("project.balanceAreas"));
        return;
      }
    }
  }

  private static boolean isChallenged(AreaValues classes, String code) {
    int area = classes.layer().indexOf(code);
    return area >= 0 && classes.value(area) <= LAST_CHALLENGED_TYPE;
  }

  private void evidence() {
    List<Evidence> all = needs.all(Evidence.class);
    if (all.size() >= ENOUGH && all.stream().allMatch(evidence -> evidence.evidenceKind().isStatistics())) {
      hint("balance-voices", Message.of("project.balanceVoices"));
    }
  }

  private void findings() {
    List<Finding> all = needs.all(Finding.class);
    if (all.size() >= ENOUGH && all.stream().noneMatch(Finding::strength)) {
      hint("balance-strengths", Message.of("project.balanceStrengths"));
    }
  }

  /// A cause that is called as an indicator is more likely a consequence.
  private void causes() {
    for (Cause cause : needs.all(Cause.class)) {
      String text = cause.text().toLowerCase(Locale.ROOT);
      project.indicators().stream()
          .map(indicator -> indicator.name().split(",", 2)[0])
          .filter(name -> name.length() >= SHORTEST_NAME && text.contains(name.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresent(name -> hint("balance-consequence", Message.of("project.balanceConsequence", cause.label(), name)));
    }
  }

  private void measures() {
    List<PlannedMeasure> all = needs.all(PlannedMeasure.class);
    if (all.size() >= ENOUGH && all.stream().allMatch(measure -> Boolean.FALSE.equals(measure.general()))) {
      hint("balance-targeted", Message.of("project.balanceTargeted"));
    }
    if (all.size() >= ENOUGH && all.stream().allMatch(measure -> Boolean.FALSE.equals(measure.early()))) {
      hint("balance-late", Message.of("project.balanceLate"));
    }
  }

  /// Said once there are needs.
  private void children() {
    boolean any = Wording.texts(needs).stream().anyMatch(text -> CHILDREN.matcher(text.text()).find());
    if (!needs.all(Need.class).isEmpty() && !any) {
      hint("balance-children", Message.of("project.balanceChildren"));
    }
  }

  private void hint(String id, Message message) {
    found.add(new Problem(id, Problem.Kind.ADVICE, message, Place.NONE));
  }
}
