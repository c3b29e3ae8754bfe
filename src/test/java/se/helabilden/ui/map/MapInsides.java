package se.helabilden.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.ui.UiKit;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Language;

/// The map's screen without a window, with some tables of the example read in: what tests of its models begin from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MapInsides {
  private final String[] tables;
  UiKit kit;
  Path folder;
  Path example;
  UiKit.Window window;
  Workspace workspace;
  MapViewModel model;

  MapInsides(String... tables) {
    this.tables = tables;
  }

  @BeforeAll
  void makeExample(@TempDir Path temporary) throws Exception {
    folder = temporary;
    kit = new UiKit(folder);
    example = kit.example(tables);
  }

  @BeforeEach
  void openExample() {
    window = kit.atOnce(Language.SWEDISH);
    workspace = window.context().workspace();
    workspace.open(example, () -> {});
    model =
        new MapViewModel(
            workspace, window.context().texts(), window.context().notices(), window.context().areaImport().overlays());
    model.attach();
  }

  @AfterEach
  void closeExample() {
    model.detach();
    workspace.close(() -> {});
    assertThat(window.failures()).isEmpty();
  }

  ShownMap shown() {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  /// The first indicator whose id has this part.
  CurrentMap.Choice choice(String part) {
    return model.current().choices().stream()
        .filter(each -> each.indicator().id().contains(part))
        .findFirst()
        .orElseThrow();
  }

  void choose(String part) {
    model.current().choose(choice(part));
  }
}
