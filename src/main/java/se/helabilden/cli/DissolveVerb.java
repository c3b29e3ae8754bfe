package se.helabilden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.analysis.PartSums;
import se.helabilden.area.AreaGroups;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.DistrictList;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.ProjectSession;

/// `dissolve PROJECT --areas LAYER --by regsokod|municipality|FILE --id ID`: larger areas made of smaller ones, with the
/// counts that may be added up.
@Command(name = "dissolve")
final class DissolveVerb extends Verb {
  private static final int LISTED = 10;

  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--areas", required = true)
  String areas = "";

  @Option(names = "--by", required = true)
  String by = "";

  @Option(names = "--id")
  @Nullable String id;

  @Option(names = "--name")
  @Nullable String name;

  @Override
  Answer run(Context context) {
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      LayerInfo from = Requests.layer(session.project(), areas);
      AreaGroups groups = groups(context, session, from);
      String wanted = id == null ? LargerAreas.freeId(session.project(), groups) : id;
      LargerAreas.Plan plan =
          LargerAreas.plan(
              session.project(), session.content(), from, groups, wanted,
              name == null ? LargerAreas.nameOf(session.project(), from, groups) : name, context.progress().part(0.1, 0.8));
      LargerAreas.commit(session, plan, context.text(LargerAreas.madeOf(plan)));
      session.store().publish(context.progress().part(0.8, 1));
      return new Answer(json(plan, context), lines(plan, context));
    }
  }

  private AreaGroups groups(Context context, ProjectSession session, LayerInfo from) {
    String known = by.toLowerCase(Locale.ROOT);
    return switch (known) {
      case "regsokod", "regso" -> LargerAreas.groups(session.project(), session.content(), from, "regsokod");
      case "municipality", "kommun", "kommunkod" ->
          LargerAreas.groups(session.project(), session.content(), from, "municipality");
      default ->
          DistrictList.read(
              context.services().valueImport(), Path.of(by), session.content().layer(from),
              context.progress().part(0, 0.1));
    };
  }

  private static Map<String, Object> json(LargerAreas.Plan plan, Context context) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", plan.id());
    json.put("name", plan.name());
    json.put("from", plan.from().id());
    json.put("by", plan.groups().by());
    json.put("level", plan.groups().level().id());
    json.put("version", plan.groups().version());
    json.put("areas", plan.areas().size());
    json.put("parts", plan.groups().parts());
    json.put("left", plan.groups().left());
    json.put("unknown", plan.groups().unknown());
    json.put("summed", plan.summed().stream().map(DissolveVerb::summed).toList());
    List<Map<String, Object>> left = new ArrayList<>();
    for (LargerAreas.NotSummed other : plan.notSummed()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("indicator", other.of().id());
      one.put("name", other.of().name());
      one.put("reason", other.reason());
      one.put("message", context.text(other.message()));
      left.add(one);
    }
    json.put("notSummed", left);
    json.put("coverage", coverage(plan));
    return json;
  }

  /// How far the sums reach, over all of them: `areas` with a number for every part, of all larger areas.
  private static Map<String, Object> coverage(LargerAreas.Plan plan) {
    int sums = plan.summed().size();
    long parts = (long) sums * plan.groups().parts();
    long withValues = plan.summed().stream().mapToLong(LargerAreas.Summed::partsWithValues).sum();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("parts", parts);
    json.put("partsWithValues", withValues);
    json.put("areas", (long) sums * plan.areas().size());
    json.put("areasWhole", plan.summed().stream().mapToLong(LargerAreas.Summed::wholeAreas).sum());
    json.put("share", parts == 0 ? null : withValues / (double) parts);
    return json;
  }

  private static Map<String, Object> summed(LargerAreas.Summed summed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("indicator", summed.id());
    json.put("from", summed.of().id());
    json.put("name", summed.of().name());
    json.put("parts", summed.sums().coverage().stream().mapToInt(PartSums.Coverage::parts).sum());
    json.put("partsWithValues", summed.partsWithValues());
    json.put("areas", summed.sums().coverage().size());
    json.put("areasWhole", summed.wholeAreas());
    List<Map<String, Object>> incomplete = new ArrayList<>();
    for (PartSums.Coverage one : summed.sums().coverage()) {
      if (!one.isWhole()) {
        Map<String, Object> area = new LinkedHashMap<>();
        area.put("code", one.area().code());
        area.put("parts", one.parts());
        area.put("withValues", one.withValues());
        incomplete.add(area);
      }
    }
    json.put("incomplete", incomplete);
    json.put("otherVersion", summed.otherVersion());
    return json;
  }

  private static List<String> lines(LargerAreas.Plan plan, Context context) {
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.dissolved", plan.areas().size(), plan.name(), plan.id(), plan.groups().parts()));
    if (!plan.groups().left().isEmpty()) {
      List<String> left = plan.groups().left();
      String some = String.join(", ", left.subList(0, Math.min(LISTED, left.size())));
      lines.add(context.text("cli.dissolveLeft", left.size(), some + (left.size() > LISTED ? " …" : "")));
    }
    if (!plan.groups().unknown().isEmpty()) {
      lines.add(context.text("cli.dissolveUnknown", plan.groups().unknown().size()));
    }
    for (LargerAreas.Summed summed : plan.summed()) {
      lines.add(
          "  "
              + context.text(
                  "cli.dissolveSummed", summed.id(), summed.of().name(), summed.wholeAreas(),
                  summed.sums().coverage().size()));
      if (summed.otherVersion() != null) {
        lines.add("    " + context.text("cli.dissolveOtherVersion", summed.otherVersion()));
      }
    }
    for (LargerAreas.NotSummed other : plan.notSummed()) {
      lines.add("  " + context.text("cli.dissolveNotSummed", other.of().name(), other.message()));
    }
    return lines;
  }
}
