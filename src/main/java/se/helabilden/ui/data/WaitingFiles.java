package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// Files that wait for their turn to be read in. Boundaries come first, because tables need them.
final class WaitingFiles {
  private final Deque<Path> queue = new ArrayDeque<>();
  /// Files that somebody says are newer deliveries, with the indicator that they are of.
  private final Map<Path, String> newer = new HashMap<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  void add(List<Path> files) {
    List<Path> all = new ArrayList<>(queue);
    all.addAll(files);
    wait(Staging.inOrder(all));
  }

  /// Takes a newer file of an indicator's table, before those that wait.
  void addNewer(Path file, String indicatorId) {
    newer.put(file, indicatorId);
    List<Path> all = new ArrayList<>(List.of(file));
    queue.stream().filter(path -> !path.equals(file)).forEach(all::add);
    wait(all);
  }

  /// Puts a file back that was looked at.
  void addFirst(Path file) {
    queue.addFirst(file);
    count.set(queue.size());
  }

  private void wait(List<Path> all) {
    queue.clear();
    queue.addAll(all);
    count.set(queue.size());
  }

  /// Null where none waits.
  @Nullable Path next() {
    Path path = queue.poll();
    count.set(queue.size());
    return path;
  }

  /// The indicator that a file is a newer delivery of, told once; null for any other file.
  @Nullable String newerOf(Path file) {
    return newer.remove(file);
  }

  void clear() {
    wait(List.of());
    newer.clear();
  }
}
