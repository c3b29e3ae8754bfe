package se.helabilden.ui.common;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.stream.IntStream;
import se.helabilden.area.AreaLayer;
import se.helabilden.map.AreaCentres;
import se.helabilden.map.AreaNeighbours;
import se.helabilden.map.LayerShapes;
import se.helabilden.map.MapForm;
import se.helabilden.map.TileLayer;
import se.helabilden.work.Language;
import se.helabilden.work.Progress;

/// A layer made ready to be painted, walked about in and listed by name. Immutable.
///
/// @param ranks for each area its place in the order of names: å, ä and ö last. Comparing names anew in each period
///     would keep the window waiting where there are thousands.
public record MapLayer(
    AreaLayer areas, LayerShapes shapes, AreaCentres centres, AreaNeighbours neighbours, int[] ranks) {
  /// Flattens the boundaries, finds the centres and puts the names in order. May take long.
  public static MapLayer of(AreaLayer areas, Progress progress) {
    LayerShapes shapes = LayerShapes.of(areas, progress);
    return new MapLayer(
        areas,
        shapes,
        AreaCentres.of(areas, progress),
        AreaNeighbours.of(shapes, progress),
        ranks(areas, progress));
  }

  /// The same areas in another form, each as large; the names stay in order.
  MapLayer formed(MapForm form, Progress progress) {
    AreaLayer tiles = TileLayer.of(areas, centres, form, progress);
    LayerShapes there = LayerShapes.of(tiles, progress);
    return new MapLayer(
        areas, there, AreaCentres.of(tiles, progress), AreaNeighbours.of(there, progress), ranks);
  }

  private static int[] ranks(AreaLayer areas, Progress progress) {
    Collator swedish = Collator.getInstance(Language.SWEDISH.locale());
    CollationKey[] keys = new CollationKey[areas.size()];
    for (int i = 0; i < keys.length; i++) {
      progress.check();
      keys[i] = swedish.getCollationKey(areas.area(i).name());
    }
    int[] inOrder =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparing((Integer area) -> keys[area]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[keys.length];
    for (int i = 0; i < inOrder.length; i++) {
      ranks[inOrder[i]] = i;
    }
    return ranks;
  }
}
