package se.helabilden.io.geo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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

/// KML, and KMZ: the same in a zip with its pictures. Coordinates are longitude and latitude by definition.
public final class KmlReader implements AreaReader {
  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".kml") || name.endsWith(".kmz");
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    FileNames.requireFile(file);
    if (!FileNames.isZip(file)) {
      return List.of(FileNames.stem(file));
    }
    try (SafeZip zip = SafeZip.open(file)) {
      List<String> documents = documents(zip, Place.file(file), progress);
      return documents.size() == 1 ? List.of(FileNames.stem(file)) : documents;
    }
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    List<String> names = layers(file, progress);
    Place place = Place.file(file);
    int position = LayerChoice.position(names, layer, place);
    if (!FileNames.isZip(file)) {
      FileNames.requireSize(file);
      return read(() -> Files.newInputStream(file), names.getFirst(), place, progress);
    }
    try (SafeZip zip = SafeZip.open(file)) {
      byte[] document = zip.read(documents(zip, place, progress).get(position), progress);
      return read(() -> new ByteArrayInputStream(document), names.get(position), place, progress);
    }
  }

  private static Loaded<RawLayer> read(XmlText.Source source, String name, Place place, Progress progress) {
    KmlFile content = new KmlFile(place, progress);
    String encoding = XmlText.read(source, place, content::count, content::read);
    return content.layer(name, encoding);
  }

  /// The documents with areas; a list of contents that only points to the others is none.
  private static List<String> documents(SafeZip zip, Place place, Progress progress) {
    List<String> found =
        zip.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".kml")).sorted().toList();
    if (found.isEmpty()) {
      Message message = Message.of("io.geo.noKml", String.join(", ", zip.names()));
      throw UserFacingException.input("no-kml-in-zip", message, place);
    }
    if (found.size() == 1) {
      return found;
    }
    List<String> filled = found.stream().filter(name -> hasPlacemarks(zip.read(name, progress))).toList();
    return filled.isEmpty() ? found.subList(0, 1) : filled;
  }

  private static boolean hasPlacemarks(byte[] document) {
    return new String(document, StandardCharsets.ISO_8859_1).replace("\0", "").contains("Placemark>");
  }
}
