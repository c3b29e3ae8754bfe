package se.helabilden.ui.report;

import java.util.Set;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.ui.common.Step;

/// The step of the way where a problem is mended.
final class ProblemPlace {
  private static final Set<String> DATA =
      Set.of("no-areas", "no-indicators", "no-source", "stale-indicator", "version-differs");

  private ProblemPlace() {}

  static Step stepOf(Problem problem) {
    return DATA.contains(problem.id()) || problem.kind() == Problem.Kind.DAMAGE ? Step.DATA : Step.MAPPING;
  }
}
