package se.helabilden.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.FileTargets;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The frame: head with project, search, undo and redo; rail; the step's own screen; bars; foot with the saved line
/// and the work under way.
final class ShellView {
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final StackPane place = new StackPane();
  private final Rail rail;
  private final ShellViewModel model;
  private final UiTexts texts;
  private final Workspace workspace;
  private final HBox work = new HBox();
  private final StackPane veil = new StackPane();
  private final ObjectBinding<ShellViewModel.@Nullable Next> next;
  private @Nullable Node filling;
  private final ListChangeListener<Job> jobsListener = change -> showWork();

  ShellView(
      Shell shell,
      ShellViewModel model,
      UiTexts texts,
      Workspace workspace,
      Notices notices,
      SettingsKeeper settings) {
    this.model = model;
    this.texts = texts;
    this.workspace = workspace;
    next = model.next();
    rail = new Rail(model, texts, shell, shell::foldRail);
    frame.getStyleClass().add("frame");
    place.getStyleClass().add("place");
    frame.setTop(head(shell, settings));
    frame.setLeft(rail);
    VBox middle = new VBox(new NoticeBars(notices, texts), place);
    middle.setMinSize(0, 0);
    place.setMinSize(0, 0);
    VBox.setVgrow(place, Priority.ALWAYS);
    frame.setCenter(middle);
    frame.setBottom(foot(shell));
    veil.getChildren().add(Controls.label(texts.of("ui.shell.dropHere")));
    veil.getStyleClass().add("drop-veil");
    veil.setMouseTransparent(true);
    veil.setVisible(false);
    root.getChildren().add(veil);
    takeFiles(shell);
    workspace.background().jobs().addListener(jobsListener);
  }

  Parent root() {
    return root;
  }

  /// Where things float above the frame: the command field.
  StackPane layers() {
    return root;
  }

  /// Shows a screen in the frame. The rail is there only for steps of an open project.
  void show(Node screen, boolean withRail) {
    if (place.getChildren().size() != 1 || place.getChildren().getFirst() != screen) {
      place.getChildren().setAll(screen);
    }
    rail.setVisible(withRail);
    rail.setManaged(withRail);
  }

  /// Covers the frame.
  void fill(Node screen) {
    frame.setVisible(false);
    root.getChildren().add(screen);
    filling = screen;
  }

  void unfill() {
    root.getChildren().remove(filling);
    filling = null;
    frame.setVisible(true);
  }

  void foldRail(boolean folded) {
    rail.fold(folded);
  }

  void setPresentable(boolean presentable) {
    rail.setPresentable(presentable);
  }

  /// Files are taken before any screen sees them, so that a project dropped anywhere is opened and all else goes to
  /// the data screen.
  private void takeFiles(Shell shell) {
    root.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (FileTargets.takes(event)) {
            veil.setVisible(false);
          } else if (event.getGestureSource() == null && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            veil.setVisible(true);
            event.consume();
          }
        });
    root.setOnDragExited(event -> veil.setVisible(false));
    root.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (!event.getDragboard().hasFiles() || FileTargets.takes(event)) {
            return;
          }
          veil.setVisible(false);
          List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
          event.setDropCompleted(true);
          event.consume();
          shell.take(files);
        });
  }

  private Node head(Shell shell, SettingsKeeper settings) {
    Button home = Controls.button(texts.of("ui.shell.name"), "mdi2c-circle-slice-5", shell::toStart);
    home.getStyleClass().addAll("flat", "program-name");
    home.accessibleTextProperty().bind(texts.of("ui.shell.toStart"));
    home.setMinWidth(Region.USE_PREF_SIZE);
    MenuButton project = ProjectMenu.button(shell, model, texts);
    Region left = new Region();
    HBox.setHgrow(left, Priority.ALWAYS);
    Region right = new Region();
    HBox.setHgrow(right, Priority.ALWAYS);
    Button find = Controls.button(texts.of("ui.shell.find"), "mdi2m-magnify", shell::find);
    find.getStyleClass().add("find");
    find.setAlignment(Pos.CENTER_LEFT);
    Button undo = Controls.iconButton(model.undoText(), "mdi2u-undo", shell::undo);
    undo.disableProperty().bind(model.nothingToUndo());
    Button redo = Controls.iconButton(model.redoText(), "mdi2r-redo", shell::redo);
    redo.disableProperty().bind(model.nothingToRedo());
    for (Node node : new Node[] {project, undo, redo}) {
      node.visibleProperty().bind(model.projectOpen());
    }
    Button theme = Controls.iconButton(texts.of("ui.shell.theme"), "mdi2t-theme-light-dark", shell::switchTheme);
    Button help = Controls.iconButton(texts.of("ui.shell.help"), "mdi2h-help-circle-outline", shell::help);
    HBox head =
        new HBox(
            home, project, left, find, right, undo, redo, theme,
            new SettingsMenu(shell, settings, texts).button(), help);
    head.getStyleClass().add("head");
    return head;
  }

  private Node foot(Shell shell) {
    Label saved = Controls.label(model.savedLine(), "saved");
    saved.setGraphic(Icons.of("mdi2c-check"));
    saved.visibleProperty().bind(model.projectOpen());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    work.getStyleClass().add("work");
    Hyperlink onward =
        Controls.link(
            Bindings.createStringBinding(
                () -> {
                  ShellViewModel.Next to = next.get();
                  return to == null ? "" : texts.text(to.key());
                },
                next,
                texts.languageProperty()),
            () -> {
              ShellViewModel.Next to = next.get();
              if (to != null) {
                shell.go(to.step());
              }
            });
    onward.visibleProperty().bind(next.isNotNull());
    onward.managedProperty().bind(onward.visibleProperty());
    HBox foot = new HBox(saved, space, work, onward);
    foot.getStyleClass().add("foot");
    return foot;
  }

  private void showWork() {
    var jobs = workspace.background().jobs();
    if (jobs.isEmpty()) {
      work.getChildren().clear();
      return;
    }
    Job job = jobs.getLast();
    Label what = new Label();
    what.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.jobText(job), job.whatProperty(), job.fractionProperty(), texts.languageProperty()));
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(job.fractionProperty());
    bar.accessibleTextProperty().bind(what.textProperty());
    Button cancel = Controls.button(texts.of("ui.shell.cancel"), "", job::cancel);
    cancel.getStyleClass().addAll("flat", "small");
    work.getChildren().setAll(what, bar);
    if (job.isCancellable()) {
      work.getChildren().add(cancel);
    }
  }
}
