package se.helabilden.ui.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectStore;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportEdition;
import se.helabilden.report.ReportInput;
import se.helabilden.report.SlideDeckBuilder;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.report.Written;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// Makes the documents of the open project, in the background, where the user says.
final class ReportFiles {
  private final ScreenContext context;
  private final ReportServices services;
  private final ReportViewModel model;
  private final Workspace workspace;
  private final UiTexts texts;

  /// @param model says which edition, and in whose document
  ReportFiles(ScreenContext context, ReportServices services, ReportViewModel model) {
    this.context = context;
    this.services = services;
    this.model = model;
    this.workspace = context.workspace();
    this.texts = context.texts();
  }

  void makeWord() {
    ReportEdition edition = model.edition();
    Path look = model.templateProperty().get();
    ask("ui.report.saveWord", "ui.report.reportFile", ".docx", "ui.report.wordKind")
        .ifPresent(
            file ->
                make(
                    Message.of("ui.report.makingWord"),
                    (input, progress) ->
                        services
                            .wordWriter()
                            .write(
                                edition.of(ReportBuilder.build(input, progress.part(0, 0.4))),
                                look,
                                file,
                                false,
                                progress.part(0.4, 1))));
  }

  void makeExcel() {
    ask("ui.report.saveExcel", "ui.report.tablesFile", ".xlsx", "ui.report.excelKind")
        .ifPresent(
            file ->
                make(
                    Message.of("ui.report.makingExcel"),
                    (input, progress) -> services.excelWriter().write(WorkbookBuilder.build(input), file, progress)));
  }

  void makePowerPoint() {
    ask("ui.report.savePowerPoint", "ui.report.slidesFile", ".pptx", "ui.report.powerPointKind")
        .ifPresent(
            file ->
                make(
                    Message.of("ui.report.makingPowerPoint"),
                    (input, progress) ->
                        services
                            .powerPointWriter()
                            .write(SlideDeckBuilder.build(input, progress.part(0, 0.2)), file, progress.part(0.2, 1))));
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
    return context
        .questions()
        .save(
            texts.text(title),
            folder.resolve(fileName),
            List.of(new FileQuestions.Kind(texts.text(kind), List.of("*" + ending))));
  }

  private void make(Message what, Writing writing) {
    ProjectStore store = workspace.store();
    Language language = texts.languageProperty().get();
    workspace
        .background()
        .start(
            what,
            progress -> writing.write(
                    ReportViewModel.gather(context, store, language, progress.part(0, 0.6)), progress.part(0.6, 1)),
            this::tell);
  }

  /// Says what was written and what of edits in an earlier file stands in it; all of that in the details.
  private void tell(Written written) {
    Path file = written.file();
    Path kept = written.kept();
    String name = file.getFileName().toString();
    List<Message> edits = written.carried().messages();
    Message text = Message.of("ui.report.written", name);
    if (kept != null) {
      text = Message.of("ui.report.writtenKept", name, kept.getFileName().toString());
    } else if (!edits.isEmpty()) {
      text = Message.of("ui.report.writtenAnd", name, edits.getFirst());
    }
    boolean heed = !written.carried().newer().isEmpty() || !written.carried().isWhole();
    context
        .notices()
        .show(
            new Notice(
                heed ? Notice.Level.WARNING : Notice.Level.INFORMATION,
                text,
                List.of(
                    new Notice.Action(Message.of("ui.report.openFile"), () -> services.opener().accept(file)),
                    new Notice.Action(
                        Message.of("ui.report.showFolder"), () -> services.opener().accept(file.getParent()))),
                String.join("\n", edits.stream().map(Texts.in(texts.languageProperty().get())::text).toList())));
  }
}
