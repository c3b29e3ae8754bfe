package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.importing.ColumnChoice;
import se.helabilden.importing.Replacement;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.EvidenceKind;
import se.helabilden.needs.Finding;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Level;
import se.helabilden.needs.MapView;
import se.helabilden.project.Edit;
import se.helabilden.project.Entries;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.SeriesHashes;
import se.helabilden.ui.common.Step;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// A newer file in place of an older: what changes is told before, and marked after.
class ReplaceFileTest {
  private static final Texts SWEDISH = Texts.in(Language.SWEDISH);
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

  @TempDir Path folder;
  private DataKit kit;
  private ImportViewModel model;
  private AreaLayer areas;
  private final Finding[] finding = new Finding[1];

  @BeforeEach
  void withATable() throws Exception {
    kit = new DataKit(folder).opened();
    model = new ImportViewModel(kit.context);
    model.attach();
    read(DataKit.DESO);
    areas = kit.workspace.content().layer(project().layers().getFirst());
    read(table("otrygga_2022-2023.csv", "otrygga, procent 2022;otrygga, procent 2023", row -> row + ",5;" + (row + 1)));
    model.next();
  }

  private Path table(String name, String headers, IntFunction<String> cells) throws IOException {
    StringBuilder text = new StringBuilder("deso;").append(headers).append('\n');
    for (int row = 0; row < areas.size(); row++) {
      text.append(areas.area(row).code().code()).append(';').append(cells.apply(row)).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private void read(Path file) {
    model.offer(List.of(file));
    model.commit();
  }

  private Project project() {
    return kit.workspace.projectProperty().get();
  }

  private Indicator indicator() {
    return project().indicators().getFirst();
  }

  private ImportState.ValuesPreview preview() {
    return (ImportState.ValuesPreview) model.stateProperty().get();
  }

  private ReplacementWords words() {
    return new ReplacementWords(preview(), kit.context, model::choose, model::open);
  }

  private List<String> told(Texts texts) {
    return words().sentences().stream().map(sentence -> sentence.plain(texts)).toList();
  }

  private Gap gap(String key) {
    return words().sentences().stream()
        .filter(sentence -> sentence.text().key().startsWith("ui.data." + key))
        .findFirst()
        .orElseThrow()
        .gaps()
        .getFirst();
  }

  private ReceiptList opened(String key) {
    ((Gap.Link) gap(key)).open().run();
    return model.listProperty().get();
  }

  /// A saved map, a piece of evidence with the numbers of now, and a finding that rests on it.
  private void rest() {
    String id = indicator().id();
    String hash = indicator().series();
    Evidence evidence =
        new Evidence(
            kit.workspace.author().stamp(), 1, EvidenceKind.STATISTICS, "Otryggheten skiljer sig", "egen", "2023", null,
            List.of(), "", Evidence.Strength.HIGH, new FrozenValues(id, "Otrygga", "%", "2023", hash, List.of()), null);
    finding[0] =
        new Finding(
            kit.workspace.author().stamp(), 1, "Otryggheten är ojämnt fördelad", null, Level.AREA,
            Finding.Direction.UNCLEAR, false, true, List.of(evidence.id()));
    MapView view =
        new MapView(
            kit.workspace.author().stamp(), "Otrygga 2023", id, "2023", "", 0, List.of(), "", "", null, List.of(), hash,
            true);
    kit.workspace.perform(
        new Edit.Write(
            Message.of("project.rename", "x"), "", "", List.of(), List.of(evidence, finding[0]), List.of(view)),
        NewContent.NONE,
        () -> {});
  }

  private Path newer() throws IOException {
    // 2023 is corrected in ten areas, 2024 is new, 2022 is not in it
    return table(
        "otrygga_2023-2024.csv", "otrygga, procent 2023;otrygga, procent 2024",
        row -> (row < 10 ? row + 3 : row + 1) + ";" + row * 2);
  }

  @Test
  void nextYearsFileIsTakenForWhatItIsAndSaysWhatItChanges() throws Exception {
    rest();
    UUID identity = indicator().stamp().id();
    String id = indicator().id();
    model.offer(List.of(newer()));

    assertThat(preview().newerOf()).isEqualTo(indicator());
    assertThat(told(SWEDISH))
        .containsExactly(
            "Filen läses som en nyare version av ”otrygga, procent” (otrygga_2022-2023.csv).",
            "En indikator finns redan i projektet: lägg till och rätta, behåll resten.",
            "10 värden ändras, 160 är lika och 170 är nya.",
            "3 saker i projektet vilar på dem och märks för att ses över.",
            "Störst är ändringen för " + areas.area(0).name() + " 2023: 1 blir 3.",
            "En ny period: 2024.",
            "En period finns redan och skrivs över: 2023.",
            "En period saknas i filen och behålls: 2022.",
            "170 värden som filen saknar behålls.",
            "En uppgift om indikatorerna ändras.");
    assertThat(told(ENGLISH)).contains("10 values change, 160 are alike and 170 are new.");
    assertThat(told(SWEDISH)).hasSize(10);
    assertThat(opened("valuesChange").rows()).hasSize(10).first()
        .satisfies(row -> assertThat(row.cells().subList(2, 5)).isEqualTo(List.of("2023", 1.0, 3.0)));
    assertThat(ListFile.csv(opened("valuesChange"), SWEDISH).lines()).hasSize(11);
    assertThat(opened("rests").rows().stream().map(row -> ReceiptList.shown(row.cells().getFirst(), SWEDISH)))
        .containsExactly("Sparad karta", "Belägg 1", "Iakttagelse 1");
    assertThat(SWEDISH.text(words().yes())).isEqualTo("Fyll på en indikator");
    assertThat(project().imports()).hasSize(1);

    model.commit();

    assertThat(project().indicators()).hasSize(1);
    assertThat(indicator().id()).isEqualTo(id);
    assertThat(indicator().stamp().id()).isEqualTo(identity);
    assertThat(kit.workspace.content().series(indicator()).periods().toString()).isEqualTo("[2022, 2023, 2024]");
    var stale = SeriesHashes.staleness(project(), kit.workspace.content());
    assertThat(stale.isStale(finding[0].id())).isTrue();
    assertThat(stale.isStale(finding[0].evidence().getFirst())).isTrue();
    assertThat(stale.isViewStale(project().needs().views().getFirst().id())).isTrue();

    model.undo();

    assertThat(kit.workspace.content().series(indicator()).periods().toString()).isEqualTo("[2022, 2023]");
    assertThat(SeriesHashes.staleness(project(), kit.workspace.content()).objects()).isEmpty();
  }

  @Test
  void numbersOfAnotherVersionOfTheAreasMeetUnderTheMapsCodes() throws Exception {
    assertThat(indicator().areaVersion()).isEqualTo("2018");
    model.offer(List.of(table("otrygga_2024.csv", "otrygga, procent 2024", row -> String.valueOf(row))));

    assertThat(told(SWEDISH))
        .contains(
            "Siffrorna gäller olika versioner av områdena, 2018 och 2025. Områden med samma kod jämförs, men gränsen är"
                + " inte kontrollerad.");
    model.commit();

    IndicatorSeries series = kit.workspace.content().series(indicator());
    assertThat(series.areas()).hasSize(170);
    var entry = Entries.of(indicator(), series).getFirst();
    for (var period : series.periods()) {
      var shown = DisclosureGate.read(entry, series, areas, period);
      for (int area = 0; area < areas.size(); area++) {
        assertThat(shown.value(area)).as(period.text()).isNotNaN();
      }
    }
  }

  @Test
  void replacingWhollyLeavesOnlyTheFile() throws Exception {
    model.offer(List.of(newer()));
    ((Gap.Choice) gap("meets")).pick().accept(Replacement.Way.WHOLE.id());

    assertThat(told(SWEDISH))
        .contains(
            "En indikator finns redan i projektet: ersätt helt med filens siffror.",
            "En period saknas i filen och försvinner: 2022.",
            "170 värden som filen saknar försvinner.",
            "Inget i kartor, kartläggning, behovsanalys eller plan vilar på dem.");
    assertThat(SWEDISH.text(words().yes())).isEqualTo("Ersätt en indikator");
    model.commit();

    IndicatorSeries series = kit.workspace.content().series(indicator());
    assertThat(series.periods().toString()).isEqualTo("[2023, 2024]");
    assertThat(project().indicators()).hasSize(1);
  }

  @Test
  void theUserMaySayThatItIsATableOfItsOwn() throws Exception {
    model.offer(List.of(newer()));
    ((Gap.Choice) gap("newerOf")).pick().accept("");

    assertThat(told(SWEDISH)).containsExactly("Filen läses som egna indikatorer.");
    model.commit();

    assertThat(project().indicators()).hasSize(2);
  }

  @Test
  void anIndicatorIsReplacedByAFileThatIsNothingLikeItsOwn() throws Exception {
    String id = indicator().id();
    Path other = table("enkat-ny.csv", "känner oro 2024", row -> String.valueOf(row));

    model.offerReplacing(other, id);

    assertThat(preview().replacements()).hasSize(1);
    assertThat(told(SWEDISH)).contains("Alla 170 värden i filen är nya.");
    assertThat(opened("definitionsChange").rows().stream().map(row -> ReceiptList.shown(row.cells().getFirst(), SWEDISH)))
        .startsWith("namn")
        .contains("innehåll", "version av områdena");
    model.commit();

    assertThat(project().indicators()).hasSize(1);
    assertThat(indicator().id()).isEqualTo(id);
    assertThat(indicator().name()).isEqualTo("känner oro");
  }

  @Test
  void aFileWithSeveralThingsAsksWhichIsTheNewerOne() throws Exception {
    Path other = table("enkat.csv", "barn 2024;vuxna 2024", row -> row + ";" + row * 3);
    model.offerReplacing(other, indicator().id());

    var refused = (ImportState.Refused) model.stateProperty().get();
    assertThat(SWEDISH.text(refused.what())).contains("barn; vuxna", "otrygga, procent");
    var choice = (Gap.Choice) refused.remedies().getFirst().gaps().getFirst();
    assertThat(choice.options()).hasSize(2);
    choice.pick().accept("vuxna");

    assertThat(preview().replacements()).hasSize(1);
    model.commit();
    assertThat(project().indicators()).hasSize(2);
    assertThat(indicator().name()).isEqualTo("vuxna");
  }

  @Test
  void theSameFileAgainChangesNothingAndWhatRestsOnItIsUntouched() throws Exception {
    rest();
    model.offer(List.of(folder.resolve("otrygga_2022-2023.csv")));

    assertThat(told(SWEDISH))
        .contains(
            "Inga siffror ändras: alla 340 värden i filen är lika dem som finns.",
            "3 saker i projektet vilar på dem och berörs inte, för siffrorna blir desamma.");
    model.commit();

    assertThat(SeriesHashes.staleness(project(), kit.workspace.content()).objects()).isEmpty();
  }

  @Test
  void aRowOfWhatRestsOnItLeadsThere() throws Exception {
    rest();
    model.offer(List.of(newer()));
    ReceiptList rests = opened("rests");

    rests.rows().getFirst().open().run();
    assertThat(kit.workspace.map().periodProperty().get()).isEqualTo("2023");
    rests.rows().getLast().open().run();

    assertThat(kit.went).containsExactly(Step.MAPS, Step.MAPPING);
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.ValuesPreview.class);
  }

  @Test
  void smallCountsStayHiddenInTheListOfChanges() throws Exception {
    read(table("elever_2023.csv", "antal elever 2023", row -> String.valueOf(2 + row % 4)));
    model.next();
    model.offer(List.of(table("elever_2024.csv", "antal elever 2023", row -> String.valueOf(3 + row % 4))));

    List<ReceiptList.Row> rows = opened("valuesChange").rows();

    assertThat(rows).hasSize(170);
    for (ReceiptList.Row row : rows) {
      for (Object cell : row.cells().subList(3, 5)) {
        assertThat(cell instanceof Double number && number > 0 && number < 5).isFalse();
      }
    }
  }

  @Test
  void aFileIsReadAsItsLikeWasLastTimeAlsoInAnotherProject() throws Exception {
    model.offer(List.of(table("enkat_2023.csv", "oro 2023;internt 2023", row -> row + ";" + row)));
    assertThat(preview().asOn()).isNull();
    model.choose(
        preview().choices()
            .withColumn(ColumnChoice.guess("oro").withName("Känner oro").withUnit("%"))
            .withColumn(ColumnChoice.guess("internt").withTaken(false)));
    assertThat(preview().staged().join().drafts()).hasSize(1);
    model.commit();
    model.next();

    // The same layout under next year's name, here and in another project of the same user.
    model.offer(List.of(table("enkat_2024.csv", "oro 2024;internt 2024", row -> row + ";" + row)));
    assertThat(preview().asOn()).isEqualTo("2026-11-02");
    var draft = preview().staged().join().drafts().getFirst();
    assertThat(draft.name()).isEqualTo("Känner oro");
    assertThat(preview().replacements()).hasSize(1);
    assertThat(new ValueSentences(preview(), model::choose).asLastTime().orElseThrow().plain(SWEDISH))
        .isEqualTo("Läst som förra gången, 2026-11-02.");
    model.commit();
    kit.workspace.create(folder.resolve("annat.gpkg"), "Annat", () -> {});
    read(DataKit.DESO);
    model.next();
    model.offer(List.of(folder.resolve("enkat_2024.csv")));
    assertThat(preview().asOn()).isEqualTo("2026-11-02");
    assertThat(preview().staged().join().drafts()).hasSize(1);
    assertThat(preview().staged().join().drafts().getFirst().id()).isEqualTo("enkat_2024_oro");

    var sentence = new ValueSentences(preview(), model::choose).asLastTime().orElseThrow();
    ((Gap.Choice) sentence.gaps().getFirst()).pick().accept("guess");
    assertThat(preview().asOn()).isNull();
    assertThat(preview().staged().join().drafts()).hasSize(2);
  }

  @Test
  void anotherLayoutIsNotReadAsLastTime() throws Exception {
    read(table("enkat_2023.csv", "oro 2023;internt 2023", row -> row + ";" + row));
    model.next();
    model.offer(List.of(table("enkat_2024.csv", "oro 2024;annat 2024", row -> row + ";" + row)));

    assertThat(preview().asOn()).isNull();
  }

  @Test
  void aColumnOfAPublishedTableIsLeftOut() {
    model.offer(List.of(DataKit.STANDARD));
    String last = preview().staged().contents().getLast();
    model.choose(preview().choices().withColumn(ColumnChoice.guess(last).withTaken(false)));
    assertThat(preview().staged().join().drafts()).hasSize(2);
    assertThat(preview().staged().contents()).hasSize(3);
  }
}
