package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFolder;

class KeptSelectionTest {
  @TempDir Path folder;

  private static KeptSelection selection(String name, String... codes) {
    return new KeptSelection(Toy.AUTHOR.stamp(), name, List.of(codes));
  }

  @Test
  void areasAreKeptOnceAndInOrder() {
    assertThat(selection(" Norr ", "B", "A", "B").codes()).containsExactly("A", "B");
    assertThat(selection(" Norr ", "B").name()).isEqualTo("Norr");
    assertThat(selection("Åby", "B").called(" åBY")).isTrue();
    assertThatThrownBy(() -> selection(" ", "A")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> selection("Norr")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void selectionsAreKeptRenamedRemovedAndTakenBack() {
    GeoPackageProjects projects = new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
    Path file = folder.resolve("p.gpkg");
    KeptSelection north = selection("Norr", "B", "A");
    try (ProjectSession session =
        new ProjectSession(projects.create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR)) {
      session.perform(new Edit.KeepSelection(north), NewContent.NONE);
      session.perform(new Edit.KeepSelection(selection("centrum", "C")), NewContent.NONE);
      assertThat(session.project().selections()).extracting(KeptSelection::name).containsExactly("centrum", "Norr");
      session.perform(new Edit.RenameSelection(north.withName("Alla i norr"), "Norr"), NewContent.NONE);
      assertThat(Texts.in(Language.SWEDISH).text(session.undoable().orElseThrow()))
          .isEqualTo("Urvalet ”Norr” heter nu ”Alla i norr”");
      session.perform(new Edit.KeepSelection(north.withName("Alla i norr").withCodes(List.of("D"))), NewContent.NONE);
      assertThat(session.project().selection("alla i norr").orElseThrow().codes()).containsExactly("D");
      session.perform(new Edit.RemoveSelection(north), NewContent.NONE);
      assertThat(session.project().selections()).extracting(KeptSelection::name).containsExactly("centrum");
      session.undo();
      session.undo();
      assertThat(session.project().selection("Alla i norr").orElseThrow().codes()).containsExactly("A", "B");
      session.store().publish(Progress.NONE);
    }
    try (ProjectStore store = projects.open(file)) {
      assertThat(store.project().selections()).extracting(KeptSelection::name).containsExactly("Alla i norr", "centrum");
      assertThat(store.project().selections().getFirst().stamp()).isEqualTo(north.stamp());
    }
  }
}
