package se.helabilden.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.OnDuplicate;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Reads a [Mapping] from JSON; what it does not know is named rather than passed over.
public final class MappingText {
  private static final Set<String> COLUMN_KEYS =
      new LinkedHashSet<>(List.of("contents", "take", "id", "name", "unit", "catalogue", "period", "group"));
  private static final Set<String> SOURCE_KEYS = new LinkedHashSet<>(List.of("format", "name", "headers"));

  private final Place place;
  private final String file;

  private MappingText(String file) {
    this.file = file;
    this.place = Place.file(file);
  }

  /// @throws UserFacingException (INPUT) if the file is absent or no mapping
  public static Mapping read(Path file) {
    SourceFile.require(file);
    try {
      return read(Files.readString(file, StandardCharsets.UTF_8), SourceFile.name(file));
    } catch (IOException e) {
      throw UserFacingException.input(
          "unreadable", Message.of("importing.unreadable", SourceFile.name(file)), Place.file(file), e);
    }
  }

  /// @param file its name, for messages
  /// @throws UserFacingException (INPUT) if it is no mapping
  static Mapping read(String text, String file) {
    Map<String, Object> json;
    try {
      json = Json.readMap(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IllegalArgumentException e) {
      throw UserFacingException.input(
          "bad-mapping",
          Message.of("importing.mappingNoJson", file, Json.line(e)),
          Place.file(file).withRow(Json.line(e)),
          e);
    }
    return new MappingText(file).mapping(json);
  }

  private Mapping mapping(Map<String, Object> json) {
    known(json, Mapping.KEYS, "");
    if (whole(json, "mapping", Mapping.VERSION) != Mapping.VERSION) {
      throw bad("mapping", String.valueOf(json.get("mapping")), String.valueOf(Mapping.VERSION));
    }
    String rule = string(json, "onDuplicate");
    List<ColumnChoice> columns = new ArrayList<>();
    for (Object column : list(json, "columns")) {
      columns.add(column(object(column, "columns")));
    }
    Object source = json.get("source");
    return new Mapping(
        source == null ? null : source(object(source, "source")),
        string(json, "made"),
        string(json, "sheet"),
        string(json, "key"),
        string(json, "areas"),
        string(json, "level"),
        string(json, "period"),
        rule == null
            ? OnDuplicate.ASK
            : OnDuplicate.ofId(rule).orElseThrow(() -> bad("onDuplicate", rule, "ask, first, last, sum")),
        whole(json, "hideBelow", 0),
        columns);
  }

  private Mapping.Source source(Map<String, Object> json) {
    known(json, SOURCE_KEYS, "source.");
    List<String> headers = list(json, "headers").stream().map(String::valueOf).toList();
    return new Mapping.Source(required(json, "format"), required(json, "name"), headers);
  }

  private ColumnChoice column(Map<String, Object> json) {
    known(json, COLUMN_KEYS, "columns.");
    Object take = json.getOrDefault("take", true);
    if (!(take instanceof Boolean taken)) {
      throw bad("columns.take", String.valueOf(take), "true, false");
    }
    SequencedMap<String, String> group = null;
    if (json.get("group") != null) {
      SequencedMap<String, String> told = new LinkedHashMap<>();
      object(json.get("group"), "columns.group").forEach((key, value) -> told.put(key, String.valueOf(value)));
      group = told;
    }
    return new ColumnChoice(
        required(json, "contents"), taken, string(json, "id"), string(json, "name"), string(json, "unit"),
        string(json, "catalogue"), string(json, "period"), group);
  }

  private void known(Map<String, Object> json, Collection<String> keys, String before) {
    for (String key : json.keySet()) {
      if (!keys.contains(key)) {
        throw UserFacingException.input(
            "unknown-mapping-key",
            Message.of("importing.mappingKey", file, before + key, String.join(", ", keys)),
            place);
      }
    }
  }

  private String required(Map<String, Object> json, String key) {
    String text = string(json, key);
    if (text == null) {
      throw UserFacingException.input(
          "bad-mapping", Message.of("importing.mappingLacks", file, key), place);
    }
    return text;
  }

  private @Nullable String string(Map<String, Object> json, String key) {
    Object value = json.get(key);
    if (value instanceof Map || value instanceof List || value instanceof Boolean) {
      throw bad(key, String.valueOf(value), "\"…\"");
    }
    return value == null ? null : value.toString();
  }

  private int whole(Map<String, Object> json, String key, int otherwise) {
    Object value = json.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Integer number) || number < 0) {
      throw bad(key, String.valueOf(value), "0, 1, 2 …");
    }
    return number;
  }

  private List<?> list(Map<String, Object> json, String key) {
    Object value = json.getOrDefault(key, List.of());
    if (!(value instanceof List<?> list)) {
      throw bad(key, String.valueOf(value), "[ … ]");
    }
    return list;
  }

  private Map<String, Object> object(@Nullable Object value, String key) {
    if (!(value instanceof Map<?, ?> map)) {
      throw bad(key, String.valueOf(value), "{ … }");
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((name, each) -> object.put(String.valueOf(name), each));
    return object;
  }

  private UserFacingException bad(String key, String found, String wanted) {
    return UserFacingException.input(
        "bad-mapping", Message.of("importing.mappingValue", file, key, found, wanted), place);
  }
}
