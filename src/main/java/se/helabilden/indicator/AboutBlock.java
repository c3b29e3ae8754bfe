package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands below a table: footnotes, and PxWeb's information block with its Swedish or English keys.
final class AboutBlock {
  private enum Key {
    UPDATED("senaste uppdatering", "latest update", "last updated"),
    SOURCE("källa", "source"),
    CONTACT("kontaktperson", "kontakt", "contact", "contact person"),
    UNIT("sort", "enhet", "unit", "units"),
    DATA_TYPE("datatyp", "data type"),
    REFERENCE_TIME("referenstid", "reference time", "reference period"),
    BASE_TIME("bastid", "base time", "base period"),
    COPYRIGHT("upphovsrätt", "copyright"),
    DATABASE("databas", "database"),
    TABLE_ID("intern referenskod", "internal reference code", "matrix"),
    OFFICIAL("officiell statistik", "official statistics");

    private final Set<String> words;

    Key(String... words) {
      this.words = Set.of(words);
    }
  }

  private final Map<Key, List<String>> lines = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> contents;

  /// @param texts the texts below the table, one for each row, in order
  /// @param contents the table's contents texts
  AboutBlock(List<String> texts, Collection<String> contents) {
    this.contents = Set.copyOf(contents);
    Key current = null;
    String heading = "";
    for (String text : texts) {
      String line = text.strip();
      Key key = keyOf(line);
      if (key != null) {
        current = key;
        String rest = rest(line);
        lines.computeIfAbsent(key, k -> new ArrayList<>());
        if (!rest.isEmpty()) {
          lines.get(key).add(rest);
          current = null;
        }
      } else if (current != null) {
        lines.get(current).add(line);
      } else if (line.endsWith(":") && line.length() < 120) {
        heading = heading.isEmpty() ? line : heading + " " + line;
      } else {
        notes.add(heading.isEmpty() ? line : heading + " " + line);
        heading = "";
      }
    }
    if (!heading.isEmpty()) {
      notes.add(heading);
    }
  }

  /// Whether any text is a key of an information block.
  static boolean hasKeys(Collection<String> texts) {
    return texts.stream().map(String::strip).map(AboutBlock::keyOf).anyMatch(key -> key != null);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  @Nullable String source() {
    return first(Key.SOURCE);
  }

  @Nullable String database() {
    return first(Key.DATABASE);
  }

  @Nullable String tableId() {
    return first(Key.TABLE_ID);
  }

  Map<String, String> units() {
    return byContents(Key.UNIT);
  }

  Map<String, String> updated() {
    return byContents(Key.UPDATED);
  }

  Map<String, String> referenceTimes() {
    return byContents(Key.REFERENCE_TIME);
  }

  private @Nullable String first(Key key) {
    List<String> found = lines.getOrDefault(key, List.of());
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Under a key stand either one value for all, under the key `""`, or a contents text and its value in turn.
  private Map<String, String> byContents(Key key) {
    Map<String, String> found = new LinkedHashMap<>();
    String current = "";
    for (String line : lines.getOrDefault(key, List.of())) {
      String name = line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
      if (contents.contains(name)) {
        current = name;
      } else {
        found.putIfAbsent(current, line);
      }
    }
    return found;
  }

  private static @Nullable Key keyOf(String line) {
    int colon = line.indexOf(':');
    String word = KeyText.plain(colon < 0 ? line : line.substring(0, colon));
    for (Key key : Key.values()) {
      if (key.words.contains(word) && (colon >= 0 || key == Key.OFFICIAL)) {
        return key;
      }
    }
    return null;
  }

  private static String rest(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(colon + 1).strip();
  }
}
