package se.helabilden.ui.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.LayerInfo;
import se.helabilden.importing.AreaImport;
import se.helabilden.importing.ChangeKeyFile;
import se.helabilden.importing.ImportChoices;
import se.helabilden.importing.Replacement;
import se.helabilden.importing.TableOutline;
import se.helabilden.importing.ValueImport;
import se.helabilden.indicator.Indicator;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Reads and understands a file, away from the window's thread: what comes out is a preview, or a refusal with the
/// choices that may help.
final class Staging {
  private final AreaImport areaImport;
  private final ValueImport valueImport;
  private final Supplier<List<String>> begun;
  private final BiConsumer<Path, ImportChoices> again;

  /// @param begun codes of the municipalities that the project was begun for; none where that is not known
  /// @param again stages a table anew with other choices
  Staging(
      AreaImport areaImport,
      ValueImport valueImport,
      Supplier<List<String>> begun,
      BiConsumer<Path, ImportChoices> again) {
    this.areaImport = areaImport;
    this.begun = begun;
    this.valueImport = valueImport;
    this.again = again;
  }

  /// Understands a file for the first time.
  ///
  /// @param replaced id of the indicator that somebody says it is a newer file of; null where nobody does
  ImportState first(
      Path path, @Nullable String replaced, Project project, ProjectContent content, Progress progress) {
    if (replaced != null) {
      return values(path, ImportChoices.NONE.withReplaces(replaced), project, content, null, progress);
    }
    if (areaImport.accepts(path)) {
      return areas(path, AreaChoices.none(nameOf(path)), project, null, progress);
    }
    if (Files.isRegularFile(path) && !valueImport.accepts(path)) {
      Message what = Message.of("ui.data.unknownFile", nameOf(path));
      return new ImportState.Refused(nameOf(path), what, path.toString(), List.of(), null);
    }
    try {
      ValueImport.Recalled recalled = valueImport.stageAsBefore(path, project, content, progress.part(0, 0.9));
      ValueImport.Staged staged = recalled.asOn() == null ? careful(recalled.staged()) : recalled.staged();
      return preview(path, staged, project, content, true, recalled.asOn());
    } catch (UserFacingException e) {
      ImportState key = key(path, e, progress);
      return key != null
          ? key
          : refused(path, e, remedies(path, e, ImportChoices.NONE, project, content, progress), null);
    }
  }

  /// Counts from a register of one's own are hidden below five unless the user says otherwise.
  private static ValueImport.Staged careful(ValueImport.Staged staged) {
    return staged.hideBelow() == 0 && ValueSentences.isOwnRegister(staged)
        ? staged.with(ValueSentences.SMALL, staged.choices().way())
        : staged;
  }

  /// @param back the understanding before a choice, to return to if the choice does not do
  ImportState areas(
      Path path, AreaChoices choices, Project project, @Nullable ImportState back, Progress progress) {
    try {
      String layer = choices.layer();
      if (layer == null) {
        List<String> layers = areaImport.layers(path, progress);
        layer = layers.isEmpty() ? null : layers.getFirst();
      }
      Loaded<AreaImport.Staged> staged = areaImport.stage(path, layer, choices.forReading(), project, progress);
      return kept(path, staged, choices);
    } catch (UserFacingException e) {
      return refused(path, e, List.of(), back);
    }
  }

  /// Of a file with more than the municipalities that the project was begun for, only theirs are taken unless somebody says
  /// otherwise: a map of the whole nation is seldom what one wants.
  private ImportState.AreasPreview kept(Path path, Loaded<AreaImport.Staged> read, AreaChoices choices) {
    int all = read.value().draft().layer().size();
    List<String> wanted = begun.get();
    AreaImport.Staged fewer = wanted.isEmpty() ? read.value() : read.value().within(Set.copyOf(wanted));
    int inside = fewer.draft().layer().size();
    if (inside == 0 || inside == all) {
      return new ImportState.AreasPreview(path, read.value(), read.issues(), choices.withOfAreas(0));
    }
    AreaChoices now = (choices.keep() == null ? choices.withKeep(wanted) : choices).withOfAreas(all);
    boolean everything = now.keep() != null && now.keep().isEmpty();
    return new ImportState.AreasPreview(path, everything ? read.value() : fewer, read.issues(), now);
  }

  /// @param back the understanding before a choice, to return to if the choice does not do
  ImportState values(
      Path path,
      ImportChoices choices,
      Project project,
      ProjectContent content,
      @Nullable ImportState back,
      Progress progress) {
    try {
      ValueImport.Staged staged = valueImport.stage(path, choices, project, content, progress.part(0, 0.9));
      return preview(path, back == null ? careful(staged) : staged, project, content, back == null, null);
    } catch (UserFacingException e) {
      ImportState key = key(path, e, progress);
      return key != null ? key : refused(path, e, remedies(path, e, choices, project, content, progress), back);
    }
  }

  /// What is no table of values may be a list of what became of areas between two versions.
  private @Nullable ImportState key(Path path, UserFacingException refusal, Progress progress) {
    if (!refusal.id().equals("no-table") && !refusal.id().equals("nothing-matches") && !refusal.id().equals("no-areas")) {
      return null;
    }
    try {
      return ChangeKeyFile.isKey(valueImport.grids(path, progress))
          ? new ImportState.KeyPreview(path, ChangeKeyFile.read(valueImport, path, null, null, progress))
          : null;
    } catch (UserFacingException e) {
      // It is no list either; the first refusal says what is wrong.
      return null;
    }
  }

  /// @param back what showed before a choice, to return to if the choice does not do
  ImportState larger(
      Larger choices, Project project, ProjectContent content, @Nullable ImportState back, Progress progress) {
    LayerInfo layer = project.layer(choices.layerId()).orElseThrow();
    Larger guess = Larger.of(layer, content.layer(layer));
    Larger wanted = choices.by().isEmpty() && choices.list() == null ? guess : choices;
    try {
      return new ImportState.LargerPreview(
          wanted, wanted.plan(project, content, valueImport, progress), guess.by().equals(Larger.REGSO));
    } catch (UserFacingException e) {
      Path of = wanted.list() == null ? Path.of(layer.file()) : wanted.list();
      return refused(of, e, List.of(), back);
    }
  }

  /// What the file looks like a newer delivery of is taken for it, unless the user says otherwise.
  ///
  /// @param first whether the user has not chosen anything yet: then what is hidden in the project stays hidden
  private ImportState preview(
      Path path,
      ValueImport.Staged understood,
      Project project,
      ProjectContent content,
      boolean first,
      @Nullable String asOn) {
    String said = understood.choices().replaces();
    Indicator newerOf =
        said == null || said.isEmpty()
            ? valueImport.likelyReplaced(project, understood).orElse(null)
            : project.indicator(said).orElse(null);
    ValueImport.Staged named =
        said == null && newerOf != null ? valueImport.replacing(understood, project, newerOf) : understood;
    ValueImport.Staged staged = first ? ValueImport.keepingHidden(named, project) : named;
    return new ImportState.ValuesPreview(
        path, staged, staged.choices(), content.layer(staged.layer()), Replacement.of(staged, project, content), newerOf,
        asOn);
  }

  private List<Sentence> remedies(
      Path path,
      UserFacingException refusal,
      ImportChoices choices,
      Project project,
      ProjectContent content,
      Progress progress) {
    Consumer<ImportChoices> choose = chosen -> again.accept(path, chosen);
    List<Sentence> remedies = new ArrayList<>();
    switch (refusal.id()) {
      case "duplicates-differ" ->
          remedies.add(
              Sentence.of(
                  Message.of("ui.data.remedyDuplicates", Sentence.gap(0)),
                  ValueSentences.duplicateChoice(Message.of("ui.data.choose"), choices, choose)));
      case "nothing-matches", "no-table", "no-such-column" -> {
        TableOutline outline = outline(path, choices, progress);
        if (outline.sheets().size() > 1) {
          remedies.add(
              Sentence.of(
                  Message.of("ui.data.remedySheet", Sentence.gap(0)),
                  ValueSentences.sheetChoice(outline, Message.of("ui.data.choose"), choices, choose)));
        }
        if (!outline.columns().isEmpty()) {
          remedies.add(
              Sentence.of(
                  Message.of("ui.data.remedyKey", Sentence.gap(0)),
                  ValueSentences.keyChoice(outline, Message.of("ui.data.choose"), choices, choose)));
        }
        if (project.layers().size() > 1) {
          remedies.add(
              Sentence.of(
                  Message.of("ui.data.remedyLayer", Sentence.gap(0)),
                  ValueSentences.layerChoice(project, Message.of("ui.data.choose"), choices, choose)));
        }
      }
      case "no-such-indicator" -> {
        List<String> contents = contents(path, choices, project, content, progress);
        remedies.add(
            Sentence.of(
                Message.of("ui.data.remedyReplaced", Sentence.gap(0)),
                ReplacementWords.columnChoice(contents, choices, choose)));
        remedies.add(
            Sentence.of(
                Message.of("ui.data.remedyOwn", Sentence.gap(0)),
                new Gap.Link(Message.of("ui.data.asOwn"), () -> choose.accept(choices.withReplaces("")))));
      }
      default -> {}
    }
    return remedies;
  }

  /// What the columns of a file hold, where it can be read as a table of its own.
  private List<String> contents(
      Path path, ImportChoices choices, Project project, ProjectContent content, Progress progress) {
    try {
      return valueImport.stage(path, choices.withReplaces(""), project, content, progress).contents();
    } catch (UserFacingException e) {
      return List.of();
    }
  }

  private TableOutline outline(Path path, ImportChoices choices, Progress progress) {
    try {
      return valueImport.outline(path, choices.sheet(), progress);
    } catch (UserFacingException e) {
      return new TableOutline(List.of(), List.of());
    }
  }

  private static ImportState refused(
      Path path, UserFacingException e, List<Sentence> remedies, @Nullable ImportState back) {
    return new ImportState.Refused(nameOf(path), e.text(), details(path, e), remedies, back);
  }

  private static String details(Path path, UserFacingException e) {
    Place place = e.place();
    StringBuilder text = new StringBuilder(e.id()).append('\n').append(path);
    if (place.sheet() != null) {
      text.append('\n').append(place.sheet());
    }
    if (place.row() > 0) {
      text.append('\n').append(place.row());
    }
    if (place.column() != null) {
      text.append('\n').append(place.column());
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      text.append('\n').append(cause);
    }
    return text.toString();
  }

  static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /// Files in the order to read them: boundaries before tables, each once, without those that only go with a
  /// shapefile.
  static List<Path> inOrder(List<Path> files) {
    List<Path> boundaries = new ArrayList<>();
    List<Path> tables = new ArrayList<>();
    for (Path file : files.stream().distinct().toList()) {
      String name = nameOf(file).toLowerCase(Locale.ROOT);
      if (name.matches(".*\\.(dbf|shx|prj|cpg|qix|qmd|sbn|sbx|shp\\.xml)") && hasShapes(file, files)) {
        continue;
      }
      (name.matches(".*\\.(gpkg|shp|zip|geojson|json)") ? boundaries : tables).add(file);
    }
    boundaries.addAll(tables);
    return boundaries;
  }

  private static boolean hasShapes(Path part, List<Path> files) {
    String stem = stem(part);
    return files.stream()
        .anyMatch(file -> nameOf(file).toLowerCase(Locale.ROOT).endsWith(".shp") && stem(file).equals(stem));
  }

  private static String stem(Path file) {
    String name = nameOf(file).toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
