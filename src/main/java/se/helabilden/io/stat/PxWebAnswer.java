package se.helabilden.io.stat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.indicator.NumberReading;
import se.helabilden.indicator.StagedTable;

/// The `json` answer of PxWeb's first interface: columns of type `d` and `t` are dimensions, those of type `c` are
/// contents, and values are texts. It names its values by codes only.
final class PxWebAnswer {
  private final StatFile file;
  private final JsonNode root;

  PxWebAnswer(StatFile file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  DataCube cube() {
    List<JsonNode> keys = new ArrayList<>();
    List<String> contents = new ArrayList<>();
    for (JsonNode column : root.get("columns")) {
      if (column.path("type").asText().equals("c")) {
        contents.add(column.path("text").asText(column.path("code").asText()));
      } else {
        keys.add(column);
      }
    }
    if (keys.isEmpty() || contents.isEmpty() || root.get("data").isEmpty()) {
      throw file.broken(keys.isEmpty() || contents.isEmpty() ? "columns" : "data");
    }
    LongCells cells = new LongCells(file, keys.size() + 1);
    int row = 0;
    for (JsonNode data : root.get("data")) {
      List<String> key = JsonStat.texts(data.path("key"));
      JsonNode values = data.path("values");
      if (key.size() != keys.size() || values.size() != contents.size()) {
        throw file.broken("data/" + row);
      }
      for (int i = 0; i < contents.size(); i++) {
        List<String> full = new ArrayList<>(key);
        full.add(contents.get(i));
        add(cells, full, values.get(i));
      }
      row++;
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      JsonNode column = keys.get(i);
      String code = column.path("code").asText();
      Role role = column.path("type").asText().equals("t") ? Role.TIME : Role.NONE;
      dimensions.add(cells.dimension(i, code, column.path("text").asText(code), role, labels(code)));
    }
    dimensions.add(cells.dimension(keys.size(), "ContentsCode", "tabellinnehåll", Role.CONTENTS, Map.of()));
    JsonNode about = root.path("metadata").path(0);
    return cells.cube(dimensions, true, about(about));
  }

  /// What the codes of sex are in every table of Statistics Sweden.
  private static Map<String, String> labels(String code) {
    return code.equals("Kon") ? Map.of("1", "män", "2", "kvinnor", "1+2", "totalt") : Map.of();
  }

  private void add(LongCells cells, List<String> key, JsonNode value) {
    if (value.isNumber()) {
      cells.add(key, value.asDouble(), "");
      return;
    }
    String text = value.isNull() ? "" : value.asText().strip();
    if (NumberReading.read(text, NumberReading.DecimalMark.POINT) instanceof NumberReading.Exact exact) {
      cells.add(key, exact.value(), "");
    } else {
      cells.add(key, Double.NaN, text);
    }
  }

  private StagedTable.About about(JsonNode metadata) {
    String label = metadata.path("label").asText("");
    String source = metadata.path("source").asText("");
    String updated = metadata.path("updated").asText("");
    List<String> notes = new ArrayList<>();
    for (JsonNode comment : root.path("comments")) {
      notes.add(comment.path("comment").asText());
    }
    return new StagedTable.About(
        label.isBlank() ? null : label, source.isBlank() ? null : source, null, null, Map.of(),
        updated.isBlank() ? Map.of() : Map.of("", updated), Map.of(), notes.stream().filter(note -> !note.isBlank()).toList());
  }
}
