package se.helabilden.io.geo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// TopoJSON, with whole steps or plain coordinates. Each object of the topology is a layer.
public final class TopoJsonReader implements AreaReader {
  private static final int LOOKED_AT = 1 << 14;

  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".topojson")
        || ((name.endsWith(".json") || name.endsWith(".geojson"))
            && FileNames.startText(file, LOOKED_AT).contains("\"Topology\""));
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    TopoJsonFile content = new TopoJsonFile(Place.file(file));
    JsonFile.read(file, () -> 0, content::read);
    return content.layers();
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    Place place = Place.file(file);
    TopoJsonFile content = new TopoJsonFile(place);
    String encoding = JsonFile.read(file, () -> 0, content::read);
    progress.check();
    List<String> names = content.layers();
    String name = names.get(LayerChoice.position(names, layer, place));
    try {
      return content.layer(name, encoding, progress);
    } catch (GeometryFault.TooMany e) {
      throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), place, e);
    }
  }
}
