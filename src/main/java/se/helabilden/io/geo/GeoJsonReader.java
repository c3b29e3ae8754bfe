package se.helabilden.io.geo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;

/// GeoJSON of 2008 and of RFC 7946, streamed: collections, single features and bare geometries; any Unicode form, and
/// old Windows text. The `crs` member of 2008 is honoured; without one the coordinates are longitude and latitude,
/// unless the numbers say otherwise: then nobody has said what they are.
public final class GeoJsonReader implements AreaReader {
  private static final int LOOKED_AT = 1 << 14;

  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".geojson")) {
      return true;
    }
    String start = name.endsWith(".json") ? FileNames.startText(file, LOOKED_AT) : "";
    return Stream.of("\"FeatureCollection\"", "\"coordinates\"", "\"geometry\"").anyMatch(start::contains);
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    return List.of(FileNames.stem(file));
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    Place place = Place.file(file);
    LayerChoice.position(layers(file, progress), layer, place);
    GeoJsonFile content = new GeoJsonFile(place, progress);
    String encoding = JsonFile.read(file, content::count, content::read);
    return content.layer(FileNames.stem(file), encoding);
  }
}
