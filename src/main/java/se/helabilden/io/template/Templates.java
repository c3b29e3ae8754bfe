package se.helabilden.io.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.helabilden.json.Json;
import se.helabilden.needs.Template;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Reads templates of questions: JSON, as `assets/templates/LASMIG.txt` tells those who write one of their own.
public final class Templates {
  private static final String FOLDER = "/assets/templates/";
  private static final String SHORT_WAY = "kort-vag.json";
  /// The largest template is some hundred kilobytes; more is another file by mistake.
  private static final int MOST_BYTES = 5_000_000;

  private Templates() {}

  /// The template that one meets first.
  public static Template bundled() {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + SHORT_WAY)) {
      if (in == null) {
        throw new IllegalStateException(SHORT_WAY + " is missing");
      }
      return read(in, SHORT_WAY);
    } catch (IOException e) {
      throw new UncheckedIOException(SHORT_WAY, e);
    }
  }

  /// A template of an organisation's own.
  ///
  /// @throws UserFacingException (INPUT) if it cannot be read, or is not whole: says question and field
  public static Template read(Path file) {
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name);
    } catch (IOException e) {
      throw UserFacingException.input(
          "template-unreadable", Message.of("io.template.unreadable", name), Place.file(name), e);
    }
  }

  /// A template from its text.
  ///
  /// @param file the name of the file that it comes from, for messages
  /// @throws UserFacingException (INPUT) if it is not whole: says question and field
  public static Template read(InputStream in, String file) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw UserFacingException.input(
          "template-too-large", Message.of("io.template.tooLarge", file), Place.file(file));
    }
    return TemplateReading.template(new Node(file, Where.TEMPLATE, "", tree(bytes, file)));
  }

  private static Map<String, Object> tree(byte[] bytes, String file) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw UserFacingException.input(
          "template-not-utf8", Message.of("io.template.notUtf8", file), Place.file(file), e);
    }
    try {
      return Json.readMap(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IllegalArgumentException e) {
      int line = Json.line(e);
      throw UserFacingException.input(
          "template-not-json", Message.of("io.template.notJson", file, line), Place.file(file).withRow(line), e);
    }
  }
}
