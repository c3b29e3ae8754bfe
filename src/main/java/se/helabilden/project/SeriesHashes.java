package se.helabilden.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.helabilden.indicator.Indicator;
import se.helabilden.indicator.IndicatorEntry;
import se.helabilden.needs.Staleness;
import se.helabilden.work.Hash;

/// The hash of the numbers behind what is frozen in the guided analysis, as they are now. What rests on several entries
/// at once has all their ids with a plus between, and a hash of all their hashes.
public final class SeriesHashes implements Function<String, Optional<String>> {
  private static final String BETWEEN = "+";

  private final Project project;
  private final ProjectContent content;

  private SeriesHashes(Project project, ProjectContent content) {
    this.project = project;
    this.content = content;
  }

  public static SeriesHashes of(Project project, ProjectContent content) {
    return new SeriesHashes(project, content);
  }

  /// What in the project rests on numbers that have changed.
  public static Staleness staleness(Project project, ProjectContent content) {
    return Staleness.of(project.needs(), of(project, content));
  }

  /// The id under which several entries are frozen together.
  static String idOf(List<IndicatorEntry> entries) {
    return String.join(BETWEEN, entries.stream().map(IndicatorEntry::id).toList());
  }

  /// The ids of the entries that are frozen under an id.
  static List<String> parts(String id) {
    return List.of(id.split("\\" + BETWEEN));
  }

  /// The hash now; empty where an entry is gone.
  @Override
  public Optional<String> apply(String id) {
    if (!id.contains(BETWEEN)) {
      return one(id);
    }
    Hash all = new Hash();
    for (String part : parts(id)) {
      Optional<String> hash = one(part);
      if (hash.isEmpty()) {
        return hash;
      }
      all.add(hash.get());
    }
    return Optional.of(all.hex());
  }

  /// An indicator's own id needs no reading of its numbers.
  private Optional<String> one(String id) {
    Optional<Indicator> whole = project.indicator(id);
    return whole.isPresent()
        ? whole.map(Indicator::series)
        : Entries.find(project, content, id).map(entry -> entry.indicator().series());
  }
}
