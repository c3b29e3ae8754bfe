package se.helabilden.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;

/// `import-values PROJECT FILE`: indicator values, with the match receipt as the answer.
@Command(name = "import-values")
final class ImportValuesVerb extends Verb {
  @Parameters(index = "0", paramLabel = "PROJECT")
  String project = "";

  @Parameters(index = "1", paramLabel = "FILE")
  Path file = Path.of("");

  @Option(names = "--sheet")
  @Nullable String sheet;

  @Option(names = "--areas")
  @Nullable String areas;

  @Option(names = "--key")
  @Nullable String key;

  @Option(names = "--period")
  @Nullable String period;

  @Option(names = "--on-duplicate")
  String onDuplicate = "ask";

  @Option(names = "--hide-below")
  int hideBelow;

  @Option(names = "--table-version")
  @Nullable String tableVersion;

  @Option(names = "--rebuild")
  boolean rebuild;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Override
  Answer run(Context context) {
    OnDuplicate duplicates =
        OnDuplicate.ofId(onDuplicate)
            .orElseThrow(
                () ->
                    UserFacingException.usage(
                        "unknown-duplicate-rule", Message.of("cli.unknownDuplicateRule", onDuplicate)));
    ValueImport.Choices choices = new ValueImport.Choices(sheet, areas, key, period, duplicates, hideBelow, tableVersion, rebuild);
    ValueImport values = context.services().valueImport();
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      ValueImport.Staged staged =
          values.stage(file, choices, session.project(), session.content(), context.progress().part(0, 0.8));
      if (!dryRun) {
        values.commit(session, staged);
        session.store().publish(context.progress().part(0.8, 1));
      }
      MatchReceipt receipt = staged.join().receipt();
      receipt.warnings().forEach(warning -> context.warn(warning.issue()));
      Map<String, Object> json = ReceiptJson.of(receipt, context.texts());
      List<String> lines = ReceiptText.lines(receipt, staged.layer(), context);
      return new Answer(json, lines);
    }
  }
}
