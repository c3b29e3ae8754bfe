package se.helabilden.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;

/// Places within the window that take some files themselves; all else that is dropped is the window's.
public final class FileTargets {
  private static final String KEY = "se.helabilden.takesFiles";

  private FileTargets() {}

  /// Says that a place takes such files.
  public static void mark(Node place, Predicate<List<Path>> takes) {
    place.getProperties().put(KEY, takes);
  }

  /// Whether the place under the pointer takes the files that are dragged.
  public static boolean takes(DragEvent event) {
    EventTarget target = event.getTarget();
    Node node = target instanceof Node under ? under : null;
    while (node != null) {
      if (node.hasProperties() && node.getProperties().get(KEY) instanceof Predicate<?> takes) {
        @SuppressWarnings("unchecked") // only mark puts one there
        Predicate<List<Path>> known = (Predicate<List<Path>>) takes;
        return known.test(files(event));
      }
      node = node.getParent();
    }
    return false;
  }

  public static List<Path> files(DragEvent event) {
    return event.getDragboard().hasFiles()
        ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
        : List.of();
  }
}
