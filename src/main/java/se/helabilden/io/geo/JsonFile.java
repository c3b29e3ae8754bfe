package se.helabilden.io.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// A boundary file in JSON: opened, read, and told in words what is wrong with it.
final class JsonFile {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// What is made of a file; the parser stands before its first token.
  interface Body {
    void read(JsonParser parser) throws IOException;
  }

  private JsonFile() {}

  /// Reads a file.
  ///
  /// @param count how many areas have been read so far, for messages
  /// @return how text was read, where that was a guess; else null
  /// @throws UserFacingException (INPUT) if it is absent, cut off, damaged or unsafe
  static @Nullable String read(Path file, IntSupplier count, Body body) {
    Place place = Place.file(file);
    FileNames.requireFile(file);
    try {
      Charset charset = JsonText.charset(file);
      try (InputStream in = Files.newInputStream(file);
          JsonParser parser = JsonText.parser(in, charset)) {
        body.read(parser);
      }
      return charset.equals(WINDOWS) ? charset.name() : null;
    } catch (JsonEOFException e) {
      int done = count.getAsInt();
      throw UserFacingException.input("file-cut-off", Message.of("io.geo.cutOff", done), place.withRow(done + 1), e);
    } catch (StreamConstraintsException e) {
      throw UserFacingException.input("unsafe-file", Message.of("io.geo.unusual"), place, e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      Message message = Message.of("io.geo.badText", line, column, count.getAsInt());
      throw UserFacingException.input("damaged-file", message, place.withRow(count.getAsInt() + 1), e);
    } catch (GeometryFault.NotFinite e) {
      int row = count.getAsInt() + 1;
      Message message = Message.of("io.geo.damagedCoordinates", row);
      throw UserFacingException.input("damaged-coordinates", message, place.withRow(row), e);
    } catch (GeometryFault.TooMany e) {
      throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), place, e);
    } catch (IOException e) {
      Message message = Message.of("io.geo.unreadable", FileNames.stem(file));
      throw UserFacingException.input("unreadable-file", message, place, e);
    }
  }

  /// The name in a `crs` member of 2008, whose value is the current token; links and anything else are not followed.
  static @Nullable String crs(JsonParser parser) throws IOException {
    String found = null;
    int depth = 0;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return null;
    }
    for (JsonToken token = JsonToken.START_OBJECT; ; token = parser.nextToken()) {
      if (token == null) {
        throw new JsonEOFException(parser, null, "end in crs");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return found;
      }
      if (token == JsonToken.VALUE_STRING && "name".equals(parser.currentName())) {
        found = parser.getText();
      }
    }
  }

  /// The system that a file without a word about it has: degrees, unless most areas lie where none are.
  static @Nullable String usualCrs(List<@Nullable Geometry> areas) {
    int inside = 0;
    int all = 0;
    for (Geometry area : areas) {
      if (area == null || area.isEmpty()) {
        continue;
      }
      Envelope box = area.getEnvelopeInternal();
      boolean degrees =
          Math.abs(box.getMinX()) <= 181 && Math.abs(box.getMaxX()) <= 181
              && Math.abs(box.getMinY()) <= 91 && Math.abs(box.getMaxY()) <= 91;
      inside += degrees ? 1 : 0;
      all++;
    }
    return all == 0 || 2 * inside > all ? "EPSG:4326" : null;
  }
}
