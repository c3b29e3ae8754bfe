package se.helabilden.ui.start;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import se.helabilden.area.Municipalities;
import se.helabilden.area.Municipality;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Icons;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.Screen;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.UiTexts;

/// The start screen. Left: choose a municipality, open, the example, only the template, drop a file. Right: what was
/// open lately.
public final class StartScreen implements Screen {
  /// With more recent projects than this one knows the way.
  private static final int WITH_TOUR = 2;

  private final UiTexts texts;
  private final ProjectDoor door;
  private final StartViewModel model;
  private final RecentCards cards;
  private final ScrollPane root;
  private final FlowPane chips = new FlowPane();
  private final TextField field = new TextField();
  private final Tour tour;
  private final ListView<Municipality> list;
  private final ListChangeListener<Municipality> chosenListener = change -> showChosen();
  private Subscription listening = Subscription.EMPTY;

  public StartScreen(ScreenContext context, ProjectDoor door, Municipalities municipalities) {
    this.texts = context.texts();
    this.door = door;
    model = new StartViewModel(context.workspace(), texts, door, municipalities, context.preferences());
    cards = new RecentCards(model, door, texts);
    tour = new Tour(texts);
    list = new ListView<>(model.found());
    VBox begin = new VBox(title(), choose(), ways(), dropZone());
    begin.getStyleClass().add("begin");
    VBox lately =
        new VBox(Controls.label(texts.of("ui.start.lately"), "section-title"), cards.root(), tour.root());
    lately.getStyleClass().add("lately");
    HBox.setHgrow(begin, Priority.ALWAYS);
    HBox.setHgrow(lately, Priority.ALWAYS);
    root = new ScrollPane();
    new Columns(root, begin, lately).begin();
    root.setFitToWidth(true);
    root.setFitToHeight(true);
    root.getStyleClass().addAll("start", "scroll");
    root.setFocusTraversable(false);
    root.getStylesheets()
        .add(Objects.requireNonNull(StartScreen.class.getResource("start.css")).toExternalForm());
  }

  private Node title() {
    Label title = Controls.label(texts.of("ui.start.title"), "start-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    Label tagline = Controls.label(texts.of("ui.start.tagline"), "tagline");
    tagline.setWrapText(true);
    tagline.setMinHeight(Region.USE_PREF_SIZE);
    return new VBox(title, tagline);
  }

  private Node choose() {
    field.textProperty().bindBidirectional(model.typedProperty());
    field.promptTextProperty().bind(texts.of("ui.start.choosePrompt"));
    field.accessibleTextProperty().bind(texts.of("ui.start.choose"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.accessibleTextProperty().bind(texts.of("ui.start.found"));
    list.setPlaceholder(Controls.label(texts.of("ui.start.foundNothing")));
    list.setCellFactory(view -> new MunicipalityCell());
    list.setOnMouseClicked(event -> chooseSelected());
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            chooseSelected();
          }
        });
    Button county = new Button();
    county.setMnemonicParsing(false);
    county.getStyleClass().add("county");
    county.setMaxWidth(Double.MAX_VALUE);
    county.setOnAction(
        event -> {
          model.chooseCounty();
          field.requestFocus();
        });
    county
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.county().isEmpty()
                        ? ""
                        : texts.text("ui.start.wholeCounty", model.county().getFirst().county(), model.county().size()),
                model.found(),
                texts.languageProperty()));
    county.visibleProperty().bind(county.textProperty().isNotEmpty());
    county.managedProperty().bind(county.visibleProperty());
    chips.getStyleClass().add("chips");
    chips.managedProperty().bind(chips.visibleProperty());
    Button create = new Button();
    create.setMnemonicParsing(false);
    create
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.chosen().isEmpty()
                        ? texts.text("ui.start.createNone")
                        : texts.text("ui.start.create", model.nameOfChosen()),
                model.chosen(),
                texts.languageProperty()));
    create.setOnAction(event -> model.createFromChosen());
    create.getStyleClass().add("primary");
    create.disableProperty().bind(Bindings.isEmpty(model.chosen()));
    create.setMaxWidth(Double.MAX_VALUE);
    VBox box =
        new VBox(Controls.label(texts.of("ui.start.choose"), "section-title"), field, list, county, chips, usePackage(), create);
    box.getStyleClass().add("choose");
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setVgrow(box, Priority.ALWAYS);
    return box;
  }

  /// Offered as soon as there is a municipality to cut it to.
  private Node usePackage() {
    CheckBox use = new CheckBox();
    use.setMnemonicParsing(false);
    use.setWrapText(true);
    use.setMinHeight(Region.USE_PREF_SIZE);
    use.selectedProperty().bindBidirectional(model.wantsPackageProperty());
    use.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  Path file = model.lastPackageProperty().get();
                  return file == null ? "" : texts.text("ui.start.usePackage", String.valueOf(file.getFileName()));
                },
                model.lastPackageProperty(),
                texts.languageProperty()));
    Tooltip where = new Tooltip();
    where.textProperty().bind(model.lastPackageProperty().asString());
    use.setTooltip(where);
    use.visibleProperty().bind(model.lastPackageProperty().isNotNull().and(Bindings.isNotEmpty(model.chosen())));
    use.managedProperty().bind(use.visibleProperty());
    return use;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (event.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else if (event.getCode() == KeyCode.ENTER) {
      if (field.getText().isBlank() && !model.chosen().isEmpty()) {
        model.createFromChosen();
      } else {
        if (list.getSelectionModel().isEmpty()) {
          list.getSelectionModel().selectFirst();
        }
        chooseSelected();
      }
    } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !model.chosen().isEmpty()) {
      model.unchoose(model.chosen().getLast());
    } else {
      return;
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private void chooseSelected() {
    Municipality selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      list.getSelectionModel().clearSelection();
      model.choose(selected);
      list.scrollTo(0);
      field.requestFocus();
    }
  }

  private void showChosen() {
    chips
        .getChildren()
        .setAll(
            model.chosen().stream()
                .map(
                    one -> {
                      Button chip = new Button(one.name(), Icons.of("mdi2c-close"));
                      chip.setContentDisplay(ContentDisplay.RIGHT);
                      chip.getStyleClass().add("chip");
                      chip.setAccessibleText(texts.text("ui.start.takeAway", one.name()));
                      chip.setOnAction(event -> model.unchoose(one));
                      return chip;
                    })
                .toList());
    chips.setVisible(!model.chosen().isEmpty());
  }

  private Node ways() {
    FlowPane ways =
        new FlowPane(
            Controls.button(texts.of("ui.start.open"), "mdi2f-folder-open-outline", door::choose),
            Controls.button(texts.of("ui.start.example"), "mdi2m-map-search-outline", door::openExample),
            Controls.button(texts.of("ui.start.template"), "mdi2f-file-outline", model::createEmpty));
    ways.getStyleClass().add("ways");
    ways.setHgap(10);
    ways.setVgap(8);
    return ways;
  }

  private Node dropZone() {
    Label words = Controls.label(texts.of("ui.start.drop"));
    words.setGraphic(Icons.of("mdi2t-tray-arrow-down"));
    words.setWrapText(true);
    HBox zone = new HBox(words);
    zone.getStyleClass().add("drop-zone");
    return zone;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void attach() {
    model.chosen().addListener(chosenListener);
    listening =
        Subscription.combine(
            door.recent().subscribe(
                recent -> {
                  cards.show(recent);
                  tour.setVisible(recent.size() <= WITH_TOUR);
                  model.lookForFiles();
                  model.lookForPackage();
                }),
            model.absentProperty().subscribe(cards::showAbsent),
            texts
                .languageProperty()
                .subscribe(
                    language -> {
                      cards.show(door.recent().getValue());
                      showChosen();
                    }));
    tour.attach();
    field.requestFocus();
  }

  @Override
  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    tour.detach();
    model.chosen().removeListener(chosenListener);
  }

  private final class MunicipalityCell extends ListCell<Municipality> {
    private final Label name = new Label();
    private final Label group = new Label();
    private final Label county = new Label();
    private final HBox row;

    MunicipalityCell() {
      name.getStyleClass().add("name");
      group.getStyleClass().add("secondary");
      group.setMinWidth(0);
      county.getStyleClass().add("secondary");
      county.setMinWidth(Region.USE_PREF_SIZE);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      row = new HBox(name, group, space, county);
      row.getStyleClass().add("municipality");
      // a list that is narrow shortens the group, and does not scroll sideways
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Municipality item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(item.name());
      group.setText(texts.text("ui.start.group_" + item.group()));
      county.setText(item.county());
      setAccessibleText(item.name() + ", " + item.county() + ", " + group.getText());
      setGraphic(row);
    }
  }
}
