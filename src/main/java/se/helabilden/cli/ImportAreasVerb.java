package se.helabilden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerAssembly;
import se.helabilden.importing.AreaImport;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `import-areas PROJECT FILE`: area boundaries; options are for when the guess is wrong.
@Command(name = "import-areas")
final class ImportAreasVerb extends Verb {
  @Parameters(index = "0", paramLabel = "PROJECT")
  String project = "";

  @Parameters(index = "1", paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--layer")
  @Nullable String layer;

  @Option(names = "--level")
  @Nullable String level;

  @Option(names = "--version")
  @Nullable String version;

  @Option(names = "--code")
  @Nullable String code;

  @Option(names = "--name")
  @Nullable String name;

  @Option(names = "--crs")
  @Nullable String crs;

  @Option(names = "--id")
  @Nullable String id;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Override
  Answer run(Context context) {
    LayerAssembly.Choices choices =
        new LayerAssembly.Choices(String.valueOf(file.getFileName()), id, level(), version, code, name, crs);
    AreaImport areas = context.services().areaImport();
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      Loaded<AreaImport.Staged> staged =
          areas.stage(file, layer, choices, session.project(), context.progress().part(0, 0.8));
      context.warn(staged.issues());
      if (!dryRun) {
        areas.commit(session, staged.value());
        session.store().publish(context.progress().part(0.8, 1));
      }
      return answer(context, staged);
    }
  }

  private @Nullable AreaLevel level() {
    return level == null
        ? null
        : Optional.of(level)
            .flatMap(AreaLevel::ofId)
            .orElseThrow(
                () -> UserFacingException.usage("unknown-level", Message.of("cli.unknownLevel", level)));
  }

  private static Answer answer(Context context, Loaded<AreaImport.Staged> staged) {
    LayerAssembly.Draft draft = staged.value().draft();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", staged.value().id());
    json.put("name", draft.name());
    json.put("areas", draft.layer().size());
    json.put("crs", draft.crs().id());
    json.put("sourceCrs", draft.sourceCrs());
    json.put("codeField", draft.codeField());
    json.put("nameField", draft.nameField());
    json.put("level", draft.level().id());
    json.put("version", draft.version());
    json.put("repaired", draft.repaired().stream().map(note -> json(note, context)).toList());
    json.put("rejected", draft.rejected().stream().map(note -> json(note, context)).toList());
    List<Map<String, Object>> warnings = new ArrayList<>();
    for (Issue issue : staged.issues()) {
      warnings.add(IssueJson.of(issue, context.texts()));
    }
    json.put("warnings", warnings);
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.areasRead", draft.layer().size(), draft.name(), staged.value().id()));
    if (!draft.repaired().isEmpty()) {
      lines.add(context.text("cli.areasRepaired", draft.repaired().size()));
    }
    if (!draft.rejected().isEmpty()) {
      lines.add(context.text("cli.areasRejected", draft.rejected().size()));
      draft.rejected().forEach(note -> lines.add("  " + context.text("cli.rowNote", note.row(), context.text(note.message()))));
    }
    return new Answer(json, lines);
  }

  private static Map<String, Object> json(LayerAssembly.RowNote note, Context context) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", note.row());
    json.put("code", note.code());
    json.put("rule", note.rule());
    json.put("message", context.text(note.message()));
    return json;
  }
}
