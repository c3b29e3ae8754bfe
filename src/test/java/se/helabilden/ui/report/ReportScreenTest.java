package se.helabilden.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.io.excel.ExcelReportWriter;
import se.helabilden.io.powerpoint.PowerPointReportWriter;
import se.helabilden.io.word.WordReportWriter;
import se.helabilden.needs.MapView;
import se.helabilden.ui.Headless;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.SavedViews;
import se.helabilden.testkit.EditedWord;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

class ReportScreenTest {
  @TempDir static Path folder;
  private static Path example;
  private static UiKit kit;
  private static Stage stage;
  private final FxRobot robot = new FxRobot();
  private UiKit.Window window;
  private Workspace workspace;
  private ReportScreen screen;
  private final Path written = folder.resolve("rapport.docx");

  @BeforeAll
  static void start() throws Exception {
    stage = Headless.stage();
    kit = new UiKit(folder);
    example = kit.example("999906TA");
  }

  @BeforeEach
  void open() throws Exception {
    window = kit.window(Language.SWEDISH, Platform::runLater, UiKit.workers());
    workspace = window.context().workspace();
    onWindow(() -> workspace.open(example, () -> {}));
    Headless.until(() -> workspace.projectProperty().get() != null);
    ReportServices services =
        new ReportServices(
            new WordReportWriter(), new ExcelReportWriter(), new PowerPointReportWriter(), file -> {}, folder);
    window.questions().answers.add(written);
    onWindow(
        () -> {
          screen = new ReportScreen(window.context(), services);
          screen.attach();
        });
    Headless.show(stage, screen.root(), 970, 800);
    Headless.until(() -> screen.isSettled());
  }

  @AfterEach
  void close() throws Exception {
    onWindow(screen::detach);
    onWindow(() -> workspace.close(() -> {}));
    Headless.until(() -> workspace.projectProperty().get() == null);
    assertThat(window.failures()).isEmpty();
  }

  private static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void pagesShowAndWordIsMadeWhereTheUserSays() throws Exception {
    Headless.until(() -> !robot.lookup(".paper").queryAll().isEmpty());
    robot.clickOn("#make-word");
    Headless.until(() -> Files.exists(written) && workspace.background().jobs().isEmpty());
    assertThat(Files.size(written)).isGreaterThan(20_000);
    Files.delete(written);
  }

  @Test
  void whatWasEditedInWordIsToldInTheReceipt() throws Exception {
    Headless.until(() -> !robot.lookup(".paper").queryAll().isEmpty());
    robot.clickOn("#make-word");
    Headless.until(() -> !window.context().notices().showing().isEmpty() && workspace.background().jobs().isEmpty());
    EditedWord.edit(written, body -> body.replace("Segregation handlar om", "Vi menar att segregation handlar om"));
    window.questions().answers.add(written);
    robot.clickOn("#make-word");
    Headless.until(() -> window.context().notices().showing().size() == 2);
    Notice notice = window.context().notices().showing().getLast();
    String told = window.context().texts().text(notice.text());
    assertThat(told).startsWith("rapport.docx är klar. En del står kvar som den ändrats i Word: ”");
    assertThat(notice.details()).contains("En del står kvar");
    assertThat(notice.level()).isEqualTo(Notice.Level.INFORMATION);
    assertThat(EditedWord.body(written)).contains("Vi menar att segregation");
    Files.delete(written);
  }

  @Test
  void aMapOfTheProjectIsRetitledAndLeftOut() throws Exception {
    CurrentMap[] map = new CurrentMap[1];
    onWindow(
        () -> {
          map[0] = new CurrentMap(workspace, window.context().texts());
          map[0].attach();
        });
    Headless.until(() -> map[0].shownProperty().get() != null);
    onWindow(
        () -> {
          MapView view =
              SavedViews.of(
                  SavedViews.Chosen.of(workspace), map[0].shownProperty().get(), List.of(), UiKit.AUTHOR.stamp(), "", true);
          SavedViews.keep(workspace, view, "karta", () -> {});
          map[0].detach();
        });
    Headless.until(() -> workspace.projectProperty().get().needs().views().size() == 1 && screen.isSettled());
    Headless.until(() -> !robot.lookup(".map-row .text-field").queryAll().isEmpty());
    robot.clickOn(robot.lookup(".map-row .text-field").<Node>query()).write("Störst skillnad i Ekberga\n");
    Headless.until(
        () -> workspace.projectProperty().get().needs().views().getFirst().title().equals("Störst skillnad i Ekberga"));
    Headless.until(() -> screen.isSettled());
    robot.clickOn(robot.lookup(".map-row .check-box").<Node>query());
    Headless.until(() -> !workspace.projectProperty().get().needs().views().getFirst().inReport());
  }

  @Test
  void nothingListensAfterDetaching() throws Exception {
    int attached = Listeners.of(workspace, window.context().texts());
    onWindow(
        () -> {
          for (int i = 0; i < 5; i++) {
            screen.detach();
            screen.attach();
          }
        });
    assertThat(Listeners.of(workspace, window.context().texts())).isEqualTo(attached);
    Headless.until(() -> screen.isSettled());
  }
}
