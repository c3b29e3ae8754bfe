package se.helabilden.ui.common;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The ways into a project: each publishes and closes the open one first, and shows the project's own screens when it
/// is there. What goes wrong is told as a notice, and one stays where one was.
public interface ProjectDoor {
  /// Asks which project, and opens it.
  void choose();

  /// Opens a project file.
  void open(Path file);

  /// Asks where a new project is to lie, and makes it.
  ///
  /// @param name what it is called, and the suggested name of its file
  /// @param municipalities those it is begun for, by name; none where that is not known yet
  /// @param dataPackage what it is filled from at once; null for nothing
  void create(String name, List<String> municipalities, @Nullable Path dataPackage);

  /// Opens the example, which is made the first time.
  void openExample();

  /// Takes dropped files: a project is opened; boundaries become a project of their own, named after the file; tables
  /// go to the open project, or to a new one.
  void take(List<Path> files);

  /// Projects that were open lately, newest first.
  ObservableValue<List<RecentProject>> recent();

  /// Takes a project off the list; its file is left alone.
  void forget(RecentProject project);
}
