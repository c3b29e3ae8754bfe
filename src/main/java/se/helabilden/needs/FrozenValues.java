package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;

/// The numbers that a piece of evidence rests on, as they were when it was made, with what tells whether they still
/// are.
///
/// @param entryId the indicator entry
/// @param entryName its name then
/// @param unit or empty
/// @param period the period's text
/// @param seriesHash hash of the series that the numbers were read from
/// @param figures what was read or computed, by name; never NaN
public record FrozenValues(
    String entryId, String entryName, String unit, String period, String seriesHash, List<Figure> figures)
    implements Serializable {
  public FrozenValues {
    figures = List.copyOf(figures);
  }

  /// A number with what it is: `riket`, `högsta femtedelen minst`, or an area's code with its name.
  ///
  /// @param id stable: `nation`, `top-fifth`, or the code of an area
  /// @param name in words, in the language it was made in
  public record Figure(String id, String name, double value) implements Serializable {}
}
