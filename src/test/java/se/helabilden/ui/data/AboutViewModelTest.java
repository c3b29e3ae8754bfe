package se.helabilden.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.indicator.Aggregation;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.StandardMap;
import se.helabilden.work.Message;

class AboutViewModelTest {
  private static final String LOW = "i999906ta_lag_ekonomisk_standard_procent";

  @TempDir Path folder;
  private DataKit kit;
  private AboutViewModel about;

  @BeforeEach
  void open() {
    kit = new DataKit(folder).opened();
    ImportViewModel imports = new ImportViewModel(kit.context);
    for (Path file : List.of(DataKit.DESO, DataKit.STANDARD)) {
      imports.offer(List.of(file));
      imports.commit();
    }
    about = new AboutViewModel(kit.context);
    about.open(LOW);
  }

  @Test
  void theCataloguesEntryIsProposedWithItsReason() {
    assertThat(about.proposal()).hasValueSatisfying(proposal -> assertThat(proposal.unit()).isTrue());
    assertThat(about.entry()).isEqualTo(about.proposal().orElseThrow().entry());
    assertThat(about.entries().getFirst()).isEqualTo(about.entry());
    assertThat(about.entries()).doesNotHaveDuplicates().hasSameSizeAs(kit.context.catalogue().entries());
    assertThat(kit.context.texts().text(about.reason()))
        .contains("Låg ekonomisk standard, procent").contains("%");
  }

  @Test
  void eachChangeIsOneEditAndOneThatChangesNothingIsNone() {
    String before = now().name();
    Message undoable = kit.workspace.undoableProperty().get();
    about.setName(before);
    about.setName("  ");
    about.setUnit("%");
    about.setDefinition(about.meaning().definition());
    about.setAggregation(about.meaning().aggregation());
    about.setDirection(now().direction());
    assertThat(kit.workspace.undoableProperty().get()).isEqualTo(undoable);
    about.setName("Mitt namn");
    about.setCaution("Tänk på detta.");
    assertThat(now().name()).isEqualTo("Mitt namn");
    assertThat(about.meaning().caution()).isEqualTo("Tänk på detta.");
    kit.workspace.undo();
    assertThat(now().own().caution()).isNull();
    assertThat(now().name()).isEqualTo("Mitt namn");
    kit.workspace.undo();
    assertThat(now().name()).isEqualTo(before);
    assertThat(kit.failures).isEmpty();
  }

  @Test
  void everyFieldIsKept() {
    about.setUnit("procent");
    about.setDefinition("En mening.");
    about.setDirection(Direction.NEUTRAL);
    about.setFocusArea(FocusArea.HEALTH);
    about.setAggregation(Aggregation.NONE);
    about.setSource("Kommunen");
    assertThat(about.setBreaks("5; 10,5 20")).isEmpty();
    Indicator now = now();
    assertThat(now.unit()).isEqualTo("procent");
    assertThat(about.meaning().definition()).isEqualTo("En mening.");
    assertThat(now.direction()).isEqualTo(Direction.NEUTRAL);
    assertThat(now.focusArea()).isEqualTo(FocusArea.HEALTH);
    assertThat(about.meaning().aggregation()).isEqualTo(Aggregation.NONE);
    assertThat(now.provenance().source()).isEqualTo("Kommunen");
    assertThat(now.ownFacts().breaks()).containsExactly(5.0, 10.5, 20.0);
    assertThat(about.breaksText()).isEqualTo("5; 10,5; 20");
  }

  @Test
  void ownBoundsAreTheClassesOfTheMap() {
    about.setBreaks("10; 20");
    Project project = kit.workspace.projectProperty().get();
    var content = kit.workspace.content();
    var series = content.series(now());
    var values =
        DisclosureGate.read(
            Entries.of(now(), series).getFirst(),
            series,
            content.layer(project.layer(now().layerId()).orElseThrow()),
            series.newestPeriod());
    var classes = StandardMap.classes(values);
    assertThat(classes.method()).isEqualTo(ClassificationMethod.MANUAL);
    assertThat(classes.breaks()).contains(10, 20).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10; tio", "10; 5", "3; 3", "NaN"})
  void boundsThatAreNoneAreRefusedAndNothingIsChanged(String text) {
    Indicator before = now();
    assertThat(about.setBreaks(text)).isPresent();
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void anotherEntryBringsItsDirectionAndFocusAreaButNotOverWhatSomebodyHasSaid() {
    var other = kit.context.catalogue().find("valdeltagande-kommunval").orElseGet(
        () -> kit.context.catalogue().official().stream()
            .filter(entry -> entry.direction() == Direction.HIGH_IS_BETTER).findFirst().orElseThrow());
    about.setFocusArea(FocusArea.HOUSING);
    about.setEntry(other);
    assertThat(now().catalogueId()).isEqualTo(other.id());
    assertThat(now().direction()).isEqualTo(other.direction());
    assertThat(now().focusArea()).isEqualTo(FocusArea.HOUSING);
    about.setEntry(null);
    assertThat(now().catalogueId()).isNull();
    assertThat(about.entry()).isNull();
  }

  @Test
  void anotherImportOfTheSameTableLeavesWhatWasSaid() {
    about.setName("Mitt namn");
    about.setBreaks("10");
    about.setEntry(null);
    ImportViewModel imports = new ImportViewModel(kit.context);
    imports.offer(List.of(DataKit.STANDARD));
    imports.commit();
    assertThat(now().name()).isEqualTo("Mitt namn");
    assertThat(now().ownFacts().breaks()).containsExactly(10.0);
    assertThat(now().catalogueId()).isNull();
  }

  private Indicator now() {
    return about.indicatorProperty().get();
  }
}
