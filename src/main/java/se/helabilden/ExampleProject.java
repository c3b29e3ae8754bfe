package se.helabilden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import se.helabilden.cli.Services;
import se.helabilden.importing.ExampleMaking;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.shell.ShellServices;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The example for the window: made under another name and then moved, so that it is there whole or not at all.
final class ExampleProject implements ShellServices.Example {
  private final App app;
  private final UiTexts texts;

  ExampleProject(App app, UiTexts texts) {
    this.app = app;
    this.texts = texts;
  }

  @Override
  public void make(Path project, Progress progress) {
    Path scratch = null;
    try {
      scratch = Files.createTempDirectory(project.getParent(), ".exempel");
      Services.Unpacked files = app.example().unpack(scratch);
      Path made = scratch.resolve(project.getFileName());
      new ExampleMaking(app.stores(), app::areaImport, app::valueImport, app.author())
          .make(made, texts.text("importing.exampleName"), files.boundaries(), files.tables(), progress);
      Files.move(made, project, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", project.toString()), Place.file(project), e);
    } finally {
      if (scratch != null) {
        deleteTree(scratch);
      }
    }
  }

  private static void deleteTree(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(ExampleProject.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + folder, e);
    }
  }
}
