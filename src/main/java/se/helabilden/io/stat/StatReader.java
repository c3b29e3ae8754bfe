package se.helabilden.io.stat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.ValueReader;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.TextDecoding;
import se.helabilden.work.UserFacingException;

/// Reads statistics as JSON: JSON-stat (2, and the older form), the `json` answers of PxWeb, and Kolada's.
public final class StatReader implements ValueReader {
  private static final long MOST_BYTES = 100L << 20;
  private static final Pattern KNOWN =
      Pattern.compile("\"(class|dimension|dataset|columns|kpi|size|category)\"\\s*:");
  private static final Pattern BOUNDARIES =
      Pattern.compile("\"type\"\\s*:\\s*\"(FeatureCollection|Feature|Topology|GeometryCollection|(Multi)?Polygon)\"");
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxNumberLength(100)
                          .maxNameLength(5_000)
                          .maxStringLength(1_000_000)
                          .build())
                  .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public boolean accepts(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(1 << 16), StandardCharsets.ISO_8859_1).replace("\0", "");
      String plain = head.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "").stripLeading();
      return plain.startsWith("{") && KNOWN.matcher(plain).find() && !BOUNDARIES.matcher(plain).find();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Loaded<TableFile> read(Path file, Progress progress) {
    StatFile stat = new StatFile(String.valueOf(Place.file(file).file()));
    TextDecoding text = decode(file, stat);
    progress.check();
    JsonNode root = tree(text.text(), stat);
    progress.check();
    if (root.path("class").asText().equals("dataset") || root.has("dimension") || root.path("dataset").isObject()) {
      JsonNode dataset = root.path("dataset").isObject() ? root.get("dataset") : root;
      return loaded(stat, "json-stat", text, new JsonStat(stat, dataset).cube());
    }
    if (root.path("columns").isArray() && root.path("data").isArray()) {
      return loaded(stat, "pxweb-json", text, new PxWebAnswer(stat, root).cube());
    }
    if (root.path("values").isArray() && root.path("values").path(0).has("kpi")) {
      return loaded(stat, "kolada-json", text, new KoladaAnswer(stat, root).cube());
    }
    throw stat.refused("unknown-json", Message.of("io.stat.unknown", stat.name()));
  }

  private static Loaded<TableFile> loaded(StatFile stat, String format, TextDecoding text, DataCube cube) {
    return Loaded.of(new TableFile(stat.name(), format, text.encoding(), cube));
  }

  private static TextDecoding decode(Path file, StatFile stat) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw stat.refused("too-large", Message.of("io.stat.tooLarge", stat.name()));
      }
      Optional<TextDecoding> decoded = TextDecoding.of(Files.readAllBytes(file));
      return decoded.orElseThrow(() -> stat.refused("not-text", Message.of("io.stat.notText", stat.name())));
    } catch (NoSuchFileException e) {
      throw UserFacingException.input(
          "no-such-file", Message.of("io.stat.noSuchFile", stat.name()), stat.place(), e);
    } catch (IOException e) {
      throw UserFacingException.input(
          "unreadable-file", Message.of("io.stat.unreadable", stat.name()), stat.place(), e);
    }
  }

  private static JsonNode tree(String text, StatFile stat) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      int line = at == null ? 0 : at.getLineNr();
      String column = at == null ? null : Integer.toString(at.getColumnNr());
      throw UserFacingException.input(
          "bad-json",
          Message.of("io.stat.badJson", stat.name(), line, String.valueOf(column)),
          stat.place().withRow(line).withColumn(column),
          e);
    }
  }
}
