package se.helabilden.area;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;

/// Reads boundary files of one format. An adapter per format implements it.
public interface AreaReader {
  /// Whether this reader takes the file, judged by its name and first bytes; never throws.
  boolean accepts(Path file);

  /// The names of the layers with polygons (or unknown geometry) in the file; one for formats without layers.
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file is damaged, unsafe or not what its name says
  List<String> layers(Path file, Progress progress);

  /// Reads one layer. Rows that cannot be read become issues; a file that cannot be trusted is refused whole.
  ///
  /// @param layer a name from [#layers]; null for the only one
  /// @throws se.helabilden.work.UserFacingException (INPUT) if the file is damaged, unsafe or not what its name says
  Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress);

  /// As [#layers], with the layers of points and lines too.
  default List<String> anyLayers(Path file, Progress progress) {
    return layers(file, progress);
  }

  /// As [#read], also of points and lines.
  ///
  /// @param layer a name from [#anyLayers]; null for the only one
  default Loaded<RawLayer> readAny(Path file, @Nullable String layer, Progress progress) {
    return read(file, layer, progress);
  }
}
