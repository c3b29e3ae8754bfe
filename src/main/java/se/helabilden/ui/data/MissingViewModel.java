package se.helabilden.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.FetchList;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Computation.Naming;
import se.helabilden.project.Deriving;
import se.helabilden.project.OfficialShares;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.Recipe;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.FetchListDocuments;
import se.helabilden.report.WordWriter;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Which official indicators the project lacks, how each is got, and those among them that can be computed from what
/// is there.
final class MissingViewModel {
  /// One indicator that is not there.
  ///
  /// @param recipe how it is computed from what is there; null where it cannot be
  record Row(FetchList.Wish wish, Recipe.@Nullable Formula recipe) {}

  /// @param list who has what
  /// @param rows the missing ones in the order of the list
  record Found(FetchList list, List<Row> rows) {
    Found {
      rows = List.copyOf(rows);
    }
  }

  private final ScreenContext context;
  private final Workspace workspace;
  private final @Nullable WordWriter word;
  private final @Nullable ExcelWriter excel;
  private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
  private final ProjectReading<Found> reading;

  /// @param word null where documents cannot be written
  /// @param excel null where workbooks cannot be written
  MissingViewModel(ScreenContext context, @Nullable WordWriter word, @Nullable ExcelWriter excel) {
    this.context = context;
    this.workspace = context.workspace();
    this.word = word;
    this.excel = excel;
    this.reading = new ProjectReading<>(workspace, this::find, this::show, this::showNone);
  }

  /// Null until it is known.
  ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// The one that is looked at; null for none.
  ObjectProperty<@Nullable Row> chosenProperty() {
    return chosen;
  }

  boolean canWriteWord() {
    return word != null;
  }

  boolean canWriteExcel() {
    return excel != null;
  }

  void open() {
    reading.open();
  }

  void close() {
    reading.close();
  }

  /// Follows the project while the list is open.
  void attach() {
    reading.attach();
  }

  void detach() {
    reading.detach();
  }

  private void showNone() {
    found.set(null);
    chosen.set(null);
  }

  private Found find(Project project, ProjectContent content, Progress progress) {
    Set<String> there =
        project.indicators().stream()
            .map(Indicator::catalogueId)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    FetchList list = FetchList.of(context.catalogue(), there);
    List<Row> rows = new ArrayList<>();
    for (FetchList.Wish wish : list.wishes()) {
      progress.check();
      rows.add(
          new Row(wish, OfficialShares.recipe(project, content, context.catalogue(), wish.entry()).orElse(null)));
    }
    return new Found(list, rows);
  }

  private void show(Found now) {
    Row before = chosen.get();
    found.set(now);
    chosen.set(
        now.rows().stream()
            .filter(row -> before != null && row.wish().entry().equals(before.wish().entry()))
            .findFirst()
            .or(() -> now.rows().stream().filter(row -> row.recipe() != null).findFirst())
            .or(() -> now.rows().stream().findFirst())
            .orElse(null));
  }

  /// `H01 Andel hyresrätt`.
  String name(Row row) {
    return row.wish().official().number() + " " + name(row.wish().entry());
  }

  private String name(CatalogueEntry entry) {
    return entry.name().in(context.texts().languageProperty().get());
  }

  /// How it is got, a text for each way.
  List<String> steps(Row row) {
    return documents().steps(row.wish());
  }

  /// What to paste into a mail: the name, what it means, how it is got.
  String text(Row row) {
    List<String> lines = new ArrayList<>();
    lines.add(name(row));
    lines.add(row.wish().entry().definition().in(context.texts().languageProperty().get()));
    lines.addAll(steps(row));
    return String.join("\n", lines);
  }

  /// All of them, by focus area.
  String allText() {
    Found now = found.get();
    return now == null ? "" : now.rows().stream().map(this::text).collect(Collectors.joining("\n\n"));
  }

  /// Computes one of them from what is there, as one edit; does nothing where it cannot be.
  void compute(Row row) {
    Project project = workspace.projectProperty().get();
    Recipe.Formula recipe = row.recipe();
    if (project == null || recipe == null) {
      return;
    }
    CatalogueEntry entry = row.wish().entry();
    Naming naming = new Naming(Deriving.freeId(project, entry.id()), name(entry), entry.unit());
    workspace.change(
        Message.of("ui.data.formulaKeeping"),
        session -> Deriving.keep(session, naming, recipe, entry, Progress.NONE),
        () -> context.notices().show(Notice.information(Message.of("ui.data.formulaKept", naming.name()))));
  }

  private FetchListDocuments documents() {
    Found now = Objects.requireNonNull(found.get());
    Project project = Objects.requireNonNull(workspace.projectProperty().get());
    return new FetchListDocuments(
        now.list(),
        context.catalogue(),
        project.name(),
        context.texts().languageProperty().get(),
        LocalDate.now(workspace.author().clock()),
        workspace.author().name());
  }

  /// Writes the list in the background, as a workbook where the name ends as one does, else as a document, and tells
  /// where it lies.
  void save(Path file) {
    FetchListDocuments documents = documents();
    boolean workbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    workspace
        .background()
        .start(
            Message.of("ui.data.savingList"),
            progress -> {
              if (workbook) {
                return Objects.requireNonNull(excel).write(documents.workbook(), file, progress).file();
              }
              return Objects.requireNonNull(word).write(documents.document(), file, progress).file();
            },
            written ->
                context.notices().show(Notice.information(Message.of("ui.data.listSaved", written.toString()))),
            context.notices()::failure);
  }
}
