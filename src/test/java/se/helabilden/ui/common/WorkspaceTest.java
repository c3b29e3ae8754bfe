package se.helabilden.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.ProjectStores;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.Toy;
import se.helabilden.work.UserFacingException;
import se.helabilden.work.UserFolder;

class WorkspaceTest {
  @TempDir Path folder;
  private final List<Throwable> failures = new ArrayList<>();
  private ProjectStores stores;
  private Workspace workspace;

  @BeforeEach
  void open() {
    stores = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "test");
    workspace =
        new Workspace(stores, Toy.AUTHOR, Toy.CLOCK, new Background(Runnable::run, new Direct(), failures::add));
    workspace.create(folder.resolve("first.gpkg"), "Första", () -> {});
  }

  private void rename(String name) {
    workspace.perform(new Edit.Rename(name), NewContent.NONE, () -> {});
  }

  private String name() {
    return workspace.projectProperty().get().name();
  }

  @Test
  void everyEditIsUndoneByNameAndBroughtBack() {
    rename("Andra");
    assertThat(name()).isEqualTo("Andra");
    assertThat(workspace.undoableProperty().get().key()).isEqualTo("project.rename");
    workspace.undo();
    assertThat(name()).isEqualTo("Första");
    assertThat(workspace.undoableProperty().get()).isNull();
    workspace.redo();
    assertThat(name()).isEqualTo("Andra");
  }

  @Test
  void anOpeningThatFailsLeavesTheEarlierProjectOpen() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.gpkg"), "no project");
    workspace.open(broken, () -> failures.add(new AssertionError("opened")));
    assertThat(failures).hasSize(1).first().isInstanceOf(UserFacingException.class);
    assertThat(workspace.isOpen()).isTrue();
    rename("Kvar");
    assertThat(name()).isEqualTo("Kvar");
  }

  @Test
  void whatIsAskedForWhileAnotherChangeRunsHappensAfterIt() {
    workspace.perform(
        new Edit.Rename("A"),
        NewContent.NONE,
        () -> {
          rename("B");
          workspace.undo();
          rename("C");
        });
    assertThat(name()).isEqualTo("C");
    assertThat(failures).isEmpty();
  }

  @Test
  void anEditCannotBeCancelledHalfway() {
    workspace.background().jobs().addListener(
        (javafx.collections.ListChangeListener<Job>)
            change -> workspace.background().jobs().forEach(Job::cancel));
    rename("Skriven");
    assertThat(name()).isEqualTo("Skriven");
  }

  @Test
  void closingPublishesAndTheEditsAreThereOnTheNextOpening() {
    rename("Sparad");
    List<String> done = new ArrayList<>();
    workspace.close(() -> done.add("closed"));
    assertThat(done).containsExactly("closed");
    assertThat(workspace.projectProperty().get()).isNull();
    try (var store = stores.openReadOnly(folder.resolve("first.gpkg"))) {
      assertThat(store.project().name()).isEqualTo("Sparad");
    }
  }

  @Test
  void onlyFilesOfOursAreTakenForProjects() throws Exception {
    assertThat(stores.isProject(folder.resolve("first.gpkg"))).isTrue();
    assertThat(stores.isProject(folder.resolve("absent.gpkg"))).isFalse();
    assertThat(stores.isProject(Files.writeString(folder.resolve("text.gpkg"), "text"))).isFalse();
    assertThat(stores.isProject(folder)).isFalse();
  }
}
