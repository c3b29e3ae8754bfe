package se.helabilden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.helabilden.needs.Template;
import se.helabilden.project.ProjectCheck;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Issue;

/// `check PROJECT`: whether the file is whole, and what in it is unfinished, stale or may mislead.
@Command(name = "check")
final class CheckVerb extends Verb {
  private static final int DAMAGED = 4;

  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Override
  Answer run(Context context) {
    Path file = projectPath(project);
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> completeness;
    try (ProjectStore store = context.services().stores().openReadOnly(file)) {
      context.warn(store.issues());
      for (Issue issue : context.services().stores().inspect(file)) {
        problems.add(new Problem(issue.id(), Problem.Kind.DAMAGE, issue.message(), issue.place()));
      }
      Template template = context.services().template();
      problems.addAll(ProjectCheck.problems(store.project(), store.content(), template));
      completeness = ProjectCheck.completeness(store.project(), template);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", problems.isEmpty());
    json.put("problems", problems.stream().map(problem -> json(problem, context)).toList());
    json.put("completeness", completeness);
    List<String> lines = new ArrayList<>();
    if (problems.isEmpty()) {
      lines.add(context.text("cli.checkFine"));
    }
    for (Problem problem : problems) {
      String place = PlaceText.of(problem.where(), context.texts());
      lines.add((place.isEmpty() ? "" : place + ": ") + context.text(problem.message()));
    }
    boolean damaged = problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.DAMAGE);
    if (damaged) {
      context.messages().println(context.text("cli.damaged", file.toString()));
    }
    return new Answer(json, lines, damaged ? DAMAGED : 0);
  }

  private static Map<String, Object> json(Problem problem, Context context) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", problem.id());
    json.put("kind", problem.kind().id());
    json.put("message", context.text(problem.message()));
    json.put("where", PlaceText.of(problem.where(), context.texts()));
    return json;
  }
}
