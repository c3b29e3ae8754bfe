package se.helabilden;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Catalogue;
import se.helabilden.needs.TemplatePart;
import se.helabilden.project.ProjectStores;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.FileDrop;
import se.helabilden.ui.common.FileQuestions;
import se.helabilden.ui.common.Later;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.ui.data.DataScreen;
import se.helabilden.ui.map.MapScreen;
import se.helabilden.ui.needs.Beside;
import se.helabilden.ui.needs.NeedsScreen;
import se.helabilden.ui.present.PresentScreen;
import se.helabilden.ui.report.ReportScreen;
import se.helabilden.ui.report.ReportServices;
import se.helabilden.ui.shell.Rooms;
import se.helabilden.ui.shell.SettingsKeeper;
import se.helabilden.ui.shell.Shell;
import se.helabilden.ui.shell.ShellServices;
import se.helabilden.ui.start.StartScreen;
import se.helabilden.ui.thread.PlanViewModel;
import se.helabilden.ui.thread.PlanViews;
import se.helabilden.ui.thread.PriorityGrid;
import se.helabilden.ui.thread.PriorityViewModel;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Once;
import se.helabilden.work.UserFolder;

/// The window's content, put together: the same for the desktop, for pictures of it, and for tests.
///
/// @param notices where failures are told
/// @param settings to be saved on leaving
record Furnishing(Shell shell, Workspace workspace, UiTexts texts, Notices notices, SettingsKeeper settings) {
  /// What the surroundings give.
  ///
  /// @param ui runs on the window's thread
  /// @param workers run elsewhere
  /// @param opener shows a file or folder with the operating system's own program
  /// @param documents where the user keeps documents
  record Surroundings(
      Executor ui,
      ExecutorService workers,
      FileQuestions questions,
      Consumer<Path> opener,
      Later.Timers timers,
      Path documents) {}

  /// Shows the start. On the window's thread, when the toolkit has started.
  static Furnishing of(App app, UserFolder folder, Surroundings around) {
    return of(app, folder, around, null);
  }

  /// @param project is opened at once; null shows the start
  static Furnishing of(App app, UserFolder folder, Surroundings around, @Nullable Path project) {
    UiTexts texts = new UiTexts(Language.SWEDISH);
    Notices notices = new Notices(Faults::keep);
    Background background = new Background(around.ui(), around.workers(), notices::failure);
    ProjectStores stores = app.stores();
    Workspace workspace = new Workspace(stores, app.author(), app.author().clock(), background);
    SettingsKeeper settings = new SettingsKeeper(folder.settings(), background, around.timers());
    workspace.ground().connect(app.groundSource(), settings);
    AreaImport areaImport = app.areaImport();
    ValueImport valueImport = app.valueImport();
    Catalogue catalogue = app.catalogue();
    ShellServices services =
        new ShellServices(
            stores,
            areaImport,
            valueImport,
            catalogue,
            app.template(),
            new ExampleProject(app, texts),
            around.questions(),
            around.opener(),
            around.timers(),
            folder.root(),
            around.documents());
    Shell shell = new Shell(services, workspace, texts, notices, settings);
    ScreenContext context =
        new ScreenContext(
            workspace,
            texts,
            notices,
            shell,
            areaImport,
            valueImport,
            catalogue,
            app.packages(),
            app.template(),
            around.timers(),
            services.pictures(),
            around.questions(),
            settings);
    Map<Step, Supplier<Screen>> steps = new EnumMap<>(Step.class);
    Supplier<DataScreen> data =
        new Once<>(() -> new DataScreen(context, app.wordWriter(), app.excelWriter(), app::webSource));
    steps.put(Step.DATA, data::get);
    steps.put(Step.MAPS, () -> new MapScreen(context));
    steps.putAll(guided(context));
    ReportServices report =
        new ReportServices(
            app.wordWriter(), app.excelWriter(), app.powerPointWriter(), around.opener(), around.documents());
    steps.put(Step.REPORT, () -> new ReportScreen(context, report));
    FileDrop drop = files -> data.get().offer(files);
    Rooms rooms =
        new Rooms(
            () -> new StartScreen(context, shell.door(), Municipalities.bundled()),
            steps,
            () -> new PresentScreen(context),
            drop);
    if (project == null) {
      shell.furnish(rooms);
    } else {
      shell.furnish(rooms, project);
    }
    return new Furnishing(shell, workspace, texts, notices, settings);
  }

  /// The three parts of the guided analysis; the grid of needs stands before the question of priorities, and the
  /// plan as a whole beside its questions.
  private static Map<Step, Supplier<Screen>> guided(ScreenContext context) {
    Supplier<Screen> priorities =
        () -> {
          PriorityViewModel model = new PriorityViewModel(context.workspace());
          PriorityGrid grid = new PriorityGrid(model, context.texts());
          return screen(grid.root(), grid::attach, grid::detach);
        };
    Supplier<Screen> plan =
        () -> {
          PlanViewModel model = new PlanViewModel(context.workspace(), context.texts());
          PlanViews views = new PlanViews(model, context.texts());
          return screen(views.root(), views::attach, views::detach);
        };
    Beside overview = new Beside("overview", Message.of("ui.needs.overview"), plan);
    return Map.of(
        Step.MAPPING, () -> new NeedsScreen(context, TemplatePart.MAPPING, Map.of(), List.of()),
        Step.NEEDS, () -> new NeedsScreen(context, TemplatePart.NEEDS, Map.of("B5.1", priorities), List.of()),
        Step.PLAN, () -> new NeedsScreen(context, TemplatePart.PLAN, Map.of(), List.of(overview)));
  }

  private static Screen screen(Parent root, Runnable attach, Runnable detach) {
    return new Screen() {
      @Override
      public Parent root() {
        return root;
      }

      @Override
      public void attach() {
        attach.run();
      }

      @Override
      public void detach() {
        detach.run();
      }
    };
  }
}
