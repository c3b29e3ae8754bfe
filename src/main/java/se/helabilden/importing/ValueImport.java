package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.VersionLink;
import se.helabilden.indicator.Catalogue;
import se.helabilden.indicator.Grid;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorDraft;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.JoinOptions;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.SeriesMerge;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableJoin;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.indicator.ValueReader;
import se.helabilden.project.Edit;
import se.helabilden.project.ImportRecord;
import se.helabilden.project.LargerAreas;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Author;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;
import se.helabilden.work.UserFacingException;

/// The journey of a table into a project: find its reader, read, understand, match, show the receipt, and only then
/// commit. Nothing of the project changes before [#commit].
public final class ValueImport {
  private final List<ValueReader> readers;
  private final Catalogue catalogue;

  public ValueImport(List<ValueReader> readers, Catalogue catalogue) {
    this.readers = List.copyOf(readers);
    this.catalogue = catalogue;
  }

  /// What the user says instead of the guess; null where the guess may stand.
  ///
  /// @param layerId the layer to match with; null for the one with most matches
  /// @param keyColumn header or letter of the column with the keys; of two that tell an area together, `A+B`
  /// @param hideBelow counts below this are hidden in every view and export; 0 for published statistics
  /// @param tableVersion the version of the division that the table was made for, where a person says so
  /// @param rebuild whether counts are added up for areas that are made of whole areas of the table's version
  public record Choices(
      @Nullable String sheet,
      @Nullable String layerId,
      @Nullable String keyColumn,
      @Nullable String period,
      OnDuplicate onDuplicate,
      int hideBelow,
      @Nullable String tableVersion,
      boolean rebuild) {
    public static final Choices NONE = new Choices(null, null, null, null, OnDuplicate.ASK, 0);

    public Choices(
        @Nullable String sheet,
        @Nullable String layerId,
        @Nullable String keyColumn,
        @Nullable String period,
        OnDuplicate onDuplicate,
        int hideBelow) {
      this(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, null, false);
    }

    /// Another sheet, whose columns are others.
    public Choices withSheet(String wanted) {
      return new Choices(wanted, layerId, null, period, onDuplicate, hideBelow, tableVersion, rebuild);
    }

    public Choices withLayer(String wanted) {
      return new Choices(sheet, wanted, keyColumn, period, onDuplicate, hideBelow, tableVersion, rebuild);
    }

    public Choices withKeyColumn(String wanted) {
      return new Choices(sheet, layerId, wanted, period, onDuplicate, hideBelow, tableVersion, rebuild);
    }

    public Choices withPeriod(@Nullable String wanted) {
      return new Choices(sheet, layerId, keyColumn, wanted, onDuplicate, hideBelow, tableVersion, rebuild);
    }

    public Choices withOnDuplicate(OnDuplicate wanted) {
      return new Choices(sheet, layerId, keyColumn, period, wanted, hideBelow, tableVersion, rebuild);
    }

    public Choices withHideBelow(int wanted) {
      return new Choices(sheet, layerId, keyColumn, period, onDuplicate, wanted, tableVersion, rebuild);
    }

    public Choices withTableVersion(@Nullable String wanted) {
      return new Choices(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, wanted, rebuild);
    }

    public Choices withRebuild(boolean wanted) {
      return new Choices(sheet, layerId, keyColumn, period, onDuplicate, hideBelow, tableVersion, wanted);
    }
  }

  /// A table understood and matched, waiting for a yes.
  ///
  /// @param outline what the file holds, for those who want to change a guess
  public record Staged(
      StagedTable table,
      TableJoin join,
      LayerInfo layer,
      String file,
      String fileHash,
      int hideBelow,
      TableOutline outline) {}

  /// Whether some reader takes the file for a table.
  public boolean accepts(Path file) {
    return readers.stream().anyMatch(reader -> reader.accepts(file));
  }

  /// Reads, understands and matches a table.
  ///
  /// @throws UserFacingException (INPUT) if the file is refused or nothing in it matches; (USAGE) if a choice names
  ///     what does not exist
  public Staged stage(
      Path file, Choices choices, Project project, ProjectContent content, Progress progress) {
    SourceFile.require(file);
    Map<LayerInfo, AreaLayer> layers = layers(choices, project, content, file);
    Loaded<TableFile> read = reader(file).read(file, progress.part(0, 0.5));
    Loaded<StagedTable> table =
        TableReading.stage(read.value(), options(choices, layers), progress.part(0.5, 0.7)).after(read.issues());
    Optional<LayerInfo> best =
        layers.size() == 1
            ? Optional.of(layers.keySet().iterator().next())
            : KeyMatching.best(table.value(), layers, progress.part(0.7, 0.8));
    // Where no row matches by one column, two together may, in any of the layers.
    List<LayerInfo> tried = best.map(List::of).orElseGet(() -> List.copyOf(layers.keySet()));
    LayerInfo layer = tried.getFirst();
    for (LayerInfo each : tried) {
      Optional<Loaded<StagedTable>> pair =
          new PairGuess(read.value(), options(choices, layers), layers.get(each), progress.part(0.7, 0.8)).better(table);
      if (pair.isPresent()) {
        table = pair.get();
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
    return new Staged(
        table.value(),
        join,
        layer,
        SourceFile.name(file),
        SourceFile.hash(file),
        choices.hideBelow(),
        TableOutline.of(read.value(), table.value().sheet()));
  }

  /// What a table's file holds, for those who want to change a guess after a refusal.
  ///
  /// @param sheet the sheet whose columns are wanted; null for the one with most rows
  /// @throws UserFacingException (INPUT) if the file cannot be read at all
  public TableOutline outline(Path file, @Nullable String sheet, Progress progress) {
    SourceFile.require(file);
    return TableOutline.of(reader(file).read(file, progress).value(), sheet);
  }

  /// The sheets of a table's file as they stand, before anything is understood of them.
  ///
  /// @throws UserFacingException (INPUT) if the file cannot be read, or is a cube and has no rows of its own
  public List<Grid> grids(Path file, Progress progress) {
    SourceFile.require(file);
    List<Grid> grids = reader(file).read(file, progress).value().grids();
    if (grids.isEmpty()) {
      throw UserFacingException.input(
          "no-rows", Message.of("importing.noRows", SourceFile.name(file)), Place.file(file));
    }
    return grids;
  }

  private ValueReader reader(Path file) {
    return readers.stream()
        .filter(candidate -> candidate.accepts(file))
        .findFirst()
        .orElseThrow(
            () ->
                UserFacingException.input(
                    "unknown-format", Message.of("importing.noTable", SourceFile.name(file)), Place.file(file)));
  }

  private static Map<LayerInfo, AreaLayer> layers(
      Choices choices, Project project, ProjectContent content, Path file) {
    if (project.layers().isEmpty()) {
      throw UserFacingException.input("no-areas", Message.of("importing.noAreasYet"), Place.file(file));
    }
    Map<LayerInfo, AreaLayer> layers = new LinkedHashMap<>();
    project.layers().stream()
        .filter(info -> choices.layerId() == null || info.id().equals(choices.layerId()))
        .forEach(info -> layers.put(info, named(content.layer(info), project, content)));
    if (layers.isEmpty()) {
      throw UserFacingException.usage(
          "unknown-layer",
          Message.of(
              "importing.unknownProjectLayer",
              String.valueOf(choices.layerId()),
              String.join(", ", project.layers().stream().map(LayerInfo::id).toList())));
    }
    return layers;
  }

  /// The layer with the names of municipalities that other layers of the project tell, where its own file told only
  /// their codes; for matching.
  private static AreaLayer named(AreaLayer layer, Project project, ProjectContent content) {
    boolean unnamed =
        layer.areas().stream().anyMatch(area -> area.municipalityName() == null && area.municipalityCode() != null);
    if (!unnamed || layer.level() == AreaLevel.MUNICIPALITY || project.layers().size() < 2) {
      return layer;
    }
    Map<String, String> names = LargerAreas.names(project, content, AreaLevel.MUNICIPALITY, null);
    return new AreaLayer(
        layer.level(),
        layer.version(),
        layer.areas().stream()
            .map(
                area ->
                    area.municipalityName() != null || area.municipalityCode() == null
                        ? area
                        : new Area(
                            area.code(), area.name(), area.municipalityCode(), names.get(area.municipalityCode()),
                            area.regsoCode(), area.geometry()))
            .toList());
  }

  private static TableOptions options(Choices choices, Map<LayerInfo, AreaLayer> layers) {
    TableOptions options = TableOptions.NONE.withSheet(choices.sheet()).withKeyColumn(choices.keyColumn());
    if (choices.period() != null) {
      options =
          options.withPeriod(
              Period.parse(choices.period())
                  .orElseThrow(
                      () ->
                          UserFacingException.usage(
                              "bad-period", Message.of("importing.badPeriod", choices.period()))));
    }
    for (AreaLayer layer : layers.values()) {
      options = options.withLayer(layer);
    }
    return options;
  }

  /// The areas whose earlier numbers are told under other areas now: of counts that are rebuilt the parts, and what an
  /// earlier import rebuilt.
  private static Predicate<AreaCode> moved(MatchReceipt receipt, IndicatorDraft draft) {
    String table = receipt.tableVersion();
    String layer = receipt.layerVersion();
    if (table == null || layer == null || table.equals(layer)) {
      return area -> false;
    }
    Set<String> parts = new HashSet<>();
    for (MatchReceipt.Rebuilt rebuilt : receipt.rebuilt()) {
      if (draft.series().indexOf(new AreaCode(draft.areaLevel(), layer, rebuilt.area())).isPresent()
          && draft.kind() == IndicatorKind.COUNT
          && !Boolean.FALSE.equals(draft.addable())) {
        parts.addAll(rebuilt.parts());
      }
    }
    return area ->
        area.level() == draft.areaLevel()
            && (layer.equals(area.version()) || (table.equals(area.version()) && parts.contains(area.code())));
  }

  /// Puts a staged table into the project, as one edit. An indicator that the project already has from the same table
  /// gets the new periods and corrected values and keeps its identity.
  ///
  /// @return the record of the import
  public ImportRecord commit(ProjectSession session, Staged staged) {
    Author author = session.author();
    Stamp stamp = author.stamp();
    List<Indicator> indicators = new ArrayList<>();
    List<IndicatorSeries> series = new ArrayList<>();
    for (IndicatorDraft draft : staged.join().drafts()) {
      Indicator existing = session.project().indicator(draft.id()).orElse(null);
      boolean same = existing != null && existing.layerId().equals(draft.layerId());
      IndicatorSeries values =
          same
              ? SeriesMerge.merge(session.content().series(existing), draft.series(), moved(staged.join().receipt(), draft))
              : draft.series();
      Indicator indicator =
          draft.toIndicator(same ? existing.stamp() : author.stamp(), staged.fileHash(), stamp.at(), staged.hideBelow());
      indicators.add(indicator.withSeries(values.hash()));
      series.add(values);
    }
    ImportRecord record =
        new ImportRecord(
            stamp,
            staged.file(),
            staged.fileHash(),
            staged.layer().id(),
            indicators.stream().map(Indicator::id).toList(),
            staged.join().receipt());
    session.perform(
        new Edit.ImportValues(record, indicators), NewContent.of(series, staged.join().receipt()));
    return record;
  }
}
