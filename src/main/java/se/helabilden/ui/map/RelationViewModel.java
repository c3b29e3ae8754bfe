package se.helabilden.ui.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.project.Entries;
import se.helabilden.project.Population;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.ui.common.CurrentMap;
import se.helabilden.ui.common.Job;
import se.helabilden.ui.common.MapData;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;
import se.helabilden.work.Progress;

/// How the indicator of the map goes together with another one, over the same areas. Reads the other one in the
/// background; makes it anew when the map's indicator or period changes.
final class RelationViewModel {
  private record Read(Project project, String layer, @Nullable MapData other, List<AreaValues> people) {}

  private final MapViewModel model;
  private final Workspace workspace;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<@Nullable RelationShown> shown = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty bySize = new SimpleBooleanProperty();
  private String chosen = "";
  private @Nullable Read read;
  private @Nullable Job reading;

  RelationViewModel(MapViewModel model, Workspace workspace, UiTexts texts) {
    this.model = model;
    this.workspace = workspace;
    this.texts = texts;
  }

  Subscription attach() {
    return Subscription.combine(
        model.shownProperty().subscribe(map -> show()), bySize.subscribe((_, _) -> show()), this::cancel);
  }

  /// Null before another indicator is there.
  ReadOnlyObjectProperty<@Nullable RelationShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether dots are as large as the areas have people.
  BooleanProperty bySizeProperty() {
    return bySize;
  }

  /// The indicators that can be set against that of the map: others of the same areas.
  List<CurrentMap.Choice> choices() {
    ShownMap map = model.shownProperty().get();
    return map == null
        ? List.of()
        : model.current().choices().stream()
            .filter(choice -> choice.indicator().layerId().equals(map.data().entry().indicator().layerId()))
            .filter(choice -> choice.entries().size() > 1 || !choice.entries().contains(map.data().entry()))
            .toList();
  }

  /// Sets another indicator against that of the map, in its group where it has the same.
  void choose(CurrentMap.Choice choice) {
    ShownMap map = model.shownProperty().get();
    if (map != null) {
      chosen = entry(choice, map.data().entry()).id();
      show();
    }
  }

  private static IndicatorEntry entry(CurrentMap.Choice choice, IndicatorEntry against) {
    List<IndicatorEntry> others =
        choice.entries().stream().filter(entry -> !entry.id().equals(against.id())).toList();
    return others.stream()
        .filter(entry -> entry.breakdown().equals(against.breakdown()))
        .findFirst()
        .or(() -> others.stream().filter(entry -> entry.breakdown().isNone()).findFirst())
        .orElse(others.getFirst());
  }

  private void cancel() {
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
  }

  private void show() {
    cancel();
    ShownMap map = model.shownProperty().get();
    Project project = workspace.projectProperty().get();
    if (map == null || project == null || chosen.isEmpty()) {
      shown.set(null);
      return;
    }
    String layer = map.data().entry().indicator().layerId();
    Read known = read;
    boolean current =
        known != null
            && known.project() == project
            && known.layer().equals(layer)
            && known.other() != null
            && known.other().entry().id().equals(chosen)
            && known.other().language() == map.data().language();
    if (current) {
      make(map, known);
      return;
    }
    ProjectContent content = workspace.content();
    LocalDate today = LocalDate.now(workspace.author().clock());
    String wanted = chosen;
    reading =
        workspace
            .background()
            .startQuietly(progress -> read(project, content, map, wanted, today, progress), this::arrived);
  }

  private static Read read(
      Project project, ProjectContent content, ShownMap map, String wanted, LocalDate today, Progress progress) {
    String layer = map.data().entry().indicator().layerId();
    Optional<IndicatorEntry> entry =
        Entries.find(project, content, wanted).filter(found -> found.indicator().layerId().equals(layer));
    MapData other =
        entry
            .map(found -> MapData.load(project, content, found, map.data().language(), today, map.data().layer(), progress))
            .orElse(null);
    return new Read(project, layer, other, people(project, content, map, layer, progress));
  }

  private static List<AreaValues> people(
      Project project, ProjectContent content, ShownMap map, String layer, Progress progress) {
    IndicatorEntry entry = Population.of(project, content, layer).orElse(null);
    if (entry == null) {
      return List.of();
    }
    IndicatorSeries series = content.series(entry.indicator());
    List<AreaValues> found = new ArrayList<>();
    for (Period period : series.periods()) {
      progress.check();
      found.add(DisclosureGate.read(entry, series, map.values().layer(), period));
    }
    return found;
  }

  private void arrived(Read done) {
    reading = null;
    read = done;
    ShownMap map = model.shownProperty().get();
    if (map == null || done.other() == null) {
      shown.set(null);
    } else {
      make(map, done);
    }
  }

  private void make(ShownMap map, Read from) {
    MapData other = from.other();
    if (other == null || other.layer().areas() != map.values().layer()) {
      shown.set(null);
      return;
    }
    double[] people = bySize.get() ? newest(from.people(), map.periodShown()) : new double[0];
    shown.set(RelationShown.of(map, other, people));
  }

  private static double[] newest(List<AreaValues> people, Period shown) {
    return IntStream.iterate(people.size() - 1, i -> i >= 0, i -> i - 1)
        .mapToObj(people::get)
        .filter(values -> values.period().compareTo(shown) <= 0)
        .findFirst()
        .or(() -> people.stream().findFirst())
        .map(AreaValues::toArray)
        .orElse(new double[0]);
  }

  /// Whether the project tells how many live in the areas.
  boolean knowsPeople() {
    return read != null && !read.people().isEmpty();
  }

  UiTexts texts() {
    return texts;
  }
}
