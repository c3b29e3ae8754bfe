package se.helabilden.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.Mapping;
import se.helabilden.importing.MappingText;
import se.helabilden.importing.Replacement;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Message;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.WholeFile;

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

  @Option(names = "--mapping")
  @Nullable Path mapping;

  @Option(names = "--save-mapping")
  @Nullable Path saveMapping;

  @Option(names = "--on-duplicate")
  @Nullable String onDuplicate;

  @Option(names = "--hide-below")
  @Nullable Integer hideBelow;

  @Option(names = "--replace")
  String replace = "merge";

  @Option(names = "--replaces")
  @Nullable String replaces;

  @Option(names = "--table-version")
  @Nullable String tableVersion;

  @Option(names = "--rebuild")
  boolean rebuild;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Override
  Answer run(Context context) {
    Replacement.Way way =
        Replacement.Way.ofId(replace)
            .orElseThrow(
                () -> UserFacingException.usage("unknown-replace", Message.of("cli.unknownReplace", replace)));
    ValueImport values = context.services().valueImport();
    try (ProjectSession session = Projects.openForWriting(context, project)) {
      ImportChoices choices = choices(session.project()).withWay(way).withReplaces(replaces);
      ValueImport.Staged staged =
          values.stage(file, choices, session.project(), session.content(), context.progress().part(0, 0.8));
      if (hideBelow == null) {
        staged = ValueImport.keepingHidden(staged, session.project());
      }
      List<Replacement> replacements = Replacement.of(staged, session.project(), session.content());
      if (saveMapping != null) {
        String day = LocalDate.now(session.author().clock()).toString();
        WholeFile.write(saveMapping, Mapping.of(staged, day).text());
      }
      if (!dryRun) {
        values.commit(session, staged);
        session.store().publish(context.progress().part(0.8, 1));
      }
      MatchReceipt receipt = staged.join().receipt();
      receipt.warnings().forEach(warning -> context.warn(warning.issue()));
      Map<String, Object> json = ReceiptJson.of(receipt, context.texts());
      json.put("replaces", ReplacementJson.of(replacements, way, context.texts()));
      List<String> lines = ReceiptText.lines(receipt, staged.layer(), context);
      replacements.forEach(replacement -> lines.addAll(ReplacementJson.lines(replacement, way, context)));
      return new Answer(json, lines);
    }
  }

  /// What the mapping says, where there is one, and what the options say instead.
  private ImportChoices choices(Project now) {
    ImportChoices choices =
        mapping == null ? ImportChoices.NONE : MappingText.read(mapping).choices(now);
    return new ImportChoices(
        sheet == null ? choices.sheet() : sheet,
        areas == null ? choices.layerId() : areas,
        key == null ? choices.keyColumn() : key,
        period == null ? choices.period() : period,
        onDuplicate == null ? choices.onDuplicate() : duplicates(onDuplicate),
        hideBelow == null ? choices.hideBelow() : hideBelow,
        null,
        choices.way(),
        choices.columns(),
        tableVersion == null ? choices.tableVersion() : tableVersion,
        rebuild || choices.rebuild());
  }

  private static OnDuplicate duplicates(String rule) {
    return OnDuplicate.ofId(rule)
        .orElseThrow(
            () -> UserFacingException.usage("unknown-duplicate-rule", Message.of("cli.unknownDuplicateRule", rule)));
  }
}
