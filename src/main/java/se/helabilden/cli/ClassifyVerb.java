package se.helabilden.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.project.ProjectStore;
import se.helabilden.work.Issue;

/// `classify PROJECT --indicator I --method M`: class breaks and what they hold.
@Command(name = "classify")
final class ClassifyVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--indicator", required = true)
  String indicator = "";

  @Option(names = "--period")
  @Nullable String period;

  @Option(names = "--method")
  @Nullable String method;

  @Option(names = "--classes")
  int classes;

  @Option(names = "--breaks", split = ",")
  List<String> breaks = List.of();

  @Override
  Answer run(Context context) {
    try (ProjectStore store = Projects.openForReading(context, project)) {
      AreaValues values = Requests.values(store, Requests.entry(store, indicator), period);
      Classification found = Classes.find(values, method, classes, breaks);
      List<Issue> advice =
          MapAdvice.check(values, found, classes > 0 ? OptionalInt.of(classes) : OptionalInt.empty());
      context.warn(advice);
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("indicator", values.entry().id());
      json.put("period", values.period().text());
      json.put("method", found.method().id());
      json.put("breaks", found.breakList());
      json.put("counts", Arrays.stream(found.counts()).boxed().toList());
      json.put("classes", found.classes());
      json.put("noData", found.noData());
      json.put("goodnessOfVarianceFit", found.goodnessOfVarianceFit());
      json.put("warnings", advice.stream().map(issue -> IssueJson.of(issue, context.texts())).toList());
      return new Answer(json, lines(context, found));
    }
  }

  private static List<String> lines(Context context, Classification found) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < found.classes(); i++) {
      lines.add(
          context.text(
              "cli.classLine",
              context.texts().numbers().plain(found.breaks()[i]),
              context.texts().numbers().plain(found.breaks()[i + 1]),
              found.counts()[i]));
    }
    lines.add(context.text("cli.noDataLine", found.noData()));
    return lines;
  }
}
