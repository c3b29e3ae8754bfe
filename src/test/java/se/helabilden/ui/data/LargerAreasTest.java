package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.ChangeKey;
import se.helabilden.area.LayerInfo;
import se.helabilden.project.Project;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// Larger areas, lists of changes and the questions of versions, as the window asks them.
class LargerAreasTest {
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

  private Project project() {
    return kit.workspace.projectProperty().get();
  }

  private void read(Path file) {
    model.offer(List.of(file));
    model.commit();
    model.next();
  }

  private List<String> words(ImportState.LargerPreview preview) {
    return new LargerSentences(preview, model::larger, () -> {})
        .sentences(project()).stream().map(sentence -> sentence.plain(SWEDISH)).toList();
  }

  @Test
  void desoAreShownAsRegsoAndMadeOnlyAfterAYes() {
    read(DataKit.DESO);
    read(DataKit.STANDARD);
    Project before = project();
    model.larger();
    var preview = (ImportState.LargerPreview) model.stateProperty().get();
    assertThat(project()).isEqualTo(before);
    assertThat(model.thumbnailProperty().get()).isNotNull();
    assertThat(words(preview).getFirst()).isEqualTo("DeSO 2025 slås ihop till RegSO.");
    assertThat(words(preview)).anyMatch(sentence -> sentence.startsWith("170 områden blir "));
    assertThat(preview.plan().notSummed()).isNotEmpty();
    model.commit();
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Idle.class);
    LayerInfo made = project().layers().getLast();
    assertThat(made.id()).isEqualTo("regso-2025");
    assertThat(made.madeOf()).isNotNull();
    assertThat(project().indicators().getLast().provenance().notes().getFirst()).contains("gjort av DeSO 2025");
    kit.workspace.undo();
    assertThat(project()).isEqualTo(before);
  }

  @Test
  void theChoiceOfMunicipalitiesAndAListChangesThePreview() throws IOException {
    read(DataKit.DESO);
    model.larger();
    var preview = (ImportState.LargerPreview) model.stateProperty().get();
    var by = (Gap.Choice) new LargerSentences(preview, model::larger, () -> {}).sentences(project()).getFirst().gaps().getFirst();
    assertThat(by.options()).hasSize(3);
    by.pick().accept(Larger.MUNICIPALITY);
    var towns = (ImportState.LargerPreview) model.stateProperty().get();
    AreaLayer layer = kit.workspace.content().layer(project().layers().getFirst());
    assertThat(towns.plan().areas().size()).isEqualTo(layer.municipalities().size());
    String code = layer.area(0).code().code();
    Path list = Files.writeString(folder.resolve("distrikt.csv"), "kod;distrikt\n" + code + ";Norr\n");
    model.larger(towns.choices().withList(list).withName("Distrikt"));
    var own = (ImportState.LargerPreview) model.stateProperty().get();
    assertThat(own.plan().areas().size()).isEqualTo(1);
    assertThat(own.plan().name()).isEqualTo("Distrikt");
    LargerSentences sentences = new LargerSentences(own, model::larger, () -> {});
    assertThat(sentences.warnings()).extracting(SWEDISH::text).anyMatch(text -> text.startsWith("169 områden hör inte"));
    Path bad = Files.writeString(folder.resolve("fel.csv"), "a;b\nX;Y\n");
    model.larger(own.choices().withList(bad));
    var refused = (ImportState.Refused) model.stateProperty().get();
    assertThat(SWEDISH.text(refused.what())).contains("fel.csv");
    model.goBack();
    assertThat(model.stateProperty().get()).isEqualTo(own);
  }

  @Test
  void aListOfChangesIsKnownWhenItIsDropped() throws IOException {
    read(DataKit.DESO);
    Path file =
        Files.writeString(
            folder.resolve("forandringar.csv"),
            "DeSO 2018;DeSO 2025;Typ av förändring\n9901A0010;9901A0010;Oförändrad\n9901C1010;9901C1011;Delad\n9901C1010;9901C1012;Delad\n");
    model.offer(List.of(file));
    var preview = (ImportState.KeyPreview) model.stateProperty().get();
    assertThat(preview.staged().changes()).hasSize(3);
    assertThat(KeySentences.sentences(preview.staged()).getFirst().plain(SWEDISH))
        .isEqualTo("Listan säger vad som har hänt med DeSO mellan 2018 och 2025: 3 rader.");
    assertThat(project().changeKeys()).isEmpty();
    model.commit();
    assertThat(project().changeKeys()).hasSize(1);
    assertThat(project().changeKeys().getFirst().changes()).extracting(ChangeKey.Change::kind)
        .containsExactly(ChangeKey.Kind.SAME, ChangeKey.Kind.SPLIT, ChangeKey.Kind.SPLIT);
    assertThat(model.stateProperty().get()).isInstanceOf(ImportState.Idle.class);
  }

  @Test
  void theVersionOfNamesAndTheSecondColumnAreAskedForWhereTheyStand() throws IOException {
    read(DataKit.REGSO);
    AreaLayer layer = kit.workspace.content().layer(project().layers().getFirst());
    String name = layer.area(0).name();
    Path table = Files.writeString(folder.resolve("namn.csv"), "Område;Andel 2022\n" + name + ";1\n");
    model.offer(List.of(table));
    var preview = (ImportState.ValuesPreview) model.stateProperty().get();
    List<Sentence> sentences = new ValueSentences(preview, model::choose).sentences(project(), list -> {}, () -> {});
    Sentence asked =
        sentences.stream().filter(one -> one.text().key().equals("ui.data.vintage")).findFirst().orElseThrow();
    assertThat(sentences).anyMatch(one -> one.text().key().equals("ui.data.keyBeside"));
    ((Gap.Choice) asked.gaps().getFirst()).pick().accept("2025");
    var told = (ImportState.ValuesPreview) model.stateProperty().get();
    assertThat(told.staged().join().receipt().warnings()).isEmpty();
    assertThat(told.choices().tableVersion()).isEqualTo("2025");
  }
}
