package se.helabilden.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.analysis.AreaValues;
import se.helabilden.analysis.ChangeSince;
import se.helabilden.analysis.Derivation;
import se.helabilden.analysis.DisclosureGate;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.MunicipalityDifference;
import se.helabilden.analysis.Part;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.Calculation;
import se.helabilden.indicator.CatalogueEntry;
import se.helabilden.indicator.Direction;
import se.helabilden.indicator.FocusArea;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;
import se.helabilden.indicator.IndicatorSeries;
import se.helabilden.indicator.MatchReceipt;
import se.helabilden.indicator.Period;
import se.helabilden.indicator.Provenance;
import se.helabilden.indicator.Slug;
import se.helabilden.project.Computation.Naming;
import se.helabilden.map.OverlayFeatures;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Indicators computed by a recipe: tried out without changing anything, kept as one edit, computed anew when what they
/// rest on has changed.
public final class Deriving {
  private Deriving() {}

  /// The numbers that a recipe gives now. Changes nothing; may take long.
  ///
  /// @throws UserFacingException (USAGE) for a formula that cannot be read, an id that does not exist, or parts with
  ///     nothing in common
  public static IndicatorSeries compute(Project project, ProjectContent content, Recipe recipe, Progress progress) {
    return switch (recipe) {
      case Recipe.Formula(String text) ->
          Derivation.derive(Expression.parse(text), partsOf(project, content, recipe.parts()), progress);
      case Recipe.Rule(Calculation rule) -> {
        Part part = partsOf(project, content, recipe.parts()).get(rule.part());
        yield rule.kind() == Calculation.Kind.MUNICIPALITY_DIFFERENCE
            ? MunicipalityDifference.derive(part, Parts.references(project, content, part.entry()), progress)
            : change(part, rule, progress);
      }
    };
  }

  private static IndicatorSeries change(Part part, Calculation rule, Progress progress) {
    Period from = new Period(String.valueOf(rule.from()));
    Period to = rule.to() == null ? part.series().newestPeriod() : new Period(rule.to());
    return ChangeSince.derive(part, from, to, rule.kind() == Calculation.Kind.PERCENT_CHANGE, progress);
  }

  /// What a recipe gives, before anybody has kept it.
  ///
  /// @param newest its values in the newest period that has any, over the areas of its layer
  /// @param cells how many areas have a value in the series over all periods and groups, and how many have none
  public record Tried(Indicator indicator, AreaValues newest, Cells cells) {
    /// @param values cells with a number
    /// @param missing cells without
    public record Cells(long values, long missing) {}
  }

  /// Tries a recipe out. Changes nothing; may take long.
  ///
  /// @throws UserFacingException (USAGE) as [#compute]
  public static Tried tryOut(
      Project project, ProjectContent content, Author author, Naming naming, Recipe recipe, Progress progress) {
    List<String> ids = recipe.parts();
    Map<String, Part> parts = partsOf(project, content, ids);
    IndicatorSeries series = compute(project, content, recipe, progress);
    Indicator first = parts.values().iterator().next().entry().indicator();
    Indicator indicator = make(project, author, naming, traits(recipe, first), first, series, recipe, ids, hideBelow(parts));
    AreaLayer layer = content.layer(project.layer(indicator.layerId()).orElseThrow());
    IndicatorEntry entry = Entries.of(indicator, series).getFirst();
    AreaValues newest = DisclosureGate.read(entry, series, layer, series.newestPeriod());
    for (Period period : series.periods().reversed()) {
      AreaValues values = DisclosureGate.read(entry, series, layer, period);
      if (Arrays.stream(values.toArray()).anyMatch(Double::isFinite)) {
        newest = values;
        break;
      }
    }
    long all = (long) series.areas().size() * series.periods().size() * series.breakdowns().size();
    return new Tried(indicator, newest, new Tried.Cells(series.count(), all - series.count()));
  }

  /// An id for a new indicator of this name that nothing in the project has.
  public static String freeId(Project project, String name) {
    String base = Slug.identifier(name).isEmpty() ? "indikator" : Slug.identifier(name);
    String id = base;
    for (int n = 2; project.indicator(id).isPresent(); n++) {
      id = base + "_" + n;
    }
    return id;
  }

  /// Computes an indicator and keeps it, new or in place of the computed one with its id, as one edit.
  ///
  /// @throws UserFacingException (USAGE) as [#compute], and for an id that is none or is taken by imported values
  public static Indicator keep(ProjectSession session, Naming naming, Recipe recipe, Progress progress) {
    return keep(session, naming, recipe, null, progress);
  }

  /// As [#keep(ProjectSession, Naming, Recipe, Progress)], known as an entry of the catalogue.
  public static Indicator keep(
      ProjectSession session, Naming naming, Recipe recipe, @Nullable CatalogueEntry as, Progress progress) {
    List<String> ids = recipe.parts();
    Map<String, Part> parts = partsOf(session.project(), session.content(), ids);
    IndicatorSeries series = compute(session.project(), session.content(), recipe, progress);
    Indicator first = parts.values().iterator().next().entry().indicator();
    Indicator indicator =
        make(session.project(), session.author(), naming, traits(recipe, first), first, series, recipe, ids, hideBelow(parts));
    if (as != null) {
      indicator =
          indicator
              .withWords(naming.name(), naming.unit(), as.direction(), as.focusArea())
              .withCatalogueEntry(as.id(), as.kind());
    }
    session.perform(new Edit.Derive(indicator), NewContent.of(List.of(series)));
    return indicator;
  }

  /// What follows from how an indicator is computed.
  record Traits(IndicatorKind kind, Direction direction, FocusArea focus) {}

  private static Traits traits(Recipe recipe, Indicator first) {
    if (recipe instanceof Recipe.Rule) {
      return new Traits(IndicatorKind.OTHER, first.direction(), first.focusArea());
    }
    boolean ratio =
        recipe instanceof Recipe.Formula(String text)
            && Expression.parse(text) instanceof Expression.Operation operation
            && operation.operator() == Expression.Operator.DIVIDED_BY;
    return ratio
        ? new Traits(IndicatorKind.SHARE, Direction.NEUTRAL, first.focusArea())
        : new Traits(IndicatorKind.OTHER, Direction.NEUTRAL, FocusArea.UNPLACED);
  }

  private static int hideBelow(Map<String, Part> parts) {
    return parts.values().stream().mapToInt(part -> part.entry().indicator().hideBelow()).max().orElse(0);
  }

  private static Map<String, Part> partsOf(Project project, ProjectContent content, Iterable<String> ids) {
    Map<String, Part> parts = Parts.find(project, content, ids);
    for (String id : ids) {
      if (!parts.containsKey(id)) {
        // All entries, so that the message can name those that are near.
        List<String> known = Entries.all(project, content).stream().map(IndicatorEntry::id).toList();
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

  /// The indicator that is computed; an earlier one with its id lends it what people have said of it.
  ///
  /// @param recipe null for what is computed otherwise
  static Indicator make(
      Project project,
      Author author,
      Naming naming,
      Traits traits,
      Indicator like,
      IndicatorSeries series,
      @Nullable Recipe recipe,
      List<String> parts,
      int hideBelow) {
    if (!naming.id().equals(Slug.identifier(naming.id()))) {
      throw UserFacingException.usage(
          "bad-id", Message.of("project.badId", naming.id(), Slug.identifier(naming.id())));
    }
    Indicator former = project.indicator(naming.id()).orElse(null);
    if (former != null && former.parts().isEmpty()) {
      throw UserFacingException.usage("id-taken", Message.of("project.idTaken", naming.id()));
    }
    Instant now = author.clock().instant();
    Provenance provenance =
        new Provenance(null, null, null, null, null, null, naming.name(), null, null, null, List.of(), now);
    Indicator made =
        new Indicator(
            former == null ? author.stamp() : former.stamp(), naming.id(), naming.name(), naming.unit(), 1,
            traits.kind(), traits.direction(), traits.focus(), null, like.layerId(), like.areaLevel(),
            like.areaVersion(), series.hash(), provenance,
            recipe instanceof Recipe.Formula(String text) ? text : null, parts, hideBelow,
            recipe instanceof Recipe.Rule(Calculation rule) ? rule : null, null);
    if (former == null) {
      return made;
    }
    // the name and unit are those that are asked for now
    Indicator kept = made.withWordsOf(former);
    return kept.withWords(naming.name(), naming.unit(), kept.direction(), kept.focusArea());
  }

  /// Whether an indicator was computed before something that it rests on last changed, in however many steps. One that
  /// rests on itself, because a formula was changed so, is looked at once.
  public static boolean isStale(Project project, Indicator indicator) {
    return isStale(project, indicator, new HashSet<>());
  }

  private static boolean isStale(Project project, Indicator indicator, Set<String> seen) {
    return seen.add(indicator.id())
        && indicator.parts().stream()
            .flatMap(id -> indicatorOf(project, id).stream())
            .anyMatch(
                part ->
                    part.provenance().importedAt().isAfter(indicator.provenance().importedAt())
                        || isStale(project, part, seen));
  }

  /// The indicator whose entry has an id, told without reading numbers: the one with the longest fitting id.
  static Optional<Indicator> indicatorOf(Project project, String entryId) {
    return project.indicators().stream()
        .filter(indicator -> entryId.equals(indicator.id()) || entryId.startsWith(indicator.id() + "_"))
        .max((a, b) -> Integer.compare(a.id().length(), b.id().length()));
  }

  /// Computes an indicator anew, and before it those of its parts that are stale themselves: one edit.
  ///
  /// @return what was computed, the indicator last
  /// @throws UserFacingException (USAGE) as [#compute]; nothing is changed then
  public static List<Indicator> recompute(ProjectSession session, Indicator indicator, Progress progress) {
    return recompute(session, List.of(indicator), progress);
  }

  /// As [#recompute(ProjectSession, Indicator, Progress)], several in one edit.
  public static List<Indicator> recompute(ProjectSession session, List<Indicator> indicators, Progress progress) {
    Map<String, Indicator> changed = new LinkedHashMap<>();
    Map<String, IndicatorSeries> series = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      progress.check();
      if (!changed.containsKey(indicator.id())) {
        recompute(session, indicator, changed, series, progress);
      }
    }
    List<Indicator> all = List.copyOf(changed.values());
    session.perform(new Edit.Recompute(all), NewContent.of(new ArrayList<>(series.values())));
    return all;
  }

  private static void recompute(
      ProjectSession session,
      Indicator indicator,
      Map<String, Indicator> changed,
      Map<String, IndicatorSeries> fresh,
      Progress progress) {
    Recipe recipe =
        Recipe.of(indicator)
            .orElseThrow(
                () -> UserFacingException.usage("no-recipe", Message.of("project.noRecipe", indicator.name())));
    // its place among the computed is taken at once, so that what rests on itself comes to an end
    changed.put(indicator.id(), indicator);
    for (String id : recipe.parts()) {
      Indicator part = indicatorOf(session.project(), id).orElse(null);
      boolean again = part != null && !changed.containsKey(part.id()) && isStale(session.project(), part);
      if (again && Recipe.of(part).isPresent()) {
        recompute(session, part, changed, fresh, progress);
      }
    }
    Project now = session.project().withIndicators(List.copyOf(changed.values()));
    IndicatorSeries series = compute(now, new Fresh(session.content(), fresh), recipe, progress);
    fresh.put(series.hash(), series);
    changed.remove(indicator.id());
    changed.put(
        indicator.id(),
        indicator
            .withSeries(series.hash())
            .withProvenance(indicator.provenance().computedAt(session.author().clock().instant())));
  }

  /// The project's content with numbers that are not kept yet.
  private record Fresh(ProjectContent kept, Map<String, IndicatorSeries> fresh) implements ProjectContent {
    @Override
    public AreaLayer layer(String hash) {
      return kept.layer(hash);
    }

    @Override
    public IndicatorSeries series(String hash) {
      IndicatorSeries found = fresh.get(hash);
      return found == null ? kept.series(hash) : found;
    }

    @Override
    public MatchReceipt receipt(String hash) {
      return kept.receipt(hash);
    }

    @Override
    public OverlayFeatures overlay(String hash) {
      return kept.overlay(hash);
    }
  }
}
