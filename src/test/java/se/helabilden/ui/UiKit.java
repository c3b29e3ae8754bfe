package se.helabilden.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import se.helabilden.area.LayerAssembly;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.geo.GeoJsonReader;
import se.helabilden.io.geo.ShapefileReader;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.io.gpkg.GeoPackagePackages;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.needs.Template;
import se.helabilden.project.EditRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStores;
import se.helabilden.testkit.Direct;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Later;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.shell.HandTimers;
import se.helabilden.ui.shell.SettingsKeeper;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFolder;

/// A whole program without its window: real files on disk, the example imported as a coordinator would.
public final class UiKit {
  public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
  public static final Author AUTHOR = new Author("Test", null, CLOCK);
  private static final Path EXAMPLE = Path.of("assets", "example");

  private final Path folder;
  private final ProjectStores stores;
  private final AreaImport areas;
  private final ValueImport values;
  private final Catalogue catalogue = CatalogueFile.bundled();
  private final Template template;
  private final Later.Timers timers;

  /// With no questions and no waits.
  public UiKit(Path folder) {
    this(folder, Template.EMPTY, new HandTimers());
  }

  public UiKit(Path folder, Template template, Later.Timers timers) {
    this.folder = folder;
    this.template = template;
    this.timers = timers;
    stores = new GeoPackageProjects(new UserFolder(folder.resolve("user")), CLOCK, "test");
    areas =
        new AreaImport(
            List.of(new GeoPackageAreaReader(folder), new ShapefileReader(), new GeoJsonReader()),
            new GeoToolsTransformer());
    values = new ValueImport(List.of(new WorkbookReader(), new DelimitedReader()), catalogue);
  }

  /// A project with the example's boundaries and the tables whose names begin so; all where none is named.
  public Path example(String... tables) throws Exception {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(EXAMPLE)) {
      all.filter(file -> file.toString().matches(".*\\.(xlsx|csv)"))
          .filter(file -> tables.length == 0 || Stream.of(tables).anyMatch(file.getFileName().toString()::startsWith))
          .sorted()
          .forEach(files::add);
    }
    return project(
        "exempel.gpkg",
        List.of(EXAMPLE.resolve("ekberga_deso_2025.gpkg"), EXAMPLE.resolve("ekberga_regso_2025.gpkg")),
        files);
  }

  /// A project of any files.
  public Path project(String name, List<Path> boundaries, List<Path> tables) {
    Path file = folder.resolve(name);
    Project empty = Project.empty(AUTHOR.stamp(), name.replace(".gpkg", ""));
    try (ProjectSession session = new ProjectSession(stores.create(file, empty, EditRecord.created(AUTHOR)), AUTHOR)) {
      for (Path each : boundaries) {
        LayerAssembly.Choices choices = LayerAssembly.Choices.none(each.getFileName().toString());
        areas.commit(session, areas.stage(each, null, choices, session.project(), Progress.NONE).value());
      }
      for (Path each : tables) {
        values.commit(
            session,
            values.stage(each, ImportChoices.NONE, session.project(), session.content(), Progress.NONE));
      }
      session.store().publish(Progress.NONE);
    }
    return file;
  }

  /// A window's insides, with all work done at once on the calling thread.
  public Window atOnce(Language language) {
    return window(language, Runnable::run, new Direct());
  }

  /// @param ui runs on the window's thread
  public Window window(Language language, Executor ui, ExecutorService workers) {
    List<String> went = new ArrayList<>();
    ScriptedQuestions questions = new ScriptedQuestions();
    Notices notices = new Notices(failure -> String.valueOf(failure));
    List<Throwable> failures = new ArrayList<>();
    Background background =
        new Background(
            ui,
            workers,
            failure -> {
              failures.add(failure);
              notices.failure(failure);
            });
    Workspace workspace = new Workspace(stores, AUTHOR, CLOCK, background);
    Navigator navigator =
        new Navigator() {
          @Override
          public void go(Step step) {
            went.add(step.name());
          }

          @Override
          public void present() {
            went.add("present");
          }

          @Override
          public void stopPresenting() {
            went.add("stopPresenting");
          }

          @Override
          public void toStart() {
            went.add("toStart");
          }
        };
    DataPackages packages =
        new DataPackages(new GeoPackagePackages(folder.resolve("tmp"), CLOCK), folder.resolve("packages"));
    ScreenContext context =
        new ScreenContext(
            workspace, new UiTexts(language), notices, navigator, areas, values, catalogue, packages, template, timers,
            folder.resolve("pictures"), questions,
            new SettingsKeeper(folder.resolve("settings.json"), workspace.background(), timers));
    return new Window(context, questions, went, failures);
  }

  /// @param questions answers with what is put there
  /// @param went where the navigator was sent
  public record Window(ScreenContext context, ScriptedQuestions questions, List<String> went, List<Throwable> failures) {}

  /// Two threads that end with the machine.
  public static ExecutorService workers() {
    return Executors.newFixedThreadPool(
        2,
        run -> {
          Thread thread = new Thread(run, "worker");
          thread.setDaemon(true);
          return thread;
        });
  }
}
