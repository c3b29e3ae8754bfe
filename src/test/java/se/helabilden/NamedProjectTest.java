package se.helabilden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.shell.FxTimers;
import se.helabilden.work.UserFolder;

/// The program opened with a file named, as by a double click on it.
class NamedProjectTest {
  @TempDir Path folder;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private Toolkit toolkit;

  @BeforeAll
  static void quieten() {
    Desktop.quieten();
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  /// Asks nothing.
  private static final class Silent implements FileQuestions {
    @Override
    public Optional<Path> open(String title, List<Kind> kinds) {
      throw new AssertionError(title);
    }

    @Override
    public List<Path> openSeveral(String title, List<Kind> kinds) {
      throw new AssertionError(title);
    }

    @Override
    public Optional<Path> save(String title, Path suggested, List<Kind> kinds) {
      throw new AssertionError(title);
    }
  }

  private Furnishing opened(Path file) {
    toolkit = Toolkit.headless();
    UserFolder home = new UserFolder(folder.resolve("home"));
    return toolkit.on(
        () -> {
          Furnishing content =
              Furnishing.of(
                  new App(home),
                  home,
                  new Furnishing.Surroundings(
                      Platform::runLater, workers, new Silent(), shown -> {}, new FxTimers(), folder),
                  file);
          content.shell().inhabit(new Scene(content.shell().root(), 1200, 800));
          return content;
        });
  }

  private static String words(Node node) {
    String own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
    return node instanceof Parent parent
        ? own + String.join("", parent.getChildrenUnmodifiable().stream().map(NamedProjectTest::words).toList())
        : own;
  }

  private String shown(Furnishing content) {
    return toolkit.on(
        () -> {
          // what scrolls has its content only when it has been styled
          content.shell().root().applyCss();
          content.shell().root().layout();
          return words(content.shell().root());
        });
  }

  @Test
  void aProjectIsOpenedWithoutGoingByTheStart() throws Exception {
    Path file = folder.resolve("Ekberga.gpkg");
    new Terminal(new App(new UserFolder(folder.resolve("home"))))
        .run("new", file.toString(), "--name", "Ekbergaregionen");

    Furnishing content = opened(file);

    assertThat(shown(content)).doesNotContain("Välj kommun");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> toolkit.on(() -> content.workspace().projectProperty().get() != null));
    assertThat(shown(content)).contains("Ekbergaregionen").doesNotContain("Öppnar");
  }

  @Test
  void aFileThatOnlyLooksLikeAProjectIsToldOfFromTheStart() throws Exception {
    Path file = Files.writeString(folder.resolve("inget.gpkg"), "inget projekt");

    Furnishing content = opened(file);

    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> shown(content).contains("Välj kommun"));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> toolkit.on(() -> !content.notices().showing().isEmpty()));
    assertThat(content.notices().showing().getFirst().toString()).contains("inget.gpkg");
  }
}
