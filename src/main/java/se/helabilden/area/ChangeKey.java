package se.helabilden.area;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// What became of the areas of a division between two of its versions, as the producer's list tells it.
///
/// @param from the older version's year
/// @param to the newer version's year
/// @param file the name of the file it came from
/// @param fileHash SHA-256 of that file
public record ChangeKey(
    Stamp stamp,
    AreaLevel level,
    String from,
    String to,
    String file,
    String fileHash,
    List<Change> changes)
    implements Serializable {
  public ChangeKey {
    changes = List.copyOf(changes);
  }

  /// What happened to an area.
  public enum Kind {
    /// Code and boundary are as they were.
    SAME,
    /// Another code for the same place.
    RECODED,
    /// One area became several.
    SPLIT,
    /// Several areas became one.
    MERGED,
    /// The boundary moved.
    BORDER,
    /// It has no forerunner.
    NEW,
    /// It has no successor.
    GONE,
    /// The list says something else, or nothing.
    OTHER;

    /// What a list's words mean, in Swedish or English; `OTHER` for words that are not known.
    public static Kind of(@Nullable String words) {
      String plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
      if (plain.matches(".*(oför|ingen för|ingen ändr|unchang|no change|samma kod och gräns|ej ändr|inte ändr).*")) {
        return SAME;
      }
      if (plain.matches(".*(delad|delats|delning|uppdel|split|divid).*")) {
        return SPLIT;
      }
      if (plain.matches(".*(sammans|ihops|slagits ihop|slagits samman|merge|join).*")) {
        return MERGED;
      }
      if (plain.matches(".*(gräns|border|boundar|justera).*")) {
        return BORDER;
      }
      if (plain.matches(".*(kod|code|omnumr|renum).*")) {
        return RECODED;
      }
      if (plain.matches(".*(upphör|utgå|utgå|borttag|nedlag|gone|remov|ceas).*")) {
        return GONE;
      }
      return plain.matches("(ny|nytt|nya|nybild|tillkom|new)\\b.*") ? NEW : OTHER;
    }
  }

  /// One line of the list.
  ///
  /// @param from the older code, or null
  /// @param to the newer code, or null
  public record Change(@Nullable String from, @Nullable String to, Kind kind) implements Serializable {}

  /// How many lines tell of a change.
  public int changed() {
    return (int) changes.stream().filter(change -> change.kind() != Kind.SAME).count();
  }

  /// Whether the key tells of these two versions, in either direction.
  public boolean isBetween(AreaLevel of, String one, String other) {
    return level == of && ((from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one)));
  }
}
