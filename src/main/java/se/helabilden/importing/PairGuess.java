package se.helabilden.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLayer;
import se.helabilden.indicator.KeyMatching;
import se.helabilden.indicator.StagedTable;
import se.helabilden.indicator.TableFile;
import se.helabilden.indicator.TableOptions;
import se.helabilden.indicator.TableReading;
import se.helabilden.work.Loaded;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Looks for two columns that tell areas apart where one alone does not: the same name stands in several
/// municipalities, and the municipality in a column of its own.
final class PairGuess {
  /// Columns with texts that are tried; keys stand to the left.
  private static final int MOST_COLUMNS = 6;

  private final TableFile file;
  private final TableOptions options;
  private final AreaLayer layer;
  private final Progress progress;

  PairGuess(TableFile file, TableOptions options, AreaLayer layer, Progress progress) {
    this.file = file;
    this.options = options;
    this.layer = layer;
    this.progress = progress;
  }

  /// The table read by two columns, where that is surely better.
  ///
  /// @param one the table read by one column; null where none could be
  Optional<Loaded<StagedTable>> better(@Nullable Loaded<StagedTable> one) {
    if (file.cube() != null || options.keyColumn() != null) {
      return Optional.empty();
    }
    KeyMatching.Fit fit =
        one == null ? new KeyMatching.Fit(0, 1) : KeyMatching.fit(one.value(), layer, progress);
    if (fit.ambiguous() == 0 && fit.matches() > 0) {
      return Optional.empty();
    }
    Loaded<StagedTable> best = null;
    for (String pair : pairs(one == null ? options.sheet() : one.value().sheet())) {
      progress.check();
      Loaded<StagedTable> staged = read(pair, one);
      KeyMatching.Fit found = staged == null ? fit : KeyMatching.fit(staged.value(), layer, progress);
      if (found.isBetterThan(fit)) {
        best = staged;
        fit = found;
      }
    }
    return Optional.ofNullable(best);
  }

  private @Nullable Loaded<StagedTable> read(String pair, @Nullable Loaded<StagedTable> one) {
    TableOptions tried = options.withKeyColumn(pair);
    try {
      return TableReading.stage(
          file, one == null || one.value().sheet() == null ? tried : tried.withSheet(one.value().sheet()), progress);
    } catch (UserFacingException e) {
      // These two make no table; the other pairs may.
      return null;
    }
  }

  private List<String> pairs(@Nullable String sheet) {
    List<String> letters =
        TableOutline.of(file, sheet).columns().stream()
            .filter(column -> column.samples().stream().anyMatch(text -> text.chars().anyMatch(Character::isLetter)) || isCode(column))
            .map(TableOutline.Column::letter)
            .limit(MOST_COLUMNS)
            .toList();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < letters.size(); i++) {
      for (int j = i + 1; j < letters.size(); j++) {
        pairs.add(letters.get(i) + "+" + letters.get(j));
      }
    }
    return pairs;
  }

  /// Three or four digits may be a municipality's code.
  private static boolean isCode(TableOutline.Column column) {
    return column.samples().stream().allMatch(text -> text.matches("\\d{3,4}"));
  }
}
