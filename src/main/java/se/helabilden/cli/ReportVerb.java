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
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportInput;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.report.Written;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// `report PROJECT [--word F] [--excel F]`: the deliverables.
@Command(name = "report")
final class ReportVerb extends Verb {
  @Parameters(paramLabel = "PROJECT")
  String project = "";

  @Option(names = "--word")
  @Nullable Path word;

  @Option(names = "--excel")
  @Nullable Path excel;

  @Override
  Answer run(Context context) {
    if (word == null && excel == null) {
      throw UserFacingException.usage("no-output", Message.of("cli.noOutput"));
    }
    try (ProjectStore store = Projects.openForReading(context, project)) {
      List<Written> written = write(context, store, word, excel, context.progress());
      List<String> lines = new ArrayList<>();
      for (Written file : written) {
        lines.add(context.text("cli.written", file.file().toString()));
        if (file.kept() != null) {
          lines.add(context.text("cli.earlierKept", file.kept().toString()));
        }
      }
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("files", written.stream().map(file -> file.file().toString()).toList());
      List<Problem> problems = NeedsCheck.problems(store.project(), store.content(), context.services().template());
      json.put("unanswered", texts(context, problems.stream().filter(NeedsCheck::isUnanswered)));
      json.put("warnings", texts(context, problems.stream().filter(problem -> problem.kind() != Problem.Kind.UNFINISHED)));
      return new Answer(json, lines);
    }
  }

  private static List<String> texts(Context context, Stream<Problem> problems) {
    return problems.map(problem -> context.text(problem.message())).toList();
  }

  /// Writes the wanted files from one gathering, so that they hold the same numbers.
  static List<Written> write(
      Context context, ProjectStore store, @Nullable Path word, @Nullable Path excel, Progress progress) {
    Services services = context.services();
    ReportInput input =
        new ReportMaking(store, services.catalogue(), services.author(), context.texts().language())
            .gather(progress.part(0, 0.5));
    List<Written> written = new ArrayList<>();
    if (word != null) {
      written.add(
          services
              .wordWriter()
              .write(
                  ReportBuilder.build(input, progress.part(0.5, 0.6)), word.toAbsolutePath(), progress.part(0.6, 0.8)));
    }
    if (excel != null) {
      written.add(
          services
              .excelWriter()
              .write(WorkbookBuilder.build(input), excel.toAbsolutePath(), progress.part(0.8, 1)));
    }
    return written;
  }
}
