package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.indicator.Indicator;
import se.helabilden.needs.AreaNote;
import se.helabilden.project.NeedsCheck;
import se.helabilden.project.Project;
import se.helabilden.project.ReportMaking;
import se.helabilden.report.Block;
import se.helabilden.report.Cell;
import se.helabilden.report.ReportBuilder;
import se.helabilden.report.ReportInput;
import se.helabilden.report.Sheet;
import se.helabilden.report.WorkbookBuilder;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Progress;

class AreaNotesTest {
  @TempDir static Path folder;
  private static UiKit kit;
  private static Path example;

  private Path file;
  private UiKit.Window window;
  private Workspace workspace;
  private MapViewModel model;
  private AreaNotes notes;

  @BeforeAll
  static void makeExample() throws Exception {
    kit = new UiKit(folder);
    example = kit.example("999906TA");
  }

  @BeforeEach
  void open() throws Exception {
    file = Files.copy(example, Files.createTempDirectory(folder, "notes").resolve("projekt.gpkg"));
    window = kit.atOnce(Language.SWEDISH);
    workspace = window.context().workspace();
    workspace.open(file, () -> {});
    // what is noted of the classes is not of concern here
    workspace.map().sameClassesProperty().set(false);
    model = new MapViewModel(
            workspace, window.context().texts(), window.context().notices(), window.context().areaImport().overlays());
    model.attach();
    notes = model.notes();
  }

  @AfterEach
  void close() {
    model.detach();
    workspace.close(() -> {});
    assertThat(window.failures()).isEmpty();
  }

  private Project project() {
    return java.util.Objects.requireNonNull(workspace.projectProperty().get());
  }

  private List<String> captions() {
    return java.util.Objects.requireNonNull(model.shownProperty().get()).map().captions().notes();
  }

  @Test
  void aNoteStandsAtItsAreaUntilItIsTakenBack() {
    String name = java.util.Objects.requireNonNull(notes.area(3)).name();
    notes.write(3, " studentbostäder ", true);
    assertThat(notes.text(3)).isEqualTo("studentbostäder");
    assertThat(notes.text(4)).isEmpty();
    assertThat(captions()).contains(name + ": studentbostäder");
    notes.write(3, "studentbostäder och äldreboende", true);
    assertThat(notes.all()).extracting(AreaNote::text).containsExactly("studentbostäder och äldreboende");
    workspace.undo();
    assertThat(notes.text(3)).isEqualTo("studentbostäder");
    workspace.undo();
    assertThat(notes.all()).isEmpty();
    assertThat(captions()).isEmpty();
    workspace.redo();
    assertThat(notes.text(3)).isEqualTo("studentbostäder");
    notes.write(3, "  ", true);
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void whatIsNotChangedIsNoEdit() {
    notes.write(1, "fältet", true);
    var before = workspace.undoableProperty().get();
    notes.write(1, "fältet ", true);
    assertThat(workspace.undoableProperty().get()).isSameAs(before);
    assertThat(notes.all()).hasSize(1);
  }

  @Test
  void noteOfOnesOwnIsNotPublished() {
    notes.write(2, "fråga Anna", false);
    assertThat(notes.text(2)).isEqualTo("fråga Anna");
    assertThat(captions()).isEmpty();
    ReportInput input = report();
    assertThat(ReportBuilder.build(input, Progress.NONE).blocks().toString().contains("fråga Anna")).isFalse();
    Sheet areas = WorkbookBuilder.build(input).sheets().stream().filter(s -> s.tableName().startsWith("hb_areas")).findFirst().orElseThrow();
    assertThat(areas.columns()).extracting(Sheet.SheetColumn::header).doesNotContain("Anteckning");
  }

  @Test
  void manyNotesOnAMapAreCutButTheTableHasAll() {
    for (int area = 0; area < 7; area++) {
      notes.write(area, "ord " + area, true);
    }
    assertThat(captions()).hasSize(5).last().isEqualTo("Anteckningar om 3 områden till finns i tabellen.");
    ReportInput input = report();
    Block.DataTable table =
        ReportBuilder.build(input, Progress.NONE).blocks().stream()
            .filter(block -> block instanceof Block.DataTable data && data.id().startsWith("map:"))
            .map(Block.DataTable.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(table.notes().stream().filter(note -> note.startsWith("† "))).hasSize(7);
    assertThat(table.rows().stream().filter(row -> shown(row.getFirst()).endsWith(" †"))).hasSize(7);
    Sheet areas = WorkbookBuilder.build(input).sheets().stream().filter(s -> s.tableName().startsWith("hb_areas")).findFirst().orElseThrow();
    assertThat(areas.columns()).extracting(Sheet.SheetColumn::header).endsWith("Anteckning");
  }

  private static String shown(Cell cell) {
    return cell.shown(NumberText.in(Language.SWEDISH));
  }

  private ReportInput report() {
    return new ReportMaking(
            workspace.store(), window.context().catalogue(), UiKit.AUTHOR, Language.SWEDISH, window.context().template())
        .gather(Progress.NONE);
  }

  @Test
  void notesAreKeptInTheFileAndCheckedForPersons() {
    notes.write(0, "ring 070-123 45 67", true);
    assertThat(NeedsCheck.problems(project(), workspace.content(), window.context().template()))
        .extracting(problem -> problem.id())
        .contains("personal-phone");
    List<AreaNote> written = project().needs().notes();
    List<Indicator> indicators = project().indicators();
    workspace.close(() -> {});
    workspace.open(file, () -> {});
    assertThat(project().needs().notes()).isEqualTo(written).hasSize(1);
    assertThat(project().indicators()).isEqualTo(indicators);
    notes.remove(written.getFirst());
    assertThat(project().needs().isEmpty()).isTrue();
  }
}
