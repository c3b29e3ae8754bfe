package se.helabilden.io.template;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.LocalText;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// An object of a template's file, with where it stands. Every reading of a field checks it, and refuses the file with
/// the place where it is not what it should be.
///
/// @param file name of the file
/// @param where the question or section that it belongs to
/// @param path of the object within that, with a dot at its end; empty for the question itself
record Node(String file, Where where, String path, Map<String, Object> fields) {
  /// The same object, now known to be a part of its own.
  Node named(Where.Kind kind, String id) {
    return new Node(file, new Where(kind, id), "", fields);
  }

  /// Refuses fields that nobody reads: most likely a misspelt name. Those that begin with `_` are the writer's own notes.
  void allowOnly(String... names) {
    Set<String> known = Set.of(names);
    for (String field : fields.keySet()) {
      if (!known.contains(field) && !field.startsWith("_")) {
        throw refused(field, Message.of("io.template.unknownField", String.join(", ", names)));
      }
    }
  }

  boolean has(String field) {
    return fields.get(field) != null;
  }

  /// A text that is not blank.
  String text(String field) {
    if (fields.get(field) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw refused(field, Message.of(has(field) ? "io.template.notText" : "io.template.missing"));
  }

  /// A text in both languages.
  LocalText localText(String field) {
    Node both = object(field);
    both.allowOnly("sv", "en");
    return new LocalText(both.text("sv"), both.text("en"));
  }

  @Nullable LocalText localTextOrNull(String field) {
    return has(field) ? localText(field) : null;
  }

  int wholeNumber(String field) {
    if (fields.get(field) instanceof Integer number && number > 0) {
      return number;
    }
    throw refused(field, Message.of(has(field) ? "io.template.notWhole" : "io.template.missing"));
  }

  /// A number above zero.
  double weight(String field) {
    if (fields.get(field) instanceof Number number && number.doubleValue() > 0) {
      return number.doubleValue();
    }
    throw refused(field, Message.of(has(field) ? "io.template.notWeight" : "io.template.missing"));
  }

  /// True or false; false where it is not there.
  boolean flag(String field) {
    if (!has(field)) {
      return false;
    }
    if (fields.get(field) instanceof Boolean flag) {
      return flag;
    }
    throw refused(field, Message.of("io.template.notFlag"));
  }

  /// One of the words of a kind.
  <E extends Enum<E>> E word(String field, Class<E> kind) {
    String text = text(field);
    for (E constant : kind.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    String words = Stream.of(kind.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    throw refused(field, Message.of("io.template.unknownWord", text, words));
  }

  <E extends Enum<E>> @Nullable E wordOrNull(String field, Class<E> kind) {
    return has(field) ? word(field, kind) : null;
  }

  /// The objects of a list that is not empty.
  List<Node> objects(String field) {
    if (!(fields.get(field) instanceof List<?> list) || list.isEmpty()) {
      throw refused(field, Message.of(has(field) ? "io.template.notList" : "io.template.missing"));
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      nodes.add(node(field + "[" + (i + 1) + "]", list.get(i)));
    }
    return nodes;
  }

  List<Node> objectsOrNone(String field) {
    return has(field) ? objects(field) : List.of();
  }

  private Node object(String field) {
    if (!has(field)) {
      throw refused(field, Message.of("io.template.missing"));
    }
    return node(field, fields.get(field));
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are texts
  private Node node(String field, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Node(file, where, path + field + ".", (Map<String, Object>) map);
    }
    throw refused(field, Message.of("io.template.notObject"));
  }

  /// The refusal of the file for what stands in a field.
  UserFacingException refused(String field, Message what) {
    Serializable place = where.message(path + field);
    return UserFacingException.input(
        "template-invalid", Message.of("io.template.refused", file, place, what), Place.file(file));
  }
}
