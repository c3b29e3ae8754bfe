package se.helabilden.ui.report;

import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;

/// Rapport: the maps that go into it and the files at the left, the pages in the middle, and at the right what to look
/// at first.
public final class ReportScreen implements Screen {
  /// Margins of the list and its scroll bar.
  private static final double BESIDE = 48;
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 1.4;

  private final ReportViewModel model;
  private final ReportFiles files;
  private final UiTexts texts;
  private final BorderPane root = new BorderPane();
  private final ListView<PreviewPage> pages = new ListView<>();
  private final MapsPane maps;
  private final EditionPane edition;
  private final CheckPane check;
  private final Label waiting;
  private Subscription listening = Subscription.EMPTY;

  public ReportScreen(ScreenContext context, ReportServices services) {
    texts = context.texts();
    model = new ReportViewModel(context);
    files = new ReportFiles(context, services, model);
    maps = new MapsPane(model, texts);
    edition = new EditionPane(model, texts);
    check = new CheckPane(model, texts);
    root.getStyleClass().add("report-screen");
    root.getStylesheets().add(Objects.requireNonNull(ReportScreen.class.getResource("pages.css")).toExternalForm());
    pages.setCellFactory(list -> new PageCell());
    pages.itemsProperty().set(model.pagesProperty());
    pages.getStyleClass().add("pages");
    pages.accessibleTextProperty().bind(texts.of("ui.report.pages"));
    waiting = Controls.label(texts.of("ui.report.makingPages"), "secondary", "waiting");
    waiting.visibleProperty().bind(model.readingProperty());
    StackPane middle = new StackPane(pages, waiting);
    StackPane.setAlignment(waiting, javafx.geometry.Pos.TOP_CENTER);
    root.setLeft(scrolling(side(), "report-left"));
    root.setCenter(middle);
    root.setRight(scrolling(check.root(), "report-right"));
  }

  private Node side() {
    Button word = Controls.button(texts.of("ui.report.makeWord"), "mdi2f-file-word-outline", files::makeWord);
    word.setId("make-word");
    word.getStyleClass().add("primary");
    word.setDefaultButton(false);
    Button excel = Controls.button(texts.of("ui.report.makeExcel"), "mdi2f-file-excel-outline", files::makeExcel);
    excel.setId("make-excel");
    Button slides =
        Controls.button(texts.of("ui.report.makePowerPoint"), "mdi2f-file-powerpoint-outline", files::makePowerPoint);
    slides.setId("make-powerpoint");
    for (Button button : new Button[] {word, excel, slides}) {
      button.setMaxWidth(Double.MAX_VALUE);
    }
    VBox buttons = new VBox(word, excel, slides);
    buttons.getStyleClass().add("files");
    VBox box = new VBox(Controls.label(texts.of("ui.report.title"), "page-title"), edition.root(), buttons, maps.root());
    box.getStyleClass().add("report-side");
    return box;
  }

  private static ScrollPane scrolling(Node content, String style) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().addAll("panel-scroll", style);
    return pane;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void attach() {
    model.attach();
    maps.attach();
    edition.attach();
    check.attach();
    listening =
        Subscription.combine(
            texts.languageProperty().subscribe(() -> pages.refresh()),
            pages.widthProperty().subscribe(() -> pages.refresh()));
  }

  @Override
  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    check.detach();
    edition.detach();
    maps.detach();
    model.detach();
  }

  /// Whether all that shows is of the project as it is.
  boolean isSettled() {
    return !model.readingProperty().get();
  }

  /// A page in the list; only those that are seen are made.
  private final class PageCell extends ListCell<PreviewPage> {
    PageCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PreviewPage page, boolean empty) {
      super.updateItem(page, empty);
      setGraphic(empty || page == null ? null : fitted(new PageView(page, texts)));
    }

    /// As large as the list has room for, so that nothing needs to be scrolled sideways.
    private Node fitted(PageView page) {
      double factor = Math.clamp((pages.getWidth() - BESIDE) / PageView.PAGE_WIDTH, SMALLEST, LARGEST);
      page.getTransforms().setAll(new Scale(factor, factor));
      return new StackPane(new Group(page));
    }
  }
}
