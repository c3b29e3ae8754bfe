package se.helabilden.ui.data;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.Municipalities;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.PackageFilling;
import se.helabilden.importing.StandardData;
import se.helabilden.importing.StandardSelection;
import se.helabilden.importing.ValueImport;
import se.helabilden.importing.WebAddresses;
import se.helabilden.importing.WebSource;
import se.helabilden.indicator.Catalogue;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.Background;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.Notice;
import se.helabilden.ui.common.Notices;
import se.helabilden.ui.common.Preferences;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Tables and boundaries from the web: searched for, chosen, fetched as files, and handed on to be understood like any
/// other file. The network is touched by [#search], [#choose], the
/// methods that fetch, and nothing else.
final class FetchViewModel {
  private final Function<WebAddresses, WebSource> sources;
  private final Preferences preferences;
  private final AddressesModel addresses;
  private final Workspace workspace;
  private final Notices notices;
  private final Consumer<List<Path>> take;
  private final Catalogue catalogue;
  private final AreaImport areaImport;
  private final ValueImport valueImport;
  private final AtomicReference<PackageFilling.Filled> filled = new AtomicReference<>();
  private final ObservableList<WebSource.Table> hits = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Message> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> refusal = new ReadOnlyObjectWrapper<>();
  private final OneJob job;
  private final ReadOnlyBooleanWrapper hasAreas = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasMunicipalities = new ReadOnlyBooleanWrapper();
  private final MunicipalityCodes municipalities = new MunicipalityCodes();
  private final ObjectProperty<Service> service = new SimpleObjectProperty<>(Service.SCB);
  private final ReadOnlyObjectWrapper<@Nullable TableChoice> choice = new ReadOnlyObjectWrapper<>();

  /// Whose statistics one searches.
  enum Service {
    SCB,
    KOLADA
  }

  /// @param sources what answers at some addresses
  /// @param take gets the files that were fetched
  FetchViewModel(Function<WebAddresses, WebSource> sources, ScreenContext context, Consumer<List<Path>> take) {
    this.sources = sources;
    this.preferences = context.preferences();
    this.addresses = new AddressesModel(preferences);
    this.workspace = context.workspace();
    this.job = new OneJob(workspace.background(), () -> {});
    this.notices = context.notices();
    this.take = take;
    service.subscribe(
        (before, now) -> {
          hits.clear();
          found.set(null);
          refusal.set(null);
        });
    this.catalogue = context.catalogue();
    this.areaImport = context.areaImport();
    this.valueImport = context.valueImport();
  }

  ObjectProperty<Service> serviceProperty() {
    return service;
  }

  /// The parts of a table that are being ticked; null for none.
  ReadOnlyObjectProperty<@Nullable TableChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /// Where the sources are asked.
  AddressesModel addresses() {
    return addresses;
  }

  /// What answers where the settings say now.
  private WebSource web() {
    return sources.apply(preferences.now().addresses());
  }

  /// The tables found so far.
  ObservableList<WebSource.Table> hits() {
    return hits;
  }

  /// How many were found, in words; null before a search.
  ReadOnlyObjectProperty<@Nullable Message> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /// Why it did not work; null where nothing failed.
  ReadOnlyObjectProperty<@Nullable Message> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// What is under way; null for nothing.
  ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
    return job.nowProperty();
  }

  /// Whether the project has areas, without which no table can be fetched.
  ReadOnlyBooleanProperty hasAreasProperty() {
    return hasAreas.getReadOnlyProperty();
  }

  /// Whether the project's map has municipalities, to which the measures of Kolada belong.
  ReadOnlyBooleanProperty hasMunicipalitiesProperty() {
    return hasMunicipalities.getReadOnlyProperty();
  }

  /// The codes of the municipalities to fetch boundaries for, with commas between.
  StringProperty municipalitiesProperty() {
    return municipalities.textProperty();
  }

  /// The divisions whose boundaries there are, the newest first.
  List<String> divisions() {
    return Division.ALL.stream().map(Division::id).toList();
  }

  /// Looks up what the project has: its municipalities are what one will want. Touches no network.
  void open() {
    refusal.set(null);
    choice.set(null);
    Project project = workspace.projectProperty().get();
    if (project == null) {
      return;
    }
    hasAreas.set(!project.layers().isEmpty());
    hasMunicipalities.set(project.layers().stream().anyMatch(layer -> layer.level() == AreaLevel.MUNICIPALITY));
    ProjectContent content = workspace.content();
    List<String> begun = Municipalities.bundled().codes(workspace.remembered().municipalitiesProperty().get());
    workspace
        .background()
        .startQuietly(
            progress ->
                project.layers().isEmpty()
                    ? String.join(", ", begun)
                    : String.join(
                    ", ",
                    project.layers().stream()
                        .flatMap(layer -> content.layer(layer).municipalities().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList()),
            municipalities::propose);
  }

  void search(String wanted) {
    if (wanted.isBlank()) {
      return;
    }
    String words = wanted.strip();
    boolean measures = service.get() == Service.KOLADA;
    WebSource web = web();
    hits.clear();
    found.set(null);
    start(
        Message.of("ui.data.webSearching"),
        progress -> measures ? web.searchMeasures(words, progress) : web.search(words, progress),
        result -> {
          hits.setAll(result);
          found.set(
              result.isEmpty()
                  ? Message.of(measures ? "ui.data.webFoundNoMeasure" : "ui.data.webFoundNothing", words)
                  : Message.of(measures ? "ui.data.webFoundMeasures" : "ui.data.webFound", result.size()));
        });
  }

  /// The table's last periods for the project's smallest areas, and what they are compared with.
  void fetchTable(WebSource.Table hit, int periods) {
    WebSource web = web();
    describe(hit, periods, web::fetch, take);
  }

  /// Shows the table's parts to be ticked, with what [#fetchTable] would fetch ticked at first.
  void choose(WebSource.Table hit, int periods) {
    describe(hit, periods, (usual, progress) -> usual, usual -> choice.set(new TableChoice(usual)));
  }

  /// What somebody wants of the usual selection of a table.
  private interface Usual<T> {
    T of(WebSource.Selection usual, Progress progress);
  }

  private <T> void describe(WebSource.Table hit, int periods, Usual<T> then, Consumer<T> done) {
    Project project = workspace.projectProperty().get();
    if (project == null || project.layers().isEmpty()) {
      return;
    }
    LayerInfo layer = project.layers().stream().max(Comparator.comparingInt(LayerInfo::areas)).orElseThrow();
    ProjectContent content = workspace.content();
    WebSource web = web();
    start(
        Message.of("ui.data.webFetching", hit.id()),
        progress -> {
          Set<String> of = content.layer(layer).municipalities().keySet();
          WebSource.Description table = web.describe(hit.id(), progress.part(0, 0.1));
          return then.of(
              StandardSelection.of(table, layer.level(), layer.version(), of, periods), progress.part(0.1, 1));
        },
        done);
  }

  /// What is ticked of the table; afterwards one stands before the hits again.
  void fetchChosen() {
    TableChoice chosen = choice.get();
    if (chosen == null || chosen.numbersProperty().get() == 0) {
      return;
    }
    WebSource web = web();
    WebSource.Selection selection = chosen.selection();
    start(
        Message.of("ui.data.webFetching", chosen.table().id()),
        progress -> web.fetch(selection, progress),
        files -> {
          choice.set(null);
          take.accept(files);
        });
  }

  void leaveChoice() {
    choice.set(null);
  }

  /// A measure of Kolada for the municipalities that are written and those that the region adds.
  ///
  /// @param periods how many of the newest years; 0 for all
  void fetchMeasure(WebSource.Table hit, MeasureRegion region, int periods) {
    List<String> own = codes();
    if (own.isEmpty()) {
      return;
    }
    WebSource web = web();
    List<String> codes = region.codes(own, Municipalities.bundled());
    start(
        Message.of("ui.data.webFetching", hit.id()),
        progress -> web.measure(hit.id(), codes, periods, progress),
        file -> take.accept(List.of(file)));
  }

  /// A division's boundaries in the municipalities that are written.
  void fetchBoundaries(String division) {
    List<String> codes = codes();
    if (!codes.isEmpty()) {
      Division wanted = Division.of(division);
      WebSource web = web();
      start(
          Message.of("ui.data.webFetching", division),
          progress -> web.boundaries(wanted.level(), wanted.version(), codes, progress),
          file -> take.accept(List.of(file)));
    }
  }

  /// The four digits that are written; says so and gives none where something else is.
  private List<String> codes() {
    Optional<List<String>> codes = municipalities.read();
    if (codes.isEmpty()) {
      refusal.set(Message.of("ui.data.webCodesWrong"));
    }
    return codes.orElse(List.of());
  }

  /// Boundaries of the newest divisions and every table of the official list that has their areas, read in at once.
  void fetchAll() {
    List<String> codes = codes();
    if (codes.isEmpty()) {
      return;
    }
    WebSource web = web();
    start(
        Message.of("ui.data.webFetchingAll"),
        progress -> StandardData.fetch(web, catalogue, codes, progress),
        fetched ->
            workspace.changeLong(
                Message.of("ui.data.webFetchingAll"),
                (session, progress) -> filled.set(fetched.fill(areaImport, valueImport, session, progress)),
                () -> notices.show(Notice.information(told(fetched))),
                this::failed));
  }

  private Message told(StandardData fetched) {
    PackageFilling.Filled came = filled.get();
    int areas = came.layers().stream().mapToInt(LayerInfo::areas).sum();
    int refused = fetched.refused().size() + came.refused().size();
    return refused == 0
        ? Message.of("ui.data.webAll", areas, came.imports().size())
        : Message.of("ui.data.webAllButSome", areas, came.imports().size(), refused);
  }

  /// Ends what is under way; nothing is fetched then.
  void cancel() {
    job.cancel();
  }

  private <T> void start(Message what, Background.Work<T> work, Consumer<T> done) {
    if (!job.isNone()) {
      return;
    }
    refusal.set(null);
    job.hold(workspace.background().start(what, work, done, this::failed));
  }

  private void failed(Throwable failure) {
    if (failure instanceof UserFacingException told) {
      refusal.set(told.text());
    } else {
      notices.failure(failure);
    }
  }
}
