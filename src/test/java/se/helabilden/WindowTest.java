package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.cli.ScreenPictures;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.testkit.Heartbeat;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.Settings;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.ui.shell.Look;
import se.helabilden.ui.shell.ShellWindow;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// The window itself, without a display: from the start screen into the example and through the steps by keyboard.
class WindowTest {
  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final List<Path> answers = new ArrayList<>();
  private ExecutorService workers;
  private Furnishing content;
  private ShellWindow window;
  private Stage stage;

  @BeforeAll
  static void startToolkit() throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
  }

  /// Answers with what the test has put there.
  private final class Answers implements FileQuestions {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      return answers.stream().findFirst();
    }

    @Override
    public List<Path> openSeveral(String title, List<Kind> kinds) {
      return answers;
    }

    @Override
    public Optional<Path> save(String title, Path suggested, List<Kind> kinds) {
      return answers.stream().findFirst().or(() -> Optional.of(folder.resolve(suggested.getFileName())));
    }
  }

  @BeforeEach
  void open() throws Exception {
    UserFolder home = new UserFolder(folder.resolve("home"));
    Files.createDirectories(home.root());
    workers = Executors.newFixedThreadPool(2);
    FxToolkit.setupFixture(
        () -> {
          content =
              Furnishing.of(
                  new App(home),
                  home,
                  new Furnishing.Surroundings(
                      Platform::runLater, workers, new Answers(), file -> {}, new FxTimers(), folder));
          Look.loadTypeface();
          content.settings().change(now -> now.withWindow(new Settings.WindowPlace(0, 0, 960, 700, false)));
          window = new ShellWindow(content.shell(), content.settings(), () -> gone.set(true));
          stage = new Stage();
          window.open(stage);
          // Stages that other tests have left would get the keys.
          List.copyOf(Window.getWindows()).stream().filter(other -> other != stage).forEach(Window::hide);
          stage.toFront();
          stage.requestFocus();
        });
  }

  @AfterEach
  void close() throws Exception {
    if (!gone.get()) {
      robot.interact(window::close);
      until(gone::get);
    }
    workers.shutdownNow();
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void openExample() throws Exception {
    robot.interact(() -> ((ButtonBase) node(node -> text(node).equals("Exempel"))).fire());
    until(
        () ->
            content.workspace().projectProperty().get() != null
                && content.workspace().background().jobs().isEmpty());
  }

  private Node node(Predicate<Node> wanted) {
    return nodes(stage.getScene().getRoot()).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not on the screen: " + texts()));
  }

  private static List<Node> nodes(Node from) {
    List<Node> all = new ArrayList<>(List.of(from));
    if (from instanceof Parent parent) {
      parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).forEach(child -> all.addAll(nodes(child)));
    }
    return all;
  }

  private static String text(Node node) {
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private List<String> texts() {
    return nodes(stage.getScene().getRoot()).stream().map(WindowTest::text).filter(text -> !text.isEmpty()).toList();
  }

  private boolean says(String part) {
    return texts().stream().anyMatch(text -> text.contains(part));
  }

  @Test
  void goesFromTheExampleThroughTheStepsByKeyboardInBothLanguagesAndUndoes() throws Exception {
    assertThat(says("Välj kommun")).isTrue();
    openExample();
    assertThat(texts()).contains("Ekbergaregionen", "27 indikatorer");

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
    until(() -> says("Vilka skillnader är störst och viktigast?"));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    assertThat(texts()).contains("Skapa Word-dokument");

    robot.interact(() -> content.settings().change(now -> now.withLanguage(Language.ENGLISH)));
    assertThat(texts()).contains("Create Word document", "27 indicators", "6\u2002Report");
    until(() -> texts().stream().noneMatch(text -> text.contains("Skapa") || text.contains("indikator")));
    robot.interact(() -> content.settings().change(now -> now.withLanguage(Language.SWEDISH)));

    robot.interact(() -> content.workspace().perform(new Edit.Rename("Nytt namn"), NewContent.NONE, () -> {}));
    until(() -> texts().contains("Nytt namn"));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> texts().contains("Ekbergaregionen"));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    until(() -> texts().contains("Nytt namn"));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    until(() -> says("Sparat. Allt finns i exempelregionen.gpkg."));
  }

  @Test
  void findsCommandsIndicatorsAndAreasByName() throws Exception {
    openExample();
    until(() -> says("Indikatorer"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    Node field = stage.getScene().getRoot().lookup(".command-field .text-field");
    until(() -> stage.getScene().getFocusOwner() == field);
    robot.write("ekonomisk standard");
    until(() -> ((TextInputControl) field).getText().equals("ekonomisk standard"));
    ListView<?> found = (ListView<?>) stage.getScene().getRoot().lookup(".command-field .list-view");
    until(() -> !found.getItems().isEmpty() && found.getItems().getFirst().toString().contains("konomisk standard"));
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(content.workspace().map().indicatorProperty().get()).contains("ekonomisk_standard");
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.push(KeyCode.ESCAPE);
    assertThat(stage.getScene().getRoot().lookup(".command-layer").isVisible()).isFalse();
  }

  @Test
  void closingKeepsPictureViewAndPlaceForNextTime() throws Exception {
    openExample();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    robot.interact(window::close);
    until(gone::get);
    Settings kept = Settings.load(folder.resolve("home/settings.json"));
    assertThat(kept.recent()).hasSize(1);
    Image picture = new Image(Path.of(kept.recent().getFirst().picture()).toUri().toString());
    assertThat(picture.getWidth()).isEqualTo(240);
    assertThat(picture.getHeight()).isEqualTo(160);
    assertThat(kept.views().values()).singleElement().extracting(view -> view.get("step")).isEqualTo("REPORT");
  }

  @Test
  void chosenMunicipalitiesNameTheProjectAndUnderlagTellsWhatToDropForThem() throws Exception {
    answers.add(folder.resolve("två.gpkg"));
    for (String name : List.of("Göteborg", "Mölndal")) {
      robot.clickOn(node(node -> node instanceof TextInputControl)).write(name).type(KeyCode.ENTER);
    }
    robot.interact(() -> ((ButtonBase) node(node -> text(node).startsWith("Skapa projekt för"))).fire());
    until(() -> says("Projektet gäller Göteborg, Mölndal."));
    assertThat(content.workspace().projectProperty().get().name()).isEqualTo("Göteborg, Mölndal");

    robot.interact(content.shell()::toStart);
    until(() -> content.workspace().projectProperty().get() == null);
    assertThat(says("Projektet gäller")).isFalse();
    robot.interact(() -> content.shell().door().open(answers.getFirst()));
    until(() -> says("Projektet gäller Göteborg, Mölndal."));
  }

  @Test
  void theReportIsMadeWhereTheUserSays() throws Exception {
    openExample();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    answers.add(folder.resolve("rapport.docx"));
    robot.interact(() -> ((ButtonBase) node(node -> text(node).equals("Skapa Word-dokument"))).fire());
    until(() -> says("rapport.docx är klar."));
    assertThat(folder.resolve("rapport.docx")).isNotEmptyFile();
  }

  @Test
  void aDroppedBoundaryFileBecomesAProjectWithoutAnyQuestion() throws Exception {
    Path boundaries = new ExampleAssets().unpack(Files.createDirectory(folder.resolve("drop"))).boundaries().getFirst();
    robot.interact(() -> content.shell().take(List.of(boundaries)));
    until(() -> content.workspace().projectProperty().get() != null
        && !content.workspace().projectProperty().get().layers().isEmpty());
    assertThat(content.workspace().projectProperty().get().name()).isEqualTo("ekberga_deso_2025");
    assertThat(content.workspace().file()).hasValue(boundaries.resolveSibling("ekberga_deso_2025 2.gpkg"));
    robot.interact(() -> content.workspace().undo());
    until(() -> content.workspace().projectProperty().get().layers().isEmpty());
  }

  /// The longest time that the window's thread did not answer, kept in `target/heartbeat.txt` for whoever measures.
  @Test
  void theWindowAnswersWhileItImportsAndPans() throws Exception {
    try (Heartbeat heart = Heartbeat.start()) {
      openExample();
      int duringImport = heart.beats();
      long importing = heart.worstMillis();
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
      until(() -> says("Spridning mellan områdena") && content.workspace().background().jobs().isEmpty());
      long opening = heart.worstMillis();
      Node map = node(node -> node instanceof MapCanvas);
      for (int i = 0; i < 5; i++) {
        robot.drag(map).dropBy(40, 20);
        robot.scroll(1, VerticalDirection.UP);
      }
      long panning = heart.worstMillis();
      Files.writeString(
          Path.of("target", "heartbeat.txt"),
          "worst wait for the window's thread, ms: importing " + importing + ", opening the map " + opening
              + ", panning and zooming " + panning + "\n");
      assertThat(duringImport).as("the thread answered while the example was imported").isGreaterThan(20);
      assertThat(heart.beats()).isGreaterThan(duringImport);
    }
    assertThat(content.workspace().map().zoomProperty().get()).as("the map was moved").isNotNull();
  }

  @Test
  void whatIsNoFileOfOursIsSaidCalmly() throws Exception {
    Path song = Files.writeString(folder.resolve("sång.mp3"), "la");
    robot.interact(() -> content.shell().take(List.of(song)));
    until(() -> says("sång.mp3 är varken ett projekt, en kartfil eller en tabell."));
  }

  @Test
  void everyControlHasANameForThoseWhoListen() throws Exception {
    assertNamed();
    openExample();
    assertNamed();
  }

  private void assertNamed() {
    List<String> nameless = new ArrayList<>();
    robot.interact(
        () ->
            nodes(stage.getScene().getRoot()).stream()
                .filter(
                    node ->
                        node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ListView)
                // Parts of other controls, which speak for them.
                .filter(node -> !node.getStyleClass().contains("arrow-button") && !"list-view".equals(node.getId()))
                .filter(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isBlank()
                    || (node.getAccessibleText() == null && text(node).isEmpty()))
                .forEach(node -> nameless.add(node.toString())));
    assertThat(nameless).isEmpty();
  }

  @Test
  void everyScreenIsPicturedInAnySizeAndTheme() throws Exception {
    openExample();
    robot.interact(window::close);
    until(gone::get);
    Path project = folder.resolve("home/projects/exempelregionen.gpkg");
    Path out = Files.createDirectory(folder.resolve("pictures"));
    List<Path> files =
        new HeadlessScreens()
            .take(
                project, out, new ScreenPictures.Appearance(1400, 900, true, 1, Language.ENGLISH), Progress.NONE);
    assertThat(files).extracting(file -> file.getFileName().toString())
        .contains("start.png", "data.png", "maps.png", "report.png", "find.png");
    for (Path file : files) {
      Image image = new Image(file.toUri().toString());
      assertThat(image.getWidth()).isEqualTo(1400);
      assertThat(image.getHeight()).isEqualTo(900);
      assertThat(image.getPixelReader().getColor(700, 890).getBrightness()).as("dark %s", file).isLessThan(0.3);
    }
  }
}
