package se.helabilden.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.helabilden.analysis.Expression;
import se.helabilden.analysis.Part;
import se.helabilden.analysis.References;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.indicator.IndicatorKind;

/// Indicator entries of a project with their numbers, as computations want them.
public final class Parts {
  private Parts() {}

  public static Part of(IndicatorEntry entry, ProjectContent content) {
    return new Part(entry, content.series(entry.indicator()));
  }

  /// The entries with these ids, as far as they exist.
  public static Map<String, Part> find(Project project, ProjectContent content, Iterable<String> ids) {
    Map<String, Part> found = new LinkedHashMap<>();
    for (String id : ids) {
      Entries.find(project, content, id).ifPresent(entry -> found.put(id, of(entry, content)));
    }
    return found;
  }

  /// What the nation's, the county's and the municipality's value of an entry is computed from: the counts of its
  /// formula; for a share in a table with one single count, that count.
  public static References references(Project project, ProjectContent content, IndicatorEntry entry) {
    Part part = of(entry, content);
    Indicator indicator = entry.indicator();
    if (indicator.expression() != null) {
      return References.derived(
          part, find(project, content, Expression.parse(indicator.expression()).variables()));
    }
    return denominator(project, content, entry)
        .map(count -> References.of(part, count))
        .orElseGet(() -> References.of(part));
  }

  private static Optional<Part> denominator(Project project, ProjectContent content, IndicatorEntry share) {
    String table = share.indicator().provenance().tableId();
    if (share.indicator().kind() != IndicatorKind.SHARE || table == null) {
      return Optional.empty();
    }
    List<Indicator> counts =
        project.indicators().stream()
            .filter(other -> table.equals(other.provenance().tableId()))
            .filter(other -> other.layerId().equals(share.indicator().layerId()))
            .filter(other -> other.kind() == IndicatorKind.COUNT)
            .toList();
    if (counts.size() != 1) {
      return Optional.empty();
    }
    IndicatorEntry count = new IndicatorEntry(counts.getFirst(), share.breakdown());
    return content.series(counts.getFirst()).breakdowns().contains(share.breakdown())
        ? Optional.of(of(count, content))
        : Optional.empty();
  }
}
