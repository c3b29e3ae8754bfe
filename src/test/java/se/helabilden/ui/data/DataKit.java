package se.helabilden.ui.data;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.MappingShelf;
import se.helabilden.importing.ValueImport;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.io.catalogue.CatalogueFile;
import se.helabilden.io.excel.WorkbookReader;
import se.helabilden.io.geo.GeoJsonReader;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.io.geo.ShapefileReader;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.io.gpkg.GeoPackagePackages;
import se.helabilden.io.gpkg.GeoPackageProjects;
import se.helabilden.io.stat.StatReader;
import se.helabilden.io.table.DelimitedReader;
import se.helabilden.io.web.HttpSource;
import se.helabilden.needs.Template;
import se.helabilden.project.ProjectStores;
import se.helabilden.testkit.Direct;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.ui.ScriptedQuestions;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.Preferences;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.shell.HandTimers;
import se.helabilden.ui.shell.SettingsKeeper;
import se.helabilden.work.Author;
import se.helabilden.work.Language;
import se.helabilden.work.UserFolder;

/// An open project with real readers and a real store, and a navigator that remembers where it was sent.
final class DataKit implements Navigator {
  static final Path EXAMPLE = Path.of("assets", "example");
  static final Path DESO = EXAMPLE.resolve("ekberga_deso_2025.gpkg");
  static final Path REGSO = EXAMPLE.resolve("ekberga_regso_2025.gpkg");
  static final Path STANDARD = EXAMPLE.resolve("999906TA_ekonomisk-standard_2011-2024.xlsx");

  final List<Step> went = new ArrayList<>();
  final ScriptedQuestions questions = new ScriptedQuestions();
  final List<Throwable> failures = new ArrayList<>();
  final ScreenContext context;
  final Workspace workspace;
  private final Path folder;

  /// Everything at once, on the thread that asks.
  DataKit(Path folder) {
    this(folder, Runnable::run, new Direct());
  }

  DataKit(Path folder, Executor ui, ExecutorService workers) {
    this.folder = folder;
    Clock clock = Clock.fixed(Instant.parse("2026-11-02T13:32:00Z"), ZoneOffset.UTC);
    Author author = new Author("Test", null, clock);
    UserFolder user = new UserFolder(folder.resolve("home"));
    Notices notices =
        new Notices(
            failure -> {
              failures.add(failure);
              return "TEST";
            });
    ProjectStores stores = new GeoPackageProjects(user, clock, "test");
    Background background = new Background(ui, workers, notices::failure);
    Preferences preferences = new SettingsKeeper(user.settings(), background, new HandTimers());
    workspace = new Workspace(stores, author, clock, background);
    context =
        new ScreenContext(
            workspace,
            new UiTexts(Language.SWEDISH),
            notices,
            this,
            new AreaImport(
                List.of(new GeoPackageAreaReader(user.temporary()), new ShapefileReader(), new GeoJsonReader()),
                new GeoToolsTransformer()),
            new ValueImport(
                List.of(new WorkbookReader(), new StatReader(), new DelimitedReader()),
                CatalogueFile.bundled(),
                new MappingShelf(user.mappings())),
            CatalogueFile.bundled(),
            new DataPackages(new GeoPackagePackages(user.temporary(), clock), user.packages()),
            Template.EMPTY,
            new HandTimers(),
            folder.resolve("pictures"),
            questions,
            preferences);
  }

  /// What is fetched from a server on this computer, unless somebody chose other addresses.
  Function<WebAddresses, WebSource> web(WebStandIn server) {
    return addresses ->
        new HttpSource(
            addresses.equals(WebAddresses.USUAL) ? WebAddresses.at(server.base()) : addresses,
            folder.resolve("home/fetched"), workspace.author().clock());
  }

  /// With a new, empty project open.
  DataKit opened() {
    workspace.create(folder.resolve("projekt.gpkg"), "Provprojekt", () -> {});
    return this;
  }

  @Override
  public void go(Step step) {
    went.add(step);
  }

  @Override
  public void present() {}

  @Override
  public void stopPresenting() {}

  @Override
  public void toStart() {}
}
