package se.helabilden.project;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Overlap;
import se.helabilden.map.Captions;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.MeasuredMap.Whole;
import se.helabilden.project.Wholes.Named;
import se.helabilden.work.Language;
import se.helabilden.work.Texts;

/// Makes a measure of values that are read: the one place that says what areas are compared with, whether the project has
/// just been read for it or a window has it at hand.
///
/// @param words of the map of the values themselves
public record Comparison(Wholes wholes, Captions words, Language language) {
  /// A measure that could be made.
  ///
  /// @param parts the values it is made of, first or earlier first
  /// @param worth what becomes of a whole, in the unit of the map, NaN where it cannot be told; null for two indicators, and
  ///     where each area is compared with a whole of its own
  public record Made(MeasuredMap map, List<AreaValues> parts, @Nullable ToDoubleFunction<Named> worth) {}

  /// @param other the earlier values of a change, or those of the second indicator; else not looked at
  /// @return empty where there is nothing to compare with: no such whole, or none with a value
  public Optional<Made> make(MapMeasure measure, AreaValues values, @Nullable AreaValues other) {
    return switch (measure.kind()) {
      case VALUES -> Optional.empty();
      case CHANGE -> Optional.ofNullable(other).map(earlier -> change(earlier, values, measure.percent()));
      case DIFFERENCE ->
          measure.against().equals(MapMeasure.OWN_MUNICIPALITY) ? ownDifference(values) : difference(values, measure.against());
      case QUOTIENT -> quotient(values, measure.against());
      case OVERLAP ->
          Optional.ofNullable(other)
              .map(second -> overlap(values, second, measure.bounds()))
              .map(both -> together(MeasuredMap.overlap(both, words, language), both.first(), both.second()));
      case THIRDS ->
          Optional.ofNullable(other)
              .map(second -> together(MeasuredMap.thirds(values, second, words, language), values, second));
    };
  }

  private Made change(AreaValues earlier, AreaValues later, boolean percent) {
    ToDoubleFunction<Named> worth =
        whole ->
            whole.id().equals(Wholes.MEAN)
                ? meanChange(earlier, later, percent)
                : change(whole.in(earlier), whole.in(later), percent);
    return new Made(
        MeasuredMap.change(earlier, later, percent, stated(later, null, worth), words, language),
        List.of(earlier, later),
        worth);
  }

  /// That of the areas' changes: not the change of their mean, which other areas may be behind in each period.
  private static double meanChange(AreaValues earlier, AreaValues later, boolean percent) {
    return IntStream.range(0, later.size())
        .mapToDouble(area -> change(earlier.value(area), later.value(area), percent))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /// NaN in percent of 0 or less.
  private static double change(double earlier, double later, boolean percent) {
    if (!percent) {
      return later - earlier;
    }
    return earlier > 0 ? 100 * (later - earlier) / earlier : Double.NaN;
  }

  private Optional<Made> ownDifference(AreaValues values) {
    double[] each = wholes.ofEach(values);
    if (Arrays.stream(each).noneMatch(Double::isFinite)) {
      return Optional.empty();
    }
    String own = Texts.in(language).text("project.ownMunicipality");
    return Optional.of(
        new Made(MeasuredMap.difference(values, each, own, List.of(), words, language), List.of(values), null));
  }

  private Optional<Made> difference(AreaValues values, String against) {
    return reference(values, against)
        .map(
            reference -> {
              double amount = reference.in(values);
              double[] same = new double[values.size()];
              Arrays.fill(same, amount);
              ToDoubleFunction<Named> worth = whole -> whole.in(values) - amount;
              MeasuredMap map =
                  MeasuredMap.difference(
                      values, same, inSentence(reference), stated(values, reference, worth), words, language);
              return new Made(map, List.of(values), worth);
            });
  }

  private Optional<Made> quotient(AreaValues values, String against) {
    return reference(values, against)
        .filter(reference -> reference.in(values) > 0)
        .map(
            reference -> {
              double amount = reference.in(values);
              ToDoubleFunction<Named> worth = whole -> whole.in(values) / amount;
              MeasuredMap map =
                  MeasuredMap.quotient(
                      values, amount, inSentence(reference), stated(values, reference, worth), words, language);
              return new Made(map, List.of(values), worth);
            });
  }

  private static Made together(MeasuredMap map, AreaValues first, AreaValues second) {
    return new Made(map, List.of(first, second), null);
  }

  /// What the areas are compared with where it has a value; what the map covers where none is named.
  private Optional<Named> reference(AreaValues values, String id) {
    return wholes.find(id.isEmpty() ? Wholes.ALL : id).filter(whole -> !Double.isNaN(whole.in(values)));
  }

  /// What stands beside the map, but for what it is compared with already.
  private List<Whole> stated(AreaValues values, @Nullable Named compared, ToDoubleFunction<Named> worth) {
    return wholes.stated(values).stream()
        .filter(whole -> compared == null || !whole.id().equals(compared.id()))
        .map(whole -> new Whole(whole.name(), worth.applyAsDouble(whole)))
        .toList();
  }

  /// `riket` within a sentence; what has a name of its own keeps it.
  private String inSentence(Named whole) {
    boolean common = whole.id().equals(Wholes.NATION) || whole.id().equals(Wholes.MEAN);
    return common ? Texts.in(language).text("project.inSentence_" + whole.id()) : whole.name();
  }

  /// Two indicators with given bounds, or those that are suggested.
  public static Overlap overlap(AreaValues first, AreaValues second, MapMeasure.@Nullable Bounds bounds) {
    return bounds == null
        ? new Overlap(first, Overlap.suggested(first), second, Overlap.suggested(second))
        : new Overlap(
            first, new Overlap.Bound(bounds.first(), bounds.firstAtMost()), second,
            new Overlap.Bound(bounds.second(), bounds.secondAtMost()));
  }
}
