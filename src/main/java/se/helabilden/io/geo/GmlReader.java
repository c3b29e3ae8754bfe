package se.helabilden.io.geo;

import java.nio.file.Files;
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

/// GML 2, 3.1 and 3.2: collections as servers of maps (WFS) send them and other programs save them. Each kind of
/// feature is a layer.
public final class GmlReader implements AreaReader {
  private static final int LOOKED_AT = 1 << 14;

  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".gml")
        || (name.endsWith(".xml") && FileNames.startText(file, LOOKED_AT).contains("http://www.opengis.net/gml"));
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    Place place = Place.file(file);
    FileNames.requireFile(file);
    FileNames.requireSize(file);
    GmlFile content = new GmlFile(null, place, progress);
    XmlText.read(() -> Files.newInputStream(file), place, content::count, content::read);
    if (content.hasNoAreas()) {
      throw UserFacingException.input("no-polygons", Message.of("io.geo.noPolygons"), place);
    }
    return content.kinds().isEmpty() ? List.of(FileNames.stem(file)) : content.kinds();
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    List<String> names = layers(file, progress);
    Place place = Place.file(file);
    String kind = names.get(LayerChoice.position(names, layer, place));
    GmlFile content = new GmlFile(kind, names.size() > 1 ? place.withSheet(kind) : place, progress);
    String encoding = XmlText.read(() -> Files.newInputStream(file), place, content::count, content::read);
    return content.layer(kind, encoding);
  }
}
