package se.helabilden.ui.common;

import se.helabilden.area.AreaLayer;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.LayerShapes;
import se.helabilden.work.Progress;

/// A layer made ready to be painted and walked about in. Immutable.
public record MapLayer(AreaLayer areas, LayerShapes shapes, AreaCentres centres) {
  /// Flattens the boundaries and finds the centres. May take long.
  public static MapLayer of(AreaLayer areas, Progress progress) {
    return new MapLayer(areas, LayerShapes.of(areas, progress), AreaCentres.of(areas, progress));
  }
}
