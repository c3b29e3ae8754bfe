package se.helabilden.ui.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.TemplatePart;
import se.helabilden.ui.Headless;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.ui.shell.Look;
import se.helabilden.work.Language;

class NeedsScreenTest {
  @TempDir static Path folder;
  private static Stage stage;
  private static UiKit kit;
  private static Path example;

  private final FxRobot robot = new FxRobot();
  private ExecutorService workers;
  private UiKit.Window window;
  private Workspace workspace;
  private NeedsScreen screen;

  @BeforeAll
  static void start() throws Exception {
    stage = Headless.stage();
    kit = new UiKit(folder, Toys.TEMPLATE, new FxTimers());
    example = kit.example("999906TA");
  }

  @BeforeEach
  void open() throws Exception {
    workers = UiKit.workers();
    robot.interact(
        () -> {
          window = kit.window(Language.SWEDISH, Platform::runLater, workers);
          workspace = window.context().workspace();
        });
    Path copy = folder.resolve("prov-" + System.nanoTime() + ".gpkg");
    java.nio.file.Files.copy(example, copy);
    robot.interact(() -> workspace.open(copy, () -> {}));
    Headless.until(() -> workspace.projectProperty().get() != null);
    robot.interact(
        () -> screen = new NeedsScreen(window.context(), TemplatePart.MAPPING, Map.of(), List.of(), Toys.HINTS));
    Headless.show(stage, screen.root(), 960, 720);
    robot.interact(screen::attach);
  }

  @AfterEach
  void close() throws Exception {
    robot.interact(
        () -> {
          screen.detach();
          workspace.close(() -> {});
        });
    Headless.until(() -> !workspace.isOpen() && workspace.background().jobs().isEmpty());
    workers.shutdownNow();
    assertThat(window.failures()).isEmpty();
  }

  private NeedsAnalysis saved() {
    return workspace.projectProperty().get().needs();
  }

  private String text(String question) {
    return saved().answer(question).map(answer -> answer.text().markup()).orElse("");
  }

  private RichTextArea editor() {
    return robot.lookup("#answer-text").query();
  }

  private void go(String question) {
    robot.interact(() -> screen.model().go(question));
  }

  private void focus(Node node) {
    robot.interact(node::requestFocus);
  }

  private void press(String words) {
    ButtonBase button =
        robot
            .lookup(
                (Node node) ->
                    node instanceof ButtonBase found && words.equals(found.getText()) && found.isVisible())
            .query();
    robot.interact(button::fire);
  }

  @Test
  void whatIsTypedIsSavedTakenBackAndBroughtAgain() throws Exception {
    focus(editor());
    robot.write("Hej du");
    Headless.until(() -> text("T.1").equals("Hej du"));
    TextPos caret = editor().getCaretPosition();
    assertThat(caret.offset()).isEqualTo(6);
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    Headless.until(() -> saved().answers().isEmpty() && editor().getPlainText(0).isEmpty());
    robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
    Headless.until(() -> text("T.1").equals("Hej du") && editor().getPlainText(0).equals("Hej du"));
    assertThat(editor().getCaretPosition().offset()).isEqualTo(6);
  }

  @Test
  void paragraphsStandApart() {
    focus(editor());
    robot.write("Ett").type(KeyCode.ENTER).write("Två");
    for (int i = 0; i < 2; i++) {
      assertThat(editor().getModel().getParagraph(i).getParagraphAttributes().get(StyleAttributeMap.SPACE_BELOW))
          .as("below paragraph " + i)
          .isGreaterThan(4);
    }
  }

  @Test
  void boldWordsAndListsAreKept() throws Exception {
    focus(editor());
    robot.write("a ");
    robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
    robot.write("fet");
    robot.type(KeyCode.ENTER);
    ButtonBase list = robot.lookup("#list").query();
    robot.interact(list::fire);
    robot.write("punkt");
    Headless.until(() -> text("T.1").contains("punkt"));
    var paragraphs = saved().answer("T.1").orElseThrow().text().paragraphs();
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.getFirst().runs().getLast().bold()).isTrue();
    assertThat(paragraphs.getFirst().plain()).isEqualTo("a fet");
    assertThat(paragraphs.getLast().item()).isTrue();
    go("T.3");
    go("T.1");
    assertThat(screen.model().answer(Toys.TEXT).text().paragraphs()).isEqualTo(paragraphs);
    assertThat(editor().getPlainText(0)).isEqualTo("a fet");
    assertThat(editor().getModel().getParagraph(1).getParagraphAttributes().getBullet()).isEqualTo("•");
  }

  @Test
  void aSuggestionIsUsedAndLinked() throws Exception {
    go("T.2");
    Headless.until(() -> robot.lookup("Använd").tryQuery().isPresent());
    press("Använd");
    Headless.until(() -> saved().all(Evidence.class).size() == 1);
    assertThat(text("T.2")).isEqualTo(Toys.SENTENCE);
    assertThat(saved().answer("T.2").orElseThrow().evidence())
        .containsExactly(saved().all(Evidence.class).getFirst().id());
    assertThat(robot.lookup("Använd").tryQuery()).isEmpty();
    robot.interact(workspace::undo);
    Headless.until(() -> saved().objects().isEmpty() && editor().getPlainText(0).isEmpty());
  }

  @Test
  void aSuggestionPutAwayStaysAway() throws Exception {
    go("T.2");
    Headless.until(() -> robot.lookup("Använd").tryQuery().isPresent());
    press("Ta bort");
    assertThat(robot.lookup("Använd").tryQuery()).isEmpty();
    go("T.1");
    go("T.2");
    Headless.until(() -> workspace.background().jobs().isEmpty());
    assertThat(robot.lookup("Använd").tryQuery()).isEmpty();
    assertThat(workspace.remembered().putAway()).containsExactly("one");
  }

  @Test
  void aFindingIsWrittenAndANeedMadeOfIt() throws Exception {
    go("T.2");
    press("Ny iakttagelse");
    TextArea sentence = robot.lookup("#object-sentence").query();
    Headless.until(sentence::isFocused);
    robot.write("Skillnaden");
    Headless.until(() -> saved().all(Finding.class).stream().anyMatch(each -> each.text().equals("Skillnaden")));
    press("Gör till behov");
    Headless.until(() -> saved().all(Need.class).size() == 1);
    assertThat(saved().all(Need.class).getFirst().findings())
        .containsExactly(saved().all(Finding.class).getFirst().id());
    TextArea need = robot.lookup("#object-sentence").query();
    assertThat(need.getText()).isEmpty();
    Headless.until(need::isFocused);
    robot.write("Elever behöver");
    go("T.1");
    Headless.until(() -> saved().all(Need.class).getFirst().text().equals("Elever behöver"));
  }

  @Test
  void aLongSentenceIsShownWhole() throws Exception {
    robot.interact(() -> Look.dress(stage.getScene(), Theme.LIGHT, 1));
    go("T.2");
    List<String> sentences =
        IntStream.range(8, 40).mapToObj(words -> "skillnad ".repeat(words) + words).toList();
    robot.interact(
        () ->
            sentences.forEach(
                each ->
                    screen.model().thread().make(ObjectKind.FINDING, screen.model().questionProperty().get(), each)));
    Headless.until(() -> robot.lookup(".object-row").queryAll().size() >= sentences.size());
    robot.interact(
        () -> {
          screen.root().applyCss();
          screen.root().layout();
        });
    assertThat(robot.lookup(".object-row").lookup((Text each) -> true).queryAllAs(Text.class))
        .extracting(Text::getText)
        .containsAll(sentences);
    assertThat(robot.lookup(".object-row").queryAllAs(Button.class))
        .as("never less than all its lines, nor than 32 pixels")
        .allMatch(row -> row.minHeight(row.getWidth()) == row.prefHeight(row.getWidth()) && row.getHeight() >= 32);
  }

  @Test
  void aTableFromASpreadsheetIsPasted() throws Exception {
    go("T.3");
    TextArea first = robot.lookup("#cell-0-0").query();
    focus(first);
    robot.interact(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("Fritidsgård\tkommunen\nLäxhjälp\tförening\n");
          Clipboard.getSystemClipboard().setContent(content);
        });
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    Headless.until(() -> saved().answer("T.3").isPresent());
    assertThat(saved().answer("T.3").orElseThrow().rows())
        .containsExactly(List.of("Fritidsgård", "kommunen"), List.of("Läxhjälp", "förening"));
    TextArea last = robot.lookup("#cell-1-1").query();
    focus(last);
    robot.type(KeyCode.TAB);
    Headless.until(() -> robot.lookup("#cell-2-0").tryQuery().map(Node::isFocused).orElse(false));
    robot.write("Ny");
    Headless.until(() -> saved().answer("T.3").orElseThrow().rows().size() == 3);
    robot.interact(workspace::undo);
    Headless.until(() -> saved().answer("T.3").orElseThrow().rows().size() == 2);
    Headless.until(() -> robot.lookup("#cell-2-0").tryQuery().isEmpty());
  }

  @Test
  void aQuestionIsDoneOrNotApplicableWithAReason() throws Exception {
    ButtonBase not = robot.lookup("#not-applicable").query();
    robot.interact(not::fire);
    TextInputControl reason = robot.lookup("#reason").query();
    Headless.until(reason::isFocused);
    robot.write("Gjort redan");
    Headless.until(
        () -> saved().answer("T.1").map(answer -> answer.reason().equals("Gjort redan")).orElse(false));
    ButtonBase done = robot.lookup("#done").query();
    robot.interact(done::fire);
    Headless.until(() -> saved().state("T.1") == AnswerState.DONE);
    assertThat(robot.lookup("1 av 7 klara").tryQuery()).isPresent();
    ButtonBase row = robot.lookup("#question-T-1").query();
    assertThat(row.getAccessibleText()).isEqualTo("Uppdraget, klar");
  }

  @Test
  void areasAreChosenTheWholeFirst() throws Exception {
    go("T.5");
    Headless.until(() -> robot.lookup("Hela exempel").tryQuery().isPresent());
    press("Hela exempel");
    Headless.until(() -> saved().answer("T.5").map(answer -> !answer.areaCodes().isEmpty()).orElse(false));
    assertThat(saved().answer("T.5").orElseThrow().areaCodes()).allMatch(code -> code.matches("99\\d\\d"));
  }

  @Test
  void theMapThatShowsIsSavedToTheAnswer() throws Exception {
    go("T.6");
    press("Spara den karta som visas nu");
    Headless.until(() -> saved().views().size() == 1);
    assertThat(saved().answer("T.6").orElseThrow().maps()).containsExactly(saved().views().getFirst().id());
    assertThat(saved().views().getFirst().period()).isEqualTo("2024");
  }

  @Test
  void arrowKeysGoThroughTheQuestions() {
    focus(robot.lookup("#question-T-1").query());
    robot.type(KeyCode.DOWN);
    assertThat(screen.model().place()).isEqualTo("T.2");
    robot.type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.UP);
    assertThat(screen.model().place()).isEqualTo("T.1");
  }

  @Test
  void everyControlHasANameInEveryQuestion() throws Exception {
    for (var question : Toys.TEMPLATE.questions(TemplatePart.MAPPING)) {
      go(question.id());
      if (question.equals(Toys.FINDINGS)) {
        press("Ny iakttagelse");
      }
      Headless.until(() -> workspace.background().jobs().isEmpty());
      WaitForAsyncUtils.waitForFxEvents();
      List<Node> nameless =
          screen.root().lookupAll("*").stream()
              .filter(
                  node ->
                      node instanceof ButtonBase
                          || node instanceof ComboBoxBase
                          || node instanceof TextInputControl
                          || node instanceof RichTextArea)
              .filter(Node::isFocusTraversable)
              .filter(node -> name(node).isBlank())
              .toList();
      assertThat(nameless).as(question.id()).isEmpty();
    }
  }

  private static String name(Node node) {
    String spoken = node.getAccessibleText() == null ? "" : node.getAccessibleText();
    return node instanceof Labeled labeled && labeled.getText() != null ? spoken + labeled.getText() : spoken;
  }

  @Test
  void attachingAgainAndAgainLeavesAsManyListeners() {
    int attached = listeners();
    for (int i = 0; i < 5; i++) {
      robot.interact(
          () -> {
            screen.detach();
            screen.attach();
          });
    }
    assertThat(listeners()).isEqualTo(attached).isPositive();
    robot.interact(screen::detach);
    assertThat(listeners()).isLessThan(attached);
    robot.interact(screen::attach);
  }

  private int listeners() {
    WaitForAsyncUtils.waitForFxEvents();
    int[] found = new int[1];
    robot.interact(() -> found[0] = Listeners.of(workspace, window.context().texts()));
    return found[0];
  }
}
