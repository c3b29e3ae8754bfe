package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.area.AreaLevel;
import se.helabilden.area.LayerInfo;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Joins staged tables with layers of areas, and accounts for every row and every area.
public final class KeyMatching {
  private KeyMatching() {}

  /// Joins a table with a layer.
  ///
  /// Rows outside the layer keep their values as areas without geometry, under their own level and the table's
  /// version (where it is known, else the layer's). Equal duplicates are kept once.
  ///
  /// @param staged the table, and what the reading of it had to say: becomes warnings of the receipt
  /// @throws UserFacingException (INPUT) if no row matches, or if duplicates differ and `choice` is to ask
  public static TableJoin join(
      Loaded<StagedTable> staged,
      AreaLayer layer,
      LayerInfo info,
      OnDuplicate choice,
      Catalogue catalogue,
      Progress progress) {
    return join(staged, layer, info, JoinOptions.of(choice), catalogue, progress);
  }

  /// The version of the division that a table was made for, as its codes and years tell it; null where it is unknown or
  /// has none.
  ///
  /// @param told what a person says, or null
  public static @Nullable String versionOf(StagedTable table, AreaLevel level, @Nullable String told) {
    return TableVersion.of(table, level, told).version();
  }

  /// Joins a table with a layer, with what is known of their versions.
  ///
  /// @throws UserFacingException (INPUT) if no row matches, or if duplicates differ and the choice is to ask
  public static TableJoin join(
      Loaded<StagedTable> staged,
      AreaLayer layer,
      LayerInfo info,
      JoinOptions options,
      Catalogue catalogue,
      Progress progress) {
    StagedTable table = staged.value();
    TableVersion version = TableVersion.of(table, layer.level(), options.tableVersion());
    List<KeyVerdict> verdicts = verdicts(table, layer, version, progress);
    if (matches(verdicts) == 0) {
      throw nothingMatches(table, layer, info);
    }
    return new TableAssembly(staged, layer, info, version, verdicts, options, catalogue, progress).join();
  }

  /// How many rows of a table match a layer, and how many could be several of its areas.
  public record Fit(int matches, int ambiguous) {
    /// Whether this is surely better: more rows match, and fewer are ambiguous or none is.
    public boolean isBetterThan(Fit other) {
      return matches > other.matches && ambiguous <= other.ambiguous;
    }
  }

  public static Fit fit(StagedTable table, AreaLayer layer, Progress progress) {
    List<KeyVerdict> verdicts = verdicts(table, layer, TableVersion.of(table, layer.level()), progress);
    int ambiguous =
        (int)
            verdicts.stream()
                .filter(
                    verdict ->
                        verdict instanceof KeyVerdict.Unmatched other && other.reason().equals("ambiguous"))
                .count();
    return new Fit(matches(verdicts), ambiguous);
  }

  /// The layer with the most rows that match; of equals the one of the table's own version, then the first.
  ///
  /// @return empty where no row matches any of the layers
  public static Optional<LayerInfo> best(StagedTable table, Map<LayerInfo, AreaLayer> layers, Progress progress) {
    record Candidate(LayerInfo info, int matches, boolean sameVersion) {}
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<LayerInfo, AreaLayer> entry : layers.entrySet()) {
      AreaLayer layer = entry.getValue();
      TableVersion version = TableVersion.of(table, layer.level());
      int matches = matches(verdicts(table, layer, version, progress));
      boolean same = version.version() != null && version.version().equals(layer.version());
      candidates.add(new Candidate(entry.getKey(), matches, same));
    }
    return candidates.stream()
        .filter(candidate -> candidate.matches() > 0)
        .min(
            Comparator.comparingInt((Candidate candidate) -> -candidate.matches())
                .thenComparing(candidate -> candidate.sameVersion() ? 0 : 1))
        .map(Candidate::info);
  }

  private static List<KeyVerdict> verdicts(
      StagedTable table, AreaLayer layer, TableVersion version, Progress progress) {
    KeyJudge judge = new KeyJudge(layer, version);
    List<KeyVerdict> verdicts = new ArrayList<>(table.rows().size());
    for (StagedTable.Row row : table.rows()) {
      if (verdicts.size() % 500 == 0) {
        progress.check();
      }
      verdicts.add(judge.judge(row));
    }
    return verdicts;
  }

  private static int matches(List<KeyVerdict> verdicts) {
    return (int)
        verdicts.stream()
            .filter(verdict -> verdict instanceof KeyVerdict.Matched || verdict instanceof KeyVerdict.Repaired)
            .count();
  }

  private static UserFacingException nothingMatches(StagedTable table, AreaLayer layer, LayerInfo info) {
    List<String> examples =
        table.rows().stream().map(StagedTable.Row::key).filter(key -> !key.isEmpty()).distinct().limit(3).toList();
    List<String> areas = layer.areas().stream().map(area -> area.code().code()).limit(3).toList();
    return UserFacingException.input(
        "nothing-matches",
        Message.of(
            "indicator.nothingMatches", table.file(), table.keyColumn(), String.join(", ", examples), info.name(),
            String.join(", ", areas)),
        Place.file(table.file()).withSheet(table.sheet()).withColumn(table.keyColumn()));
  }
}
