package se.helabilden.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.project.Computation;
import se.helabilden.project.Deriving;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.Recipe;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `derive PROJECT --id ID --name N --expression "100 * a / b"`: an indicator computed from others; or by a template,
/// `--template share --parts a,b`, `--template change --parts a --from 2019`.
@Command(name = "derive")
final class DeriveVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--id", required = true)
  String id = "";

  @Option(names = "--name", required = true)
  String name = "";

  @Option(names = "--expression")
  @Nullable String expression;

  @Option(names = "--template")
  @Nullable String template;

  @Option(names = "--parts", split = ",")
  List<String> parts = List.of();

  @Option(names = "--from")
  @Nullable String from;

  @Option(names = "--to")
  @Nullable String to;

  @Option(names = "--percent")
  boolean percent;

  @Option(names = "--unit")
  @Nullable String unit;

  @Override
  Answer run(Context context) {
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      Indicator indicator =
          Deriving.keep(session, new Computation.Naming(id, name, unit), recipe(), context.progress().part(0, 0.7));
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

  /// @throws UserFacingException (USAGE) unless exactly one of formula and template is there, with what it needs
  private Recipe recipe() {
    if ((expression == null) == (template == null)) {
      throw UserFacingException.usage("formula-or-template", Message.of("cli.formulaOrTemplate"));
    }
    if (expression != null) {
      return new Recipe.Formula(expression);
    }
    return switch (template) {
      case "share" -> new Recipe.Formula("100 * " + part(0, 2) + " / " + part(1, 2));
      case "per-1000" -> new Recipe.Formula("1000 * " + part(0, 2) + " / " + part(1, 2));
      case "ratio" -> new Recipe.Formula(part(0, 2) + " / " + part(1, 2));
      case "change" -> {
        if (from == null) {
          throw UserFacingException.usage("missing-from", Message.of("cli.changeWantsFrom"));
        }
        yield new Recipe.Rule(Calculation.change(part(0, 1), from, to, percent));
      }
      case "difference" -> new Recipe.Rule(Calculation.municipalityDifference(part(0, 1)));
      case null, default ->
          throw UserFacingException.usage(
              "unknown-template", Message.of("cli.unknownTemplate", String.valueOf(template)));
    };
  }

  /// One of the parts, each of which must be an id.
  private String part(int at, int wanted) {
    if (parts.size() != wanted || parts.stream().anyMatch(each -> !each.matches("[\\p{L}_][\\p{L}\\p{N}_]*"))) {
      throw UserFacingException.usage(
          "wrong-parts", Message.of("cli.templateParts", String.valueOf(template), wanted, String.join(", ", parts)));
    }
    return parts.get(at);
  }
}
