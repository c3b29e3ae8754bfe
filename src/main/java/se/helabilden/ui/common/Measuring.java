package se.helabilden.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.analysis.MapCase;
import se.helabilden.analysis.Reference;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Legend;
import se.helabilden.map.Look;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.Comparison;
import se.helabilden.project.MeasuredMap;
import se.helabilden.project.Wholes;

/// Makes the shown map of a change, a difference, times the whole, or two indicators, of data that are read.
final class Measuring {
  private final MapData data;
  private final @Nullable MapData second;
  private final MapMeasure measure;

  private Measuring(MapData data, @Nullable MapData second, MapMeasure measure) {
    this.data = data;
    this.second = second;
    this.measure = measure;
  }

  /// Empty where the measure is the values themselves, or cannot be made of these data in this period.
  static Optional<ShownMap> of(MapData data, @Nullable MapData second, int period, ShownMap.Choices choices) {
    Measuring measuring = new Measuring(data, second, choices.measure());
    return measuring.make(period).map(made -> measuring.show(made, period, choices));
  }

  private Optional<Comparison.Made> make(int period) {
    AreaValues values = data.values().get(period);
    AreaValues other =
        switch (measure.kind()) {
          case VALUES, DIFFERENCE, QUOTIENT -> null;
          case CHANGE -> earlier(period);
          case OVERLAP, THIRDS -> beside(period);
        };
    return new Comparison(data.wholes(), data.captions().get(period), data.language()).make(measure, values, other);
  }

  private @Nullable AreaValues earlier(int period) {
    return IntStream.range(0, period)
        .filter(each -> data.periods().get(each).text().equals(measure.against()))
        .mapToObj(data.values()::get)
        .findFirst()
        .orElse(null);
  }

  private @Nullable AreaValues beside(int period) {
    MapData other = second;
    // in another form the areas are the same, though their shapes are not
    return other == null || other.layer().areas() != data.layer().areas()
        ? null
        : other.values().get(other.indexOf(data.periods().get(period).text()));
  }

  /// What areas are compared with, in the unit of the measure; only in the shown period.
  private List<ReferenceLine> lines(Comparison.Made made, int period) {
    ToDoubleFunction<Wholes.Named> worth = made.worth();
    if (worth == null) {
      return List.of();
    }
    List<ReferenceLine> found = new ArrayList<>();
    for (Wholes.Named whole : data.wholes().all()) {
      double[] values = new double[data.periods().size()];
      Arrays.fill(values, Double.NaN);
      values[period] = worth.applyAsDouble(whole);
      found.add(new ReferenceLine(whole.id(), whole.name(), values));
    }
    return found;
  }

  private ShownMap show(Comparison.Made made, int period, ShownMap.Choices choices) {
    MapBackground background = data.backgrounds().get(period);
    MeasuredMap formed = made.map();
    AreaValues values = formed.values();
    boolean drafted = !choices.draft().isEmpty() && formed.pair() == null;
    // however the values themselves are put into classes: the same steps to both sides belong to the measure
    boolean usual = !drafted;
    boolean shared = usual && formed.pair() == null && choices.sameClasses() && background.comparable().size() > 1;
    Classification classes =
        usual ? formed.classes(shared ? pool(background.comparable()) : values.toArray()) : drafted(values, choices);
    Set<Integer> few = Set.copyOf(MapCase.few(values.toArray(), background.behind(), choices.fewBelow()));
    Look look = new Look(choices.sight(), few, background.people()).withEven(usual && formed.pair() == null).withStrong(choices.strong());
    ColorScheme wanted = ColorScheme.ofId(choices.palette()).orElse(null);
    Choropleth map = formed.map(classes, wanted, look, data.language());
    List<ReferenceLine> references = lines(made, period);
    ReferenceLine chosen = data.reference(choices.reference());
    ReferenceLine reference =
        chosen == null
            ? null
            : references.stream().filter(line -> line.id().equals(chosen.id())).findFirst().orElse(null);
    return new ShownMap(
        data,
        period,
        map,
        Legend.of(map),
        reference,
        formed.pair() == null ? Reference.of(values.toArray(), values.layer().level()).orElse(null) : null,
        MapAdvice.check(MapCases.of(data, period, map, choices, OptionalInt.empty(), shared)),
        measure,
        made.parts(),
        references);
  }

  private static Classification drafted(AreaValues values, ShownMap.Choices choices) {
    double[] inner = choices.draft().stream().mapToDouble(Double::doubleValue).toArray();
    return Classifier.classify(values.toArray(), ClassificationMethod.MANUAL, OptionalInt.empty(), inner);
  }

  /// The numbers of all periods that the measure can be made in, so that a colour means the same in each.
  private double[] pool(List<Integer> periods) {
    return periods.stream()
        .map(this::make)
        .flatMap(Optional::stream)
        .flatMapToDouble(made -> Arrays.stream(made.map().values().toArray()))
        .toArray();
  }
}
