package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;

/// A table as a PxWeb database holds it: contents, and variables in the rows (stub) and above the columns (heading).
///
/// @param id the database's code of the table
/// @param stub variables of the rows
/// @param heading variables of the columns
/// @param contents series by contents text
/// @param labels region labels: by code; null for the code alone
record PxTable(
    String id,
    String title,
    List<Variable> stub,
    List<Variable> heading,
    SequencedMap<String, IndicatorSeries> contents,
    Map<String, String> labels,
    Facts facts) {

  /// What stands below the numbers.
  ///
  /// @param decimals by contents text
  /// @param units by contents text
  /// @param valueNotes notes on single values of a variable: shown as a comment on the cell too
  record Facts(
      Map<String, Integer> decimals,
      Map<String, String> units,
      String updated,
      String referenceTime,
      List<String> notes,
      @Nullable String noted,
      Map<String, String> valueNotes) {}

  /// A variable and its values in the table's order. `region`, `år` and `tabellinnehåll` are known; any other is a
  /// breakdown, whose first value stands for all where it begins with `totalt`.
  record Variable(String name, List<String> values) {}

  /// One cell.
  ///
  /// @param symbol what is written where there is no number
  record Cell(double value, @Nullable String symbol, int decimals) {}

  static Variable regions(IndicatorSeries series) {
    List<String> codes = new ArrayList<>();
    for (AreaLevel level : List.of(AreaLevel.NATION, AreaLevel.COUNTY, AreaLevel.MUNICIPALITY)) {
      series.areas().stream().filter(area -> area.level() == level).forEach(area -> codes.add(area.code()));
    }
    series.areas().stream()
        .filter(area -> area.level() == AreaLevel.DESO || area.level() == AreaLevel.REGSO)
        .forEach(area -> codes.add(area.code()));
    return new Variable("region", List.copyOf(codes));
  }

  static Variable years(List<Period> periods) {
    return new Variable("år", periods.stream().map(Period::text).toList());
  }

  /// `00 Riket`, `99 Ekberga län`, `9901 Ekberga`; a RegSO as `9901R001 Ekberga (Kvarnängen)`; a DeSO is its code.
  static Map<String, String> labels(AreaLayer layer) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("00", "00 Riket");
    labels.put(Sketch.COUNTY, Sketch.COUNTY + " " + Sketch.COUNTY_NAME);
    layer.municipalities().forEach((code, name) -> labels.put(code, code + " " + name));
    if (layer.level() == AreaLevel.REGSO) {
      layer.areas().forEach(
          area ->
              labels.put(
                  area.code().code(),
                  area.code().code() + " " + area.municipalityName() + " (" + area.name() + ")"));
    }
    return labels;
  }

  /// As a value is written in a row or heading.
  String label(Variable variable, String value) {
    return variable.name().equals("region") ? labels.getOrDefault(value, value) : value;
  }

  int rows() {
    return stub.stream().mapToInt(variable -> variable.values().size()).reduce(1, (a, b) -> a * b);
  }

  int columns() {
    return heading.stream().mapToInt(variable -> variable.values().size()).reduce(1, (a, b) -> a * b);
  }

  /// The values of some variables at a running number, the last one varying fastest.
  static List<String> at(List<Variable> variables, int number) {
    List<String> values = new ArrayList<>();
    int rest = number;
    for (int i = variables.size() - 1; i >= 0; i--) {
      List<String> all = variables.get(i).values();
      values.addFirst(all.get(rest % all.size()));
      rest /= all.size();
    }
    return values;
  }

  Cell cell(int row, int column) {
    List<String> rowValues = at(stub, row);
    List<String> columnValues = at(heading, column);
    Map<String, String> chosen = new LinkedHashMap<>();
    for (int i = 0; i < stub.size(); i++) {
      chosen.put(stub.get(i).name(), rowValues.get(i));
    }
    for (int i = 0; i < heading.size(); i++) {
      chosen.put(heading.get(i).name(), columnValues.get(i));
    }
    String wanted = chosen.getOrDefault("tabellinnehåll", contents.firstEntry().getKey());
    IndicatorSeries series = contents.get(wanted);
    Breakdown breakdown = Breakdown.NONE;
    for (Map.Entry<String, String> entry : chosen.entrySet()) {
      boolean known = List.of("region", "år", "tabellinnehåll").contains(entry.getKey());
      boolean one = entry.getKey().equals("inkomstslag") || entry.getValue().startsWith("totalt");
      boolean only = series.breakdowns().stream().noneMatch(b -> b.values().containsKey(entry.getKey()));
      if (!known && !one && !only) {
        breakdown = breakdown.with(entry.getKey(), entry.getValue());
      }
    }
    int area = area(series, chosen.getOrDefault("region", ""));
    int period = series.periods().indexOf(new Period(chosen.getOrDefault("år", "")));
    int group = series.breakdowns().indexOf(breakdown);
    ValueStatus status = series.status(area, period, group);
    int decimals = facts.decimals().getOrDefault(wanted, 0);
    if (status == null || !status.hasNumber()) {
      return new Cell(Double.NaN, "..", decimals);
    }
    return new Cell(series.value(area, period, group), null, decimals);
  }

  private static int area(IndicatorSeries series, String code) {
    for (AreaLevel level : AreaLevel.values()) {
      String version = level == AreaLevel.DESO || level == AreaLevel.REGSO ? ExampleRegion.VERSION : null;
      OptionalInt found = series.indexOf(new AreaCode(level, version, code));
      if (found.isPresent()) {
        return found.getAsInt();
      }
    }
    throw new IllegalArgumentException(code);
  }
}
