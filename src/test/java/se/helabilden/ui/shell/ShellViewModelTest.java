package se.helabilden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.needs.Template;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.Toy;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.UserFolder;

class ShellViewModelTest {
  @TempDir Path folder;
  private final UiTexts texts = new UiTexts(Language.SWEDISH);
  private Workspace workspace;
  private ShellViewModel model;

  @BeforeEach
  void begin() {
    Background background =
        new Background(
            Runnable::run,
            new Direct(),
            failure -> {
              throw new AssertionError(failure);
            });
    workspace =
        new Workspace(
            new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "test"),
            Toy.AUTHOR,
            Toy.CLOCK,
            background);
    model = new ShellViewModel(workspace, texts, Toy.CLOCK.getZone(), Template.EMPTY);
  }

  private void create() {
    workspace.create(folder.resolve("nytt.gpkg"), "Nytt", () -> {});
  }

  @Test
  void withoutAProjectNothingIsClaimed() {
    assertThat(model.projectName().get()).isEmpty();
    assertThat(model.savedLine().get()).isEmpty();
    assertThat(model.next().get()).isNull();
    for (Step step : Step.values()) {
      assertThat(model.stateOf(step).get()).isEmpty();
    }
  }

  @Test
  void anEmptyProjectSaysSoInWords() {
    create();
    assertThat(model.stateOf(Step.DATA).get()).isEqualTo("inget inläst än");
    assertThat(model.stateOf(Step.MAPS).get()).isEqualTo("väntar på underlag");
    assertThat(model.next().get().step()).isEqualTo(Step.DATA);
    assertThat(model.savedLine().get()).isEqualTo("Sparat · nytt.gpkg");
  }

  @Test
  void undoAndRedoAreNamedInTheLanguageOfNow() {
    create();
    workspace.perform(new Edit.Rename("Bättre"), NewContent.NONE, () -> {});
    var undo = model.undoText();
    assertThat(undo.getValue()).startsWith("Ångra: ").contains("Bättre");
    assertThat(model.nothingToUndo().get()).isFalse();
    texts.languageProperty().set(Language.ENGLISH);
    assertThat(undo.getValue()).startsWith("Undo: ").contains("Bättre");
    assertThat(model.redoText().getValue()).isEqualTo("Nothing to redo");
  }

  @Test
  void theSavedLineTellsTheTimeOfTheLastEdit() {
    create();
    workspace.perform(new Edit.Rename("Bättre"), NewContent.NONE, () -> {});
    assertThat(model.savedLine().get()).isEqualTo("Sparat 09.12 · nytt.gpkg");
  }

  @Test
  void theFileIsBroughtUpToDateWhenNobodyHasDoneAnythingForHalfAMinute() {
    HandTimers timers = new HandTimers();
    IdlePublishing idle = new IdlePublishing(workspace, timers);
    create();
    Duration halfAMinute = Duration.ofSeconds(30);
    assertThat(timers.isWaiting(halfAMinute)).isFalse();
    workspace.perform(new Edit.Rename("Bättre"), NewContent.NONE, () -> {});
    assertThat(timers.isWaiting(halfAMinute)).isTrue();
    timers.pass(halfAMinute);
    assertThat(workspace.unpublishedProperty().get()).isFalse();
    idle.touched();
    assertThat(timers.isWaiting(halfAMinute)).isFalse();
  }

  @Test
  void filesInSyncedFoldersAreNotCalledLocal() {
    assertThat(LocalFile.isLocal(Path.of("/home/a/OneDrive - Kommunen/x.gpkg"))).isFalse();
    assertThat(LocalFile.isLocal(folder.resolve("absent.gpkg"))).isFalse();
    create();
    assertThat(LocalFile.isLocal(folder.resolve("nytt.gpkg"))).isTrue();
  }
}
