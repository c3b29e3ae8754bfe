package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.map.Sight;
import se.helabilden.ui.Headless;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Progress;

/// The legend as an editor, by pointer and keys. Pictures go to `target/legend/`.
class LegendScreenTest extends MapWindow {
  LegendScreenTest() {
    super(1165, 720, "999906TA", "999905FC");
  }

  @AfterEach
  void takeBack() throws Exception {
    while (workspace.undoableProperty().get() != null) {
      Object before = workspace.projectProperty().get();
      onWindow(workspace::undo);
      Headless.until(() -> workspace.projectProperty().get() != before);
    }
  }

  private double[] own() {
    String id = shown().values().entry().indicator().id();
    return workspace.projectProperty().get().indicator(id).orElseThrow().ownFacts().breaks().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private ShownMap shown() {
    return Objects.requireNonNull(screen.shown());
  }

  private Node handle(int index) {
    return robot.lookup("#break-" + index).query();
  }

  private void picture(String name) throws IOException {
    onWindow(() -> {});
    WritableImage[] taken = new WritableImage[1];
    onWindow(() -> taken[0] = screen.root().snapshot(null, null));
    int width = (int) taken[0].getWidth();
    int height = (int) taken[0].getHeight();
    IntBuffer pixels = IntBuffer.allocate(width * height);
    taken[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, width);
    Path target = Files.createDirectories(Path.of("target/legend")).resolve(name + ".png");
    Files.write(target, PngWriter.toBytes(new Picture(width, height, pixels.array()), 96, Progress.NONE));
  }

  @Test
  void aBoundIsDraggedOnTheHistogram() throws Exception {
    double[] before = Arrays.copyOfRange(shown().map().classification().breaks(), 1, shown().classes());
    Node grip = handle(2);
    onWindow(() -> Event.fireEvent(grip, mouse(grip, MouseEvent.MOUSE_PRESSED, 4)));
    onWindow(() -> Event.fireEvent(grip, mouse(grip, MouseEvent.MOUSE_DRAGGED, 26)));
    assertThat(workspace.map().draftProperty().get()).hasSize(before.length);
    assertThat(own()).isEmpty();
    onWindow(() -> Event.fireEvent(grip, mouse(grip, MouseEvent.MOUSE_RELEASED, 4)));
    Headless.until(() -> own().length == before.length && workspace.map().draftProperty().get().isEmpty());
    settle();
    assertThat(own()[2]).isGreaterThan(before[2]);
    assertThat(own()[1]).isEqualTo(before[1]);
    picture("dragged");
  }

  private static MouseEvent mouse(Node on, EventType<MouseEvent> type, double right) {
    double x = on.localToScene(right, 5).getX();
    double y = on.localToScene(right, 5).getY();
    return new MouseEvent(
        type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, false,
        null);
  }

  @Test
  void aBoundIsMovedByKeysTypedAndTakenAway() throws Exception {
    double before = shown().map().classification().breaks()[1];
    onWindow(() -> handle(0).requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(workspace.map().draftProperty().get().getFirst()).isGreaterThan(before);
    // it is kept when the keys rest
    Headless.until(() -> own().length > 0);
    Headless.until(() -> workspace.map().draftProperty().get().isEmpty());
    settle();
    assertThat(handle(0).getAccessibleText()).startsWith("Gräns mellan klass 1 och 2");
    onWindow(() -> handle(0).requestFocus());
    robot.type(KeyCode.ENTER);
    TextField field = robot.lookup("#break-field").query();
    onWindow(() -> field.setText("fel"));
    robot.type(KeyCode.ENTER);
    assertThat(robot.lookup(".break-fault").queryAll().stream().anyMatch(Node::isVisible)).isTrue();
    picture("typing");
    onWindow(() -> field.setText("5,5"));
    robot.type(KeyCode.ENTER);
    Headless.until(() -> own().length > 0 && own()[0] == 5.5);
    settle();
    int count = own().length;
    onWindow(() -> handle(1).requestFocus());
    robot.type(KeyCode.DELETE);
    Headless.until(() -> own().length == count - 1);
    settle();
    TextField all = robot.lookup("#bounds").query();
    assertThat(all.isVisible()).isTrue();
    onWindow(() -> {
      all.setText("5; 15");
      all.fireEvent(new javafx.event.ActionEvent());
    });
    Headless.until(() -> own().length == 2);
  }

  @Test
  void methodsAndEyesAreChosenInWords() throws Exception {
    MethodChooser method = robot.lookup("#method").query();
    assertThat(method.getItems()).hasSizeGreaterThan(9);
    onWindow(() -> method.setValue(MethodChoice.of(ClassificationMethod.BOX)));
    settle();
    assertThat(shown().map().classification().breaks()).hasSizeGreaterThan(4);
    onWindow(() -> workspace.map().sightProperty().set(Sight.DEUTERANOPIA));
    settle();
    SightMenu sight = robot.lookup("#sight").query();
    assertThat(sight.note().isVisible()).isTrue();
    assertThat(sight.note().getText()).contains("grönt");
    picture("deuteranopia");
    onWindow(() -> workspace.map().sightProperty().set(Sight.USUAL));
    onWindow(() -> workspace.map().methodProperty().set(ClassificationMethod.QUANTILE));
  }

  @Test
  void adviceIsOneCalmLineWithItsMend() throws Exception {
    onWindow(() -> workspace.map().paletteProperty().set("puor"));
    settle();
    picture("diverging");
    onWindow(() -> workspace.map().classesProperty().set(9));
    onWindow(() -> workspace.map().fewBelowProperty().set(900));
    settle();
    picture("advice");
    assertThat(robot.lookup(".mend").queryAll()).isNotEmpty();
    onWindow(
        () -> {
          workspace.map().classesProperty().set(0);
          workspace.map().fewBelowProperty().set(0);
          workspace.map().paletteProperty().set("");
        });
  }
}
