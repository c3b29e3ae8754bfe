package se.helabilden.area;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// From a boundary file's rows to a layer of the project: which column is the code, which level and version the areas
/// are of, where on Earth they lie, and what of the geometry needs mending. Everything that was changed or left out
/// is told row by row; lists are never cut.
public final class LayerAssembly {
  private LayerAssembly() {}

  /// What the user says instead of the guess; null where the guess may stand.
  ///
  /// @param file the file's name, for messages and as a source of the version; null where there is none
  /// @param id the layer's id
  /// @param codeField the column with the codes, in any letter case
  /// @param crs `EPSG:3006` and other forms that [CoordinateTransformer#find] knows
  public record Choices(
      @Nullable String file,
      @Nullable String id,
      @Nullable AreaLevel level,
      @Nullable String version,
      @Nullable String codeField,
      @Nullable String nameField,
      @Nullable String crs)
      implements Serializable {
    /// Everything as guessed.
    public static Choices none(@Nullable String file) {
      return new Choices(file, null, null, null, null, null, null);
    }
  }

  /// One row that was mended or left out.
  ///
  /// @param row its number in the file, 1 for the first
  /// @param code the area's code, or null where it has none
  /// @param rule what was done, in kebab case: `leading-zero`, `geometry-mended`, `duplicate-code`, `no-geometry`
  public record RowNote(int row, @Nullable String code, String rule, Message message) implements Serializable {}

  /// A layer, ready to be added, with the account of how it was understood.
  ///
  /// @param id `deso-2025`, `kommun`, else a slug of the layer's name; whether it is taken only the project knows
  /// @param name for people: `DeSO 2025`
  /// @param version the year, or null
  /// @param crs as kept: the project's plane
  /// @param sourceCrs the file's: `EPSG:3011`, or `local` where it is unknown
  /// @param sourceCrsGuessed whether the file did not say so itself
  public record Draft(
      String id,
      String name,
      AreaLayer layer,
      AreaLevel level,
      @Nullable String version,
      String codeField,
      @Nullable String nameField,
      Crs crs,
      String sourceCrs,
      boolean sourceCrsGuessed,
      List<RowNote> repaired,
      List<RowNote> rejected)
      implements Serializable {
    public Draft {
      repaired = List.copyOf(repaired);
      rejected = List.copyOf(rejected);
    }

    /// The same with other areas of the same division.
    public Draft withLayer(AreaLayer other) {
      return new Draft(
          id, name, other, level, version, codeField, nameField, crs, sourceCrs, sourceCrsGuessed, repaired, rejected);
    }
  }

  /// Understands a raw layer.
  ///
  /// @param projectCrs the project's plane; null for its first layer, which decides it
  /// @throws UserFacingException (INPUT) if no usable area remains, no column identifies the areas, or the layer
  ///     cannot be put into the project's plane; (USAGE) if a choice names what does not exist
  public static Loaded<Draft> assemble(
      RawLayer raw,
      Choices choices,
      @Nullable Crs projectCrs,
      CoordinateTransformer transformer,
      Progress progress) {
    Place place =
        choices.file() == null ? Place.NONE.withSheet(raw.name()) : Place.file(choices.file()).withSheet(raw.name());
    if (raw.features().isEmpty()) {
      throw UserFacingException.input("no-areas", Message.of("area.emptyFile"), place);
    }
    progress.report(0, Message.of("area.progressReading"));
    AreaRows rows = new AreaRows(raw);
    rows.keepPolygons();
    rows.refuseIfEmpty(place);
    List<FieldColumn> columns = FieldColumn.of(raw, i -> rows.geometry(i) != null);
    FieldGuess fields = FieldGuess.of(columns, raw.name(), choices, place);
    progress.check();

    Positions positions = Positions.of(rows.geometries());
    SourceCrs source = SourceCrs.decide(positions, raw.crs(), choices.crs(), transformer, place);
    if (source.swapped()) {
      rows.change(PolygonMender::swapped);
    }
    if (source.crs().geographic()) {
      rows.rejectOutsideTheWorld();
      rows.refuseIfEmpty(place);
    }
    positions = Positions.of(rows.geometries());
    ProjectPlane plane = ProjectPlane.choose(positions, source.crs(), projectCrs, transformer, place);
    if (!plane.crs().equals(source.crs()) && plane.crs().epsg() != source.crs().epsg()) {
      progress.report(0.2, Message.of("area.progressMoving"));
      rows.replace(transformer.transform(rows.geometries(), source.crs(), plane.crs(), progress.part(0.2, 0.5)));
    }
    progress.report(0.5, Message.of("area.progressMending"));
    rows.mend(progress);
    rows.refuseIfEmpty(place);

    String version =
        choices.version() != null
            ? choices.version()
            : VersionGuess.of(fields.level(), fields.code(), columns, raw.name(), choices.file());
    List<Area> areas = new AreaMaker(raw, columns, fields, version, rows).areas(progress);
    rows.refuseIfEmpty(place);
    Draft draft =
        new Draft(
            choices.id() != null ? choices.id() : LayerNames.id(fields.level(), version, raw.name()),
            LayerNames.name(fields.level(), version, raw.name()),
            new AreaLayer(fields.level(), version, areas),
            fields.level(),
            version,
            fields.code().name(),
            fields.name() == null ? null : fields.name().name(),
            plane.crs(),
            source.crs().id(),
            source.guessed(),
            rows.repaired(fields),
            rows.rejected(fields));
    progress.report(1, Message.of("area.progressMending"));
    return new Loaded<>(draft, issues(draft, source, plane, place));
  }

  private static List<Issue> issues(Draft draft, SourceCrs source, ProjectPlane plane, Place place) {
    List<Issue> issues = new ArrayList<>(source.issues());
    issues.addAll(plane.issues());
    boolean versioned = draft.level() == AreaLevel.DESO || draft.level() == AreaLevel.REGSO;
    if (versioned && draft.version() == null) {
      issues.add(Issue.warning("version-unknown", Message.of("area.versionUnknown"), place));
    }
    if (!draft.rejected().isEmpty()) {
      int count = draft.rejected().size();
      issues.add(Issue.warning("areas-rejected", Message.of("area.areasRejected", count), place));
    }
    if (!draft.repaired().isEmpty()) {
      int count = draft.repaired().size();
      issues.add(Issue.note("areas-repaired", Message.of("area.areasRepaired", count), place));
    }
    return issues;
  }
}
