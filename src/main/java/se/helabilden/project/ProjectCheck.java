package se.helabilden.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.helabilden.indicator.Indicator;
import se.helabilden.needs.Template;
import se.helabilden.work.Message;
import se.helabilden.work.Place;

/// What in a project is unfinished, stale, or may mislead those who read it.
public final class ProjectCheck {

  /// One thing to look at.
  ///
  /// @param id stable English name in kebab case
  /// @param message what it is and what to do
  /// @param where the indicator, layer or file concerned
  public record Problem(String id, Kind kind, Message message, Place where) {
    /// What sort of problem it is.
    public enum Kind {
      DAMAGE,
      UNFINISHED,
      STALE,
      ADVICE;

      /// The public id, as in JSON.
      public String id() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /// What identifies a piece of advice while it stays the same.
    public String key() {
      return id + " " + message.key() + " " + message.arguments() + " " + where;
    }
  }

  private ProjectCheck() {}

  /// All but the advice that somebody has looked into.
  ///
  /// @param template the questions of the guided analysis
  public static List<Problem> problems(Project project, ProjectContent content, Template template) {
    List<Problem> found = new ArrayList<>();
    if (project.layers().isEmpty()) {
      found.add(unfinished("no-areas", Message.of("project.noAreas"), Place.NONE));
    }
    if (project.indicators().isEmpty()) {
      found.add(unfinished("no-indicators", Message.of("project.noIndicators"), Place.NONE));
    }
    for (ImportRecord record : project.imports()) {
      boolean current =
          project.indicators().stream().anyMatch(indicator -> record.fileHash().equals(indicator.provenance().fileHash()));
      if (current) {
        for (ImportRecord.VersionDifference versions : versions(record, content)) {
          found.add(advice("version-differs", versions.message(), Place.file(record.file())));
        }
      }
    }
    for (Indicator indicator : project.indicators()) {
      Place place = Place.NONE.withArea(indicator.name());
      if (indicator.parts().isEmpty() && indicator.provenance().source() == null) {
        found.add(advice("no-source", Message.of("project.noSource", indicator.name()), Place.NONE));
      }
      if (Deriving.isStale(project, indicator)) {
        found.add(
            new Problem("stale-indicator", Problem.Kind.STALE, Message.of("project.staleIndicator", indicator.name()), place));
      }
    }
    found.addAll(NeedsCheck.problems(project, content, template));
    Set<String> heeded = project.heeded().stream().map(Heeded::advice).collect(Collectors.toSet());
    found.removeIf(problem -> problem.kind() == Problem.Kind.ADVICE && heeded.contains(problem.key()));
    return found;
  }

  /// From the record itself; an earlier program has left them in the receipt only.
  private static List<ImportRecord.VersionDifference> versions(ImportRecord record, ProjectContent content) {
    List<ImportRecord.VersionDifference> known = record.versions();
    return known == null ? ImportRecord.versionsOf(content.receipt(record)) : known;
  }

  /// How far the project has come: counts of what there is, and the questions of each part that are done.
  public static Map<String, Object> completeness(Project project, Template template) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("layers", project.layers().size());
    counts.put("indicators", project.indicators().size());
    counts.put("imports", project.imports().size());
    if (!template.questions().isEmpty()) {
      counts.put("questions", NeedsCheck.questions(project.needs(), template));
    }
    return counts;
  }

  private static Problem unfinished(String id, Message message, Place where) {
    return new Problem(id, Problem.Kind.UNFINISHED, message, where);
  }

  private static Problem advice(String id, Message message, Place where) {
    return new Problem(id, Problem.Kind.ADVICE, message, where);
  }
}
