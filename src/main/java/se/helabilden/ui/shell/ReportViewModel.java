package se.helabilden.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ReportMaking;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportInput;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.report.Written;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Makes the report's documents of the open project, in the background, where the user says.
final class ReportViewModel {
  private final ShellServices services;
  private final Workspace workspace;
  private final UiTexts texts;
  private final Notices notices;

  ReportViewModel(ShellServices services, Workspace workspace, UiTexts texts, Notices notices) {
    this.services = services;
    this.workspace = workspace;
    this.texts = texts;
    this.notices = notices;
  }

  /// There is nothing to write about before there are areas.
  BooleanBinding nothingToWrite() {
    return Bindings.createBooleanBinding(
        () -> {
          Project project = workspace.projectProperty().get();
          return project == null || project.layers().isEmpty();
        },
        workspace.projectProperty());
  }

  void makeWord() {
    ask("ui.shell.saveWord", "ui.shell.reportFile", ".docx", "ui.shell.wordKind")
        .ifPresent(
            file ->
                make(
                    Message.of("ui.shell.makingWord"),
                    (input, progress) ->
                        services
                            .wordWriter()
                            .write(ReportBuilder.build(input, progress.part(0, 0.4)), file, progress.part(0.4, 1))));
  }

  void makeExcel() {
    ask("ui.shell.saveExcel", "ui.shell.tablesFile", ".xlsx", "ui.shell.excelKind")
        .ifPresent(
            file ->
                make(
                    Message.of("ui.shell.makingExcel"),
                    (input, progress) -> services.excelWriter().write(WorkbookBuilder.build(input), file, progress)));
  }

  private interface Writing {
    Written write(ReportInput input, Progress progress);
  }

  private Optional<Path> ask(String title, String name, String ending, String kind) {
    Project project = workspace.projectProperty().get();
    if (project == null) {
      return Optional.empty();
    }
    Path folder = workspace.file().map(Path::getParent).orElse(services.documents());
    String fileName = texts.text(name, project.name()).replaceAll("[\\\\/:*?\"<>|]", "-") + ending;
    return services
        .questions()
        .save(
            texts.text(title),
            folder.resolve(fileName),
            new FileQuestions.Kind(texts.text(kind), List.of("*" + ending)))
        .map(file -> file.toString().endsWith(ending) ? file : file.resolveSibling(file.getFileName() + ending));
  }

  private void make(Message what, Writing writing) {
    ProjectStore store = workspace.store();
    Language language = texts.languageProperty().get();
    workspace
        .background()
        .start(
            what,
            progress -> {
              ReportInput input =
                  new ReportMaking(store, services.catalogue(), workspace.author(), language)
                      .gather(progress.part(0, 0.6));
              return writing.write(input, progress.part(0.6, 1));
            },
            this::tell);
  }

  private void tell(Written written) {
    Path file = written.file();
    Path kept = written.kept();
    String name = file.getFileName().toString();
    notices.show(
        Notice.information(
            kept == null
                ? Message.of("ui.shell.written", name)
                : Message.of("ui.shell.writtenKept", name, kept.getFileName().toString()),
            new Notice.Action(Message.of("ui.shell.openFile"), () -> services.opener().accept(file)),
            new Notice.Action(
                Message.of("ui.shell.showFolder"), () -> services.opener().accept(file.getParent()))));
  }
}
