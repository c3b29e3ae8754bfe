package se.helabilden.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.CompositeIndex;
import se.helabilden.analysis.IndexPart;
import se.helabilden.analysis.Normalisation;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.project.Computation;
import se.helabilden.project.Parts;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `index PROJECT --id ID --parts a,b,c`: an own composite index.
@Command(name = "index")
final class IndexVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--id", required = true)
  String id = "";

  @Option(names = "--name")
  @Nullable String name;

  @Option(names = "--parts", split = ",", required = true)
  List<String> parts = List.of();

  @Option(names = "--weights", split = ",")
  List<String> weights = List.of();

  @Option(names = "--directions", split = ",")
  List<String> directions = List.of();

  @Option(names = "--normalise")
  String normalise = "none";

  @Override
  Answer run(Context context) {
    Normalisation normalisation =
        Normalisation.ofId(normalise)
            .orElseThrow(
                () ->
                    UserFacingException.usage(
                        "unknown-normalisation", Message.of("cli.unknownNormalisation", normalise)));
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      List<IndexPart> chosen = parts(context, session);
      String called = name == null ? context.text("cli.indexName") : name;
      CompositeIndex.Result result =
          Computation.index(
              session, new Computation.Naming(id, called, null), chosen, normalisation, context.progress().part(0, 0.7));
      session.store().publish(context.progress().part(0.7, 1));
      return answer(context, result, normalisation);
    }
  }

  private List<IndexPart> parts(Context context, ProjectSession session) {
    if (!weights.isEmpty() && weights.size() != parts.size()) {
      throw UserFacingException.usage("weights-count", Message.of("cli.weightsCount", parts.size(), weights.size()));
    }
    if (!directions.isEmpty() && directions.size() != parts.size()) {
      throw UserFacingException.usage(
          "directions-count", Message.of("cli.directionsCount", parts.size(), directions.size()));
    }
    List<IndexPart> chosen = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      IndicatorEntry entry = Requests.entry(session.store(), parts.get(i).strip());
      requireAllowed(context, entry);
      IndexPart part = IndexPart.of(Parts.of(entry, session.content()));
      double weight = weights.isEmpty() ? 1 : Numbers.parse("--weights", weights.get(i));
      boolean turned = directions.isEmpty() ? part.turned() : isTurned(directions.get(i).strip());
      chosen.add(new IndexPart(part.part(), weight, turned));
    }
    return chosen;
  }

  /// Some indicators, such as where people were born, describe people and not conditions.
  private static void requireAllowed(Context context, IndicatorEntry entry) {
    String catalogueId = entry.indicator().catalogueId();
    if (catalogueId != null
        && context.services().catalogue().find(catalogueId).stream().anyMatch(known -> !known.mayBeInIndex())) {
      throw UserFacingException.usage("not-in-index", Message.of("cli.notInIndex", entry.name()));
    }
  }

  private static boolean isTurned(String direction) {
    return switch (direction) {
      case "+" -> false;
      case "-" -> true;
      default -> throw UserFacingException.usage("bad-direction", Message.of("cli.badDirection", direction));
    };
  }

  private Answer answer(Context context, CompositeIndex.Result result, Normalisation normalisation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("indicator", id);
    json.put("normalise", normalisation.id());
    List<Map<String, Object>> used = new ArrayList<>();
    for (IndexPart part : result.parts()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", part.part().entry().id());
      row.put("name", part.part().entry().name());
      row.put("weight", part.weight());
      row.put("direction", part.turned() ? "-" : "+");
      used.add(row);
    }
    json.put("parts", used);
    json.put(
        "correlations",
        Arrays.stream(result.correlations())
            .map(row -> Arrays.stream(row).mapToObj(r -> Double.isNaN(r) ? null : r).toList())
            .toList());
    List<Map<String, Object>> values = new ArrayList<>();
    for (CompositeIndex.PeriodRanks year : result.years()) {
      for (int i = 0; i < year.areas().size(); i++) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", year.areas().get(i).code());
        row.put("period", year.period().text());
        row.put("value", year.values()[i]);
        row.put("rank", year.ranks()[i]);
        row.put("rankLow", year.low()[i]);
        row.put("rankHigh", year.high()[i]);
        values.add(row);
      }
    }
    json.put("values", values);
    return new Answer(json, List.of(context.text("cli.indexed", id, values.size(), result.parts().size())));
  }
}
