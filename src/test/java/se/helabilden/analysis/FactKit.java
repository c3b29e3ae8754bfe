package se.helabilden.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.testkit.CodeLayers;
import se.helabilden.work.Language;
import se.helabilden.work.NumberText;
import se.helabilden.work.Stamp;
import se.helabilden.work.Texts;

/// One indicator over an invented municipality, and its sentences taken apart again.
final class FactKit {
  static final String NAME = "Indikatorn";
  static final String PLACE = "Ekby";
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d\\u202F]*(?:[.,]\\d+)?");

  final IndicatorKind kind;
  final AreaLayer layer;
  final List<Period> periods;
  @Nullable String unit = "%";
  @Nullable String areaVersion;
  Direction direction = Direction.HIGH_IS_WORSE;
  String source = "SCB";
  List<String> notes = List.of();
  String name = NAME;

  FactKit(IndicatorKind kind, int areas, String... periods) {
    this.kind = kind;
    this.layer =
        CodeLayers.of(
            AreaLevel.REGSO, null,
            IntStream.range(0, areas).mapToObj(i -> code(i) + "|" + "Område|1499|" + PLACE).toArray(String[]::new));
    this.periods = List.of(periods).stream().map(Period::new).toList();
  }

  static String code(int area) {
    return "1499R" + (100 + area);
  }

  /// @param values for each period those of the areas, then the municipality's and the nation's; NaN for missing
  Part part(double[]... values) {
    List<AreaCode> areas = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      areas.add(new AreaCode(AreaLevel.REGSO, null, code(i)));
    }
    areas.add(new AreaCode(AreaLevel.MUNICIPALITY, null, "1499"));
    areas.add(new AreaCode(AreaLevel.NATION, null, "00"));
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, periods, List.of(Breakdown.NONE));
    for (int period = 0; period < values.length; period++) {
      for (int area = 0; area < values[period].length; area++) {
        double value = values[period][area];
        builder.set(area, period, 0, value, Double.isNaN(value) ? ValueStatus.MISSING : ValueStatus.VALUE);
      }
    }
    IndicatorSeries series = builder.build();
    Indicator indicator =
        new Indicator(
            new Stamp(new UUID(0, 1), "test", null, Instant.EPOCH), "i", name, unit, 1, kind, direction,
            FocusArea.HOUSING, null, "layer", AreaLevel.REGSO, areaVersion, series.hash(),
            new Provenance("a.csv", null, null, source, null, null, name, null, null, null, notes, Instant.EPOCH),
            null, List.of(), 0);
    return new Part(new IndicatorEntry(indicator, Breakdown.NONE), series);
  }

  List<AreaValues> values(Part part) {
    return periods.stream().map(period -> DisclosureGate.read(part.entry(), part.series(), layer, period)).toList();
  }

  List<Fact> facts(double[]... values) {
    Part part = part(values);
    return FactFinder.find(values(part), References.of(part));
  }

  static Fact of(List<Fact> facts, FactKind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
  }

  static Set<FactKind> kinds(List<Fact> facts) {
    return facts.stream().map(Fact::kind).collect(Collectors.toCollection(TreeSet::new));
  }

  static String sentence(Fact fact, Language language) {
    return Texts.in(language).text(fact.sentence());
  }

  /// Numbers in a sentence that are none of the fact's figures, rounded to a whole, a decimal, or tens.
  static List<String> strangers(Fact fact, Language language) {
    NumberText numbers = NumberText.in(language);
    Set<String> known = new TreeSet<>();
    for (Fact.Figure figure : fact.figures()) {
      double size = Math.abs(figure.value());
      known.add(numbers.fixed(size, 0));
      known.add(numbers.fixed(size, 1));
      known.add(numbers.whole(Math.round(size / 10) * 10));
    }
    String text = sentence(fact, language).replaceAll("[”“].*?”", "");
    for (Period period : fact.periods()) {
      text = text.replace(period.text(), "");
    }
    List<String> strangers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (!known.contains(number.group()) && !known.contains(number.group() + numbers.decimalMark() + "0")) {
        strangers.add(number.group());
      }
    }
    return strangers;
  }
}
