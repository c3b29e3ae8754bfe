package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.project.Computation;
import se.helabilden.project.ProjectSession;

/// `derive PROJECT --id ID --name N --expression "100 * a / b"`: an indicator computed from others.
@Command(name = "derive")
final class DeriveVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--id", required = true)
  String id = "";

  @Option(names = "--name", required = true)
  String name = "";

  @Option(names = "--expression", required = true)
  String expression = "";

  @Option(names = "--unit")
  @Nullable String unit;

  @Override
  Answer run(Context context) {
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      Indicator indicator =
          Computation.derive(
              session, new Computation.Naming(id, name, unit), expression, context.progress().part(0, 0.7));
      session.store().publish(context.progress().part(0.7, 1));
      IndicatorSeries series = session.content().series(indicator);
      long cells = (long) series.areas().size() * series.periods().size() * series.breakdowns().size();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("indicator", indicator.id());
      json.put("values", series.count());
      json.put("missing", cells - series.count());
      return new Answer(
          json, List.of(context.text("cli.derived", indicator.name(), series.count(), cells - series.count())));
    }
  }
}
