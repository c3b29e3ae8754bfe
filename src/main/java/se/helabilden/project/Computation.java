package se.helabilden.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassReference;
import se.helabilden.analysis.CompositeIndex;
import se.helabilden.analysis.FiveClasses;
import se.helabilden.analysis.IndexPart;
import se.helabilden.analysis.Normalisation;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Computes new indicators of a project from those it has, each as one edit.
public final class Computation {
  private Computation() {}

  /// What a new indicator is to be called.
  ///
  /// @param unit or null
  public record Naming(String id, String name, @Nullable String unit) {}

  /// Computes an indicator by a formula.
  ///
  /// @throws UserFacingException (USAGE) for a formula that cannot be read, an id that does not exist, or an id that
  ///     is taken by imported values
  public static Indicator derive(ProjectSession session, Naming naming, String formula, Progress progress) {
    return Deriving.keep(session, naming, new Recipe.Formula(formula), progress);
  }

  /// Computes an own composite index.
  ///
  /// @throws UserFacingException (USAGE) for parts that do not exist or cannot be weighed together
  public static CompositeIndex.Result index(
      ProjectSession session, Naming naming, List<IndexPart> parts, Normalisation normalisation, Progress progress) {
    CompositeIndex.Result result = CompositeIndex.compute(parts, normalisation, progress);
    Indicator first = result.parts().getFirst().part().entry().indicator();
    List<String> ids = result.parts().stream().map(part -> part.part().entry().id()).toList();
    Indicator indicator =
        make(
            session, naming, IndicatorKind.INDEX, Direction.HIGH_IS_WORSE, first, result.series(), ids);
    session.perform(new Edit.BuildIndex(indicator), NewContent.of(List.of(result.series())));
    return result;
  }

  /// Keeps an own division in five groups as an indicator with the values 1 to 5, to be mapped and tabled.
  public static Indicator keepGroups(
      ProjectSession session, Naming naming, IndicatorEntry index, Period period, FiveClasses classes) {
    List<AreaCode> areas = classes.areas().stream().map(FiveClasses.ClassedArea::code).toList();
    IndicatorSeries.Builder builder =
        IndicatorSeries.builder(areas, List.of(period), List.of(Breakdown.NONE));
    for (int i = 0; i < areas.size(); i++) {
      builder.set(i, 0, 0, classes.areas().get(i).type(), ValueStatus.VALUE);
    }
    IndicatorSeries series = builder.build();
    Indicator indicator =
        make(
            session, naming, IndicatorKind.CLASS, Direction.NEUTRAL, index.indicator(), series,
            List.of(index.id()));
    ClassReference reference = classes.reference();
    String against = reference == null ? "" : reference.origin().id();
    session.perform(new Edit.Classify(indicator, against), NewContent.of(List.of(series)));
    return indicator;
  }

  private static Indicator make(
      ProjectSession session,
      Naming naming,
      IndicatorKind kind,
      Direction direction,
      Indicator like,
      IndicatorSeries series,
      List<String> parts) {
    Deriving.Traits traits = new Deriving.Traits(kind, direction, FocusArea.UNPLACED);
    return Deriving.make(session.project(), session.author(), naming, traits, like, series, null, parts, 0);
  }
}
