package se.helabilden.io.stat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Category;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.indicator.StagedTable;
import se.helabilden.work.Message;

/// A dataset of JSON-stat 2, or of version 1 as PxWeb's older interface gives it.
///
/// Source: JSON-stat 2.0 format description (json-stat.org).
final class JsonStat {
  private final StatFile file;
  private final JsonNode root;
  private final JsonNode shape;
  private final List<String> ids;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Byte> signs = new LinkedHashMap<>();

  JsonStat(StatFile file, JsonNode root) {
    this.file = file;
    this.root = root;
    this.shape = root.path("id").isArray() ? root : root.path("dimension");
    this.ids = texts(shape.path("id"));
  }

  /// @throws se.helabilden.work.UserFacingException (INPUT) if the parts do not fit one another
  DataCube cube() {
    if (ids.isEmpty()) {
      throw file.broken("id");
    }
    notes.addAll(texts(root.path("note")));
    for (String id : ids) {
      dimensions.add(dimension(id));
    }
    int cells = DataCube.cells(sizes());
    if (cells < 0) {
      throw file.refused("too-large", Message.of("io.stat.tooManyCells", file.name(), DataCube.MOST_CELLS));
    }
    JsonNode value = root.path("value");
    if (value.isArray() ? value.size() != cells : !value.isObject()) {
      throw file.refused(
          "wrong-count", Message.of("io.stat.wrongCount", file.name(), cells, value.isArray() ? value.size() : 0));
    }
    double[] values = values(value, cells);
    byte[] marks = new byte[cells];
    marks(root.path("status"), marks);
    JsonNode px = root.path("extension").path("px");
    return new DataCube(
        dimensions, values, marks, List.copyOf(signs.keySet()), px.isObject(), text(px.path("contents")), about(px));
  }

  private List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int told = shape.path("size").path(i).asInt(-1);
      if (told != dimensions.get(i).size()) {
        throw file.refused(
            "wrong-size",
            Message.of("io.stat.wrongSize", file.name(), dimensions.get(i).label(), dimensions.get(i).size(), told));
      }
      sizes.add(told);
    }
    return sizes;
  }

  private Dimension dimension(String id) {
    JsonNode told = root.path("dimension").path(id);
    JsonNode category = told.path("category");
    String label = told.path("label").asText(id);
    String[] codes = codes(category, label);
    JsonNode labels = category.path("label");
    List<Category> categories = new ArrayList<>();
    for (String code : codes) {
      categories.add(new Category(code, labels.path(code).asText(code)));
    }
    notes.addAll(texts(told.path("note")).stream().map(note -> label + ": " + note).toList());
    category.path("note").properties().forEach(
        entry -> texts(entry.getValue()).forEach(
            note -> notes.add(labels.path(entry.getKey()).asText(entry.getKey()) + ": " + note)));
    category.path("unit").properties().forEach(
        entry -> {
          JsonNode unit = entry.getValue();
          String base = text(unit.path("base")) == null ? text(unit.path("label")) : text(unit.path("base"));
          if (base != null) {
            units.put(labels.path(entry.getKey()).asText(entry.getKey()), base);
          }
        });
    JsonNode extension = told.path("extension");
    return new Dimension(id, label, role(id), categories, text(extension.path("eliminationValueCode")));
  }

  /// The codes in the order of their positions, which need not be that of the text.
  private String[] codes(JsonNode category, String label) {
    JsonNode index = category.path("index");
    if (index.isArray()) {
      return texts(index).toArray(String[]::new);
    }
    if (!index.isObject()) {
      JsonNode labels = category.path("label");
      if (labels.size() != 1) {
        throw file.broken("dimension/" + label + "/category/index");
      }
      return new String[] {labels.fieldNames().next()};
    }
    @Nullable String[] codes = new String[index.size()];
    index.properties().forEach(
        entry -> {
          int at = entry.getValue().asInt(-1);
          if (at < 0 || at >= codes.length || codes[at] != null) {
            throw file.broken("dimension/" + label + "/category/index/" + entry.getKey());
          }
          codes[at] = entry.getKey();
        });
    return codes;
  }

  private Role role(String id) {
    JsonNode role = shape.path("role");
    if (texts(role.path("time")).contains(id)) {
      return Role.TIME;
    }
    if (texts(role.path("geo")).contains(id)) {
      return Role.AREA;
    }
    return texts(role.path("metric")).contains(id) ? Role.CONTENTS : Role.NONE;
  }

  private double[] values(JsonNode value, int cells) {
    double[] values = new double[cells];
    if (value.isArray()) {
      for (int i = 0; i < cells; i++) {
        values[i] = number(value.get(i), i);
      }
      return values;
    }
    Arrays.fill(values, Double.NaN);
    Set<Integer> seen = new HashSet<>();
    value.properties().forEach(
        entry -> {
          int cell = cell(entry.getKey(), cells);
          if (!seen.add(cell)) {
            throw file.broken("value/" + entry.getKey());
          }
          values[cell] = number(entry.getValue(), cell);
        });
    return values;
  }

  private double number(JsonNode node, int cell) {
    if (node.isNull()) {
      return Double.NaN;
    }
    if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
      String found = node.toString();
      throw file.refused(
          "not-a-number",
          Message.of("io.stat.notNumber", file.name(), cell, found.substring(0, Math.min(40, found.length()))));
    }
    return node.asDouble();
  }

  private int cell(String key, int cells) {
    int cell = key.matches("\\d{1,9}") ? Integer.parseInt(key) : -1;
    if (cell < 0 || cell >= cells) {
      throw file.broken("value/" + key);
    }
    return cell;
  }

  /// A status for each cell, for some, or one for all.
  private void marks(JsonNode status, byte[] marks) {
    if (status.isTextual()) {
      Arrays.fill(marks, mark(status.asText()));
    } else if (status.isArray()) {
      if (status.size() != marks.length) {
        throw file.broken("status");
      }
      for (int i = 0; i < marks.length; i++) {
        marks[i] = mark(status.get(i).asText(""));
      }
    } else {
      status.properties().forEach(entry -> marks[cell(entry.getKey(), marks.length)] = mark(entry.getValue().asText("")));
    }
  }

  private byte mark(String sign) {
    if (sign.isBlank() || sign.equals("null")) {
      return 0;
    }
    Byte known = signs.get(sign);
    if (known == null) {
      if (signs.size() == Byte.MAX_VALUE) {
        throw file.broken("status");
      }
      known = (byte) (signs.size() + 1);
      signs.put(sign, known);
    }
    return known;
  }

  private StagedTable.About about(JsonNode px) {
    String table = text(px.path("matrix"));
    Map<String, String> updated = new HashMap<>();
    String stamp = text(root.path("updated"));
    if (stamp != null) {
      updated.put("", stamp);
    }
    Map<String, String> times = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      JsonNode periods = root.path("dimension").path(dimension.code()).path("extension").path("refperiod");
      for (Category category : dimension.categories()) {
        String time = text(periods.path(category.code()));
        if (time != null) {
          times.put(category.label(), time);
        }
      }
    }
    return new StagedTable.About(
        text(root.path("label")), text(root.path("source")), table == null ? text(px.path("tableid")) : table,
        text(px.path("database")), units, updated, times, notes.stream().distinct().toList(),
        px.path("aggregallowed").isBoolean() && !px.path("aggregallowed").asBoolean() ? Boolean.FALSE : null);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
  }

  /// The texts of an array, or one text alone.
  static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    if (node.isArray()) {
      node.forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }
}
