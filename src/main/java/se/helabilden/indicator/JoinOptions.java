package se.helabilden.indicator;

import org.jspecify.annotations.Nullable;
import se.helabilden.area.VersionLink;

/// What the join of a table with a layer may be told.
///
/// @param onDuplicate what to do where the same cell stands twice with different values
/// @param tableVersion the version of the division that the table was made for, where a person says so; else null
/// @param link what is known of how the table's version and the layer's hang together
/// @param rebuild whether counts of areas that are made of whole areas of the table's version are added up
public record JoinOptions(
    OnDuplicate onDuplicate, @Nullable String tableVersion, VersionLink link, boolean rebuild) {
  /// Everything as the table itself tells.
  public static JoinOptions of(OnDuplicate onDuplicate) {
    return new JoinOptions(onDuplicate, null, VersionLink.NONE, false);
  }
}
