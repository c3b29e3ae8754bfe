package se.helabilden.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.Area;
import se.helabilden.area.AreaGroups;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Grid;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A list that tells for each area which own district it belongs to: one column with the areas' codes, one with the
/// districts. Which is which is told by the layer's codes, not by headers.
public final class DistrictList {
  private DistrictList() {}

  /// The districts in a file.
  ///
  /// @throws UserFacingException (INPUT) if no column has codes of the layer, nothing stands beside them, or an area is
  ///     put in two districts
  public static AreaGroups read(ValueImport values, Path file, AreaLayer layer, Progress progress) {
    Place place = Place.file(file);
    Set<String> codes = new HashSet<>();
    layer.areas().forEach(area -> codes.add(upper(area)));
    Grid best = null;
    int code = -1;
    int most = 0;
    for (Grid grid : values.grids(file, progress)) {
      for (int column = 0; column < GridColumns.width(grid); column++) {
        int found = matches(grid, column, codes);
        if (found > most) {
          best = grid;
          code = column;
          most = found;
        }
      }
    }
    if (best == null) {
      throw UserFacingException.input(
          "no-codes",
          Message.of("importing.noCodesInList", SourceFile.name(file), layer.area(0).code().code()),
          place);
    }
    int district = districtColumn(best, code, codes);
    if (district < 0) {
      throw UserFacingException.input(
          "no-districts", Message.of("importing.noDistricts", SourceFile.name(file)), place.withSheet(best.name()));
    }
    return AreaGroups.byList(layer, districts(best, code, district, codes, place), SourceFile.name(file));
  }

  private static String upper(Area area) {
    return area.code().code().toUpperCase(Locale.ROOT);
  }

  private static int matches(Grid grid, int column, Set<String> codes) {
    Set<String> found = new HashSet<>();
    for (Grid.Row row : grid.rows()) {
      String code = code(row, column, codes);
      if (code != null && codes.contains(code)) {
        found.add(code);
      }
    }
    return found.size();
  }

  /// A code of the layer, also where a spreadsheet has taken its leading zero; else as it stands.
  private static @Nullable String code(Grid.Row row, int column, Set<String> codes) {
    String code = GridColumns.code(row, column);
    return code != null && !codes.contains(code) && codes.contains("0" + code) ? "0" + code : code;
  }

  /// The column after the codes that has most to say where they stand and least that differs: names of districts
  /// repeat, other things do not.
  private static int districtColumn(Grid grid, int code, Set<String> codes) {
    int best = -1;
    double most = 0;
    for (int column = 0; column < GridColumns.width(grid); column++) {
      if (column == code) {
        continue;
      }
      Map<String, Integer> seen = new HashMap<>();
      int filled = 0;
      int rows = 0;
      for (Grid.Row row : grid.rows()) {
        String key = code(row, code, codes);
        if (key == null || !codes.contains(key)) {
          continue;
        }
        rows++;
        String text = GridColumns.text(row, column);
        if (text != null) {
          filled++;
          seen.merge(text, 1, Integer::sum);
        }
      }
      double score = rows == 0 ? 0 : filled / (double) rows - 0.5 * seen.size() / rows + (column > code ? 0.05 : 0);
      if (filled > 0 && (best < 0 || score > most)) {
        best = column;
        most = score;
      }
    }
    return best;
  }

  private static Map<String, String> districts(
      Grid grid, int code, int district, Set<String> codes, Place place) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Grid.Row row : grid.rows()) {
      String key = code(row, code, codes);
      String name = GridColumns.text(row, district);
      if (key == null || name == null || (!codes.contains(key) && row == grid.rows().getFirst())) {
        continue;
      }
      String before = found.putIfAbsent(key, name);
      if (before != null && !before.equals(name)) {
        throw UserFacingException.input(
            "two-districts",
            Message.of("importing.twoDistricts", key, before, name),
            place.withSheet(grid.name()).withRow(row.number()).withColumn(Grid.columnLetter(district)));
      }
    }
    return found;
  }
}
