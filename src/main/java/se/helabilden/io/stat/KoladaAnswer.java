package se.helabilden.io.stat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.helabilden.indicator.DataCube;
import se.helabilden.indicator.DataCube.Dimension;
import se.helabilden.indicator.DataCube.Role;
import se.helabilden.indicator.StagedTable;

/// The data of Kolada, version 2 and 3: for each key figure, municipality and year the values for all (T), women (K)
/// and men (M). A null is missing; a zero is a value. Kolada writes the nation `0000` and a region `0013`.
final class KoladaAnswer {
  private static final Map<String, String> GENDERS = Map.of("T", "totalt", "K", "kvinnor", "M", "män");

  private final StatFile file;
  private final JsonNode root;

  KoladaAnswer(StatFile file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  DataCube cube() {
    LongCells cells = new LongCells(file, 4);
    int row = 0;
    for (JsonNode figure : root.get("values")) {
      String area = figure.path("municipality").asText(figure.path("ou").asText(""));
      if (area.isEmpty() || !figure.has("kpi") || !figure.has("period")) {
        throw file.broken("values/" + row);
      }
      for (JsonNode value : figure.path("values")) {
        String status = value.path("status").asText("");
        JsonNode number = value.path("value");
        if (!number.isNumber() && !number.isNull() && !number.isMissingNode()) {
          throw file.broken("values/" + row + "/value");
        }
        cells.add(
            List.of(
                figure.get("kpi").asText(), code(area), figure.get("period").asText(),
                value.path("gender").asText("T")),
            number.isNumber() ? number.asDouble() : Double.NaN,
            number.isNumber() ? "" : status.equals("null") ? "" : status.strip());
      }
      row++;
    }
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(cells.dimension(0, "kpi", "nyckeltal", Role.CONTENTS, Map.of()));
    dimensions.add(cells.dimension(1, "municipality", "kommun", Role.AREA, Map.of("00", "Riket")));
    dimensions.add(cells.dimension(2, "period", "år", Role.TIME, Map.of()));
    dimensions.add(cells.dimension(3, "gender", "kön", Role.NONE, GENDERS));
    return cells.cube(
        dimensions, false,
        new StagedTable.About(
            null, "Kolada (RKA)", null, "Kolada", Map.of(), Map.of(), Map.of(), List.of()));
  }

  /// The nation and the regions by the codes that everyone else uses: `0000` is `00`, `0013` is `13`.
  private static String code(String area) {
    return area.matches("00\\d\\d") ? area.substring(2) : area;
  }
}
