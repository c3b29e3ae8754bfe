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
    switch (random.nextInt(4)) {
      case 0 -> session.perform(new Edit.Rename("Namn " + random.nextInt()), NewContent.NONE);
      case 1 -> {
        AreaLayer layer = Toy.layer();
        LayerInfo info = Toy.info("lager-" + random.nextInt(3), layer);
        session.perform(new Edit.AddLayer(info, Crs.SWEREF99_TM), NewContent.of(info, layer));
      }
      case 2 -> Toy.importValues(session, "i" + random.nextInt(4), random.nextInt(100));
      default -> {
        IndicatorSeries series = Toy.series(random.nextInt(100));
        session.perform(
            new Edit.BuildIndex(Toy.indicator("index" + random.nextInt(2), series)), NewContent.of(List.of(series)));
      }
    }
    return session.project();
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
        states.add(perform(session, random));
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
      states.add(perform(session, random));
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
