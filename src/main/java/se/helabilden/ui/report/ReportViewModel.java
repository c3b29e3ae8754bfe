package se.helabilden.ui.report;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.Indicator;
import se.helabilden.needs.MapView;
import se.helabilden.project.Edit;
import se.helabilden.project.Entries;
import se.helabilden.project.Heeded;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectCheck;
import se.helabilden.project.ProjectCheck.Problem;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ReportMaking;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.ReportEdition;
import se.helabilden.report.ReportInput;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The report of the open project: its pages as they will look, what to look at first, its maps, and its files. Pages
/// follow the project in the background.
final class ReportViewModel {
  /// A map of the report, or one that could be.
  ///
  /// @param name of the indicator
  record ChosenMap(MapView view, String name) {}

  private record Read(
      Project project, List<PreviewPage> pages, List<Problem> problems, List<ChosenMap> maps) {}

  private final ScreenContext context;
  private final Workspace workspace;
  private final UiTexts texts;
  private final ReadOnlyListWrapper<PreviewPage> pages = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  private final ReadOnlyListWrapper<Problem> problems = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  private final ReadOnlyListWrapper<ChosenMap> maps = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  private final ObjectProperty<ReportEdition.Scope> scope = new SimpleObjectProperty<>(ReportEdition.Scope.FULL);
  private final ObjectProperty<ReportEdition.Audience> audience =
      new SimpleObjectProperty<>(ReportEdition.Audience.INTERNAL);
  private final ObjectProperty<@Nullable Path> template = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable Job job;
  private Subscription listening = Subscription.EMPTY;

  ReportViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
    this.texts = context.texts();
  }

  void attach() {
    listening =
        Subscription.combine(
            workspace.projectProperty().subscribe(project -> read()),
            scope.subscribe((before, now) -> read()),
            audience.subscribe((before, now) -> read()),
            texts.languageProperty().subscribe((before, now) -> read()));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    stop();
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
    reading.set(false);
  }

  /// The pages as they will look; those of before while new ones are made.
  ReadOnlyListProperty<PreviewPage> pagesProperty() {
    return pages.getReadOnlyProperty();
  }

  /// What to look at before the report goes out.
  ReadOnlyListProperty<Problem> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// The saved map views.
  ReadOnlyListProperty<ChosenMap> mapsProperty() {
    return maps.getReadOnlyProperty();
  }

  /// Whether pages are being made.
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Which chapters go out.
  ObjectProperty<ReportEdition.Scope> scopeProperty() {
    return scope;
  }

  /// For whom.
  ObjectProperty<ReportEdition.Audience> audienceProperty() {
    return audience;
  }

  /// The organisation's own document that the report is set in; null for the program's own look.
  ReadOnlyObjectProperty<@Nullable Path> templateProperty() {
    return template;
  }

  /// Asks for the organisation's document.
  void chooseTemplate() {
    context
        .questions()
        .open(
            texts.text("ui.report.chooseTemplate"),
            List.of(new FileQuestions.Kind(texts.text("ui.report.wordKind"), List.of("*.docx", "*.dotx"))))
        .ifPresent(template::set);
  }

  void ownLook() {
    template.set(null);
  }

  ReportEdition edition() {
    return new ReportEdition(scope.get(), audience.get());
  }

  Navigator navigator() {
    return context.navigator();
  }

  private void read() {
    stop();
    Project project = workspace.projectProperty().get();
    if (project == null) {
      pages.clear();
      problems.clear();
      maps.clear();
      return;
    }
    ProjectStore store = workspace.store();
    Language language = texts.languageProperty().get();
    ReportEdition edition = edition();
    reading.set(true);
    job =
        workspace
            .background()
            .startQuietly(
                progress -> read(project, store, language, edition, progress),
                this::show,
                () -> reading.set(false));
  }

  private Read read(
      Project project, ProjectStore store, Language language, ReportEdition edition, Progress progress) {
    ReportDocument document = edition.of(ReportBuilder.build(gather(context, store, language, progress), progress));
    ProjectContent content = store.content();
    List<ChosenMap> views =
        project.needs().views().stream()
            .map(
                view ->
                    new ChosenMap(
                        view,
                        Entries.find(project, content, view.entryId()).map(entry -> entry.name()).orElse(view.entryId())))
            .toList();
    return new Read(project, PageFlow.of(document), ProjectCheck.problems(project, content, context.template()), views);
  }

  static ReportInput gather(ScreenContext context, ProjectStore store, Language language, Progress progress) {
    return new ReportMaking(store, context.catalogue(), context.workspace().author(), language, context.template())
        .gather(progress);
  }

  private void show(Read read) {
    reading.set(false);
    if (read.project() == workspace.projectProperty().get()) {
      pages.setAll(read.pages());
      problems.setAll(read.problems());
      maps.setAll(read.maps());
    }
  }

  // --- the maps

  /// Takes a map into the report, or out of it.
  void choose(ChosenMap map, boolean inReport) {
    if (map.view().inReport() != inReport) {
      write(
          Message.of(inReport ? "ui.report.mapIn" : "ui.report.mapOut", title(map)),
          "",
          map.view().withInReport(inReport));
    }
  }

  /// Gives a map the title that says what it shows.
  void retitle(ChosenMap map, String title) {
    if (!map.view().title().equals(title)) {
      write(Message.of("ui.report.mapTitled", title), "view:" + map.view().id(), map.view().withTitle(title));
    }
  }

  void remove(ChosenMap map) {
    workspace.perform(new Edit.RemoveView(map.view(), title(map)), NewContent.NONE, () -> {});
  }

  static String title(ChosenMap map) {
    return map.view().title().isBlank() ? map.name() : map.view().title();
  }

  private void write(Message what, String field, MapView view) {
    workspace.perform(
        new Edit.Write(what, field, "", List.of(), List.of(), List.of(view)), NewContent.NONE, () -> {});
  }

  // --- what to check

  /// Lets a piece of advice stand: it is not said again.
  void heed(Problem advice) {
    workspace.perform(
        new Edit.Heed(new Heeded(workspace.author().stamp(), advice.key(), texts.text(advice.message()))),
        NewContent.NONE,
        () -> {});
  }

  /// Says where those indicators come from whose files do not tell it.
  void nameSource(String source) {
    Project project = workspace.projectProperty().get();
    if (project == null || source.isBlank()) {
      return;
    }
    List<Indicator> without =
        project.indicators().stream()
            .filter(indicator -> indicator.parts().isEmpty() && indicator.provenance().source() == null)
            .toList();
    workspace.perform(new Edit.NameSource(without, source.strip()), NewContent.NONE, () -> {});
  }
}
