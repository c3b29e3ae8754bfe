package se.helabilden.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.Answer;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.Goal;
import se.helabilden.needs.MapView;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ThreadObject;

/// What in a project rests on indicators: exactly what is marked when their numbers change. Follow-ups of an indicator
/// without a baseline rest on it, too, but have no number that could be another now.
///
/// @param views saved maps of it
/// @param objects of the red thread, in its order: with its numbers, and all that rest on those
/// @param answers that rest on such a map or piece of evidence
/// @param computed indicators that were computed from it; they keep their numbers until they are computed anew
public record RestsOn(
    List<MapView> views, List<ThreadObject> objects, List<Answer> answers, List<Indicator> computed) {
  public RestsOn {
    views = List.copyOf(views);
    objects = List.copyOf(objects);
    answers = List.copyOf(answers);
    computed = List.copyOf(computed);
  }

  /// @param indicators of the project
  public static RestsOn of(Project project, ProjectContent content, Collection<Indicator> indicators) {
    Set<String> entries = new HashSet<>();
    for (Indicator indicator : indicators) {
      entries.add(indicator.id());
      Entries.of(indicator, content.series(indicator)).stream().map(IndicatorEntry::id).forEach(entries::add);
    }
    NeedsAnalysis needs = project.needs();
    List<MapView> views = needs.views().stream().filter(view -> view.entries().stream().anyMatch(id -> isOf(id, entries))).toList();
    Set<UUID> objects = objects(needs, entries);
    Set<UUID> maps = new HashSet<>(views.stream().map(MapView::id).toList());
    return new RestsOn(
        views,
        needs.objects().stream().filter(object -> objects.contains(object.id())).toList(),
        needs.answers().stream()
            .filter(
                answer ->
                    answer.evidence().stream().anyMatch(objects::contains)
                        || answer.maps().stream().anyMatch(maps::contains))
            .toList(),
        computed(project, content, entries));
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  public int size() {
    return views.size() + objects.size() + answers.size() + computed.size();
  }

  /// Whether what is frozen under an id, perhaps several entries together, is of one of these.
  private static boolean isOf(String frozenId, Set<String> entries) {
    return SeriesHashes.parts(frozenId).stream().anyMatch(entries::contains);
  }

  private static Set<UUID> objects(NeedsAnalysis needs, Set<String> entries) {
    Set<UUID> found = new LinkedHashSet<>();
    for (ThreadObject object : needs.objects()) {
      if (looksAt(object, entries)) {
        found.add(object.id());
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (ThreadObject object : needs.objects()) {
        if (!found.contains(object.id()) && object.restsOn().stream().anyMatch(found::contains)) {
          more |= found.add(object.id());
        }
      }
    }
    return found;
  }

  private static boolean looksAt(ThreadObject object, Set<String> entries) {
    FrozenValues frozen =
        switch (object) {
          case Evidence evidence -> evidence.frozen();
          case Goal goal -> goal.baseline();
          case FollowUp followUp -> followUp.baseline();
          default -> null;
        };
    return (frozen != null && isOf(frozen.entryId(), entries))
        || (object instanceof FollowUp followUp && entries.contains(followUp.indicatorId()));
  }

  private static List<Indicator> computed(Project project, ProjectContent content, Set<String> entries) {
    Set<String> from = new HashSet<>(entries);
    List<Indicator> found = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Indicator indicator : project.indicators()) {
        if (!found.contains(indicator) && indicator.parts().stream().anyMatch(from::contains)) {
          found.add(indicator);
          from.add(indicator.id());
          Entries.of(indicator, content.series(indicator)).stream().map(IndicatorEntry::id).forEach(from::add);
          more = true;
        }
      }
    }
    return found;
  }
}
