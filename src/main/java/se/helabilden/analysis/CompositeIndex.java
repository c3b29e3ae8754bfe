package se.helabilden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLevel;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// An own composite index: Σ weight · normalised part, weights adding up to 1, for each period that all parts have and
/// each area that has all parts then, areas without geometry included. A turned part enters as −x before it is
/// normalised (so min-max gives 1 − scaled, rank counts from the other end). With no normalisation and equal weights it
/// is the plain mean, as the socio-economic index of Statistics Sweden is of its three shares.
///
/// Areas compared are those of the first part's level. With a linear normalisation the parts' own rows for
/// municipality, county and nation get the value on the same scale, for reference; they have no rank.
///
/// How sure a rank is: every index is computed again with each part left out in turn (the others' weights scaled up),
/// and [#DRAWS] times with each weight multiplied by a random factor from 0.75 to 1.25 (fixed seed, so that the answer
/// is always the same). The lowest and highest rank of all these runs are kept. After OECD/JRC (2008), uncertainty
/// analysis.
public final class CompositeIndex {
  /// How many times the weights are varied.
  public static final int DRAWS = 200;
  private static final long SEED = 20_180_118L;
  private static final double JITTER = 0.25;

  private CompositeIndex() {}

  /// A computed index.
  ///
  /// @param series the values, one breakdown; missing where an area lacks a part, with the gravest reason
  /// @param parts in order, weights as used: they add up to 1
  /// @param years the ranks of each period
  /// @param correlations Pearson's r between the parts as they are (not turned) in the newest period, in their order;
  ///     NaN for a part without spread
  public record Result(
      IndicatorSeries series, List<IndexPart> parts, List<PeriodRanks> years, double[][] correlations) {
    /// The ranks of a period.
    public PeriodRanks ranks(Period period) {
      return years.stream()
          .filter(each -> each.period.equals(period))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(period.text()));
    }
  }

  /// Ranks of the compared areas in one period; 1 is the highest index.
  ///
  /// @param areas those with a value
  /// @param values their indices
  /// @param ranks equal values share the best rank
  /// @param low the lowest rank number of all runs
  /// @param high the highest rank number of all runs
  public record PeriodRanks(
      Period period, List<AreaCode> areas, double[] values, int[] ranks, int[] low, int[] high) {}

  /// Computes the index.
  ///
  /// @throws UserFacingException (USAGE) without parts, for a weight that is negative or no number, weights that are
  ///     all 0, a part that occurs twice, or parts without a common period or area
  public static Result compute(List<IndexPart> parts, Normalisation normalisation, Progress progress) {
    List<IndexPart> weighted = withWeightsOfOne(parts);
    List<Period> periods = commonPeriods(weighted);
    List<AreaCode> areas = commonAreas(weighted);
    AreaLevel level = weighted.getFirst().part().level();
    IndicatorSeries.Builder builder = IndicatorSeries.builder(areas, periods, List.of(Breakdown.NONE));
    List<PeriodRanks> years = new ArrayList<>();
    double[][] correlations = {};
    for (int p = 0; p < periods.size(); p++) {
      progress.check();
      Progress share = progress.part((double) p / periods.size(), (p + 1.0) / periods.size());
      List<Integer> compared = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      for (int a = 0; a < areas.size(); a++) {
        AreaCode area = areas.get(a);
        Period period = periods.get(p);
        List<Part.Cell> cells = weighted.stream().map(each -> each.part().cell(area, period)).toList();
        ValueStatus status = Statuses.merged(cells);
        if (status != null && status.hasNumber()) {
          if (area.level() == level) {
            compared.add(a);
          } else if (normalisation.isLinear()) {
            others.add(a);
          }
        } else if (status != null) {
          builder.set(a, p, 0, Double.NaN, status);
        }
      }
      if (compared.isEmpty() && normalisation != Normalisation.NONE) {
        others.clear();
      }
      List<AreaCode> all = new ArrayList<>(compared.stream().map(areas::get).toList());
      others.forEach(a -> all.add(areas.get(a)));
      double[][] scaled = scaled(weighted, normalisation, all, compared.size(), periods.get(p));
      double[] values = weigh(scaled, weights(weighted));
      for (int i = 0; i < values.length; i++) {
        int a = i < compared.size() ? compared.get(i) : others.get(i - compared.size());
        builder.set(a, p, 0, values[i], status(weighted, all.get(i), periods.get(p)));
      }
      years.add(ranks(weighted, scaled, periods.get(p), all.subList(0, compared.size()), share));
      correlations = correlations(weighted, all.subList(0, compared.size()), periods.get(p));
    }
    return new Result(builder.build(), weighted, List.copyOf(years), correlations);
  }

  private static ValueStatus status(List<IndexPart> parts, AreaCode area, Period period) {
    ValueStatus merged = Statuses.merged(parts.stream().map(each -> each.part().cell(area, period)).toList());
    return merged == null ? ValueStatus.MISSING : merged;
  }

  private static List<IndexPart> withWeightsOfOne(List<IndexPart> parts) {
    if (parts.isEmpty()) {
      throw UserFacingException.usage("index-without-parts", Message.of("analysis.indexWithoutParts"));
    }
    double sum = 0;
    for (IndexPart part : parts) {
      if (!(part.weight() >= 0) || Double.isInfinite(part.weight())) {
        throw UserFacingException.usage(
            "index-weight", Message.of("analysis.indexWeight", part.part().entry().id(), part.weight()));
      }
      String id = part.part().entry().id();
      if (parts.stream().filter(other -> other.part().entry().id().equals(id)).count() > 1) {
        throw UserFacingException.usage("index-part-twice", Message.of("analysis.indexPartTwice", id));
      }
      sum += part.weight();
    }
    if (sum == 0 || Double.isInfinite(sum)) {
      throw UserFacingException.usage("index-weights-zero", Message.of("analysis.indexWeightsZero"));
    }
    double total = sum;
    return parts.stream().map(each -> new IndexPart(each.part(), each.weight() / total, each.turned())).toList();
  }

  private static List<Period> commonPeriods(List<IndexPart> parts) {
    List<Period> periods = new ArrayList<>(parts.getFirst().part().series().periods());
    parts.forEach(each -> periods.removeIf(period -> !each.part().series().periods().contains(period)));
    if (periods.isEmpty()) {
      throw UserFacingException.usage("no-common-period", Message.of("analysis.noCommonPeriod", names(parts)));
    }
    return periods;
  }

  private static List<AreaCode> commonAreas(List<IndexPart> parts) {
    List<AreaCode> areas = new ArrayList<>(parts.getFirst().part().series().areas());
    parts.forEach(each -> areas.removeIf(area -> each.part().series().indexOf(area).isEmpty()));
    AreaLevel level = parts.getFirst().part().level();
    if (areas.stream().noneMatch(area -> area.level() == level)) {
      throw UserFacingException.usage("no-common-areas", Message.of("analysis.noCommonAreas", names(parts)));
    }
    return areas;
  }

  private static String names(List<IndexPart> parts) {
    return String.join(", ", parts.stream().map(each -> each.part().entry().id()).toList());
  }

  private static double[] weights(List<IndexPart> parts) {
    return parts.stream().mapToDouble(IndexPart::weight).toArray();
  }

  /// [part][area] on the common scale, the compared areas first.
  private static double[][] scaled(
      List<IndexPart> parts, Normalisation normalisation, List<AreaCode> areas, int compared, Period period) {
    return parts.stream()
        .map(
            each -> {
              double[] values =
                  areas.stream()
                      .mapToDouble(area -> each.part().cell(area, period).value())
                      .map(value -> each.turned() ? -value : value)
                      .toArray();
              return normalisation.apply(
                  Arrays.copyOf(values, compared), Arrays.copyOfRange(values, compared, values.length));
            })
        .toArray(double[][]::new);
  }

  private static double[] weigh(double[][] scaled, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double[] values = new double[scaled[0].length];
    for (int part = 0; part < scaled.length; part++) {
      double weight = weights[part];
      for (int i = 0; i < values.length; i++) {
        values[i] += weight * scaled[part][i];
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] / sum + 0.0;
    }
    return values;
  }

  private static PeriodRanks ranks(
      List<IndexPart> parts, double[][] scaled, Period period, List<AreaCode> areas, Progress progress) {
    int n = areas.size();
    double[][] compared = Arrays.stream(scaled).map(values -> Arrays.copyOf(values, n)).toArray(double[][]::new);
    double[] weights = weights(parts);
    double[] values = weigh(compared, weights);
    int[] ranks = Ranks.descending(values);
    int[] low = ranks.clone();
    int[] high = ranks.clone();
    for (int out = 0; out < weights.length && weights.length > 1; out++) {
      double[] left = weights.clone();
      left[out] = 0;
      if (Arrays.stream(left).sum() > 0) {
        widen(low, high, Ranks.descending(weigh(compared, left)));
      }
    }
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS && weights.length > 1; draw++) {
      progress.check();
      progress.report((double) draw / DRAWS, Message.of("analysis.rankUncertainty", period.text()));
      double[] varied = weights.clone();
      for (int i = 0; i < varied.length; i++) {
        varied[i] *= 1 - JITTER + 2 * JITTER * random.nextDouble();
      }
      widen(low, high, Ranks.descending(weigh(compared, varied)));
    }
    return new PeriodRanks(period, List.copyOf(areas), values, ranks, low, high);
  }

  private static void widen(int[] low, int[] high, int[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      low[i] = Math.min(low[i], ranks[i]);
      high[i] = Math.max(high[i], ranks[i]);
    }
  }

  private static double[][] correlations(List<IndexPart> parts, List<AreaCode> areas, Period period) {
    double[][] values =
        parts.stream()
            .map(each -> areas.stream().mapToDouble(area -> each.part().cell(area, period).value()).toArray())
            .toArray(double[][]::new);
    return IntStream.range(0, values.length)
        .mapToObj(
            i ->
                IntStream.range(0, values.length)
                    .mapToDouble(j -> Statistics.correlation(values[i], values[j]))
                    .toArray())
        .toArray(double[][]::new);
  }
}
