package se.helabilden.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.area.Municipalities;
import se.helabilden.ui.Headless;
import se.helabilden.ui.Listeners;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.work.Language;

class StartScreenTest {
  @TempDir Path folder;
  private final RecordingDoor door = new RecordingDoor();
  private UiKit.Window window;
  private StartScreen screen;

  @BeforeEach
  void open() throws Exception {
    Stage stage = Headless.stage();
    window = new UiKit(folder).window(Language.SWEDISH, Platform::runLater, UiKit.workers());
    door.recent.set(List.of(new RecentProject(folder.resolve("a.gpkg").toString(), "Ale", Instant.EPOCH, null)));
    onWindow(() -> screen = new StartScreen(window.context(), door, Municipalities.bundled()));
    Headless.show(stage, screen.root(), 960, 700);
  }

  private static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int listeners() {
    return Listeners.of(window.context().workspace(), window.context().texts()) + Listeners.count(door.recent);
  }

  @Test
  void listenersDoNotGrowOverAttachAndDetach() {
    onWindow(screen::attach);
    int attached = listeners();
    onWindow(screen::detach);
    int detached = listeners();
    assertThat(detached).isLessThan(attached);
    for (int i = 0; i < 5; i++) {
      onWindow(screen::attach);
      onWindow(screen::detach);
    }
    assertThat(listeners()).isEqualTo(detached);
    onWindow(screen::attach);
    assertThat(listeners()).isEqualTo(attached);
    onWindow(screen::detach);
  }

  @Test
  void whatHappensWhileItIsGoneShowsWhenItIsBack() {
    onWindow(screen::attach);
    onWindow(screen::detach);
    onWindow(
        () -> {
          window.context().texts().languageProperty().set(Language.ENGLISH);
          door.recent.set(List.of(new RecentProject("/b.gpkg", "Mora", Instant.EPOCH, null)));
        });
    onWindow(screen::attach);
    assertThat(screen.root().lookupAll(".card").stream().map(card -> ((Button) card).getAccessibleText()))
        .singleElement()
        .asString()
        .startsWith("Open Mora");
    onWindow(screen::detach);
  }

  @Test
  void theLastPackageIsOfferedWhenAMunicipalityIsChosen() throws Exception {
    Path made = Files.writeString(folder.resolve("datapaket-gr-2026.gpkg"), "x");
    onWindow(() -> window.context().preferences().change(now -> now.withLastPackage(made.toString())));
    onWindow(screen::attach);
    CheckBox box = (CheckBox) screen.root().lookup(".check-box");
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> box.getText().equals("Använd datapaketet datapaket-gr-2026.gpkg"));
    assertThat(box.isVisible()).isFalse();
    TextField field = (TextField) screen.root().lookup(".choose .text-field");
    onWindow(() -> field.setText("Göteborg"));
    onWindow(
        () -> Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    assertThat(box.isVisible()).isTrue();
    onWindow(box::fire);
    onWindow(() -> ((Button) screen.root().lookup(".choose .primary")).fire());
    assertThat(door.packages).containsExactly(made.toString());
    onWindow(screen::detach);
  }
}
