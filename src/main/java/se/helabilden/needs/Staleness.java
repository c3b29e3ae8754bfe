package se.helabilden.needs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What rests on numbers that have changed since. Evidence, goals and follow-ups freeze their numbers with the hash of
/// the series; where the project's series is another now, they are stale, and so is everything that rests on them.
public final class Staleness {
  /// Why an object is stale.
  public enum Reason {
    /// Its own numbers have changed.
    CHANGED,
    /// The indicator is no longer in the project.
    GONE,
    /// It rests on something that is stale.
    RESTS_ON_STALE
  }

  private final Map<UUID, Reason> objects = new LinkedHashMap<>();
  private final Set<UUID> views = new HashSet<>();

  private Staleness() {}

  /// @param hashOf the hash of the series of an entry now; empty where there is no such entry
  public static Staleness of(NeedsAnalysis needs, Function<String, Optional<String>> hashOf) {
    Staleness staleness = new Staleness();
    for (MapView view : needs.views()) {
      if (view.isChanged(hashOf)) {
        staleness.views.add(view.id());
      }
    }
    for (ThreadObject object : needs.objects()) {
      Reason own = ownReason(object, hashOf);
      if (own != null) {
        staleness.objects.put(object.id(), own);
      }
    }
    staleness.spread(needs);
    return staleness;
  }

  private static @Nullable Reason ownReason(ThreadObject object, Function<String, Optional<String>> hashOf) {
    FrozenValues frozen =
        switch (object) {
          case Evidence evidence -> evidence.frozen();
          case Goal goal -> goal.baseline();
          case FollowUp followUp -> followUp.baseline();
          default -> null;
        };
    if (frozen == null) {
      return null;
    }
    Optional<String> now = hashOf.apply(frozen.entryId());
    if (now.isEmpty()) {
      return Reason.GONE;
    }
    return now.get().equals(frozen.seriesHash()) ? null : Reason.CHANGED;
  }

  private void spread(NeedsAnalysis needs) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (ThreadObject object : needs.objects()) {
        if (!objects.containsKey(object.id()) && object.restsOn().stream().anyMatch(objects::containsKey)) {
          objects.put(object.id(), Reason.RESTS_ON_STALE);
          changed = true;
        }
      }
    }
  }

  public boolean isStale(UUID object) {
    return objects.containsKey(object);
  }

  public Optional<Reason> reason(UUID object) {
    return Optional.ofNullable(objects.get(object));
  }

  /// Whether the numbers of a saved map view have changed.
  public boolean isViewStale(UUID view) {
    return views.contains(view);
  }

  /// Ids of all stale objects.
  public Set<UUID> objects() {
    return Set.copyOf(objects.keySet());
  }

  /// Stale pieces of evidence and views that an answer rests on.
  public boolean isStale(Answer answer) {
    return anyStale(answer.evidence()) || answer.maps().stream().anyMatch(views::contains);
  }

  private boolean anyStale(Collection<UUID> ids) {
    return ids.stream().anyMatch(objects::containsKey);
  }

  /// The stale objects, in the order of the analysis.
  public List<ThreadObject> in(NeedsAnalysis needs) {
    return new ArrayList<>(needs.objects().stream().filter(object -> isStale(object.id())).toList());
  }
}
