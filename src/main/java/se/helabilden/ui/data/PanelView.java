package se.helabilden.ui.data;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The lower panel: how a file was understood, how its reading went, or what somebody wanted to know. One thing at a
/// time; it keeps its size while its content changes.
final class PanelView extends VBox {
  private final ImportViewModel model;
  private final UiTexts texts;
  private final Workspace workspace;
  private final PanelContents contents;
  private final Label title = new Label();
  private final Label waiting = new Label();
  private final Button close;
  private final VBox body = new VBox();
  private final HBox foot = new HBox();
  private Consumer<Boolean> shownChanged = shown -> {};
  private PanelContent now;
  private Subscription listening = Subscription.EMPTY;

  PanelView(ImportViewModel model, DataViewModel data, ScreenContext context, PanelActions actions) {
    this.model = model;
    this.texts = context.texts();
    this.workspace = context.workspace();
    this.contents = new PanelContents(model, data, context, actions);
    this.now = contents.nothing();
    getStyleClass().add("panel");
    title.getStyleClass().add("panel-title");
    title.setMinWidth(0);
    waiting.getStyleClass().add("waiting");
    waiting.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    close = Parts.iconButton("", "mdi2c-close", () -> now.close().run());
    close.accessibleTextProperty().unbind();
    close.accessibleTextProperty().bind(texts.of("ui.data.closePanel"));
    close.getTooltip().textProperty().unbind();
    close.getTooltip().textProperty().bind(texts.of("ui.data.closePanel"));
    HBox head = new HBox(title, space, waiting, close);
    head.getStyleClass().add("panel-head");
    body.getStyleClass().add("panel-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    foot.getStyleClass().addAll("panel-foot", "buttons");
    getChildren().addAll(head, body, foot);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            now.close().run();
            event.consume();
          }
        });
  }

  void attach(Consumer<Boolean> onShown) {
    shownChanged = onShown;
    listening =
        Subscription.combine(
            model.stateProperty().subscribe(state -> render(true)),
            model.asideProperty().subscribe(aside -> render(aside != null)),
            texts.languageProperty().subscribe(language -> render(false)),
            workspace.undoableProperty().subscribe(what -> render(false)),
            workspace.redoableProperty().subscribe(what -> render(false)),
            model.listProperty().subscribe(list -> now.showList(list)),
            model.columnsOpenProperty().subscribe(open -> render(false)),
            model.thumbnailProperty().subscribe(picture -> now.showThumbnail(picture)),
            model.workingProperty().subscribe(this::showWork),
            model.waitingProperty().subscribe(count -> showWaiting(count.intValue())));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
  }

  /// @param withFocus whether something new shows, so that the keyboard's mark should go there
  private void render(boolean withFocus) {
    ImportState state = model.stateProperty().get();
    String focused = focusedId();
    Aside aside = model.asideProperty().get();
    now = aside == null ? contents.of(state) : contents.of(aside);
    title.setText(now.title());
    body.getChildren().setAll(now.body());
    VBox.setVgrow(now.body(), Priority.ALWAYS);
    foot.getChildren().setAll(now.buttons());
    now.showList(model.listProperty().get());
    now.showThumbnail(model.thumbnailProperty().get());
    showWork(model.workingProperty().get());
    showWaiting(model.waitingProperty().get());
    shownChanged.accept(now.isSomething());
    focus(focused, withFocus);
  }

  /// The keyboard's mark returns to the control that was made anew, else goes to what one will want to press.
  private void focus(@Nullable String id, boolean somethingNew) {
    Node again = id == null ? null : lookup("#" + id);
    if (again != null) {
      again.requestFocus();
    } else if (somethingNew && now.primary() != null && getScene() != null) {
      now.primary().requestFocus();
    }
  }

  private @Nullable String focusedId() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == this) {
        return owner.getId();
      }
    }
    return null;
  }

  private void showWaiting(int count) {
    waiting.setText(count == 0 ? "" : texts.text("ui.data.waiting", count));
  }

  private void showWork(boolean working) {
    Button primary = now.primary();
    if (primary != null) {
      primary.setDisable(working);
    }
    foot.getChildren().removeIf(node -> node.getStyleClass().contains("work"));
    if (working) {
      ProgressBar bar = new ProgressBar(-1);
      Job job = model.job();
      if (job != null) {
        bar.progressProperty().bind(job.fractionProperty());
      }
      bar.setAccessibleText(texts.text("ui.data.working"));
      HBox work = new HBox(bar, new Label(texts.text("ui.data.working")));
      work.getStyleClass().add("work");
      foot.getChildren().add(work);
    }
  }

  /// Side by side where there is room, below one another where the text is large or the window narrow.
  static Orientation orientation(double width, double em) {
    return width < 62 * em ? Orientation.VERTICAL : Orientation.HORIZONTAL;
  }
}
