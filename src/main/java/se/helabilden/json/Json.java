package se.helabilden.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// Records to JSON text and back. Instants are ISO 8601 texts; unknown keys are ignored on reading, so that an older
/// program can read what a newer one wrote in the same format. Thread-safe.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
          .build();

  private Json() {}

  /// One line of JSON.
  ///
  /// @throws IllegalArgumentException if the value cannot be written: a fault of the program
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// JSON over several lines, for people.
  ///
  /// @throws IllegalArgumentException if the value cannot be written: a fault of the program
  public static String writePretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// @throws IllegalArgumentException if the text is no JSON of this type
  public static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// @throws IllegalArgumentException if the text is no JSON of this type
  public static <T> T read(InputStream in, Class<T> type) throws IOException {
    try {
      return MAPPER.readValue(in, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// A tree of maps, lists, strings, numbers, booleans and nulls.
  ///
  /// @throws IllegalArgumentException if the text is no JSON object
  public static Map<String, Object> readMap(String text) {
    try {
      return MAPPER.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// The line at which a text stopped being JSON, as told by a failed reading; 0 where that is not known.
  public static int line(IllegalArgumentException failure) {
    return failure.getCause() instanceof JsonProcessingException e && e.getLocation() != null
        ? Math.max(e.getLocation().getLineNr(), 0)
        : 0;
  }

  /// The same tree for a record, to add or take away keys before writing.
  public static Map<String, Object> toMap(Object value) {
    return MAPPER.convertValue(value, new TypeReference<>() {});
  }
}
