package se.helabilden.io.gpkg;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.helabilden.json.Json;
import se.helabilden.work.Message;

/// Messages to JSON and back with the kinds of their arguments, so that a text read again after years is worded just
/// as it was on the day.
final class MessageJson {
  private MessageJson() {}

  static String write(Message message) {
    return Json.write(toTree(message));
  }

  /// @throws IllegalArgumentException if the text is no message
  static Message read(String text) {
    return fromTree(Json.readMap(text));
  }

  static Map<String, Object> toTree(Message message) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("key", message.key());
    List<Object> arguments = new ArrayList<>();
    for (Serializable argument : message.arguments()) {
      arguments.add(
          switch (argument) {
            case String text -> text;
            case Integer whole -> whole;
            case Boolean truth -> truth;
            case Long whole -> Map.of("long", whole.toString());
            case Double number -> Map.of("double", number.toString());
            case Message inner -> toTree(inner);
            default -> throw new IllegalArgumentException("no argument of a message: " + argument.getClass());
          });
    }
    tree.put("arguments", arguments);
    return tree;
  }

  static Message fromTree(Map<?, ?> tree) {
    if (!(tree.get("key") instanceof String key) || !(tree.get("arguments") instanceof List<?> list)) {
      throw new IllegalArgumentException("no message: " + tree.keySet());
    }
    List<Serializable> arguments = new ArrayList<>();
    for (Object argument : list) {
      arguments.add(
          switch (argument) {
            case String text -> text;
            case Integer whole -> whole;
            case Boolean truth -> truth;
            case Map<?, ?> map when map.get("long") instanceof String whole -> Long.valueOf(whole);
            case Map<?, ?> map when map.get("double") instanceof String number -> Double.valueOf(number);
            case Map<?, ?> inner -> fromTree(inner);
            default -> throw new IllegalArgumentException("no argument of a message: " + argument);
          });
    }
    return new Message(key, arguments);
  }
}
