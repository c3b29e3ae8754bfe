package se.helabilden.ui.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.needs.Level;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.PlannedMeasure;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.RandomNeeds;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

class ThreadModelsTest {
  @TempDir Path folder;
  private UiKit.Window window;
  private Workspace workspace;

  @BeforeEach
  void open() {
    window = new UiKit(folder).atOnce(Language.SWEDISH);
    workspace = window.context().workspace();
    workspace.create(folder.resolve("plan.gpkg"), "Plan", () -> {});
  }

  private void add(ThreadObject... objects) {
    Message what = Message.of("project.rename", "x");
    workspace.perform(
        new Edit.Write(what, "", "", List.of(), List.of(objects), List.of()), NewContent.NONE, () -> {});
  }

  private Need need(int number) {
    return new Need(
        UiKit.AUTHOR.stamp(), number, "Behov " + number, null, "", 0, 0, 0, false, Level.AREA, List.of(), List.of());
  }

  private Need now(int number) {
    return workspace.projectProperty().get().needs().all(Need.class).get(number - 1);
  }

  @Test
  void aNeedIsPlacedByKeysStaysInTheGridAndComesBackByUndo() {
    add(need(1));
    PriorityViewModel model = new PriorityViewModel(workspace);
    model.attach();
    assertThat(PriorityViewModel.isPlaced(now(1))).isFalse();
    model.move(now(1).id(), 1, 0);
    assertThat(now(1).size()).isEqualTo(3);
    assertThat(now(1).influence()).isEqualTo(3);
    for (int i = 0; i < 4; i++) {
      model.move(now(1).id(), 1, -1);
    }
    assertThat(List.of(now(1).size(), now(1).influence())).containsExactly(5, 1);
    workspace.undo();
    assertThat(List.of(now(1).size(), now(1).influence())).containsExactly(4, 2);
    assertThat(model.needsProperty().getFirst()).isEqualTo(now(1));
    model.unplace(now(1).id());
    assertThat(PriorityViewModel.isPlaced(now(1))).isFalse();
    model.detach();
  }

  /// Keys come faster than the disk: moves that wait for their turn must each count.
  @Test
  void movesThatWaitForTheDiskEachCount() {
    Deque<Runnable> waiting = new ArrayDeque<>();
    window = new UiKit(folder).window(Language.SWEDISH, waiting::add, new Direct());
    workspace = window.context().workspace();
    workspace.create(folder.resolve("snabb.gpkg"), "Snabb", () -> {});
    drain(waiting);
    add(need(1));
    drain(waiting);
    PriorityViewModel model = new PriorityViewModel(workspace);
    model.attach();
    UUID id = now(1).id();
    model.move(id, 0, 0);
    model.move(id, 1, 0);
    model.move(id, 1, 0);
    model.vote(id, 1);
    model.vote(id, 1);
    drain(waiting);
    assertThat(List.of(now(1).size(), now(1).influence(), now(1).dots())).containsExactly(5, 3, 2);
    model.detach();
  }

  private static void drain(Deque<Runnable> waiting) {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  @Test
  void votesAreCountedAndNeverBelowNone() {
    add(need(1), need(2));
    PriorityViewModel model = new PriorityViewModel(workspace);
    model.attach();
    model.vote(now(2).id(), 1);
    model.vote(now(2).id(), 1);
    model.vote(now(1).id(), -1);
    model.prioritise(now(2).id(), true);
    assertThat(now(2).dots()).isEqualTo(2);
    assertThat(now(1).dots()).isZero();
    assertThat(now(2).prioritised()).isTrue();
    assertThat(workspace.undoableProperty().get()).isEqualTo(Message.of("ui.thread.prioritised", now(2).label()));
    model.detach();
  }

  @Test
  void statusIsChangedAndTheTableIsCopiedWithTabulators() {
    RandomNeeds make = new RandomNeeds(new Random(1));
    ThreadObject goal = make.object(NeedsAnalysis.EMPTY, ObjectKind.GOAL);
    ThreadObject measure =
        make.object(NeedsAnalysis.EMPTY, ObjectKind.MEASURE).withText("Läxhjälp\tpå\nbiblioteket").restingOn(goal);
    add(goal, measure);
    PlanViewModel model = new PlanViewModel(workspace, window.context().texts());
    model.attach();
    assertThat(model.asText().lines()).hasSize(2);
    assertThat(model.asText().lines().skip(1).findFirst().orElseThrow().split("\t"))
        .containsExactly(
            "Åtgärd 1. Läxhjälp på biblioteket", "Mål 1", "rektor", "föreningar", "2027-01 – 2028", "200 000 kr", "",
            "Pågår");
    model.setStatus(model.measures().getFirst(), PlannedMeasure.Status.DONE);
    assertThat(model.measures().getFirst().status()).isEqualTo(PlannedMeasure.Status.DONE);
    model.detach();
  }

  @Test
  void nothingListensAfterDetaching() {
    int before = Listeners.of(workspace, window.context().texts());
    PriorityViewModel priority = new PriorityViewModel(workspace);
    PlanViewModel plan = new PlanViewModel(workspace, window.context().texts());
    for (int i = 0; i < 5; i++) {
      priority.attach();
      plan.attach();
      priority.detach();
      plan.detach();
    }
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(before);
  }
}
