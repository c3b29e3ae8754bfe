package se.helabilden.ui.map;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.UiTexts;

/// The finished picture as something to take hold of: dragged into another program it is a PNG file. Whoever does not
/// drag presses, and saves it as ever. The picture is made while the pointer is held down; the drag begins when it is there.
final class PictureHandle {
  private final MapPictures pictures;
  private final Button button;
  private @Nullable Path ready;
  private boolean held;

  private PictureHandle(MapPictures pictures, UiTexts texts, Runnable save) {
    this.pictures = pictures;
    button = Controls.iconButton(texts.of("ui.map.dragPicture"), "mdi2i-image-move", save);
    button.setId("drag-picture");
    button.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> press());
    button.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> event.setDragDetect(held && ready != null));
    button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> held = false);
    button.setOnDragDetected(this::begin);
  }

  static Button of(MapPictures pictures, UiTexts texts, Runnable save) {
    return new PictureHandle(pictures, texts, save).button;
  }

  private void press() {
    held = true;
    ready = null;
    pictures.toDrag(file -> ready = file);
  }

  private void begin(MouseEvent event) {
    Path file = ready;
    if (!held || file == null) {
      return;
    }
    Dragboard board = button.startDragAndDrop(TransferMode.COPY);
    ClipboardContent content = new ClipboardContent();
    content.putFiles(List.of(file.toFile()));
    board.setContent(content);
    held = false;
    event.consume();
  }
}
