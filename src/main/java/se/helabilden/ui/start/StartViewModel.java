package se.helabilden.ui.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Municipalities;
import se.helabilden.area.Municipality;
import se.helabilden.ui.common.Preferences;
import se.helabilden.ui.common.ProjectDoor;
import se.helabilden.ui.common.RecentProject;
import se.helabilden.ui.common.UiTexts;
import se.helabilden.ui.common.Workspace;

/// The start screen's choices: municipalities found and chosen, and the projects that were open lately.
final class StartViewModel {
  private static final int NAMED = 3;

  private final Workspace workspace;
  private final UiTexts texts;
  private final ProjectDoor door;
  private final Municipalities municipalities;
  private final Clock clock;
  private final Preferences preferences;
  private final ReadOnlyObjectWrapper<@Nullable Path> lastPackage = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty wantsPackage = new SimpleBooleanProperty();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Municipality> found = FXCollections.observableArrayList();
  private final ObservableList<Municipality> chosen = FXCollections.observableArrayList();
  /// Kept, because they hear of changes only as long as somebody holds them.
  private final ObservableList<Municipality> foundToSee = FXCollections.unmodifiableObservableList(found);
  private final ObservableList<Municipality> chosenToSee = FXCollections.unmodifiableObservableList(chosen);
  private final ReadOnlyObjectWrapper<Set<String>> absent = new ReadOnlyObjectWrapper<>(Set.of());

  StartViewModel(
      Workspace workspace, UiTexts texts, ProjectDoor door, Municipalities municipalities, Preferences preferences) {
    this.preferences = preferences;
    this.workspace = workspace;
    this.texts = texts;
    this.door = door;
    this.municipalities = municipalities;
    this.clock = workspace.author().clock();
    typed.addListener((observable, before, now) -> search());
    search();
  }

  StringProperty typedProperty() {
    return typed;
  }

  /// What matches the text, without those already chosen.
  ObservableList<Municipality> found() {
    return foundToSee;
  }

  ObservableList<Municipality> chosen() {
    return chosenToSee;
  }

  /// Paths of recent projects whose file is not there.
  ReadOnlyObjectProperty<Set<String>> absentProperty() {
    return absent.getReadOnlyProperty();
  }

  /// The data package that was read last, where it is still there; null for none.
  ReadOnlyObjectProperty<@Nullable Path> lastPackageProperty() {
    return lastPackage.getReadOnlyProperty();
  }

  /// Whether the project is to be filled from it.
  BooleanProperty wantsPackageProperty() {
    return wantsPackage;
  }

  /// Looks, away from the window's thread, whether the last package is still where it was.
  void lookForPackage() {
    String told = preferences.now().lastPackage();
    if (told == null) {
      lastPackage.set(null);
      return;
    }
    workspace.background().startQuietly(progress -> there(told), found -> lastPackage.set(found.orElse(null)));
  }

  private static Optional<Path> there(String told) {
    try {
      return Optional.of(Path.of(told)).filter(Files::exists);
    } catch (InvalidPathException e) {
      // somebody wrote it by hand
      return Optional.empty();
    }
  }

  private void search() {
    found.setAll(municipalities.find(typed.get()).stream().filter(one -> !chosen.contains(one)).toList());
  }

  void choose(Municipality municipality) {
    if (!chosen.contains(municipality)) {
      chosen.add(municipality);
    }
    typed.set("");
    search();
  }

  /// Those of the county whose name is typed, without those already chosen; none while no county's name is.
  List<Municipality> county() {
    return municipalities.ofCounty(typed.get()).stream().filter(one -> !chosen.contains(one)).toList();
  }

  /// Chooses the whole county whose name is typed.
  void chooseCounty() {
    chosen.addAll(county());
    typed.set("");
    search();
  }

  void unchoose(Municipality municipality) {
    chosen.remove(municipality);
    search();
  }

  /// What a project of the chosen ones is called: `Göteborg, Mölndal`, `Värmlands län`, or `Göteborg och 12 kommuner till`.
  String nameOfChosen() {
    List<String> names = chosen.stream().map(Municipality::name).toList();
    Set<String> counties = chosen.stream().map(Municipality::county).collect(Collectors.toSet());
    if (names.size() > NAMED && counties.size() == 1) {
      String county = counties.iterator().next();
      if (Set.copyOf(municipalities.ofCounty(county)).equals(Set.copyOf(chosen))) {
        return county;
      }
    }
    return names.size() <= NAMED
        ? String.join(", ", names)
        : texts.text("ui.start.andMore", names.getFirst(), names.size() - 1);
  }

  void createFromChosen() {
    Path dataPackage = wantsPackage.get() ? lastPackage.get() : null;
    door.create(nameOfChosen(), chosen.stream().map(Municipality::name).toList(), dataPackage);
  }

  void createEmpty() {
    door.create(texts.text("ui.start.templateName"), List.of(), null);
  }

  /// Looks, away from the window's thread, which recent projects are still there.
  void lookForFiles() {
    List<RecentProject> recent = door.recent().getValue();
    workspace
        .background()
        .startQuietly(
            progress -> {
              Set<String> gone = new HashSet<>();
              recent.stream()
                  .map(RecentProject::file)
                  .filter(file -> !Files.isRegularFile(Path.of(file)))
                  .forEach(gone::add);
              return gone;
            },
            absent::set);
  }

  /// `i dag 14.32`, `i går`, `3 mars 2026`.
  String when(Instant at) {
    ZoneId zone = clock.getZone();
    LocalDate day = LocalDate.ofInstant(at, zone);
    long ago = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    Locale locale = texts.languageProperty().get().locale();
    if (ago == 0) {
      return texts.text("ui.start.today", DateTimeFormatter.ofPattern("HH.mm", locale).format(at.atZone(zone)));
    }
    return ago == 1
        ? texts.text("ui.start.yesterday")
        : DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
  }
}
