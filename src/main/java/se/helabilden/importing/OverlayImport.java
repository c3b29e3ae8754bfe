package se.helabilden.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.area.Crs;
import se.helabilden.area.LooseFeatures;
import se.helabilden.area.RawLayer;
import se.helabilden.map.Overlay;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.map.OverlayStyle;
import se.helabilden.project.Edit;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectSession;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The journey of a file of points, lines or polygons onto the map as a layer of the user's own. Nothing of the project
/// changes before [#commit].
public final class OverlayImport {
  private static final int MOST = 50_000;
  private static final List<String> WATER = List.of("vatten", "water", "sjöar", "sjoar", "hydro", "hav");
  private static final List<String> POLICE = List.of("utsatt", "polis");

  private final Takers<AreaReader> readers;
  private final CoordinateTransformer transformer;

  OverlayImport(List<AreaReader> readers, CoordinateTransformer transformer) {
    this.readers = new Takers<>(readers, AreaReader::accepts, "importing.noBoundaries");
    this.transformer = transformer;
  }

  /// A layer read and waiting for a yes.
  public record Staged(
      String name,
      String note,
      OverlayStyle style,
      String file,
      String fileHash,
      @Nullable String credit,
      Crs crs,
      OverlayFeatures features,
      List<Issue> issues) {
    public Staged {
      issues = List.copyOf(issues);
    }
  }

  public boolean accepts(Path file) {
    return readers.any(file);
  }

  /// The layers in a file, those of points and lines too.
  ///
  /// @throws UserFacingException (INPUT) if the file is absent, damaged, unsafe or of an unknown kind
  public List<String> layers(Path file, Progress progress) {
    return readers.of(file).anyLayers(file, progress);
  }

  /// Reads a layer.
  ///
  /// @param layer its name in the file; null for the first
  /// @throws UserFacingException (INPUT) if the file is refused, has nothing to draw or more than a map can bear
  public Staged stage(Path file, @Nullable String layer, Project project, Progress progress) {
    AreaReader reader = readers.of(file);
    String chosen = layer != null ? layer : reader.anyLayers(file, progress).getFirst();
    Loaded<RawLayer> raw = reader.readAny(file, chosen, progress.part(0, 0.7));
    LooseFeatures loose =
        LooseFeatures.of(raw.value(), project.crs(), transformer, Place.file(file), progress.part(0.7, 1));
    if (loose.geometries().size() > MOST) {
      throw UserFacingException.input(
          "too-many-features", Message.of("importing.tooManyFeatures", loose.geometries().size(), MOST), Place.file(file));
    }
    List<Issue> issues = new ArrayList<>(raw.issues());
    issues.addAll(loose.issues());
    String name = raw.value().name().replace('_', ' ').strip();
    String lower = name.toLowerCase(Locale.ROOT);
    OverlayFeatures content = OverlayFeatures.of(loose.names(), loose.geometries());
    boolean water = content.kind() == OverlayFeatures.Kind.AREAS && WATER.stream().anyMatch(lower::contains);
    OverlayStyle style = water ? OverlayStyle.WATER : OverlayStyle.usual(project.overlays().size());
    return new Staged(
        name.isEmpty() ? SourceFile.name(file) : name,
        "",
        style,
        SourceFile.name(file),
        SourceFile.hash(file),
        Fetched.of(file).map(Fetched::credit).orElse(null),
        loose.crs(),
        content,
        issues);
  }

  /// Lays a layer uppermost on the map, as one edit. The police's list is not shown before
  /// somebody shows it.
  public Overlay commit(ProjectSession session, Staged staged) {
    String lower = staged.name().toLowerCase(Locale.ROOT);
    Overlay overlay =
        new Overlay(
            session.author().stamp(),
            staged.name(),
            staged.note(),
            staged.style(),
            POLICE.stream().noneMatch(lower::contains),
            staged.file(),
            staged.fileHash(),
            staged.credit(),
            staged.features().kind(),
            staged.features().features().size(),
            staged.features().contentHash());
    session.perform(new Edit.AddOverlay(overlay, staged.crs()), NewContent.of(staged.features()));
    return overlay;
  }
}
