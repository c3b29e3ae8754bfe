package se.helabilden.ui.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.project.Entries;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.map.MapForm;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// The map that is shown now: follows the project and [MapState], reads in the background what is not read yet, and
/// makes the map of it. Listens only between [#attach] and [#detach].
public final class CurrentMap {
  /// More numbers than this are put into classes in the background.
  private static final int MANY = 200_000;
  /// A measure makes a number anew of two, in every period that shares classes.
  private static final int WORK_OF_MEASURES = 8;
  private static final int MANY_FOR_NATURAL_BREAKS = 4_000;

  /// An indicator and its groups, as they are chosen among.
  public record Choice(Indicator indicator, List<IndicatorEntry> entries) {
    public Choice {
      entries = List.copyOf(entries);
    }
  }

  private record Read(Project project, List<Choice> choices, @Nullable MapData data, @Nullable MapData second) {}

  /// A layer in another form, kept while the layer is shown.
  private record Formed(MapLayer from, MapForm form, MapLayer layer) {}

  private final Workspace workspace;
  private final UiTexts texts;
  private final MapState state;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObservableList<Choice> choicesView = FXCollections.unmodifiableObservableList(choices);
  private final ReadOnlyObjectWrapper<@Nullable ShownMap> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private @Nullable Project readProject;
  private @Nullable MapData data;
  private @Nullable MapData second;
  private String secondWanted = "";
  private @Nullable Formed formed;
  private @Nullable Job job;
  private Subscription listening = Subscription.EMPTY;

  public CurrentMap(Workspace workspace, UiTexts texts) {
    this(workspace, texts, workspace.map());
  }

  /// A map beside the one that all screens share.
  public CurrentMap(Workspace workspace, UiTexts texts, MapState state) {
    this.workspace = workspace;
    this.texts = texts;
    this.state = state;
  }

  /// What is chosen for this map.
  public MapState state() {
    return state;
  }

  /// Null while nothing is read, and where there is nothing to map.
  public ReadOnlyObjectProperty<@Nullable ShownMap> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether something is being read.
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// What can be mapped, by focus area and then as imported.
  public ObservableList<Choice> choices() {
    return choicesView;
  }

  public void attach() {
    listening =
        Subscription.combine(
            workspace.projectProperty().subscribe((_, _) -> read()),
            state.indicatorProperty().subscribe((_, _) -> {
              // bounds on their way belong to the indicator that was left
              state.draftProperty().set(List.of());
              state.titleProperty().set("");
              read();
            }),
            state.measureProperty().subscribe((_, _) -> {
              // and so do bounds between numbers of another kind
              state.draftProperty().set(List.of());
              read();
            }),
            texts.languageProperty().subscribe((_, _) -> read()),
            subscribe(
                this::make,
                state.periodProperty(),
                state.methodProperty(),
                state.classesProperty(),
                state.sameClassesProperty(),
                state.ownClassesProperty(),
                state.draftProperty(),
                state.sightProperty(),
                state.fewBelowProperty(),
                state.paletteProperty(),
                state.strongProperty(),
                state.referenceProperty(),
                state.formProperty()));
    read();
  }

  public void detach() {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    cancel();
    reading.set(false);
  }

  private static Subscription subscribe(Runnable then, ObservableValue<?>... observables) {
    Subscription all = Subscription.EMPTY;
    for (ObservableValue<?> observable : observables) {
      all = all.and(observable.subscribe((_, _) -> then.run()));
    }
    return all;
  }

  private void cancel() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  private void read() {
    cancel();
    Project project = workspace.projectProperty().get();
    if (project == null) {
      data = null;
      second = null;
      readProject = null;
      choices.clear();
      shown.set(null);
      reading.set(false);
      return;
    }
    String wanted = state.indicatorProperty().get();
    Language language = texts.languageProperty().get();
    String other = state.measureProperty().get().with();
    MapData before = data;
    if (before != null
        && project == readProject
        && before.entry().id().equals(wanted)
        && secondWanted.equals(other)
        && before.language() == language) {
      make();
      return;
    }
    ProjectContent content = workspace.content();
    LocalDate today = LocalDate.now(workspace.author().clock());
    List<Choice> known = project == readProject ? List.copyOf(choices) : List.of();
    MapLayer layer = before == null ? null : before.layer();
    reading.set(true);
    job =
        workspace
            .background()
            .startQuietly(
                progress -> {
                  List<Choice> all = known.isEmpty() ? choices(project, content, progress) : known;
                  IndicatorEntry entry = entry(all, wanted).orElse(null);
                  MapData found =
                      entry == null ? null : MapData.load(project, content, entry, language, today, layer, progress);
                  MapData beside =
                      found == null || other.isEmpty()
                          ? null
                          : second(all, other, found, project, content, language, today, progress);
                  return new Read(project, all, found, beside);
                },
                this::show,
                this::failed);
  }

  /// The second of two indicators; null where it is not there or about other areas.
  private static @Nullable MapData second(
      List<Choice> choices, String id, MapData first, Project project, ProjectContent content, Language language,
      LocalDate today, Progress progress) {
    return choices.stream()
        .flatMap(choice -> choice.entries().stream())
        .filter(entry -> entry.id().equals(id))
        .filter(entry -> entry.indicator().layerId().equals(first.entry().indicator().layerId()))
        .findFirst()
        .map(entry -> MapData.load(project, content, entry, language, today, first.layer(), progress))
        .orElse(null);
  }

  /// What was shown stays, and can be chosen anew.
  private void failed() {
    job = null;
    reading.set(false);
  }

  private void show(Read read) {
    job = null;
    reading.set(false);
    readProject = read.project();
    data = read.data();
    second = read.second();
    secondWanted = state.measureProperty().get().with();
    if (!choices.equals(read.choices())) {
      choices.setAll(read.choices());
    }
    make();
  }

  private void make() {
    MapData from = data;
    if (from == null || reading.get()) {
      if (!reading.get()) {
        shown.set(null);
      }
      return;
    }
    cancel();
    MapData beside = second;
    MapForm form = state.formProperty().get();
    if (form.isEqualSize()) {
      Formed known = formed;
      MapLayer layer = from.layer();
      if (known == null || known.from() != layer || known.form() != form) {
        job =
            workspace
                .background()
                .startQuietly(
                    progress -> new Formed(layer, form, layer.formed(form, progress)),
                    done -> {
                      formed = done;
                      job = null;
                      make();
                    });
        return;
      }
      from = from.withLayer(known.layer());
    }
    MapData shownData = from;
    int period = from.indexOf(state.periodProperty().get());
    ShownMap.Choices chosen = state.choices();
    if (isLong(from, chosen)) {
      job =
          workspace
              .background()
              .startQuietly(progress -> ShownMap.of(shownData, beside, period, chosen, progress), shown::set);
    } else {
      shown.set(ShownMap.of(shownData, beside, period, chosen, Progress.NONE));
    }
  }

  private static boolean isLong(MapData data, ShownMap.Choices chosen) {
    if (!chosen.draft().isEmpty()) {
      return false;
    }
    int numbers = data.layer().areas().size() * (chosen.sameClasses() ? data.periods().size() : 1);
    if (!chosen.measure().showsValues()) {
      numbers *= WORK_OF_MEASURES;
    }
    return numbers > (chosen.method() == ClassificationMethod.NATURAL_BREAKS ? MANY_FOR_NATURAL_BREAKS : MANY);
  }

  private static List<Choice> choices(Project project, ProjectContent content, Progress progress) {
    List<Choice> found = new ArrayList<>();
    for (Indicator indicator : project.indicators()) {
      progress.check();
      if (project.layer(indicator.layerId()).isPresent()) {
        found.add(new Choice(indicator, Entries.of(indicator, content.series(indicator))));
      }
    }
    found.sort(Comparator.comparing((Choice choice) -> choice.indicator().focusArea()));
    return found;
  }

  /// The entry with an id; else the usual one.
  private static Optional<IndicatorEntry> entry(List<Choice> choices, String id) {
    return choices.stream()
        .flatMap(choice -> choice.entries().stream())
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .or(
            () ->
                choices.stream()
                    .filter(choice -> !choice.entries().isEmpty())
                    .min(Comparator.comparing(Choice::indicator, UsualIndicator.ORDER))
                    .map(choice -> choice.entries().getFirst()));
  }

  /// The indicator so many steps on in [#choices], round the end; its group for all where it has one.
  public void stepIndicator(int steps) {
    ShownMap now = shown.get();
    if (now != null && !choices.isEmpty()) {
      List<String> ids = choices.stream().map(choice -> choice.indicator().id()).toList();
      int at = ids.indexOf(now.data().entry().indicator().id());
      choose(choices.get(Math.floorMod(at + steps, choices.size())));
    }
  }

  /// Shows an indicator, keeping the group that is shown where it has the same.
  public void choose(Choice choice) {
    ShownMap now = shown.get();
    IndicatorEntry entry =
        choice.entries().stream()
            .filter(each -> now != null && Objects.equals(each.breakdown(), now.data().entry().breakdown()))
            .findFirst()
            .or(() -> choice.entries().stream().filter(each -> each.breakdown().isNone()).findFirst())
            .orElse(choice.entries().getFirst());
    state.indicatorProperty().set(entry.id());
  }

  /// The period so many steps later, no further than there are any.
  public void stepPeriod(int steps) {
    ShownMap now = shown.get();
    if (now != null) {
      int at = Math.clamp(now.period() + steps, 0, now.data().periods().size() - 1);
      state.periodProperty().set(now.data().periods().get(at).text());
    }
  }
}
