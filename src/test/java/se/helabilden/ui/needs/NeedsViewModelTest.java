package se.helabilden.ui.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Goal;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.RichText;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.shell.HandTimers;
import se.helabilden.work.Language;

class NeedsViewModelTest {
  @TempDir Path folder;
  private final HandTimers timers = new HandTimers();
  private UiKit.Window window;
  private Workspace workspace;
  private NeedsViewModel model;

  @BeforeEach
  void open() {
    window = new UiKit(folder, Toys.TEMPLATE, timers).atOnce(Language.SWEDISH);
    workspace = window.context().workspace();
    workspace.create(folder.resolve("projekt.gpkg"), "Prov", () -> {});
    model = new NeedsViewModel(window.context(), TemplatePart.MAPPING, List.of("beside"), Toys.HINTS);
    model.attach();
  }

  private NeedsAnalysis saved() {
    return workspace.projectProperty().get().needs();
  }

  private String text() {
    return saved().answer("T.1").map(answer -> answer.text().markup()).orElse("");
  }

  @Test
  void wordsAreSavedWhenTheHandsRest() {
    model.write(Toys.TEXT, new RichText("He"));
    model.write(Toys.TEXT, new RichText("Hej"));
    assertThat(text()).isEmpty();
    timers.pass(Writing.PAUSE);
    assertThat(text()).isEqualTo("Hej");
    assertThat(saved().templateId()).isEqualTo("prov");
    assertThat(model.state(Toys.TEXT)).isEqualTo(AnswerState.STARTED);
  }

  @Test
  void wordsAreSavedWithinASecondThoughTheHandsNeverRest() {
    assertThat(Writing.PAUSE.toMillis()).isLessThanOrEqualTo(500);
    assertThat(Writing.LONGEST.toMillis()).isLessThanOrEqualTo(1000);
    model.write(Toys.TEXT, new RichText("En"));
    model.write(Toys.TEXT, new RichText("En m"));
    timers.pass(Writing.LONGEST);
    assertThat(text()).isEqualTo("En m");
  }

  @Test
  void undoTakesTheWholeRunAndSavesWhatIsTypedFirst() {
    for (String words : List.of("Ett", "Ett två", "Ett två tre")) {
      model.write(Toys.TEXT, new RichText(words));
      timers.pass(Writing.PAUSE);
    }
    model.write(Toys.TEXT, new RichText("Ett två tre fyra"));
    workspace.undo();
    assertThat(text()).isEmpty();
    assertThat(model.needsProperty().get().answers()).isEmpty();
    workspace.redo();
    assertThat(text()).isEqualTo("Ett två tre fyra");
    assertThat(model.answer(Toys.TEXT).text().markup()).isEqualTo("Ett två tre fyra");
  }

  @Test
  void leavingTheQuestionSavesAtOnce() {
    model.write(Toys.TEXT, new RichText("Kort"));
    model.go("T.3");
    assertThat(text()).isEqualTo("Kort");
    assertThat(model.questionProperty().get()).isEqualTo(Toys.TABLE);
  }

  @Test
  void leavingTheScreenAndClosingTheProjectSaveAtOnce() {
    model.write(Toys.TEXT, new RichText("Ett"));
    model.detach();
    assertThat(text()).isEqualTo("Ett");
    model.attach();
    model.write(Toys.TEXT, new RichText("Ett två"));
    Path file = workspace.file().orElseThrow();
    workspace.close(() -> {});
    workspace.open(file, () -> {});
    assertThat(text()).isEqualTo("Ett två");
    assertThat(window.failures()).isEmpty();
  }

  @Test
  void twoFieldsOfOneAnswerDoNotOverwriteOneAnother() {
    model.write(Toys.TEXT, new RichText("Svar"));
    model.writeNote(Toys.TEXT, "Fråga Kim");
    model.setState(Toys.TEXT, AnswerState.DONE);
    var answer = saved().answer("T.1").orElseThrow();
    assertThat(answer.text().markup()).isEqualTo("Svar");
    assertThat(answer.note()).isEqualTo("Fråga Kim");
    assertThat(answer.state()).isEqualTo(AnswerState.DONE);
    assertThat(model.completeness().done()).isEqualTo(1);
    assertThat(model.completeness().all()).isEqualTo(7);
  }

  @Test
  void aReasonIsKeptAndGoesWhenTheQuestionAppliesAgain() {
    model.setState(Toys.CHOICE, AnswerState.NOT_APPLICABLE);
    model.writeReason(Toys.CHOICE, "Vi har inga");
    model.flush();
    assertThat(saved().answer("T.4").orElseThrow().reason()).isEqualTo("Vi har inga");
    model.setState(Toys.CHOICE, AnswerState.STARTED);
    assertThat(saved().answer("T.4").orElseThrow().reason()).isEmpty();
    assertThat(model.state(Toys.CHOICE)).isEqualTo(AnswerState.NOT_STARTED);
  }

  @Test
  void thePlaceIsRememberedForEachPart() {
    model.go("T.4");
    assertThat(workspace.remembered().placeProperty(TemplatePart.MAPPING).get()).isEqualTo("T.4");
    assertThat(workspace.remembered().placeProperty(TemplatePart.NEEDS).get()).isEmpty();
    model.step(-1);
    assertThat(model.place()).isEqualTo("T.3");
    model.step(-9);
    assertThat(model.place()).isEqualTo("T.1");
    model.go("beside");
    assertThat(model.place()).isEqualTo("beside");
    assertThat(model.questionProperty().get()).isNull();
    model.go("of another template");
    assertThat(model.place()).isEqualTo("T.1");
  }

  @Test
  void aSuggestionBecomesAFindingWithItsEvidenceInOneEdit() {
    Evidence evidence = Toys.HINTS.hints(Toys.FINDINGS, workspace.projectProperty().get(), workspace.content(), Language.SWEDISH, se.helabilden.work.Progress.NONE).getFirst().evidence().apply(workspace.author().stamp(), 1);
    model.thread().makeFinding(Toys.FINDINGS, Toys.SENTENCE, List.of(evidence), evidence.focusArea());
    Finding finding = saved().all(Finding.class).getFirst();
    assertThat(finding.text()).isEqualTo(Toys.SENTENCE);
    assertThat(finding.evidence()).containsExactly(evidence.id());
    assertThat(saved().answer("T.2").orElseThrow().evidence()).containsExactly(evidence.id());
    assertThat(model.thread().openProperty().get()).isEqualTo(finding.id());
    workspace.undo();
    assertThat(saved().objects()).isEmpty();
    assertThat(saved().answers()).isEmpty();
  }

  @Test
  void theThreadIsMadeOneAfterAnother() {
    model.thread().make(ObjectKind.FINDING, Toys.FINDINGS, "Skillnaden växer");
    Finding finding = saved().all(Finding.class).getFirst();
    model.thread().makeNext(ObjectKind.CAUSE, finding);
    Cause cause = saved().all(Cause.class).getFirst();
    assertThat(cause.findings()).containsExactly(finding.id());
    model.thread().makeNext(ObjectKind.NEED, cause);
    Need need = saved().all(Need.class).getFirst();
    assertThat(need.causes()).containsExactly(cause.id());
    assertThat(need.findings()).containsExactly(finding.id());
    model.thread().makeNext(ObjectKind.GOAL, need);
    UUID goal = saved().all(Goal.class).getFirst().id();
    model.thread().write(goal, "text", object -> object.withText("Skillnaden halveras"));
    model.thread().write(goal, "year", object -> PlanFields.goal().get(3).set().with((Goal) object, "2031"));
    model.thread().close();
    Goal written = saved().all(Goal.class).getFirst();
    assertThat(written.text()).isEqualTo("Skillnaden halveras");
    assertThat(written.targetYear()).isEqualTo("2031");
    model.thread().remove(finding);
    assertThat(saved().all(Finding.class)).isEmpty();
    assertThat(saved().all(Need.class).getFirst().findings()).isEmpty();
    workspace.undo();
    assertThat(saved().all(Need.class).getFirst().findings()).containsExactly(finding.id());
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    assertThat(PlanFields.read("12,5 %")).isEqualTo(12.5);
    assertThat(PlanFields.read("1\u202f200")).isEqualTo(1200);
    assertThat(PlanFields.read("högst nio")).isNull();
  }
}
