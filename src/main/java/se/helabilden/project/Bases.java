package se.helabilden.project;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;

/// How many people are behind the values of a map: what a share is of, and who lives in the areas. Always of the same
/// period and the same areas; where the project has no such number, nothing is said.
public final class Bases {
  /// The whole population, not a part of it by age or schooling.
  private static final Pattern POPULATION = Pattern.compile("(?iu)^(folkmängd|invånare|antal invånare|population)\\b\\D*$");
  /// `100 * a / b` and `a / (b + c)`: what is divided by, at the end.
  private static final Pattern DIVISOR = Pattern.compile("/\\s*(\\w+|\\([\\w\\s+]+\\))\\s*$");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

  private final Project project;
  private final ProjectContent content;

  public Bases(Project project, ProjectContent content) {
    this.project = project;
    this.content = content;
  }

  /// How many live in each area of the layer, NaN where not known; null where the project has no population of that
  /// period.
  public double @Nullable [] people(AreaLayer layer, String layerId, Period period) {
    return population(layerId).map(entry -> read(entry, layer, period)).orElse(null);
  }

  /// The entry that counts all who live in the areas of a layer.
  public Optional<IndicatorEntry> population(String layerId) {
    return project.indicators().stream()
        .filter(indicator -> indicator.kind() == IndicatorKind.COUNT && indicator.layerId().equals(layerId))
        .filter(Bases::isPopulation)
        .sorted(Comparator.comparing(indicator -> !"folkmangd".equals(indicator.catalogueId())))
        .flatMap(indicator -> Entries.of(indicator, content.series(indicator)).stream())
        .filter(entry -> entry.breakdown().isNone())
        .findFirst();
  }

  private static boolean isPopulation(Indicator indicator) {
    return "folkmangd".equals(indicator.catalogueId()) || POPULATION.matcher(indicator.name()).matches();
  }

  /// How many are behind the value of each area: what a share divides by, the count of its table, else the population;
  /// null where nothing of it is known.
  public double @Nullable [] behind(AreaValues values) {
    Indicator indicator = values.entry().indicator();
    String formula = indicator.expression();
    double[] found = formula == null ? ofTable(values) : ofFormula(formula, values);
    return found != null ? found : people(values.layer(), indicator.layerId(), values.period());
  }

  private double @Nullable [] ofTable(AreaValues values) {
    Indicator indicator = values.entry().indicator();
    String table = indicator.provenance().tableId();
    if (table == null) {
      return null;
    }
    List<Indicator> counts =
        project.indicators().stream()
            .filter(other -> table.equals(other.provenance().tableId()) && other.kind() == IndicatorKind.COUNT)
            .filter(other -> other.layerId().equals(indicator.layerId()))
            .toList();
    if (counts.size() != 1 || !content.series(counts.getFirst()).breakdowns().contains(values.entry().breakdown())) {
      return null;
    }
    return read(new IndicatorEntry(counts.getFirst(), values.entry().breakdown()), values.layer(), values.period());
  }

  private double @Nullable [] ofFormula(String formula, AreaValues values) {
    Matcher divisor = DIVISOR.matcher(formula);
    if (!divisor.find()) {
      return null;
    }
    double[] sum = new double[values.size()];
    Matcher ids = WORD.matcher(divisor.group(1));
    while (ids.find()) {
      IndicatorEntry entry = Entries.find(project, content, ids.group()).orElse(null);
      double[] part =
          entry == null || entry.indicator().kind() != IndicatorKind.COUNT
              ? null
              : read(entry, values.layer(), values.period());
      if (part == null) {
        return null;
      }
      Arrays.setAll(sum, i -> sum[i] + part[i]);
    }
    return sum;
  }

  private double @Nullable [] read(IndicatorEntry entry, AreaLayer layer, Period period) {
    IndicatorSeries series = content.series(entry.indicator());
    return series.periods().contains(period) ? DisclosureGate.read(entry, series, layer, period).toArray() : null;
  }
}
