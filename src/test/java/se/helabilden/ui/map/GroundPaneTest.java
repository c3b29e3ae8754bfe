package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.web.WebGround;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.testkit.GroundStandIn;
import se.helabilden.testkit.TilesStandIn;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.ui.Headless;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.GroundState;
import se.helabilden.ui.common.MapCanvas;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

class GroundPaneTest {
  @TempDir static Path folder;
  private static UiKit kit;
  private static Path example;
  private static Stage stage;

  private final FxRobot robot = new FxRobot();
  private WebStandIn server;
  private UiKit.Window window;
  private Workspace workspace;
  private MapScreen screen;

  @BeforeAll
  static void start() throws Exception {
    stage = Headless.stage();
    kit = new UiKit(folder);
    example = kit.example("999906TA");
  }

  @BeforeEach
  void open() throws Exception {
    server = new WebStandIn();
    server.misbehave(new GroundStandIn());
    window = kit.window(Language.SWEDISH, Platform::runLater, UiKit.workers());
    workspace = window.context().workspace();
    onWindow(() -> workspace.ground().connect(new WebGround(folder.resolve("grounds"), Clock.systemUTC(), new GeoToolsTransformer()), window.context().preferences()));
    onWindow(() -> workspace.open(example, () -> {}));
    Headless.until(() -> workspace.projectProperty().get() != null);
    onWindow(
        () -> {
          screen = new MapScreen(window.context());
          screen.attach();
        });
    Headless.show(stage, screen.root(), 1366, 768);
    Headless.until(() -> screen.isSettled());
    onWindow(() -> robot.lookup("#views").<TabPane>query().getSelectionModel().selectLast());
  }

  @AfterEach
  void close() throws Exception {
    onWindow(screen::detach);
    onWindow(() -> workspace.close(() -> {}));
    Headless.until(() -> workspace.projectProperty().get() == null);
    server.close();
    assertThat(window.failures()).isEmpty();
  }

  private static void onWindow(Runnable work) {
    Platform.runLater(work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private <T extends Node> T find(String selector) {
    return robot.lookup(selector).<T>query();
  }

  /// For people to look at.
  private void picture(String name) throws Exception {
    WritableImage[] taken = new WritableImage[1];
    onWindow(() -> taken[0] = screen.root().snapshot(null, null));
    int width = (int) taken[0].getWidth();
    int height = (int) taken[0].getHeight();
    int[] pixels = new int[width * height];
    taken[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    Path target = Files.createDirectories(Path.of("target/gallery")).resolve(name + ".png");
    Files.write(target, PngWriter.toBytes(new Picture(width, height, pixels), 96, Progress.NONE));
  }

  private GroundState.Kind state() {
    return this.<MapCanvas>find("#map").groundStateProperty().get().kind();
  }

  @Test
  void aBackgroundMapIsChosenAndShownAndCredited() throws Exception {
    assertThat(server.asked()).isEmpty();
    onWindow(() -> workspace.map().groundProperty().set(true));
    onWindow(() -> this.<TextField>find("#ground-address").setText("kartor"));
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-read").fire());
    assertThat(this.<Label>find("#ground-message").getText()).contains("https://");
    onWindow(() -> this.<TextField>find("#ground-address").setText(server.base() + "wms"));
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-read").fire());
    Headless.until(() -> this.<TextField>find("#ground-credit").getText().equals("© Länet"));
    picture("ground-form");
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-keep").fire());
    Headless.until(() -> state() == GroundState.Kind.SHOWN);
    assertThat(this.<Label>find("#ground-line").getText()).isEqualTo("Bakgrundskarta: © Länet");
    assertThat(window.context().preferences().now().ground()).isNotNull();
    Headless.until(() -> screen.isSettled());
    picture("ground-shown");
    Path exported = Files.createDirectories(Path.of("target/gallery")).toAbsolutePath().resolve("ground-exported.png");
    Files.deleteIfExists(exported);
    window.questions().answers.add(exported);
    robot.clickOn("#map-title").write("Lägst i söder");
    robot.clickOn("#save-picture");
    Headless.until(() -> Files.exists(exported));
    int asked = server.asked().size();
    // a drag is one question, when it has come to rest
    onWindow(
        () -> {
          for (int i = 0; i < 20; i++) {
            this.<MapCanvas>find("#map").pan(3, 0);
            screen.root().layout();
          }
        });
    Headless.until(() -> server.asked().size() > asked && state() == GroundState.Kind.SHOWN);
    assertThat(server.asked()).hasSize(asked + 1);
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, 403, "no");
          return true;
        });
    onWindow(() -> this.<MapCanvas>find("#map").pan(40, 0));
    Headless.until(() -> state() == GroundState.Kind.FAILED);
    assertThat(this.<Label>find("#ground-line").getText()).startsWith("Bakgrundskartan gick inte att hämta");
    Headless.until(() -> screen.isSettled());
    picture("ground-failed");
    onWindow(() -> workspace.map().groundProperty().set(false));
    assertThat(state()).isEqualTo(GroundState.Kind.OFF);
  }

  @Test
  void tilesAreAnotherKindOfAddressInTheSameForm() throws Exception {
    server.misbehave(new TilesStandIn(12, 57.7, 19, true));
    onWindow(() -> workspace.map().groundProperty().set(true));
    onWindow(() -> this.<TextField>find("#ground-credit").clear());
    onWindow(() -> this.<TextField>find("#ground-address").setText(server.base() + "{z}/{x}.png"));
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-read").fire());
    assertThat(this.<Label>find("#ground-message").getText()).contains("{y}");
    onWindow(() -> this.<TextField>find("#ground-address").setText(server.base() + "{z}/{x}/{y}.png"));
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-read").fire());
    Headless.until(() -> !server.asked().isEmpty() && !this.<javafx.scene.control.Button>find("#ground-read").isDisabled());
    onWindow(() -> this.<javafx.scene.control.Button>find("#ground-keep").fire());
    // nobody's map is shown
    assertThat(this.<Label>find("#ground-message").getText()).contains("vems");
    picture("tiles-form");
    javafx.scene.control.Button keep = find("#ground-keep");
    assertThat(keep.localToScene(keep.getBoundsInLocal()).getMaxY()).isLessThan(768);
    onWindow(() -> this.<TextField>find("#ground-credit").setText("© Kartans folk"));
    onWindow(keep::fire);
    Headless.until(() -> state() == GroundState.Kind.SHOWN);
    assertThat(this.<Label>find("#ground-line").getText()).isEqualTo("Bakgrundskarta: © Kartans folk");
    Headless.until(() -> screen.isSettled());
    picture("tiles-shown");
  }
}
