package se.helabilden.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.Classification;
import se.helabilden.analysis.ClassificationMethod;
import se.helabilden.analysis.Classifier;
import se.helabilden.analysis.MapAdvice;
import se.helabilden.analysis.MapCase;
import se.helabilden.analysis.Reference;
import se.helabilden.area.CodeForm;
import se.helabilden.map.Captions;
import se.helabilden.map.Choropleth;
import se.helabilden.map.ColorScheme;
import se.helabilden.map.Legend;
import se.helabilden.map.Look;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.MeasureMaking;
import se.helabilden.project.MeasuredMap;
import se.helabilden.project.MeasuredMap.Whole;
import se.helabilden.work.Texts;

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

  /// Values, what they are made of, and what they are compared with.
  private record Made(MeasuredMap map, List<AreaValues> parts, List<ReferenceLine> references) {}

  /// Empty where the measure is the values themselves, or cannot be made of these data in this period.
  static Optional<ShownMap> of(MapData data, @Nullable MapData second, int period, ShownMap.Choices choices) {
    Measuring measuring = new Measuring(data, second, choices.measure());
    return measuring.make(period).map(made -> measuring.show(made, period, choices));
  }

  private Optional<Made> make(int period) {
    return switch (measure.kind()) {
      case VALUES -> Optional.empty();
      case CHANGE -> change(period);
      case DIFFERENCE -> difference(period);
      case QUOTIENT -> quotient(period);
      case OVERLAP, THIRDS -> two(period);
    };
  }

  private Captions words(int period) {
    return data.captions().get(period);
  }

  private Optional<Made> change(int period) {
    int since = data.periods().stream().map(each -> each.text()).toList().indexOf(measure.against());
    if (since < 0 || since >= period) {
      return Optional.empty();
    }
    AreaValues earlier = data.values().get(since);
    AreaValues later = data.values().get(period);
    List<ReferenceLine> lines =
        mapped(period, line -> MeasureMaking.change(line.values()[since], line.values()[period], measure.percent()));
    MeasuredMap made = MeasuredMap.change(earlier, later, measure.percent(), stated(lines, period, ""), words(period), data.language());
    return Optional.of(new Made(made, List.of(earlier, later), withMean(lines, made, period)));
  }

  private Optional<Made> difference(int period) {
    AreaValues values = data.values().get(period);
    if (measure.against().equals(MapMeasure.OWN_MUNICIPALITY)) {
      double[] each = ofEach(values, period);
      return Arrays.stream(each).noneMatch(Double::isFinite)
          ? Optional.empty()
          : Optional.of(
              new Made(
                  MeasuredMap.difference(
                      values, each, Texts.in(data.language()).text("project.ownMunicipality"), List.of(), words(period),
                      data.language()),
                  List.of(values),
                  List.of()));
    }
    return against(period)
        .map(
            line -> {
              double reference = line.values()[period];
              double[] same = new double[values.size()];
              Arrays.fill(same, reference);
              List<ReferenceLine> lines = mapped(period, each -> each.values()[period] - reference);
              MeasuredMap made =
                  MeasuredMap.difference(
                      values, same, MeasureMaking.inSentence(line.id(), line.name()), stated(lines, period, line.id()),
                      words(period), data.language());
              return new Made(made, List.of(values), withMean(lines, made, period));
            });
  }

  private Optional<Made> quotient(int period) {
    AreaValues values = data.values().get(period);
    return against(period)
        .filter(line -> line.values()[period] > 0)
        .map(
            line -> {
              double whole = line.values()[period];
              List<ReferenceLine> lines = mapped(period, each -> each.values()[period] / whole);
              MeasuredMap made =
                  MeasuredMap.quotient(
                      values, whole, MeasureMaking.inSentence(line.id(), line.name()), stated(lines, period, line.id()),
                      words(period), data.language());
              return new Made(made, List.of(values), withMean(lines, made, period));
            });
  }

  private Optional<Made> two(int period) {
    MapData other = second;
    // in another form the areas are the same, though their shapes are not
    if (other == null || other.layer().areas() != data.layer().areas()) {
      return Optional.empty();
    }
    AreaValues first = data.values().get(period);
    AreaValues beside = other.values().get(other.indexOf(data.periods().get(period).text()));
    MeasuredMap made =
        measure.kind() == MapMeasure.Kind.THIRDS
            ? MeasuredMap.thirds(first, beside, words(period), data.language())
            : MeasuredMap.overlap(MeasureMaking.overlap(first, beside, measure.bounds()), words(period), data.language());
    return Optional.of(new Made(made, List.of(first, beside), List.of()));
  }

  private Optional<ReferenceLine> against(int period) {
    return data.references().stream()
        .filter(line -> line.id().equals(measure.against()))
        .filter(line -> !Double.isNaN(line.values()[period]))
        .findFirst();
  }

  private double[] ofEach(AreaValues values, int period) {
    Map<String, ReferenceLine> lines =
        data.references().stream().collect(Collectors.toMap(ReferenceLine::id, line -> line));
    double[] found = new double[values.size()];
    for (int area = 0; area < found.length; area++) {
      ReferenceLine line = lines.get(String.valueOf(CodeForm.municipalityOf(values.layer().area(area).code())));
      found[area] = line == null ? Double.NaN : line.values()[period];
    }
    return found;
  }

  /// What areas are compared with, in the unit of the measure; only in the shown period.
  private List<ReferenceLine> mapped(int period, ToDoubleFunction<ReferenceLine> how) {
    List<ReferenceLine> found = new ArrayList<>();
    for (ReferenceLine line : data.references()) {
      double[] values = new double[line.values().length];
      Arrays.fill(values, Double.NaN);
      values[period] = how.applyAsDouble(line);
      found.add(new ReferenceLine(line.id(), line.name(), values));
    }
    return found;
  }

  /// The mean of the areas is that of what is shown: means do not follow every measure.
  private static List<ReferenceLine> withMean(List<ReferenceLine> lines, MeasuredMap made, int period) {
    for (ReferenceLine line : lines) {
      if (line.id().equals(ReferenceLine.MEAN)) {
        line.values()[period] =
            Arrays.stream(made.values().toArray()).filter(Double::isFinite).average().orElse(Double.NaN);
      }
    }
    return lines;
  }

  /// What stands beside the map: what it covers as one, and the nation; not the one it is compared with already.
  private List<Whole> stated(List<ReferenceLine> lines, int period, String compared) {
    var municipalities = data.layer().areas().municipalities();
    String all = municipalities.size() == 1 ? municipalities.firstEntry().getKey() : ReferenceLine.ALL;
    return List.of(all, ReferenceLine.NATION).stream()
        .filter(id -> !id.equals(compared))
        .flatMap(id -> lines.stream().filter(line -> line.id().equals(id)))
        .map(line -> new Whole(line.name(), line.values()[period]))
        .toList();
  }

  private ShownMap show(Made made, int period, ShownMap.Choices choices) {
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
    ReferenceLine chosen = data.reference(choices.reference());
    ReferenceLine reference =
        chosen == null
            ? null
            : made.references().stream().filter(line -> line.id().equals(chosen.id())).findFirst().orElse(null);
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
        made.references());
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
