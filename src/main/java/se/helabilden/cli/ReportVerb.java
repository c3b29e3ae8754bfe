package se.helabilden.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.helabilden.project.NeedsCheck;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ReportMaking;
import se.helabilden.report.CarriedOver;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportInput;
import se.helabilden.report.SlideDeckBuilder;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.report.Written;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// `report PROJECT [--word F] [--excel F] [--powerpoint F] [--template ORG.docx] [--fresh]`: the deliverables. What was
/// edited in an earlier Word file stands in the new one, unless all is to be written anew.
@Command(name = "report")
final class ReportVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--word")
  @Nullable Path word;

  @Option(names = "--excel")
  @Nullable Path excel;

  @Option(names = "--powerpoint")
  @Nullable Path powerPoint;

  @Option(names = "--template")
  @Nullable Path template;

  @Option(names = "--fresh")
  boolean fresh;

  @Override
  Answer run(Context context) {
    if (word == null && excel == null && powerPoint == null) {
      throw UserFacingException.usage("no-output", Message.of("cli.noOutput"));
    }
    try (ProjectStore store = Projects.openForReading(context, project)) {
      Wanted wanted = new Wanted(word, template, excel, powerPoint, fresh);
      ReportInput input = gather(context, store, context.progress().part(0, 0.5));
      List<Written> written = write(context, input, wanted, context.progress().part(0.5, 1));
      List<String> lines = new ArrayList<>();
      for (Written file : written) {
        lines.addAll(lines(context, file));
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("files", written.stream().map(file -> file.file().toString()).toList());
      List<Problem> problems = NeedsCheck.problems(store.project(), store.content(), context.services().template());
      json.put("unanswered", texts(context, problems.stream().filter(NeedsCheck::isUnanswered)));
      List<String> warnings = new ArrayList<>();
      written.forEach(file -> warnings.addAll(edits(context, file)));
      warnings.addAll(
          texts(context, problems.stream().filter(problem -> problem.kind() != Problem.Kind.UNFINISHED)));
      json.put("warnings", warnings);
      if (word != null) {
        json.put("edits", json(context, written.getFirst().carried()));
      }
      return new Answer(json, lines);
    }
  }

  /// What to say of a file: where it is, what of edits stands in it, where the earlier one went.
  static List<String> lines(Context context, Written file) {
    List<String> lines = new ArrayList<>();
    lines.add(context.text("cli.written", file.file().toString()));
    lines.addAll(edits(context, file));
    if (file.kept() != null) {
      lines.add(context.text("cli.earlierKept", file.kept().toString()));
    }
    return lines;
  }

  /// What of edits in an earlier Word file stands in the new one, and which have newer material, whole.
  private static Map<String, Object> json(Context context, CarriedOver edits) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kept", edits.kept());
    json.put("newer", edits.newer());
    json.put("removed", edits.removed());
    json.put("added", edits.added());
    json.put("comments", edits.comments());
    json.put("lost", edits.lost().stream().map(context::text).toList());
    return json;
  }

  private static List<String> edits(Context context, Written file) {
    return file.carried().messages().stream().map(context::text).toList();
  }

  private static List<String> texts(Context context, Stream<Problem> problems) {
    return problems.map(problem -> context.text(problem.message())).toList();
  }

  /// The files to write; null for those that are not wanted.
  ///
  /// @param template an organisation's document to set the Word file in
  /// @param fresh whether edits in an earlier Word file are left
  record Wanted(
      @Nullable Path word, @Nullable Path template, @Nullable Path excel, @Nullable Path powerPoint, boolean fresh) {}

  static ReportInput gather(Context context, ProjectStore store, Progress progress) {
    Services services = context.services();
    return new ReportMaking(
            store, services.catalogue(), services.author(), context.texts().language(), services.template())
        .gather(progress);
  }

  /// Writes the wanted files from one gathering, so that they hold the same numbers.
  static List<Written> write(Context context, ReportInput input, Wanted wanted, Progress progress) {
    Services services = context.services();
    List<Written> written = new ArrayList<>();
    if (wanted.word() != null) {
      Path template = wanted.template() == null ? null : wanted.template().toAbsolutePath();
      written.add(
          services
              .wordWriter()
              .write(
                  ReportBuilder.build(input, progress.part(0, 0.2)), template, wanted.word().toAbsolutePath(),
                  wanted.fresh(), progress.part(0.2, 0.6)));
    }
    if (wanted.excel() != null) {
      written.add(
          services
              .excelWriter()
              .write(WorkbookBuilder.build(input), wanted.excel().toAbsolutePath(), progress.part(0.6, 0.8)));
    }
    if (wanted.powerPoint() != null) {
      written.add(
          services
              .powerPointWriter()
              .write(
                  SlideDeckBuilder.build(input, progress), wanted.powerPoint().toAbsolutePath(),
                  progress.part(0.8, 1)));
    }
    return written;
  }
}
