package se.helabilden.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Settings.WindowPlace;

/// Puts the shell in a window: where it stands is remembered, and closing it closes the project first.
public final class ShellWindow {
  private final Shell shell;
  private final SettingsKeeper settings;
  private final Runnable gone;
  private @Nullable Stage stage;
  private boolean closing;

  /// @param gone runs when the window has closed and everything is on disk
  public ShellWindow(Shell shell, SettingsKeeper settings, Runnable gone) {
    this.shell = shell;
    this.settings = settings;
    this.gone = gone;
  }

  /// Shows the window.
  public void open(Stage window) {
    stage = window;
    WindowPlace place = place();
    Scene scene = new Scene(shell.root(), place.width(), place.height());
    shell.inhabit(scene);
    window.setScene(scene);
    window.setTitle("Hela bilden");
    window.setX(place.x());
    window.setY(place.y());
    window.setWidth(place.width());
    window.setHeight(place.height());
    window.setMinWidth(Math.min(720, place.width()));
    window.setMinHeight(Math.min(480, place.height()));
    window.setMaximized(place.maximised());
    window.setFullScreenExitHint("");
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    shell.onFullScreen(window::setFullScreen);
    window.fullScreenProperty().subscribe(shell::fullScreenIs);
    scene.addEventFilter(
        InputEvent.ANY,
        event -> {
          if (event.getEventType() == KeyEvent.KEY_PRESSED || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            shell.touched();
          }
        });
    for (var property :
        List.of(window.xProperty(), window.yProperty(), window.widthProperty(), window.heightProperty())) {
      property.addListener((observable, before, now) -> rememberPlace());
    }
    window.maximizedProperty().addListener((observable, before, now) -> rememberPlace());
    window.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
    window.show();
  }

  private WindowPlace place() {
    List<WindowRoom.Rectangle> screens =
        Screen.getScreens().stream().map(Screen::getVisualBounds).map(ShellWindow::rectangle).toList();
    WindowPlace remembered = settings.now().window();
    return remembered == null
        ? WindowRoom.first(rectangle(Screen.getPrimary().getVisualBounds()))
        : WindowRoom.clamp(remembered, screens);
  }

  private static WindowRoom.Rectangle rectangle(Rectangle2D bounds) {
    return new WindowRoom.Rectangle(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }

  private void rememberPlace() {
    Stage window = stage;
    if (window == null || window.isIconified() || window.isFullScreen() || !window.isShowing()) {
      return;
    }
    settings.change(
        now -> {
          WindowPlace old = now.window();
          return now.withWindow(
              window.isMaximized() && old != null
                  ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), true)
                  : new WindowPlace(
                      window.getX(), window.getY(), window.getWidth(), window.getHeight(), window.isMaximized()));
        });
  }

  /// Publishes and closes the project, writes the settings, and goes. Asked a second time it waits for the first.
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    if (shell.isProjectOpen()) {
      shell.close(this::go, () -> closing = false);
    } else {
      go();
    }
  }

  private void go() {
    settings.close();
    // A popup that is open when its window goes brings the program down under X11.
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow popup) {
        popup.hide();
      }
    }
    Stage window = stage;
    if (window != null) {
      window.hide();
    }
    gone.run();
  }
}
