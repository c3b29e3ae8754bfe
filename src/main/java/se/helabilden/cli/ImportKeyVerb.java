package se.helabilden.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.area.ChangeKey;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.project.ProjectSession;

/// `import-key PROJECT FILE`: what became of areas between two versions of a division.
@Command(name = "import-key")
final class ImportKeyVerb extends Verb {
  @Parameters(index = "0", paramLabel = "PROJECT")
  String project = "";

  @Parameters(index = "1", paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--from")
  @Nullable String from;

  @Option(names = "--to")
  @Nullable String to;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Override
  Answer run(Context context) {
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      ChangeKeyFile.Staged staged =
          ChangeKeyFile.read(context.services().valueImport(), file, from, to, context.progress().part(0, 0.8));
      if (!dryRun) {
        ChangeKeyFile.commit(session, staged);
        session.store().publish(context.progress().part(0.8, 1));
      }
      Map<String, Object> kinds = new LinkedHashMap<>();
      for (ChangeKey.Kind kind : ChangeKey.Kind.values()) {
        kinds.put(kind.name().toLowerCase(Locale.ROOT), staged.kinds().getOrDefault(kind, 0));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("level", staged.level().id());
      json.put("from", staged.from());
      json.put("to", staged.to());
      json.put("rows", staged.changes().size());
      json.put("kinds", kinds);
      int same = staged.kinds().getOrDefault(ChangeKey.Kind.SAME, 0);
      return new Answer(
          json,
          List.of(
              context.text(
                  "cli.keyRead", staged.changes().size(), staged.from(), staged.to(), same,
                  staged.changes().size() - same)));
    }
  }
}
