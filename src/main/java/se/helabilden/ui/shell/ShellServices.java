package se.helabilden.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;
import se.helabilden.needs.Template;
import se.helabilden.project.ProjectStores;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Later;
import se.helabilden.work.Progress;

/// What the frame needs of the rest of the program.
///
/// @param template the questions of the guided analysis
/// @param opener shows a file or a folder with the program that the operating system has for it
/// @param dataFolder the user's data folder
/// @param documents where the user keeps documents
public record ShellServices(
    ProjectStores stores,
    AreaImport areaImport,
    ValueImport valueImport,
    Catalogue catalogue,
    Template template,
    Example example,
    FileQuestions questions,
    Consumer<Path> opener,
    Later.Timers timers,
    Path dataFolder,
    Path documents) {
  /// Makes the example's project by the real import path.
  @FunctionalInterface
  public interface Example {
    /// @param project where it is to lie; nothing is there
    void make(Path project, Progress progress);
  }

  /// Where small pictures of projects are kept.
  public Path pictures() {
    return dataFolder.resolve("pictures");
  }

  /// Where projects go that can lie nowhere else.
  Path projects() {
    return dataFolder.resolve("projects");
  }
}
