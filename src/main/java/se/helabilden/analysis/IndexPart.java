package se.helabilden.analysis;

import se.helabilden.indicator.Direction;

/// One part of a composite index.
///
/// @param weight above or equal to 0; only its share of all weights matters
/// @param turned true where low values mean more of what the index measures: the value enters with its sign changed
public record IndexPart(Part part, double weight, boolean turned) {
  /// With weight 1 and the direction of the indicator: turned where high is better. What has no direction is not
  /// turned.
  public static IndexPart of(Part part) {
    return new IndexPart(part, 1, part.entry().indicator().direction() == Direction.HIGH_IS_BETTER);
  }
}
