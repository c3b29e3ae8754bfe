package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;

/// The maps that a saved map stands beside, and what more its numbers rest on than its own indicator.
///
/// @param arrangement id of how the maps stand: `two`, `four`, `swipe`; `one` for a map alone
/// @param maps the others, in reading order; those whose indicator is gone since are passed over
/// @param secondHash hash of the numbers of the second of two indicators that the map itself is made of, when it was
///     saved; empty where there is none
public record MapsBeside(String arrangement, List<Other> maps, String secondHash) implements Serializable {
  public MapsBeside {
    maps = List.copyOf(maps);
    secondHash = secondHash == null ? "" : secondHash;
  }

  /// A map beside: all that is not its own it has from the first.
  ///
  /// @param entryId the indicator entry
  /// @param period the period's text
  /// @param seriesHash hash of the numbers when it was saved
  public record Other(String entryId, String period, String seriesHash) implements Serializable {}
}
