package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Deriving;
import se.helabilden.project.Entries;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.Recipe;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.ScreenContext;
import se.helabilden.ui.common.Step;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Progress;

/// What the project has: its layers, its indicators by focus area, its imports; filtered as the user types.
final class DataViewModel {
  private final ScreenContext context;
  private final Workspace workspace;
  private final ReadOnlyListWrapper<LayerInfo> layers = listProperty();
  private final ReadOnlyListWrapper<ImportRecord> imports = listProperty();
  private final ReadOnlyListWrapper<DataRow.IndicatorRow> shown = listProperty();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable FocusArea> focusArea = new SimpleObjectProperty<>();
  private List<DataRow.IndicatorRow> all = List.of();
  private @Nullable Job counting;
  private Subscription listening = Subscription.EMPTY;

  DataViewModel(ScreenContext context) {
    this.context = context;
    this.workspace = context.workspace();
  }

  private static <T> ReadOnlyListWrapper<T> listProperty() {
    return new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  }

  ReadOnlyListProperty<LayerInfo> layers() {
    return layers.getReadOnlyProperty();
  }

  /// The newest first.
  ReadOnlyListProperty<ImportRecord> imports() {
    return imports.getReadOnlyProperty();
  }

  /// The indicators that the filters let through, in the order of the focus areas.
  ReadOnlyListProperty<DataRow.IndicatorRow> indicators() {
    return shown.getReadOnlyProperty();
  }

  StringProperty filterProperty() {
    return filter;
  }

  /// Null for all.
  ObjectProperty<@Nullable FocusArea> focusAreaProperty() {
    return focusArea;
  }

  /// How many indicators there are before any filter.
  int indicatorCount() {
    Project project = workspace.projectProperty().get();
    return project == null ? 0 : project.indicators().size();
  }

  /// Names of entries by their ids, groups too.
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (DataRow.IndicatorRow row : all) {
      names.put(row.entry().id(), row.entry().name());
      row.groups().forEach(group -> names.put(group.entry().id(), group.entry().name()));
    }
    return names;
  }

  /// The computed indicators that rest on older values than the project has, and can be computed anew.
  List<Indicator> stale() {
    Project project = workspace.projectProperty().get();
    return project == null
        ? List.of()
        : project.indicators().stream()
            .filter(indicator -> Recipe.of(indicator).isPresent() && Deriving.isStale(project, indicator))
            .toList();
  }

  /// Whether a computed indicator rests on older values than the project has.
  boolean isStale(String id) {
    Project project = workspace.projectProperty().get();
    return project != null && project.indicator(id).filter(each -> Deriving.isStale(project, each)).isPresent();
  }

  /// Names of the municipalities that the project was begun for.
  ReadOnlyObjectProperty<List<String>> municipalities() {
    return workspace.remembered().municipalitiesProperty();
  }

  /// The focus areas that have any indicator.
  List<FocusArea> focusAreas() {
    return all.stream().map(row -> row.entry().indicator().focusArea()).distinct().toList();
  }

  void attach() {
    listening =
        Subscription.combine(
            workspace.projectProperty().subscribe(this::onProject),
            filter.subscribe(text -> filter()),
            focusArea.subscribe(chosen -> filter()));
  }

  void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    stopCounting();
  }

  private void onProject(@Nullable Project project) {
    stopCounting();
    if (project == null) {
      layers.clear();
      imports.clear();
      all = List.of();
      filter();
      return;
    }
    layers.setAll(project.layers());
    imports.setAll(project.imports().reversed());
    ProjectContent content = workspace.content();
    counting =
        workspace
            .background()
            .startQuietly(
                progress -> {
                  try {
                    return rows(project, content, progress);
                  } catch (RuntimeException e) {
                    // A project that was closed meanwhile has nothing more to tell.
                    progress.check();
                    throw e;
                  }
                },
                rows -> {
                  all = rows;
                  filter();
                });
  }

  private void stopCounting() {
    if (counting != null) {
      counting.cancel();
    }
  }

  private static List<DataRow.IndicatorRow> rows(Project project, ProjectContent content, Progress progress) {
    Map<FocusArea, List<DataRow.IndicatorRow>> byArea = new EnumMap<>(FocusArea.class);
    for (Indicator indicator : project.indicators()) {
      progress.check();
      LayerInfo info = project.layer(indicator.layerId()).orElse(null);
      if (info != null) {
        byArea
            .computeIfAbsent(indicator.focusArea(), each -> new ArrayList<>())
            .add(row(indicator, content.series(indicator), info, content.layer(info)));
      }
    }
    return byArea.values().stream().flatMap(List::stream).toList();
  }

  private static DataRow.IndicatorRow row(
      Indicator indicator, IndicatorSeries series, LayerInfo info, AreaLayer layer) {
    List<IndicatorEntry> entries = Entries.of(indicator, series);
    IndicatorEntry whole =
        entries.stream().filter(entry -> entry.breakdown().isNone()).findFirst().orElse(entries.getFirst());
    List<DataRow.IndicatorRow> groups =
        entries.size() == 1
            ? List.of()
            : entries.stream()
                .filter(entry -> !entry.breakdown().isNone())
                .map(entry -> row(entry, entry.breakdown().label(), series, info, layer, List.of()))
                .toList();
    String name = groups.isEmpty() && !whole.breakdown().isNone() ? whole.name() : indicator.name();
    return row(whole, name, series, info, layer, groups);
  }

  private static DataRow.IndicatorRow row(
      IndicatorEntry entry,
      String name,
      IndicatorSeries series,
      LayerInfo info,
      AreaLayer layer,
      List<DataRow.IndicatorRow> groups) {
    AreaValues values = DisclosureGate.read(entry, series, layer, series.newestPeriod());
    int count = 0;
    for (int area = 0; area < values.size(); area++) {
      count += Double.isNaN(values.value(area)) ? 0 : 1;
    }
    String unit = entry.indicator().unit();
    return new DataRow.IndicatorRow(
        entry,
        name,
        unit == null ? "" : unit,
        ReceiptLists.span(series.periods().stream().map(Period::text).toList()),
        count,
        layer.size(),
        info.name(),
        groups);
  }

  private void filter() {
    List<String> words =
        List.of(filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    FocusArea only = focusArea.get();
    shown.setAll(
        all.stream()
            .filter(row -> only == null || row.entry().indicator().focusArea() == only)
            .filter(row -> words.stream().allMatch(word -> says(row, word)))
            .toList());
  }

  private boolean says(DataRow.IndicatorRow row, String word) {
    Indicator indicator = row.entry().indicator();
    String told =
        String.join(
            " ",
            row.name(),
            row.layer(),
            indicator.id(),
            String.valueOf(indicator.provenance().source()),
            String.valueOf(indicator.provenance().tableId()),
            context.texts().text(indicator.focusArea().label()));
    return told.toLowerCase(Locale.ROOT).contains(word)
        || row.groups().stream().anyMatch(group -> says(group, word));
  }

  /// Shows an indicator on the map.
  void showOnMap(IndicatorEntry entry) {
    workspace.map().periodProperty().set("");
    workspace.map().indicatorProperty().set(entry.id());
    context.navigator().go(Step.MAPS);
  }

  /// Shows a layer on the map, by its first indicator that is no count.
  void showOnMap(LayerInfo layer) {
    List<IndicatorEntry> own =
        all.stream()
            .map(DataRow.IndicatorRow::entry)
            .filter(entry -> entry.indicator().layerId().equals(layer.id()))
            .toList();
    own.stream()
        .filter(entry -> entry.indicator().kind() != IndicatorKind.COUNT)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .ifPresentOrElse(
            this::showOnMap,
            () -> {
              workspace.map().indicatorProperty().set("");
              context.navigator().go(Step.MAPS);
            });
  }
}
