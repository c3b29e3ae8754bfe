package se.helabilden.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.Project;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Navigator;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.Settings;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.Theme;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Issue;
import se.helabilden.work.Language;
import se.helabilden.work.Message;

/// The window's frame and the way between its screens. Made without a window: [ShellWindow] puts it in one.
public final class Shell implements Navigator {
  private static final double TEXT_STEP = 0.125;

  private final ShellServices services;
  private final Workspace workspace;
  private final UiTexts texts;
  private final Notices notices;
  private final SettingsKeeper settings;
  private final ShellViewModel model;
  private final ShellView view;
  private final ProjectDoors door;
  private final Commands commands;
  private final CommandField finder;
  private final IdlePublishing idle;
  private final ProjectMemory memory;
  private final Map<Step, Screen> made = new EnumMap<>(Step.class);
  private @Nullable Rooms rooms;
  private @Nullable Screen start;
  private @Nullable Screen presentation;
  private @Nullable Screen shown;
  private Consumer<Boolean> fullScreen = full -> {};
  private boolean isFullScreen;
  private boolean keysFirst;
  private boolean fullBeforePresenting;

  public Shell(
      ShellServices services, Workspace workspace, UiTexts texts, Notices notices, SettingsKeeper settings) {
    this.services = services;
    this.workspace = workspace;
    this.texts = texts;
    this.notices = notices;
    this.settings = settings;
    texts.languageProperty().set(languageOf(settings.now()));
    settings.property().subscribe(now -> texts.languageProperty().set(languageOf(now)));
    model = new ShellViewModel(workspace, texts, workspace.author().clock().getZone(), services.template());
    memory = new ProjectMemory(services, workspace, settings, model.stepProperty());
    idle = new IdlePublishing(workspace, services.timers());
    door =
        new ProjectDoors(
            services, workspace, texts, notices, settings,
            new ProjectDoors.Passage(memory::leave, this::entered, this::drop));
    commands = new Commands(this, texts);
    Findings findings = new Findings(workspace, this, texts, services.template());
    finder = new CommandField(texts, () -> findings.with(withKeys(commands.list())));
    findings.whenRead(finder::refresh);
    view = new ShellView(this, model, texts, workspace, notices, settings);
    view.layers().getChildren().add(finder);
    settings.property().subscribe(now -> view.foldRail(now.railFolded()));
  }

  private static Language languageOf(Settings settings) {
    return settings.language().equals(Language.ENGLISH.code()) ? Language.ENGLISH : Language.SWEDISH;
  }

  /// Gives the frame its screens, and shows the start.
  public void furnish(Rooms screens) {
    ready(screens);
    showStart();
  }

  /// Gives the frame its screens, and opens a project without going by the start. What is no project is taken like any
  /// file, from the start.
  public void furnish(Rooms screens, Path project) {
    ready(screens);
    view.show(Controls.label(texts.of("ui.shell.openingFirst", project.getFileName().toString()), "opening"), false);
    workspace.open(
        project,
        this::entered,
        failure -> {
          showStart();
          take(List.of(project));
        });
  }

  private void ready(Rooms screens) {
    rooms = screens;
    view.setPresentable(screens.present() != null);
    settings.told().ifPresent(message -> notices.show(Notice.information(message)));
  }

  public Parent root() {
    return view.root();
  }

  public ProjectDoor door() {
    return door;
  }

  /// Dresses a scene as the settings say, now and whenever they change, and puts the keys on it.
  public void inhabit(Scene scene) {
    settings
        .property()
        .subscribe(
            (before, now) -> {
              if (before.theme() != now.theme() || before.textScale() != now.textScale()) {
                Look.dress(scene, now.theme(), now.textScale());
              }
            });
    Look.dress(scene, settings.now().theme(), settings.now().textScale());
    commands.listenOn(scene);
  }

  /// @param switching makes the window fill the screen, or not
  void onFullScreen(Consumer<Boolean> switching) {
    fullScreen = switching;
  }

  void fullScreenIs(boolean full) {
    isFullScreen = full;
  }

  // --- where one is

  @Override
  public void go(Step step) {
    if (!workspace.isOpen()) {
      return;
    }
    if (presentation != null && shown == presentation) {
      stopPresenting();
    }
    if (model.stepProperty().get() != step) {
      notices.leaveStep();
    }
    model.stepProperty().set(step);
    show(made.computeIfAbsent(step, this::make), true);
  }

  private Screen make(Step step) {
    var maker = furnished().steps().get(step);
    if (maker != null) {
      return maker.get();
    }
    return new StepPanel(step, texts, this);
  }

  private void show(Screen screen, boolean withRail) {
    if (shown != null && shown != screen) {
      shown.detach();
    }
    view.show(screen.root(), withRail);
    if (shown != screen) {
      shown = screen;
      screen.attach();
    }
  }

  private void showStart() {
    if (start == null) {
      start = furnished().start().get();
    }
    show(start, false);
  }

  private Rooms furnished() {
    if (rooms == null) {
      throw new IllegalStateException("no screens yet");
    }
    return rooms;
  }

  @Override
  public void present() {
    var maker = furnished().present();
    if (maker == null || !workspace.isOpen() || (presentation != null && shown == presentation)) {
      return;
    }
    if (presentation == null) {
      presentation = maker.get();
    }
    if (shown != null) {
      shown.detach();
    }
    shown = presentation;
    fullBeforePresenting = isFullScreen;
    view.fill(presentation.root());
    fullScreen.accept(true);
    presentation.attach();
  }

  @Override
  public void stopPresenting() {
    if (presentation == null || shown != presentation) {
      return;
    }
    presentation.detach();
    shown = null;
    view.unfill();
    fullScreen.accept(fullBeforePresenting);
    go(model.stepProperty().get());
  }

  @Override
  public void toStart() {
    if (workspace.isOpen()) {
      close(this::showStart, () -> {});
    } else {
      showStart();
    }
  }

  public boolean canPresent() {
    return furnished().present() != null;
  }

  public boolean isProjectOpen() {
    return workspace.isOpen();
  }

  // --- into and out of projects

  private void entered() {
    Project project = workspace.projectProperty().get();
    if (project == null) {
      return;
    }
    Step step = memory.entered(project);
    for (Issue issue : workspace.store().issues()) {
      notices.show(
          issue.severity() == Issue.Severity.WARNING
              ? Notice.warning(issue.message())
              : Notice.information(issue.message()));
    }
    shownAnew(step);
  }

  /// A screen that shows already begins anew with the other project.
  private void shownAnew(Step step) {
    hideScreen();
    go(step);
  }

  /// Keeps picture and view, publishes and closes the project.
  ///
  /// @param then runs when all is in the user's file
  /// @param otherwise runs where that could not be brought up to date: the start shows and tells it
  void close(Runnable then, Runnable otherwise) {
    if (presentation != null && shown == presentation) {
      stopPresenting();
    }
    memory.keepView();
    memory.leave(
        () -> {
          hideScreen();
          workspace.close(
              then,
              failure -> {
                showStart();
                notices.failure(failure);
                notices.show(Notice.warning(Message.of("ui.shell.notClosedWell")));
                otherwise.run();
              });
        });
  }

  private void hideScreen() {
    if (shown != null) {
      shown.detach();
      shown = null;
    }
  }

  private void drop(List<Path> files) {
    go(Step.DATA);
    furnished().drop().drop(files);
  }

  /// Files dropped on the window or named on the command line.
  public void take(List<Path> files) {
    door.take(files);
  }

  // --- commands

  void undo() {
    workspace.undo();
  }

  void redo() {
    workspace.redo();
  }

  /// The answer to Ctrl+S: everything is on disk already, and now in the user's own file too.
  void save() {
    String name = workspace.file().map(file -> file.getFileName().toString()).orElse("");
    Notice done = Notice.information(Message.of("ui.shell.savedNow", name));
    workspace.publish(
        () -> {
          notices.show(done);
          savedNoticeGone(done);
        });
  }

  private void savedNoticeGone(Notice notice) {
    services.timers().after(Duration.ofSeconds(5), () -> notices.close(notice)).restart();
  }

  void newProject() {
    door.create(texts.text("ui.shell.newName"), List.of(), null);
  }

  void showProjectFile() {
    workspace.file().map(Path::getParent).ifPresent(services.opener());
  }

  void showDataFolder() {
    services.opener().accept(services.dataFolder());
  }

  void switchTheme() {
    settings.change(now -> now.withTheme(now.theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK));
  }

  void switchLanguage() {
    settings.change(
        now -> now.withLanguage(languageOf(now) == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH));
  }

  /// @param steps up or down; 0 for normal
  void changeTextSize(int steps) {
    settings.change(
        now -> now.withTextScale(steps == 0 ? 1 : Math.clamp(now.textScale() + steps * TEXT_STEP, 1, 2)));
  }

  void toggleFullScreen() {
    if (presentation == null || shown != presentation) {
      fullScreen.accept(!isFullScreen);
    }
  }

  void foldRail() {
    settings.change(now -> now.withRailFolded(!now.railFolded()));
  }

  /// Somebody is at work.
  void touched() {
    idle.touched();
  }

  // --- finding

  public void find() {
    keysFirst = false;
    openFinder();
  }

  /// The keys of the screen that shows, and all else that can be found.
  void help() {
    keysFirst = true;
    openFinder();
  }

  private List<Command> withKeys(List<Command> all) {
    List<Command> keys =
        shown == null
            ? List.of()
            : shown.keyHints().stream()
                .map(hint -> Command.key(texts.text(hint.keys()), texts.of(hint.does())))
                .toList();
    List<Command> both = new ArrayList<>(keysFirst ? keys : all);
    both.addAll(keysFirst ? all : keys);
    return both;
  }

  private void openFinder() {
    if (presentation == null || shown != presentation) {
      Node before = Optional.ofNullable(view.root().getScene()).map(Scene::getFocusOwner).orElse(null);
      finder.open(
          () -> {
            if (before != null) {
              before.requestFocus();
            }
          });
    }
  }
}
