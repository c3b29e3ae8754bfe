package se.helabilden.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.Overlap;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.map.MapMeasure;
import se.helabilden.project.MeasuredMap.Whole;
import se.helabilden.work.Language;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;
import se.helabilden.work.UserFacingException;

/// Reads what a map in another measure needs from the project, and makes it.
public final class MeasureMaking {
  private final Project project;
  private final ProjectContent content;
  private final Language language;

  public MeasureMaking(Project project, ProjectContent content, Language language) {
    this.project = project;
    this.content = content;
    this.language = language;
  }

  /// @param values of the map's first or only indicator, in the later period of a change
  /// @param words of the map of those values
  /// @throws UserFacingException (USAGE) for a period, a reference or an indicator that does not exist or does not fit
  public MeasuredMap make(MapMeasure measure, AreaValues values, Captions words) {
    return switch (measure.kind()) {
      case CHANGE -> change(measure, values, words);
      case DIFFERENCE -> difference(measure, values, words);
      case QUOTIENT -> quotient(measure, values, words);
      case OVERLAP -> {
        AreaValues second = second(measure, values);
        yield MeasuredMap.overlap(overlap(values, second, measure.bounds()), words, language);
      }
      case THIRDS -> MeasuredMap.thirds(values, second(measure, values), words, language);
      case VALUES -> throw new IllegalArgumentException("values are shown as they are");
    };
  }

  private MeasuredMap change(MapMeasure measure, AreaValues values, Captions words) {
    IndicatorEntry entry = values.entry();
    IndicatorSeries series = content.series(entry.indicator());
    Period since = new Period(measure.against());
    if (!series.periods().contains(since)) {
      String known = String.join(", ", series.periods().stream().map(Period::text).toList());
      throw UserFacingException.usage("unknown-period", Message.of("analysis.changeNoPeriod", entry.name(), since.text(), known));
    }
    if (since.compareTo(values.period()) >= 0) {
      throw UserFacingException.usage(
          "periods-reversed", Message.of("analysis.changeReversed", since.text(), values.period().text()));
    }
    AreaValues earlier = DisclosureGate.read(entry, series, values.layer(), since);
    Wholes wholes = wholes(values);
    List<Whole> before = wholes.stated(earlier);
    List<Whole> changes = new ArrayList<>();
    for (Whole now : wholes.stated(values)) {
      before.stream()
          .filter(old -> old.name().equals(now.name()))
          .findFirst()
          .ifPresent(old -> changes.add(new Whole(now.name(), change(old.value(), now.value(), measure.percent()))));
    }
    return MeasuredMap.change(earlier, values, measure.percent(), changes, words, language);
  }

  /// How a whole has changed; NaN in percent of 0 or less.
  public static double change(double earlier, double later, boolean percent) {
    if (!percent) {
      return later - earlier;
    }
    return earlier > 0 ? 100 * (later - earlier) / earlier : Double.NaN;
  }

  private MeasuredMap difference(MapMeasure measure, AreaValues values, Captions words) {
    Wholes wholes = wholes(values);
    if (measure.against().equals(MapMeasure.OWN_MUNICIPALITY)) {
      String own = Texts.in(language).text("project.ownMunicipality");
      double[] each = wholes.ofEach(values);
      if (Arrays.stream(each).noneMatch(Double::isFinite)) {
        throw unknown(values, own);
      }
      return MeasuredMap.difference(values, each, own, List.of(), words, language);
    }
    Whole reference = whole(wholes, measure, values);
    double[] same = new double[values.size()];
    Arrays.fill(same, reference.value());
    List<Whole> others = others(wholes, values, reference, (value, whole) -> value - whole);
    return MeasuredMap.difference(values, same, inSentence(measure.against(), reference.name()), others, words, language);
  }

  private MeasuredMap quotient(MapMeasure measure, AreaValues values, Captions words) {
    Wholes wholes = wholes(values);
    Whole reference = whole(wholes, measure, values);
    List<Whole> others =
        others(wholes, values, reference, (value, whole) -> whole > 0 ? value / whole : Double.NaN);
    return MeasuredMap.quotient(values, reference.value(), inSentence(measure.against(), reference.name()), others, words, language);
  }

  private static List<Whole> others(
      Wholes wholes, AreaValues values, Whole reference, ToDoubleBiFunction<Double, Double> how) {
    return wholes.stated(values).stream()
        .filter(whole -> !whole.name().equals(reference.name()))
        .map(whole -> new Whole(whole.name(), how.applyAsDouble(whole.value(), reference.value())))
        .toList();
  }

  /// `riket` within a sentence; municipalities keep their capital.
  public static String inSentence(String id, String name) {
    boolean common = id.equals(Wholes.NATION) || id.equals(Wholes.MEAN);
    return common ? name.substring(0, 1).toLowerCase(Language.SWEDISH.locale()) + name.substring(1) : name;
  }

  private Whole whole(Wholes wholes, MapMeasure measure, AreaValues values) {
    String id = measure.against().isEmpty() ? Wholes.ALL : measure.against();
    return wholes.find(id, values).orElseThrow(() -> unknown(values, id));
  }

  private static UserFacingException unknown(AreaValues values, String id) {
    return UserFacingException.usage(
        "no-reference-value", Message.of("project.noReferenceValue", values.entry().name(), id));
  }

  private Wholes wholes(AreaValues values) {
    return Wholes.of(project, content, values.entry(), values.layer(), language);
  }

  /// The second indicator in the first one's period, or the newest where it has none such.
  ///
  /// @throws UserFacingException (USAGE) where there is none, or it is about other areas
  public AreaValues second(MapMeasure measure, AreaValues first) {
    Optional<IndicatorEntry> entry = Entries.find(project, content, measure.with());
    if (entry.isEmpty()) {
      throw UserFacingException.usage("unknown-indicator", Message.of("project.noSecond", measure.with()));
    }
    if (!entry.get().indicator().layerId().equals(first.entry().indicator().layerId())) {
      throw UserFacingException.usage(
          "other-layer", Message.of("project.secondOfOtherLayer", entry.get().name(), first.entry().name()));
    }
    IndicatorSeries series = content.series(entry.get().indicator());
    Period period = series.periods().contains(first.period()) ? first.period() : series.newestPeriod();
    return DisclosureGate.read(entry.get(), series, first.layer(), period);
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
