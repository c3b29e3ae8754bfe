package se.helabilden.ui.data;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import se.helabilden.importing.WebSource;
import se.helabilden.ui.common.Controls;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.work.Message;

/// Where one searches for a table, or asks for boundaries, on the web. Made once; its texts follow the language.
final class FetchPane extends StackPane {
  private final FetchViewModel model;
  private final UiTexts texts;
  private final TextField words = new TextField();
  private final ListView<WebSource.Table> hits = new ListView<>();
  private final ComboBox<Integer> periods = new ComboBox<>();
  private final ComboBox<String> division = new ComboBox<>();
  private final ComboBox<MeasureRegion> region = new ComboBox<>();
  private final StackPane left = new StackPane();
  private final HBox work = new HBox();
  private final VBox refusal = new VBox();
  private boolean wantsFocus;

  FetchPane(FetchViewModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    VBox search = table();
    left.getChildren().setAll(search);
    HBox.setHgrow(left, Priority.ALWAYS);
    model
        .choiceProperty()
        .subscribe(
            choice ->
                left.getChildren().setAll(choice == null ? search : new ChoicePane(choice, model, texts, working())));
    HBox sides = new HBox(left, new Separator(Orientation.VERTICAL), boundaries());
    sides.getStyleClass().add("sides");
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    work.setMinHeight(Region.USE_PREF_SIZE);
    work.getStyleClass().add("buttons");
    VBox all = new VBox(refusal, work, sides);
    all.getStyleClass().add("column");
    VBox.setVgrow(sides, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    getStyleClass().add("fetch-pane");
    words.sceneProperty().subscribe(
        scene -> {
          if (scene != null && wantsFocus) {
            wantsFocus = false;
            words.requestFocus();
          }
        });
    model.jobProperty().subscribe(this::showWork);
    model.refusalProperty().subscribe(refused -> showRefusal());
    texts.languageProperty().subscribe(language -> showRefusal());
  }

  /// To be called when it comes into view.
  void open() {
    model.open();
    // the field comes into the scene with the first layout
    wantsFocus = words.getScene() == null;
    words.requestFocus();
  }

  private BooleanBinding working() {
    return Bindings.isNotNull(model.jobProperty());
  }

  private VBox table() {
    words
        .promptTextProperty()
        .bind(
            Bindings.when(model.serviceProperty().isEqualTo(FetchViewModel.Service.KOLADA))
                .then(texts.of("ui.data.webMeasurePrompt"))
                .otherwise(texts.of("ui.data.webSearchPrompt")));
    words.accessibleTextProperty().bind(words.promptTextProperty());
    words.setOnAction(event -> model.search(words.getText()));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button search = Controls.button(texts.of("ui.data.webSearch"), "mdi2m-magnify", () -> model.search(words.getText()));
    search.setMinWidth(Region.USE_PREF_SIZE);
    search.disableProperty().bind(working());
    HBox line = new HBox(words, search);
    line.getStyleClass().add("buttons");
    hits.setItems(model.hits());
    hits.accessibleTextProperty().bind(texts.of("ui.data.webHits"));
    hits.setCellFactory(list -> new HitCell());
    Label nothing = Controls.label(texts.of("ui.data.webHint"), "muted");
    nothing.setWrapText(true);
    hits.setPlaceholder(nothing);
    hits.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            fetch();
            event.consume();
          }
        });
    VBox.setVgrow(hits, Priority.ALWAYS);
    // the best hit is there to be fetched at once
    model.foundProperty().subscribe(
        told -> {
          if (told != null && hits.getSelectionModel().isEmpty()) {
            hits.getSelectionModel().selectFirst();
          }
        });
    Label found = new Label();
    found.getStyleClass().add("muted");
    found.textProperty().bind(
        Bindings.createStringBinding(
            () -> {
              Message told = model.foundProperty().get();
              return told == null ? "" : texts.text(told);
            },
            model.foundProperty(), texts.languageProperty()));
    periods.getItems().setAll(1, 2, 3, 5, 10, 20);
    periods.setValue(3);
    Label periodsName = Controls.label(texts.of("ui.data.webPeriods"));
    periodsName.setLabelFor(periods);
    periods.accessibleTextProperty().bind(texts.of("ui.data.webPeriods"));
    BooleanBinding kolada = model.serviceProperty().isEqualTo(FetchViewModel.Service.KOLADA);
    Button fetch = Controls.button(texts.of("ui.data.webFetchTable"), "mdi2c-cloud-download-outline", this::fetch);
    fetch
        .textProperty()
        .bind(
            Bindings.when(kolada).then(texts.of("ui.data.webFetchMeasure")).otherwise(texts.of("ui.data.webFetchTable")));
    BooleanBinding notYet =
        working()
            .or(hits.getSelectionModel().selectedItemProperty().isNull())
            .or(Bindings.not(model.hasAreasProperty()));
    fetch
        .disableProperty()
        .bind(
            notYet.or(
                kolada.and(model.municipalitiesProperty().isEmpty().or(Bindings.not(model.hasMunicipalitiesProperty())))));
    Button choose = Controls.button(texts.of("ui.data.webChoose"), "mdi2c-checkbox-multiple-marked-outline", this::choose);
    choose.disableProperty().bind(notYet);
    choose.visibleProperty().bind(kolada.not());
    choose.managedProperty().bind(choose.visibleProperty());
    FlowPane foot = new FlowPane(periodsName, periods, regions(kolada), fetch, choose, found);
    foot.getStyleClass().add("fetch-foot");
    foot.setMinHeight(Region.USE_PREF_SIZE);
    Label first = Controls.label(texts.of("ui.data.webNoAreas"), "muted");
    first.visibleProperty().bind(Bindings.not(model.hasAreasProperty()));
    first.managedProperty().bind(first.visibleProperty());
    Label whole = Controls.label(texts.of("ui.data.webNoMunicipalities"), "muted");
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    whole
        .visibleProperty()
        .bind(kolada.and(model.hasAreasProperty()).and(Bindings.not(model.hasMunicipalitiesProperty())));
    whole.managedProperty().bind(whole.visibleProperty());
    VBox side = new VBox(services(), line, first, whole, foot, hits);
    side.getStyleClass().add("tables");
    return side;
  }

  /// Whose statistics: one press, or the arrow keys.
  private HBox services() {
    ToggleGroup group = new ToggleGroup();
    HBox services = new HBox();
    services.getStyleClass().add("services");
    for (FetchViewModel.Service service : FetchViewModel.Service.values()) {
      RadioButton button = new RadioButton();
      button.setMnemonicParsing(false);
      button.textProperty().bind(texts.of("ui.data.webService_" + service.name()));
      button.getStyleClass().add("list-title");
      button.setToggleGroup(group);
      model.serviceProperty().subscribe(now -> button.setSelected(now == service));
      button.setOnAction(event -> model.serviceProperty().set(service));
      services.getChildren().add(button);
    }
    return services;
  }

  private ComboBox<MeasureRegion> regions(BooleanBinding kolada) {
    region.getStyleClass().add("region");
    region.getItems().setAll(MeasureRegion.values());
    region.setValue(MeasureRegion.OWN);
    texts
        .languageProperty()
        .subscribe(
            language -> region.setConverter(Converters.to(one -> texts.text("ui.data.webRegion_" + one.name()))));
    region.accessibleTextProperty().bind(texts.of("ui.data.webRegions"));
    region.visibleProperty().bind(kolada);
    region.managedProperty().bind(kolada);
    return region;
  }

  private void fetch() {
    WebSource.Table hit = hits.getSelectionModel().getSelectedItem();
    if (hit == null || !model.hasAreasProperty().get()) {
      return;
    }
    if (model.serviceProperty().get() == FetchViewModel.Service.KOLADA) {
      model.fetchMeasure(hit, region.getValue(), periods.getValue());
    } else {
      model.fetchTable(hit, periods.getValue());
    }
  }

  private void choose() {
    WebSource.Table hit = hits.getSelectionModel().getSelectedItem();
    if (hit != null) {
      model.choose(hit, periods.getValue());
    }
  }

  private VBox boundaries() {
    division.getItems().setAll(model.divisions());
    division.getSelectionModel().selectFirst();
    division.setConverter(Converters.to(id -> id.replace("deso-", "DeSO ").replace("regso-", "RegSO ")));
    division.accessibleTextProperty().bind(texts.of("ui.data.webDivision"));
    Label divisionName = Controls.label(texts.of("ui.data.webDivision"));
    divisionName.setLabelFor(division);
    TextField codes = new TextField();
    codes.textProperty().bindBidirectional(model.municipalitiesProperty());
    codes.promptTextProperty().bind(texts.of("ui.data.webCodesPrompt"));
    codes.accessibleTextProperty().bind(texts.of("ui.data.webCodes"));
    Label codesName = Controls.label(texts.of("ui.data.webCodes"));
    codesName.setLabelFor(codes);
    codesName.setWrapText(true);
    Button fetch =
        Controls.button(
            texts.of("ui.data.webFetchBoundaries"), "mdi2c-cloud-download-outline",
            () -> model.fetchBoundaries(division.getValue()));
    fetch.disableProperty().bind(working().or(model.municipalitiesProperty().isEmpty()));
    Button all = Controls.button(texts.of("ui.data.webFetchAll"), "mdi2d-database-arrow-down-outline", model::fetchAll);
    all.getStyleClass().add("primary");
    all.disableProperty().bind(working().or(model.municipalitiesProperty().isEmpty()));
    Label about = Controls.label(texts.of("ui.data.webFetchAllAbout"), "muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    VBox side =
        new VBox(
            head("ui.data.webBoundaries"), codesName, codes, all, about, new Separator(), divisionName, division, fetch,
            new AddressesPane(model.addresses(), texts));
    side.getStyleClass().add("boundaries");
    return side;
  }

  private Label head(String key) {
    return Controls.label(texts.of(key), "list-title");
  }

  private void showWork(@Nullable Job job) {
    work.getChildren().clear();
    work.setVisible(job != null);
    work.setManaged(job != null);
    if (job != null) {
      ProgressBar bar = new ProgressBar();
      bar.progressProperty().bind(job.fractionProperty());
      Label what = new Label();
      what.textProperty().bind(Bindings.createStringBinding(() -> texts.text(job.whatProperty().get()), job.whatProperty()));
      bar.accessibleTextProperty().bind(what.textProperty());
      Button cancel = Controls.button(texts.of("ui.data.webCancel"), "", model::cancel);
      work.getChildren().addAll(bar, what, cancel);
    }
  }

  private void showRefusal() {
    Message refused = model.refusalProperty().get();
    refusal.getChildren().clear();
    refusal.setManaged(refused != null);
    if (refused != null) {
      refusal.getChildren().add(Parts.warning(Parts.text(texts, refused)));
    }
  }

  /// A table's title, and below it its number and periods.
  private final class HitCell extends ListCell<WebSource.Table> {
    private final Label title = new Label();
    private final Label about = new Label();
    private final VBox box = new VBox(title, about);

    private HitCell() {
      about.getStyleClass().add("muted");
      title.setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(WebSource.@Nullable Table hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      title.setText(hit.title());
      StringBuilder words = new StringBuilder(hit.id());
      if (!hit.firstPeriod().isEmpty() && !hit.lastPeriod().isEmpty()) {
        words.append(" · ").append(hit.firstPeriod()).append("–").append(hit.lastPeriod());
      }
      if (!hit.updated().isEmpty()) {
        words.append(" · ").append(texts.text("ui.data.webUpdated", hit.updated()));
      }
      about.setText(words.toString());
      setAccessibleText(hit.title() + ", " + words);
      setGraphic(box);
    }
  }
}
