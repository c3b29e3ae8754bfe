package se.helabilden.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.VersionLink;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.JoinOptions;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueReader;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Author;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The journey of a table into a project: find its reader, read, understand, match, show the receipt, and only then
/// commit. Nothing of the project changes before [#commit].
public final class ValueImport {
  private final Takers<ValueReader> readers;
  private final Catalogue catalogue;
  private final MappingShelf shelf;

  /// @param shelf where it is kept how files were understood
  public ValueImport(List<ValueReader> readers, Catalogue catalogue, MappingShelf shelf) {
    this.readers = new Takers<>(readers, ValueReader::accepts, "importing.noTable");
    this.catalogue = catalogue;
    this.shelf = shelf;
  }

  public ValueImport(List<ValueReader> readers, Catalogue catalogue) {
    this(readers, catalogue, new MappingShelf(null));
  }

  /// A table understood and matched, waiting for a yes.
  ///
  /// @param table with the columns that come in
  /// @param contents the contents texts of all columns of the file, also those left out
  /// @param choices with which it was understood
  /// @param outline what the file holds, for those who want to change a guess
  public record Staged(
      StagedTable table,
      TableJoin join,
      LayerInfo layer,
      String file,
      String fileHash,
      List<String> contents,
      ImportChoices choices,
      TableOutline outline) {
    public Staged {
      contents = List.copyOf(contents);
    }

    public int hideBelow() {
      return choices.hideBelow();
    }

    /// The same with choices that change nothing in how the file is understood: what is hidden, and how it meets what
    /// there is.
    public Staged with(int hideBelow, Replacement.Way way) {
      return new Staged(
          table, join, layer, file, fileHash, contents, choices.withHideBelow(hideBelow).withWay(way), outline);
    }
  }

  /// Whether some reader takes the file for a table.
  public boolean accepts(Path file) {
    return readers.any(file);
  }

  /// Reads, understands and matches a table.
  ///
  /// @throws UserFacingException (INPUT) if the file is refused or nothing in it matches; (USAGE) if a choice names
  ///     what does not exist
  public Staged stage(
      Path file, ImportChoices choices, Project project, ProjectContent content, Progress progress) {
    SourceFile.require(file);
    Indicator replaced = replaced(choices, project);
    ImportChoices told =
        replaced == null || choices.layerId() != null ? choices : choices.withLayer(replaced.layerId());
    MatchedLayers candidates = MatchedLayers.of(told, project, content, file);
    Map<LayerInfo, AreaLayer> layers = candidates.layers();
    Loaded<TableFile> read = readers.of(file).read(file, progress.part(0, 0.5));
    Loaded<StagedTable> whole =
        understood(read.value(), candidates.options(choices), progress.part(0.5, 0.7))
            .after(read.issues())
            .map(table -> Fetched.of(file).map(note -> table.withRetrieval(note.retrieval())).orElse(table));
    ColumnChoices columns = new ColumnChoices(choices.columns(), catalogue, Place.file(file));
    Loaded<StagedTable> table = new Loaded<>(columns.onTable(whole.value()), whole.issues());
    Optional<LayerInfo> best =
        layers.size() == 1
            ? Optional.of(layers.keySet().iterator().next())
            : KeyMatching.best(table.value(), layers, progress.part(0.7, 0.8));
    // Where no row matches by one column, two together may, in any of the layers.
    List<LayerInfo> tried = best.map(List::of).orElseGet(() -> List.copyOf(layers.keySet()));
    LayerInfo layer = tried.getFirst();
    for (LayerInfo each : tried) {
      Optional<Loaded<StagedTable>> pair =
          new PairGuess(read.value(), candidates.options(choices), layers.get(each), progress.part(0.7, 0.8)).better(table);
      if (pair.isPresent()) {
        table = new Loaded<>(columns.onTable(pair.get().value()), pair.get().issues());
        layer = each;
        break;
      }
    }
    AreaLayer areas = layers.get(layer);
    String version = KeyMatching.versionOf(table.value(), areas.level(), choices.tableVersion());
    VersionLink link = VersionLinks.between(project, content, version, areas, progress.part(0.8, 0.9));
    TableJoin join =
        KeyMatching.join(
            table, areas, layer, new JoinOptions(choices.onDuplicate(), choices.tableVersion(), link, choices.rebuild()),
            catalogue, progress.part(0.9, 1));
    Map<String, String> ids = replaced == null ? Map.of() : Succession.ids(project, join.drafts(), replaced);
    return new Staged(
        table.value(),
        columns.onJoin(join, ids),
        layer,
        SourceFile.name(file),
        SourceFile.hash(file),
        whole.value().columns().stream().map(StagedTable.Column::contents).distinct().toList(),
        choices,
        TableOutline.of(read.value(), table.value().sheet()));
  }

  /// A table staged for the first time.
  ///
  /// @param asOn the day, as an ISO date, of the earlier import with whose choices it was understood; null for the guess
  public record Recalled(Staged staged, @Nullable String asOn) {}

  /// As [#stage], with the choices of an earlier import of the same table with the same layout, where there is one and
  /// its choices do; periods that somebody wrote then are not taken over.
  ///
  /// @throws UserFacingException (INPUT) if the file is refused or nothing in it matches
  public Recalled stageAsBefore(Path file, Project project, ProjectContent content, Progress progress) {
    Staged guess = null;
    UserFacingException refusal = null;
    List<Mapping> earlier;
    try {
      guess = stage(file, ImportChoices.NONE, project, content, progress.part(0, 0.5));
      earlier = shelf.find(Mapping.Source.of(guess.table(), guess.contents()), project).stream().toList();
    } catch (UserFacingException e) {
      refusal = e;
      earlier = shelf.named(Deliveries.source(null, SourceFile.name(file)), project);
    }
    for (Mapping mapping : earlier) {
      Staged alike = guess == null ? null : guess.with(mapping.hideBelow(), Replacement.Way.MERGE);
      if (alike != null && Mapping.of(alike, mapping.made()).equals(mapping.forNext())) {
        // The guess is what was chosen then: no second reading of a large file.
        return new Recalled(alike, mapping.made());
      }
      Optional<Staged> again = again(file, mapping, project, content, progress.part(0.5, 1));
      if (again.isPresent()) {
        return new Recalled(again.get(), mapping.made());
      }
    }
    if (guess == null) {
      throw refusal;
    }
    return new Recalled(guess, null);
  }

  /// Empty where the choices of then do not do now.
  private Optional<Staged> again(
      Path file, Mapping mapping, Project project, ProjectContent content, Progress progress) {
    try {
      Staged staged = stage(file, mapping.forNext().choices(project), project, content, progress);
      return Mapping.Source.of(staged.table(), staged.contents()).equals(mapping.source())
          ? Optional.of(staged)
          : Optional.empty();
    } catch (UserFacingException e) {
      return Optional.empty();
    }
  }

  /// The same with small counts hidden at least as they are in the indicators that it adds to or replaces: a newer
  /// file is no reason to show what was hidden.
  public static Staged keepingHidden(Staged staged, Project project) {
    int hidden =
        staged.join().drafts().stream()
            .flatMap(draft -> Replacement.existing(project, draft).stream())
            .mapToInt(Indicator::hideBelow)
            .max()
            .orElse(0);
    return staged.with(Math.max(staged.hideBelow(), hidden), staged.choices().way());
  }

  /// Keeps how a table was understood for other projects of the same user, beside what the project keeps itself.
  ///
  /// @throws UserFacingException (PROJECT) if it cannot be written
  public void keep(Staged staged, Author author) {
    shelf.keep(Mapping.of(staged, day(author)));
  }

  /// A key column that is not there is named, rather than a table that is there denied.
  private static Loaded<StagedTable> understood(TableFile file, TableOptions options, Progress progress) {
    try {
      return TableReading.stage(file, options, progress);
    } catch (UserFacingException e) {
      String wanted = options.keyColumn();
      if (wanted == null || !e.id().equals("no-table")) {
        throw e;
      }
      StagedTable guess = TableReading.stage(file, options.withKeyColumn(null), progress).value();
      throw UserFacingException.input(
          "no-such-column",
          Message.of("importing.noSuchKey", file.name(), wanted, guess.keyColumn()),
          Place.file(file.name()).withSheet(guess.sheet()).withColumn(wanted),
          e);
    }
  }

  /// The indicator whose table the user says that the file is a newer delivery of.
  private static @Nullable Indicator replaced(ImportChoices choices, Project project) {
    String id = choices.replaces();
    if (id == null || id.isEmpty()) {
      return null;
    }
    return project
        .indicator(id)
        .filter(indicator -> indicator.provenance().file() != null)
        .orElseThrow(
            () ->
                UserFacingException.usage(
                    "unknown-indicator",
                    Message.of(
                        "importing.unknownReplaced",
                        id,
                        String.join(
                            ", ",
                            project.indicators().stream()
                                .filter(indicator -> indicator.provenance().file() != null)
                                .map(Indicator::id)
                                .toList()))));
  }

  /// The project's indicator that a file with ids of its own most likely is a newer delivery of: it comes from the same
  /// table, by its id or by the file's name without years, and has the same contents. Empty where ids tell it already.
  public Optional<Indicator> likelyReplaced(Project project, Staged staged) {
    return Succession.likely(project, staged.join().drafts(), staged.layer());
  }

  /// A staged table as a newer delivery of an indicator's table: under the ids that the project knows.
  ///
  /// @throws UserFacingException (INPUT) if nothing in the file can be that indicator
  public Staged replacing(Staged staged, Project project, Indicator replaced) {
    Map<String, String> ids = Succession.ids(project, staged.join().drafts(), replaced);
    ColumnChoices columns = new ColumnChoices(List.of(), catalogue, Place.file(staged.file()));
    return new Staged(
        staged.table(), columns.onJoin(staged.join(), ids), staged.layer(), staged.file(), staged.fileHash(),
        staged.contents(), staged.choices().withReplaces(replaced.id()), staged.outline());
  }

  /// What a table's file holds, for those who want to change a guess after a refusal.
  ///
  /// @param sheet the sheet whose columns are wanted; null for the one with most rows
  /// @throws UserFacingException (INPUT) if the file cannot be read at all
  public TableOutline outline(Path file, @Nullable String sheet, Progress progress) {
    return TableOutline.of(readers.of(file).read(file, progress).value(), sheet);
  }

  /// The sheets of a table's file as they stand, before anything is understood of them.
  ///
  /// @throws UserFacingException (INPUT) if the file cannot be read, or is a cube and has no rows of its own
  public List<Grid> grids(Path file, Progress progress) {
    List<Grid> grids = readers.of(file).read(file, progress).value().grids();
    if (grids.isEmpty()) {
      throw UserFacingException.input(
          "no-rows", Message.of("importing.noRows", SourceFile.name(file)), Place.file(file));
    }
    return grids;
  }

  /// Puts a staged table into the project, as one edit.
  ///
  /// @return the record of the import
  public ImportRecord commit(ProjectSession session, Staged staged) {
    return ValueCommit.commit(session, staged);
  }

  static String day(Author author) {
    return LocalDate.now(author.clock()).toString();
  }
}
