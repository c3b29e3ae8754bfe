package se.helabilden.io.geo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.LayerAssembly;
import se.helabilden.area.RawLayer;
import se.helabilden.io.flatgeobuf.FlatGeobufReader;
import se.helabilden.io.gpkg.GeoPackageAreaReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Boundary files read and assembled as the program does, for tests with real files.
final class Boundaries {
  private static final GeoToolsTransformer TRANSFORMER = new GeoToolsTransformer();

  private Boundaries() {}

  static AreaReader reader(Path file, Path temporary) {
    return List.of(
            new ShapefileReader(),
            new TopoJsonReader(),
            new GeoJsonReader(),
            new KmlReader(),
            new GmlReader(),
            new FlatGeobufReader(),
            new GeoPackageAreaReader(temporary))
        .stream()
        .filter(reader -> reader.accepts(file))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no reader for " + file));
  }

  static Loaded<LayerAssembly.Draft> load(Path file, @Nullable String layer, Path temporary) {
    Loaded<RawLayer> raw = reader(file, temporary).read(file, layer, Progress.NONE);
    return LayerAssembly.assemble(
            raw.value(),
            LayerAssembly.Choices.none(String.valueOf(file.getFileName())),
            null,
            TRANSFORMER,
            Progress.NONE)
        .after(raw.issues());
  }
}
