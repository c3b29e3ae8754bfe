package se.helabilden.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.ClassReference;
import se.helabilden.analysis.CompositeIndex;
import se.helabilden.analysis.Derivation;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.FiveClasses;
import se.helabilden.analysis.IndexPart;
import se.helabilden.analysis.Normalisation;
import se.helabilden.analysis.Part;
import se.helabilden.area.AreaCode;
import se.helabilden.indicator.Breakdown;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.Slug;
import se.helabilden.indicator.ValueStatus;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Stamp;
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
    Expression expression = Expression.parse(formula);
    Map<String, Part> parts = partsOf(session, expression.variables());
    IndicatorSeries series = Derivation.derive(expression, parts, progress);
    Indicator first = parts.values().iterator().next().entry().indicator();
    boolean ratio =
        expression instanceof Expression.Operation operation
            && operation.operator() == Expression.Operator.DIVIDED_BY;
    IndicatorKind kind = ratio ? IndicatorKind.SHARE : IndicatorKind.OTHER;
    Indicator indicator =
        make(
            session, naming, kind, Direction.NEUTRAL, first, series, formula, List.copyOf(expression.variables()),
            Derivation.hideBelow(expression, parts));
    session.perform(new Edit.Derive(indicator), NewContent.of(List.of(series)));
    return indicator;
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
            session, naming, IndicatorKind.INDEX, Direction.HIGH_IS_WORSE, first, result.series(), null, ids, 0);
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
            session, naming, IndicatorKind.CLASS, Direction.NEUTRAL, index.indicator(), series, null,
            List.of(index.id()), 0);
    ClassReference reference = classes.reference();
    String against = reference == null ? "" : reference.origin().id();
    session.perform(new Edit.Classify(indicator, against), NewContent.of(List.of(series)));
    return indicator;
  }

  private static Map<String, Part> partsOf(ProjectSession session, Iterable<String> ids) {
    Map<String, Part> parts = Parts.find(session.project(), session.content(), ids);
    for (String id : ids) {
      if (!parts.containsKey(id)) {
        // All entries, so that the message can name those that are near.
        List<IndicatorEntry> all = Entries.all(session.project(), session.content());
        List<String> known = all.stream().map(IndicatorEntry::id).toList();
        List<String> near = Derivation.near(id, known);
        throw UserFacingException.usage(
            "unknown-indicator",
            Message.of("project.unknownPart", id, String.join(", ", near.isEmpty() ? known : near)));
      }
    }
    if (parts.isEmpty()) {
      throw UserFacingException.usage("formula-without-indicator", Message.of("project.noPart"));
    }
    return parts;
  }

  private static Indicator make(
      ProjectSession session,
      Naming naming,
      IndicatorKind kind,
      Direction direction,
      Indicator like,
      IndicatorSeries series,
      @Nullable String formula,
      List<String> parts,
      int hideBelow) {
    if (!naming.id().equals(Slug.identifier(naming.id()))) {
      throw UserFacingException.usage(
          "bad-id", Message.of("project.badId", naming.id(), Slug.identifier(naming.id())));
    }
    Indicator existing = session.project().indicator(naming.id()).orElse(null);
    if (existing != null && existing.parts().isEmpty()) {
      throw UserFacingException.usage("id-taken", Message.of("project.idTaken", naming.id()));
    }
    Stamp stamp = existing == null ? session.author().stamp() : existing.stamp();
    Instant now = session.author().clock().instant();
    Provenance provenance =
        new Provenance(null, null, null, null, null, null, naming.name(), null, null, null, List.of(), now);
    FocusArea focus = kind == IndicatorKind.SHARE ? like.focusArea() : FocusArea.UNPLACED;
    return new Indicator(
        stamp, naming.id(), naming.name(), naming.unit(), 1, kind, direction, focus, null, like.layerId(),
        like.areaLevel(), like.areaVersion(), series.hash(), provenance, formula, parts, hideBelow);
  }
}
