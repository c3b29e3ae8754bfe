package se.helabilden.ui.data;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.DataPackages;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.Indicator;
import se.helabilden.report.ExcelWriter;
import se.helabilden.report.WordWriter;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.PanelEdges;
import se.helabilden.ui.common.Remembered;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;

/// The first step, Underlag: drop files, see how they were understood, read them in, and see how it went; the areas
/// and indicators of the project and where they come from.
public final class DataScreen implements Screen {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final double PANEL_EMS = 26;
  private static final String PANEL_EDGE = "import";
  private static final double AREAS_SHARE = 0.27;
  private static final double LEAST_LISTS = 0.25;
  private static final double MOST_LISTS = 0.62;
  private final ScreenContext context;
  private final UiTexts texts;
  private final ImportViewModel imports;
  private final FileChoosing dialogs;
  private final DataViewModel data;
  private final @Nullable FetchViewModel fetching;
  private final @Nullable FetchPane fetchPane;
  private final BorderPane root = new BorderPane();
  private final SplitPane split = new SplitPane();
  private final SplitPane lists;
  private final Label hint;
  private final AreasPane areas;
  private final PackageDesk packageDesk;
  private final IndicatorsPane indicators;
  private final IndicatorPanels panels;
  private final PanelView panel;
  private Subscription listening = Subscription.EMPTY;

  public DataScreen(ScreenContext context) {
    this(context, null);
  }

  /// @param excel writes the lists of receipts as workbooks; null leaves text files
  public DataScreen(ScreenContext context, @Nullable ExcelWriter excel) {
    this(context, null, excel, null);
  }

  /// @param word writes the list of missing indicators as a document; null leaves that out
  /// @param excel writes lists as workbooks; null leaves text files
  /// @param web what is fetched from at some addresses when somebody asks for it; null leaves the button out
  public DataScreen(
      ScreenContext context, @Nullable WordWriter word, @Nullable ExcelWriter excel,
      @Nullable Function<WebAddresses, WebSource> web) {
    this.context = context;
    this.texts = context.texts();
    imports = new ImportViewModel(context);
    dialogs = new FileChoosing(context, imports, excel);
    data = new DataViewModel(context);
    packageDesk = new PackageDesk(context);
    areas = new AreasPane(data, imports, texts, dialogs::chooseBoundaries, packageDesk::open, web == null ? null : this::fetch);
    fetching = web == null ? null : new FetchViewModel(web, context, imports::offer);
    fetchPane = fetching == null ? null : new FetchPane(fetching, texts);
    panels = new IndicatorPanels(context, imports, word, excel);
    indicators = new IndicatorsPane(data, imports, panels, texts, dialogs::chooseTables, dialogs::replace);
    panel = new PanelView(imports, data, context, new Actions());
    hint = Controls.label(texts.of("ui.data.dropHere"), "drop-hint");
    lists = new SplitPane(areas, indicators);
    SplitPane.setResizableWithParent(areas, false);
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(lists);
    SplitPane.setResizableWithParent(panel, true);
    root.getStyleClass().add("data-screen");
    root.getStylesheets().add(DataScreen.class.getResource("data.css").toExternalForm());
    root.setTop(top());
    root.setCenter(split);
    takeDrops();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void attach() {
    imports.attach();
    data.attach();
    areas.attach();
    indicators.attach();
    panels.attach();
    panel.attach(this::showPanel);
    Remembered remembered = context.workspace().remembered();
    listening =
        Subscription.combine(
            hint.fontProperty().subscribe(font -> indicators.sizeFor(font.getSize())),
            PanelEdges.attach(lists, "areas", AREAS_SHARE, remembered),
            PanelEdges.note(split, PANEL_EDGE, remembered));
    if (split.getItems().contains(panel)) {
      placePanel();
    }
  }

  @Override
  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    panel.detach();
    panels.detach();
    indicators.detach();
    areas.detach();
    data.detach();
    imports.detach();
  }

  /// Takes files, one after another: each is shown as it was understood before anything is changed.
  public void offer(List<Path> files) {
    if (files.stream().noneMatch(DataPackages::mayBeOne)) {
      imports.offer(files);
      return;
    }
    // Whether a file is a package stands inside it, which may lie on a slow network.
    context
        .workspace()
        .background()
        .startQuietly(
            progress -> files.stream().filter(context.packages()::isOne).toList(),
            packages -> {
              packages.forEach(packageDesk::fill);
              imports.offer(files.stream().filter(file -> !packages.contains(file)).toList());
            });
  }

  /// For tests and pictures of the screen's states.
  ImportViewModel imports() {
    return imports;
  }

  /// For tests and pictures of the screen's states.
  DataViewModel data() {
    return data;
  }

  /// For tests and pictures of the screen's states.
  IndicatorPanels panels() {
    return panels;
  }

  /// For tests and pictures of the screen's states.
  @Nullable FetchViewModel fetching() {
    return fetching;
  }

  /// Shows where one fetches from the web; touches no network yet.
  void fetch() {
    if (fetchPane != null) {
      imports.show(new Aside.Web());
      fetchPane.open();
    }
  }

  private Node top() {
    hint.setGraphic(Icons.of("mdi2t-tray-arrow-down"));
    hint.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button history =
        Controls.button(texts.of("ui.data.imports"), "mdi2h-history", () -> imports.show(new Aside.Imports()));
    history.getStyleClass().add("flat");
    Button how =
        Controls.button(
            texts.of("ui.data.seeHow"), "mdi2h-help-circle-outline", () -> imports.show(new Aside.HowTo()));
    how.getStyleClass().add("flat");
    Button choose =
        Controls.button(texts.of("ui.data.chooseFiles"), "mdi2f-folder-open-outline", dialogs::chooseFiles);
    // only the hint gives way where the text is large
    Stream.of(choose, history, how).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
    HBox top = new HBox(hint, choose, space, history, how);
    if (fetchPane != null) {
      Button fetch = Controls.button(texts.of("ui.data.webOpen"), "mdi2c-cloud-download-outline", this::fetch);
      fetch.setMinWidth(Region.USE_PREF_SIZE);
      top.getChildren().add(2, fetch);
    }
    top.getStyleClass().add("drop-line");
    return top;
  }

  private void showPanel(boolean shown) {
    boolean there = split.getItems().contains(panel);
    if (shown && !there) {
      split.getItems().add(panel);
      placePanel();
    } else if (!shown && there) {
      split.getItems().remove(panel);
    }
  }

  private void placePanel() {
    Double left = context.workspace().remembered().panels().get(PANEL_EDGE);
    split.setDividerPositions(left == null ? fitting() : left);
  }

  /// Room for the panel's content below, as far as the lists above keep theirs.
  private double fitting() {
    double height = root.getHeight();
    return height <= 0
        ? 0.46
        : Math.clamp(1 - PANEL_EMS * hint.getFont().getSize() / height, LEAST_LISTS, MOST_LISTS);
  }

  private void takeDrops() {
    root.setOnDragOver(
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROP, true);
            event.consume();
          }
        });
    root.setOnDragExited(event -> root.pseudoClassStateChanged(DROP, false));
    root.setOnDragDropped(
        event -> {
          root.pseudoClassStateChanged(DROP, false);
          if (event.getDragboard().hasFiles()) {
            offer(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private final class Actions implements PanelActions {
    @Override
    public IndicatorPanels panels() {
      return panels;
    }

    @Override
    public void chooseFiles() {
      dialogs.chooseFiles();
    }

    @Override
    public void chooseBoundaries() {
      dialogs.chooseBoundaries();
    }

    @Override
    public void replace(Indicator indicator) {
      dialogs.replace(indicator);
    }

    @Override
    public void chooseDistricts(Consumer<Path> then) {
      dialogs.chooseDistricts(then);
    }

    @Override
    public void makePackage() {
      packageDesk.make();
    }

    @Override
    public Node web() {
      return fetchPane == null ? new Region() : fetchPane;
    }

    @Override
    public void save(ReceiptList list) {
      dialogs.save(list);
    }
  }
}
