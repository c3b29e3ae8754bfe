package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

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
    if (!name.endsWith(".json") || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).replace("\0", "");
      return Stream.of("\"FeatureCollection\"", "\"coordinates\"", "\"geometry\"").anyMatch(start::contains);
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    return List.of(stem(file));
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    Place place = Place.file(file);
    LayerChoice.position(layers(file, progress), layer, place);
    if (!Files.isRegularFile(file)) {
      throw UserFacingException.input("no-such-file", Message.of("io.geo.noSuchFile"), place);
    }
    GeoJsonFile content = new GeoJsonFile(place, progress);
    try {
      Charset charset = JsonText.charset(file);
      try (InputStream in = Files.newInputStream(file);
          JsonParser parser = JsonText.parser(in, charset)) {
        content.read(parser);
      }
      return content.layer(stem(file), charset.equals(Charset.forName("windows-1252")) ? charset.name() : null);
    } catch (JsonEOFException e) {
      Place where = place.withRow(content.count() + 1);
      throw UserFacingException.input("file-cut-off", Message.of("io.geo.cutOff", content.count()), where, e);
    } catch (StreamConstraintsException e) {
      throw UserFacingException.input("unsafe-file", Message.of("io.geo.unusual"), place, e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      Message message = Message.of("io.geo.badText", line, column, content.count());
      throw UserFacingException.input("damaged-file", message, place.withRow(content.count() + 1), e);
    } catch (GeometryFault.NotFinite e) {
      int row = content.count() + 1;
      Message message = Message.of("io.geo.damagedCoordinates", row);
      throw UserFacingException.input("damaged-coordinates", message, place.withRow(row), e);
    } catch (GeometryFault.TooMany e) {
      throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), place, e);
    } catch (IOException e) {
      throw UserFacingException.input("unreadable-file", Message.of("io.geo.unreadable", stem(file)), place, e);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
