package se.helabilden.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.Crs;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.needs.Answer;
import se.helabilden.needs.RichText;
import se.helabilden.testkit.MemoryStore;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.testkit.Toy;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

class ProjectSessionTest {
  @TempDir Path folder;

  private GeoPackageProjects projects() {
    return new GeoPackageProjects(new UserFolder(folder.resolve("home")), Toy.CLOCK, "0.1.0");
  }

  private ProjectSession session(Path file) {
    return new ProjectSession(
        projects().create(file, Toy.empty(), EditRecord.created(Toy.AUTHOR)), Toy.AUTHOR);
  }

  private static Project perform(ProjectSession session, Random random) {
    switch (random.nextInt(6)) {
      case 0 -> session.perform(new Edit.Rename("Namn " + random.nextInt()), NewContent.NONE);
      case 1 -> {
        AreaLayer layer = Toy.layer();
        LayerInfo info = Toy.info("lager-" + random.nextInt(3), layer);
        session.perform(new Edit.AddLayer(info, Crs.SWEREF99_TM), NewContent.of(info, layer));
      }
      case 2 -> Toy.importValues(session, "i" + random.nextInt(4), random.nextInt(100));
      case 3, 4 ->
          session.perform(new RandomNeeds(random).edit(session.project().needs()), NewContent.NONE);
      default -> {
        IndicatorSeries series = Toy.series(random.nextInt(100));
        session.perform(
            new Edit.BuildIndex(Toy.indicator("index" + random.nextInt(2), series)), NewContent.of(List.of(series)));
      }
    }
    return session.project();
  }

  /// Performs an edit; where it goes on with the one before, the state between is no step of undo.
  private static Project performed(ProjectSession session, Random random, List<Project> states) {
    int steps = session.steps();
    Project after = perform(session, random);
    if (session.steps() == steps) {
      states.removeLast();
    }
    return after;
  }

  /// Two thousand edits of the guided analysis, taken back one by one and brought again.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void thousandsOfEditsEndWhereTheyBeganAndBeginWhereTheyEnded(long seed) {
    Random random = new Random(seed);
    RandomNeeds making = new RandomNeeds(random);
    try (ProjectSession session = new ProjectSession(new MemoryStore(Toy.empty()), Toy.AUTHOR)) {
      Project start = session.project();
      for (int i = 0; i < 2_000; i++) {
        session.perform(making.edit(session.project().needs()), NewContent.NONE);
        if (random.nextInt(7) == 0) {
          session.undo();
          session.redo();
        }
      }
      Project end = session.project();
      assertThat(end.needs().objects()).isNotEmpty();
      int undone = 0;
      while (session.undoable().isPresent()) {
        session.undo();
        undone++;
      }
      assertThat(undone).isGreaterThan(1_500);
      assertThat(session.project()).isEqualTo(start);
      while (session.redoable().isPresent()) {
        session.redo();
      }
      assertThat(session.project()).isEqualTo(end);
    }
  }

  @Test
  void wordsTypedIntoOneFieldAreOneStepOfUndo() {
    try (ProjectSession session = session(folder.resolve("Plan.gpkg"))) {
      for (String text : List.of("H", "Hu", "Hus")) {
        Answer answer = session.project().needs().answerOr("K1", Toy.stamp(9)).withText(new RichText(text));
        session.perform(
            new Edit.Write(Message.of("project.rename", "K1"), "answer:K1", "kort-vag", List.of(answer), List.of(), List.of()),
            NewContent.NONE);
      }
      assertThat(session.project().needs().answer("K1").orElseThrow().text().plain()).isEqualTo("Hus");
      session.undo();
      assertThat(session.project().needs().answers()).isEmpty();
      assertThat(session.undoable()).isEmpty();
      session.redo();
      assertThat(session.project().needs().answer("K1").orElseThrow().text().plain()).isEqualTo("Hus");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void undoingAllIsTheStartAndRedoingAllTheEnd(long seed) {
    Random random = new Random(seed);
    Path file = folder.resolve("Plan.gpkg");
    List<Project> states = new ArrayList<>();
    Project end;
    int lines = 1;
    try (ProjectSession session = session(file)) {
      states.add(session.project());
      for (int i = 0; i < 25; i++) {
        states.add(performed(session, random, states));
        lines++;
        if (random.nextInt(5) == 0) {
          session.store().publish(Progress.NONE);
        }
        if (random.nextInt(6) == 0) {
          session.undo();
          states.removeLast();
          lines++;
          assertThat(session.project()).isEqualTo(states.getLast());
        }
      }
      // an undone edit may still wait: a new one makes it be forgotten
      states.add(performed(session, random, states));
      lines++;
      for (int at = states.size() - 2; at >= 0; at--) {
        session.undo();
        lines++;
        assertThat(session.project()).isEqualTo(states.get(at));
      }
      assertThat(session.undoable()).isEmpty();
      session.undo();
      session.store().publish(Progress.NONE);
      try (ProjectStore start = projects().openReadOnly(file)) {
        assertThat(start.project()).isEqualTo(states.getFirst());
      }
      for (int at = 1; at < states.size(); at++) {
        session.redo();
        lines++;
        assertThat(session.project()).isEqualTo(states.get(at));
      }
      assertThat(session.redoable()).isEmpty();
      session.redo();
      end = session.project();
    }
    try (ProjectStore reopened = projects().open(file)) {
      assertThat(reopened.project()).isEqualTo(end).isEqualTo(states.getLast());
      assertThat(reopened.log()).hasSize(lines);
      reopened.publish(Progress.NONE);
      end.indicators().forEach(indicator -> assertThat(reopened.content().series(indicator)).isNotNull());
    }
    assertThat(projects().inspect(file)).isEmpty();
  }

  @Test
  void aNewEditForgetsWhatWasUndone() {
    try (ProjectSession session = session(folder.resolve("Plan.gpkg"))) {
      session.perform(new Edit.Rename("A"), NewContent.NONE);
      assertThat(session.undoable()).contains(Message.of("project.rename", "A"));
      session.undo();
      assertThat(session.redoable()).contains(Message.of("project.rename", "A"));
      session.perform(new Edit.Rename("B"), NewContent.NONE);
      assertThat(session.redoable()).isEmpty();
      session.undo();
      assertThat(session.project().name()).isEqualTo("Hela bilden av Nordköping");
      assertThat(session.store().log()).extracting(EditRecord::kind)
          .containsExactly("Create", "Rename", "Undo", "Rename", "Undo");
    }
  }
}
