package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/// What a saved map has beside classes and colours.
///
/// @param form id of what stands for an area
/// @param labels whether areas have their names
/// @param guide whether there are a scale and an arrow to the north
/// @param layers ids of the user's own layers that lie over it; those that are gone since are passed over
public record MapLook(String form, boolean labels, boolean guide, List<UUID> layers) implements Serializable {
  public MapLook {
    layers = List.copyOf(layers);
  }
}
