package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaLevel;
import se.helabilden.importing.ImportChoices;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.project.Project;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.SharedData;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Step;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

class ImportViewModelTest {
  private static final Texts SWEDISH = Texts.in(Language.SWEDISH);

  @TempDir Path folder;
  private DataKit kit;
  private ImportViewModel model;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    model = new ImportViewModel(kit.context);
    model.attach();
  }

  @Test
  void nothingIsChangedBeforeTheYes() {
    model.offer(List.of(DataKit.DESO));

    var preview = (ImportState.AreasPreview) model.stateProperty().get();
    assertThat(preview.staged().draft().layer().size()).isEqualTo(170);
    assertThat(project().layers()).isEmpty();
    assertThat(model.thumbnailProperty().get()).isNotNull();

    model.cancel();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Idle.class);
    assertThat(project().layers()).isEmpty();
    assertThat(kit.workspace.undoableProperty().get()).isNull();
  }

  @Test
  void severalFilesAreTakenOneAfterAnotherAndBoundariesComeFirst() {
    model.offer(List.of(DataKit.STANDARD, DataKit.DESO));

    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.AreasPreview.class);
    assertThat(model.waitingProperty().get()).isEqualTo(1);
    model.commit();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.AreasDone.class);
    assertThat(project().layers()).hasSize(1);
    model.next();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.ValuesPreview.class);
    model.commit();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Receipt.class);
    assertThat(project().indicators()).hasSize(3);
    assertThat(project().imports()).hasSize(1);
  }

  @Test
  void aWholeImportIsUndoneInOneStep() {
    read(DataKit.DESO);
    read(DataKit.STANDARD);

    assertThat(model.canUndo()).isTrue();
    model.undo();

    assertThat(project().indicators()).isEmpty();
    assertThat(project().imports()).isEmpty();
    assertThat(project().layers()).hasSize(1);
    assertThat(((ImportState.Receipt) model.stateProperty().get()).undone()).isTrue();
    assertThat(model.canUndo()).isFalse();
    assertThat(model.canRedo()).isTrue();
    model.redo();
    assertThat(project().indicators()).hasSize(3);
    assertThat(((ImportState.Receipt) model.stateProperty().get()).undone()).isFalse();
  }

  @Test
  void anEarlierReceiptOpensAgainButUndoTakesBackOnlyTheLatest() throws Exception {
    read(DataKit.DESO);
    read(DataKit.STANDARD);
    read(DataKit.EXAMPLE.resolve("999907VD_valdeltagande_2014-2022.csv"));
    model.next();

    model.open(project().imports().getFirst());

    var receipt = (ImportState.Receipt) model.stateProperty().get();
    assertThat(receipt.receipt().file()).isEqualTo(DataKit.STANDARD.getFileName().toString());
    assertThat(model.canUndo()).isFalse();
  }

  @Test
  void aGuessIsChangedWhereItStands() {
    model.offer(List.of(DataKit.DESO));
    var preview = (ImportState.AreasPreview) model.stateProperty().get();
    List<Sentence> sentences = new AreaSentences(preview, model::choose, model::open).sentences();
    assertThat(sentences.getFirst().plain(SWEDISH)).isEqualTo("170 områden, som är DeSO i version 2025.");

    var version = (Gap.Choice) sentences.getFirst().gaps().get(1);
    version.pick().accept("2018");

    var changed = (ImportState.AreasPreview) model.stateProperty().get();
    assertThat(changed.staged().draft().version()).isEqualTo("2018");
    assertThat(changed.staged().draft().level()).isEqualTo(AreaLevel.DESO);
  }

  @Test
  void aChoiceThatDoesNotDoLeadsBackToTheUnderstandingBefore() {
    read(DataKit.DESO);
    model.offer(List.of(DataKit.STANDARD));
    var preview = (ImportState.ValuesPreview) model.stateProperty().get();

    model.choose(
        new ImportChoices(
            null, null, "D", null, OnDuplicate.ASK, 0));

    var refused = (ImportState.Refused) model.stateProperty().get();
    assertThat(refused.back()).isSameAs(preview);
    assertThat(SWEDISH.text(refused.what())).isNotBlank();
    model.goBack();
    assertThat(model.stateProperty().get()).isSameAs(preview);
    model.commit();
    assertThat(project().indicators()).hasSize(3);
  }

  @Test
  void aRefusedFileChangesNothingAndSaysWhatToDo() {
    model.offer(List.of(Path.of("pom.xml"), DataKit.STANDARD));

    var refused = (ImportState.Refused) model.stateProperty().get();
    assertThat(SWEDISH.text(refused.what())).contains("pom.xml").contains("GeoPackage");
    model.next();
    var noAreas = (ImportState.Refused) model.stateProperty().get();
    assertThat(SWEDISH.text(noAreas.what())).contains("Läs först in en kartfil");
    assertThat(kit.workspace.undoableProperty().get()).isNull();
  }

  @Test
  void differingRowsAskWhichIsToCount() throws Exception {
    read(DataKit.DESO);
    Path table = folder.resolve("dubbletter_2024.csv");
    StringBuilder text = new StringBuilder("deso;antal svar\n");
    var layer = kit.workspace.content().layer(project().layers().getFirst());
    layer.areas().forEach(area -> text.append(area.code().code()).append(";4\n"));
    text.append(layer.area(0).code().code()).append(";9\n");
    Files.writeString(table, text);

    model.offer(List.of(table));
    var refused = (ImportState.Refused) model.stateProperty().get();
    assertThat(refused.remedies()).hasSize(1);
    ((Gap.Choice) refused.remedies().getFirst().gaps().getFirst()).pick().accept("last");

    var preview = (ImportState.ValuesPreview) model.stateProperty().get();
    assertThat(preview.staged().join().receipt().rows().duplicate()).isEqualTo(1);
    assertThat(preview.staged().hideBelow()).isEqualTo(5);
  }

  @Test
  void theReceiptAccountsForEveryRowAndAreaOfRealFiles() {
    Path boundaries = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path table = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx");
    read(boundaries);
    model.offer(List.of(table));

    var preview = (ImportState.ValuesPreview) model.stateProperty().get();
    var account = new ReceiptSentences(preview.staged().join().receipt(), preview.areas(), model::open);
    assertThat(SWEDISH.text(account.warnings().getFirst())).startsWith("Tabellen gäller DeSO 2018, kartan DeSO 2025");
    assertThat(account.rows().plain(SWEDISH))
        .isEqualTo(
            "5\u202F984 rader: 547 hör till era områden, 5\u202F419 gäller områden utanför kartan,"
                + " 18 har äldre koder.");
    assertThat(account.areas().plain(SWEDISH)).isEqualTo("584 områden = 547 med värde · 37 utan värde.");

    model.commit();
    ReceiptList without = model.listProperty().get();
    assertThat(without).isNotNull();
    assertThat(without.areas()).hasSize(37).contains("1384C1251", "1480C1031");
    model.showOnMap(without.areas());
    assertThat(kit.workspace.selection().codes()).containsExactlyInAnyOrderElementsOf(without.areas());
    assertThat(kit.workspace.map().indicatorProperty().get()).isEqualTo("i000006ta_lag_ekonomisk_standard_procent");
    assertThat(kit.workspace.map().zoomProperty().get()).isNotNull();
    assertThat(kit.went).containsExactly(Step.MAPS);
  }

  @Test
  void everyNumberOfTheReceiptOpensItsWholeList() {
    Path boundaries = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path table = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx");
    read(boundaries);
    read(table);
    var receipt = (ImportState.Receipt) model.stateProperty().get();
    var account = new ReceiptSentences(receipt.receipt(), receipt.areas(), model::open);
    List<Integer> sizes =
        Stream.of(account.rows(), account.areas(), account.indicators("DeSO 2025"))
            .flatMap(sentence -> sentence.gaps().stream())
            .map(
                gap -> {
                  ((Gap.Link) gap).open().run();
                  return model.listProperty().get().rows().size();
                })
            .toList();
    assertThat(sizes).containsExactly(547, 5419, 18, 547, 37, 3);
  }

  @Test
  void aListIsSavedWholeAsTextThatASpreadsheetOpens() {
    Path boundaries = SharedData.path("sweden/boundaries/gr_deso2025_original.gpkg");
    Path table = SharedData.path("sweden/scb-xlsx/000006TA_20240813-153551.xlsx");
    read(boundaries);
    read(table);
    var receipt = (ImportState.Receipt) model.stateProperty().get();

    String csv = ListFile.csv(new ReceiptLists(receipt.receipt(), receipt.areas()).unmatched("old-code"), SWEDISH);

    assertThat(csv).startsWith("\uFEFFRad;I filen;Varför;Förslag\r\n");
    assertThat(csv.lines()).hasSize(19);
  }

  @Test
  void cancellingWhileAFileIsBeingReadLeavesTheProjectAndThePanelCalm() throws Exception {
    Deque<Runnable> waiting = new ArrayDeque<>();
    Direct held =
        new Direct() {
          @Override
          public void execute(Runnable command) {
            waiting.add(command);
          }
        };
    kit = new DataKit(Files.createDirectory(folder.resolve("held")), Runnable::run, held).opened();
    runAll(waiting);
    model = new ImportViewModel(kit.context);
    model.attach();
    Project before = project();
    model.offer(List.of(DataKit.DESO));
    while (model.job() == null) {
      waiting.remove().run();
    }
    Job reading = model.job();
    List<Double> reached = new ArrayList<>();
    reading
        .fractionProperty()
        .subscribe(
            (was, now) -> {
              reached.add(now.doubleValue());
              model.cancel();
            });
    runAll(waiting);

    assertThat(reached).as("it was being read").isNotEmpty();
    assertThat(reached.getFirst()).isBetween(0.0, 0.99);
    assertThat(reading.isCancelled()).isTrue();
    assertThat(kit.workspace.background().jobs()).isEmpty();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Idle.class);
    assertThat(model.workingProperty().get()).isFalse();
    assertThat(kit.context.notices().showing()).isEmpty();
    assertThat(kit.failures).isEmpty();
    assertThat(project()).isSameAs(before);
    assertThat(kit.workspace.undoableProperty().get()).isNull();
  }

  @Test
  void undoingTheAreasWhileATableIsPreviewedUnderstandsItAnew() {
    read(DataKit.DESO);
    model.offer(List.of(DataKit.STANDARD));
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.ValuesPreview.class);

    kit.workspace.undo();

    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Refused.class);
  }

  @Test
  void filesDroppedWithANewProjectBeforeTheScreenShowsAreNotLost() {
    model.offer(List.of(DataKit.DESO));
    model.detach();
    kit.workspace.create(folder.resolve("annat.gpkg"), "Annat", () -> model.offer(List.of(DataKit.REGSO)));
    model.attach();

    var preview = (ImportState.AreasPreview) model.stateProperty().get();
    assertThat(preview.staged().file()).isEqualTo(DataKit.REGSO.getFileName().toString());
    model.commit();
    assertThat(project().name()).isEqualTo("Annat");
    assertThat(project().layers()).hasSize(1);
  }

  @Test
  void partsOfAShapefileAreOneFile() {
    Path shp = Path.of("a", "lan.shp");
    assertThat(
            Staging.inOrder(
                List.of(
                    Path.of("a", "lan.dbf"), Path.of("b.csv"), shp, Path.of("a", "lan.shx"),
                    Path.of("a", "lan.prj"), shp)))
        .containsExactly(shp, Path.of("b.csv"));
  }

  @Test
  void theWindowSpeaksNoCommandLine() {
    assertThat(PlainWords.of("Ange den (--version), så att siffror")).isEqualTo("Ange den, så att siffror");
    assertThat(PlainWords.of("välj systemet (--crs EPSG:3007 till EPSG:3018) för")).isEqualTo("välj systemet för");
  }

  private static void runAll(Deque<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private void read(Path file) {
    model.offer(List.of(file));
    model.commit();
    assertThat(kit.failures).isEmpty();
  }

  private Project project() {
    return kit.workspace.projectProperty().get();
  }
}
