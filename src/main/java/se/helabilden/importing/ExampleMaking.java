package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.helabilden.area.LayerAssembly;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ProjectStores;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Makes the example's project by the same path that a user's files take.
public final class ExampleMaking {
  private final ProjectStores stores;
  private final Supplier<AreaImport> areas;
  private final Supplier<ValueImport> values;
  private final Author author;

  public ExampleMaking(
      ProjectStores stores, Supplier<AreaImport> areas, Supplier<ValueImport> values, Author author) {
    this.stores = stores;
    this.areas = areas;
    this.values = values;
    this.author = author;
  }

  /// Makes and publishes the project.
  ///
  /// @throws se.helabilden.work.UserFacingException if the project exists, or a file is refused
  public void make(Path project, String name, List<Path> boundaries, List<Path> tables, Progress progress) {
    make(project, name, boundaries, tables, session -> {}, progress);
  }

  /// Makes the project, goes on in it, and publishes it.
  ///
  /// @param name the project's name
  /// @param boundaries in the order to import them
  /// @param afterwards what is done in it when the files are in
  /// @throws se.helabilden.work.UserFacingException if the project exists, or a file is refused
  public void make(
      Path project,
      String name,
      List<Path> boundaries,
      List<Path> tables,
      Consumer<ProjectSession> afterwards,
      Progress progress) {
    Project empty = Project.empty(author.stamp(), name);
    ProjectStore store = stores.create(project, empty, EditRecord.created(author));
    try (ProjectSession session = new ProjectSession(store, author)) {
      for (Path file : boundaries) {
        LayerAssembly.Choices choices = LayerAssembly.Choices.none(file.getFileName().toString());
        AreaImport reading = areas.get();
        reading.commit(session, reading.stage(file, null, choices, session.project(), Progress.NONE).value());
      }
      int done = 0;
      for (Path file : tables) {
        progress.check();
        ValueImport reading = values.get();
        reading.commit(
            session,
            reading.stage(file, ImportChoices.NONE, session.project(), session.content(), Progress.NONE));
        done++;
        progress.report(
            (double) done / tables.size(), Message.of("importing.exampleReading", file.getFileName().toString()));
      }
      afterwards.accept(session);
      session.store().publish(Progress.NONE);
    }
  }
}
