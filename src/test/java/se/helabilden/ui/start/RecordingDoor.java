package se.helabilden.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.RecentProject;

/// Keeps what was asked of it.
final class RecordingDoor implements ProjectDoor {
  final List<String> created = new ArrayList<>();
  final List<List<String>> municipalities = new ArrayList<>();
  final List<String> packages = new ArrayList<>();
  final SimpleObjectProperty<List<RecentProject>> recent = new SimpleObjectProperty<>(List.of());

  @Override
  public void choose() {}

  @Override
  public void open(Path file) {}

  @Override
  public void create(String name, List<String> begunFor, @Nullable Path dataPackage) {
    created.add(name);
    municipalities.add(begunFor);
    packages.add(String.valueOf(dataPackage));
  }

  @Override
  public void openExample() {}

  @Override
  public void take(List<Path> files) {}

  @Override
  public ObservableValue<List<RecentProject>> recent() {
    return recent;
  }

  @Override
  public void forget(RecentProject project) {}
}
