package se.helabilden.project;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.map.Captions;
import se.helabilden.map.MapMeasure;
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
    AreaValues other =
        switch (measure.kind()) {
          case VALUES -> throw new IllegalArgumentException("values are shown as they are");
          case CHANGE -> earlier(measure, values);
          case DIFFERENCE, QUOTIENT -> null;
          case OVERLAP, THIRDS -> second(measure, values);
        };
    Wholes wholes = Wholes.of(project, content, values.entry(), values.layer(), language);
    return new Comparison(wholes, words, language)
        .make(measure, values, other)
        .map(Comparison.Made::map)
        .orElseThrow(() -> unknown(values, measure.against()));
  }

  private AreaValues earlier(MapMeasure measure, AreaValues later) {
    IndicatorEntry entry = later.entry();
    IndicatorSeries series = content.series(entry.indicator());
    Period since = new Period(measure.against());
    if (!series.periods().contains(since)) {
      String known = String.join(", ", series.periods().stream().map(Period::text).toList());
      throw UserFacingException.usage("unknown-period", Message.of("analysis.changeNoPeriod", entry.name(), since.text(), known));
    }
    if (since.compareTo(later.period()) >= 0) {
      throw UserFacingException.usage(
          "periods-reversed", Message.of("analysis.changeReversed", since.text(), later.period().text()));
    }
    return DisclosureGate.read(entry, series, later.layer(), since);
  }

  private UserFacingException unknown(AreaValues values, String against) {
    String named =
        switch (against) {
          case MapMeasure.OWN_MUNICIPALITY -> Texts.in(language).text("project.ownMunicipality");
          case "" -> Wholes.ALL;
          default -> against;
        };
    return UserFacingException.usage(
        "no-reference-value", Message.of("project.noReferenceValue", values.entry().name(), named));
  }

  /// The second indicator in the first one's period, or the newest with any value where it has none such.
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
    List<Period> periods = series.periods();
    IntFunction<AreaValues> in = at -> DisclosureGate.read(entry.get(), series, first.layer(), periods.get(at));
    return in.apply(MapPeriod.of(periods, first.period().text(), at -> in.apply(at).hasNumber()));
  }
}
