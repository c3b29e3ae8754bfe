package se.helabilden.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.AreaReader;
import se.helabilden.area.CodeForm;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.LayerInfo;
import se.helabilden.area.RawLayer;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The journey of a boundary file into a project: find its reader, read, understand, and only then commit. Nothing of
/// the project changes before [#commit].
public final class AreaImport {
  /// Id of the refusal of a file with several layers, where none was chosen.
  public static final String SEVERAL_LAYERS = "several-layers";

  private final Takers<AreaReader> readers;
  private final CoordinateTransformer transformer;

  public AreaImport(List<AreaReader> readers, CoordinateTransformer transformer) {
    this.readers = new Takers<>(readers, AreaReader::accepts, "importing.noBoundaries");
    this.transformer = transformer;
  }

  /// A layer understood and waiting for a yes.
  ///
  /// @param id as it will be in the project: the guess, with `-2` after it where that is taken
  /// @param outline what the file holds, for those who want to change a guess
  /// @param credit who made the boundaries, where the file's way here tells; else null
  public record Staged(
      LayerAssembly.Draft draft, String id, String file, String fileHash, Outline outline, @Nullable String credit) {
    Staged withCredit(String changed) {
      return new Staged(draft, id, file, fileHash, outline, changed);
    }

    /// The areas of some municipalities, and those that belong to none, such as a county's.
    ///
    /// @param municipalities four digits each
    public Staged within(Set<String> municipalities) {
      AreaLayer all = draft.layer();
      List<Area> inside = all.areas().stream().filter(area -> isIn(area, municipalities)).toList();
      AreaLayer fewer = new AreaLayer(all.level(), all.version(), inside);
      return inside.size() == all.size() ? this : new Staged(draft.withLayer(fewer), id, file, fileHash, outline, credit);
    }

    /// The codes of the municipalities that the areas lie in; those of areas that tell none are not there.
    public Set<String> municipalities() {
      Set<String> found = new TreeSet<>();
      for (Area area : draft.layer().areas()) {
        String code = municipalityOf(area);
        if (code != null) {
          found.add(code);
        }
      }
      return found;
    }

    static boolean isIn(Area area, Set<String> municipalities) {
      String code = municipalityOf(area);
      return code == null || municipalities.contains(code);
    }

    private static @Nullable String municipalityOf(Area area) {
      String told = area.municipalityCode();
      if (told != null) {
        return told;
      }
      return area.code().level() == AreaLevel.MUNICIPALITY
          ? area.code().code()
          : CodeForm.municipalityOf(area.code());
    }
  }

  /// What a boundary file holds, as it stands there.
  ///
  /// @param layers the layers with areas
  /// @param layer the one that was read
  /// @param fields its columns
  /// @param firstRows the first rows, one text for each column, empty where nothing stands
  public record Outline(List<String> layers, String layer, List<String> fields, List<List<String>> firstRows) {
    private static final int ROWS = 5;

    static Outline of(List<String> layers, @Nullable String layer, RawLayer raw) {
      return new Outline(
          List.copyOf(layers),
          layer != null ? layer : layers.isEmpty() ? raw.name() : layers.getFirst(),
          raw.fields(),
          raw.features().stream()
              .limit(ROWS)
              .map(feature -> feature.values().stream().map(value -> value == null ? "" : value.toString()).toList())
              .toList());
    }
  }

  /// Reads layers of the user's own from the same kinds of files.
  public OverlayImport overlays() {
    return new OverlayImport(readers.readers(), transformer);
  }

  /// Whether some reader takes the file for boundaries.
  public boolean accepts(Path file) {
    return readers.any(file);
  }

  /// The layers with areas in the file.
  ///
  /// @throws UserFacingException (INPUT) if the file is absent, damaged, unsafe or of an unknown kind
  public List<String> layers(Path file, Progress progress) {
    return readers.of(file).layers(file, progress);
  }

  /// Reads and understands a layer.
  ///
  /// @param layer the layer in the file; null for the only one
  /// @throws UserFacingException (INPUT) if the file is refused; (USAGE) if a choice names what does not exist
  public Loaded<Staged> stage(
      Path file, @Nullable String layer, LayerAssembly.Choices choices, Project project, Progress progress) {
    AreaReader reader = readers.of(file);
    List<String> names = reader.layers(file, progress);
    if (layer == null && names.size() > 1) {
      throw UserFacingException.input(
          SEVERAL_LAYERS,
          Message.of("importing.severalLayers", names.size(), String.join(", ", names)),
          Place.file(file));
    }
    if (layer != null && !names.contains(layer)) {
      throw UserFacingException.usage(
          "unknown-layer", Message.of("importing.unknownLayer", layer, String.join(", ", names)));
    }
    Loaded<RawLayer> raw = reader.read(file, layer, progress.part(0, 0.6));
    Loaded<LayerAssembly.Draft> draft =
        LayerAssembly.assemble(raw.value(), choices, project.crs(), transformer, progress.part(0.6, 1));
    String id = choices.id() != null ? choices.id() : free(project, draft.value().id());
    Outline outline = Outline.of(names, layer, raw.value());
    Staged staged = new Staged(
            draft.value(), id, SourceFile.name(file), SourceFile.hash(file), outline,
            Fetched.of(file).map(Fetched::credit).orElse(null));
    return new Loaded<>(staged, Stream.concat(raw.issues().stream(), draft.issues().stream()).toList());
  }

  /// Puts a staged layer into the project, as one edit.
  public LayerInfo commit(ProjectSession session, Staged staged) {
    LayerAssembly.Draft draft = staged.draft();
    LayerInfo info =
        new LayerInfo(
            session.author().stamp(),
            staged.id(),
            draft.name(),
            draft.level(),
            draft.version(),
            draft.crs(),
            draft.sourceCrs(),
            draft.codeField(),
            draft.nameField(),
            staged.file(),
            staged.fileHash(),
            staged.credit(),
            draft.layer().size(),
            draft.layer().contentHash());
    session.perform(new Edit.AddLayer(info, draft.crs()), NewContent.of(info, draft.layer()));
    return info;
  }

  private static String free(Project project, String wanted) {
    String id = wanted;
    for (int n = 2; project.layer(id).isPresent(); n++) {
      id = wanted + "-" + n;
    }
    return id;
  }
}
