package se.helabilden.needs;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.map.Crop;

/// What a saved map has beside classes and colours.
///
/// @param form id of what stands for an area
/// @param labels whether areas have their names
/// @param guide whether there are a scale and an arrow to the north
/// @param layers ids of the user's own layers that lie over it; those that are gone since are passed over
/// @param crop what part alone it shows, and why; null for the whole, and in files that tell nothing of it
public record MapLook(String form, boolean labels, boolean guide, List<UUID> layers, @Nullable Crop crop)
    implements Serializable {
  public MapLook {
    layers = List.copyOf(layers);
  }

  /// A look of the whole.
  public MapLook(String form, boolean labels, boolean guide, List<UUID> layers) {
    this(form, labels, guide, layers, null);
  }

  public MapLook withCrop(@Nullable Crop changed) {
    return new MapLook(form, labels, guide, layers, changed);
  }
}
