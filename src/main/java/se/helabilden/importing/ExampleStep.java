package se.helabilden.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.json.Json;

/// One step of the filled example's script: something that is computed, saved or written. What does not fit is a fault
/// of the script, which comes with the program.
///
/// @param fields as they stand in the file
/// @param fill puts numbers where a text has gaps
/// @param ids of what earlier steps have written, by the script's own keys
record ExampleStep(Map<String, Object> fields, Function<String, String> fill, Map<String, UUID> ids) {
  /// The steps of a script, in order.
  static List<ExampleStep> of(String script, Function<String, String> fill, Map<String, UUID> ids) {
    List<ExampleStep> steps = new ArrayList<>();
    for (Object step : (List<?>) Json.readMap(script).get("steps")) {
      steps.add(new ExampleStep(map(step), fill, ids));
    }
    return steps;
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  /// A text with its gaps filled; a list is a paragraph on each line.
  String text(String field) {
    return switch (fields.get(field)) {
      case String text -> fill.apply(text);
      case List<?> lines -> fill.apply(String.join("\n", lines.stream().map(String.class::cast).toList()));
      case null, default -> throw new IllegalStateException(field + " is no text in " + fields);
    };
  }

  String textOr(String field, String otherwise) {
    return has(field) ? text(field) : otherwise;
  }

  List<String> texts(String field) {
    return has(field)
        ? ((List<?>) fields.get(field)).stream().map(text -> fill.apply((String) text)).toList()
        : List.of();
  }

  List<List<String>> rows(String field) {
    return has(field)
        ? ((List<?>) fields.get(field))
            .stream().map(row -> ((List<?>) row).stream().map(cell -> fill.apply((String) cell)).toList()).toList()
        : List.of();
  }

  int whole(String field) {
    return ((Number) fields.get(field)).intValue();
  }

  @Nullable Double numberOrNull(String field) {
    return fields.get(field) instanceof Number number ? number.doubleValue() : null;
  }

  @Nullable Boolean flagOrNull(String field) {
    return (Boolean) fields.get(field);
  }

  boolean flag(String field) {
    return Boolean.TRUE.equals(fields.get(field));
  }

  <E extends Enum<E>> E word(String field, Class<E> kind) {
    return Enum.valueOf(kind, text(field));
  }

  @Nullable FocusArea focusArea() {
    return has("focusArea") ? word("focusArea", FocusArea.class) : null;
  }

  /// Ids of what these keys name.
  List<UUID> links(String field) {
    return has(field)
        ? ((List<?>) fields.get(field)).stream().map(key -> id((String) key)).toList()
        : List.of();
  }

  @Nullable UUID linkOrNull(String field) {
    return has(field) ? id((String) fields.get(field)) : null;
  }

  private UUID id(String key) {
    UUID id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("nothing is called " + key + " before " + fields);
    }
    return id;
  }

  /// A part of the step with fields of its own, or null.
  @Nullable ExampleStep part(String field) {
    return has(field) ? new ExampleStep(map(fields.get(field)), fill, ids) : null;
  }
}
