package se.helabilden.io.web;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.Progress;

/// Background maps by tiles, as most maps of the web have them. They lie in another plane than the areas and are bent into
/// theirs, pixel by pixel, from tiles of the scale that is nearest to the picture's.
final class TileGround {
  /// What services commonly have at most.
  private static final int FINEST = 19;

  /// So many scales coarser is looked where a service has no finer ones.
  private static final int COARSER = 6;

  /// A picture larger than this is made of coarser tiles: services lend maps to look at, not to carry off.
  private static final int MOST_TILES = 160;

  /// The share of a step between two scales by which tiles may be coarser than the picture.
  private static final double BLUR = 0.25;

  private static final int MOST_ABSENT = 20_000;

  private final TileFetcher fetcher;
  private final CoordinateTransformer transformer;
  /// Tiles that there are none of, while the program runs.
  private final Set<String> absent = ConcurrentHashMap.newKeySet();
  /// How wide the tiles of an address turned out to be.
  private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

  TileGround(WebClient client, GroundCache cache, CoordinateTransformer transformer) {
    this.fetcher = new TileFetcher(client, cache);
    this.transformer = transformer;
  }

  /// @return empty if the service has no tile of the part of the world, at this scale or a coarser one
  Optional<Picture> picture(String address, View view, Progress progress) {
    TileMesh mesh = TileMesh.of(view, transformer, progress);
    int size = sizes.getOrDefault(address, TileAddress.size(address));
    int finest = zoom(mesh, view, size);
    for (int zoom = finest; zoom >= Math.max(0, finest - COARSER); zoom--) {
      TileBlock block = mesh.block(view, zoom);
      Map<Tile, BufferedImage> images = fetched(address, block, progress);
      if (!images.isEmpty()) {
        int wide = images.values().iterator().next().getWidth();
        if (wide != size && !sizes.containsKey(address)) {
          sizes.put(address, wide);
          return picture(address, view, progress);
        }
        return Optional.of(block.picture(images, size, mesh, view, progress));
      }
    }
    return Optional.empty();
  }

  /// The picture of what was kept, asking nothing of the web; empty if a part of it is missing at every scale that would do.
  Optional<Picture> kept(String address, View view, Progress progress) {
    TileMesh mesh = TileMesh.of(view, transformer, progress);
    int size = sizes.getOrDefault(address, TileAddress.size(address));
    int finest = zoom(mesh, view, size);
    for (int zoom = finest; zoom >= Math.max(0, finest - 2); zoom--) {
      TileBlock block = mesh.block(view, zoom);
      Map<Tile, BufferedImage> images = new HashMap<>();
      boolean whole = true;
      for (Tile tile : block.tiles()) {
        progress.check();
        Optional<BufferedImage> image = whole ? fetcher.kept(TileAddress.key(address, tile)) : Optional.empty();
        image.ifPresent(found -> images.put(tile, found));
        whole = whole && (image.isPresent() || absent.contains(TileAddress.key(address, tile)));
      }
      if (whole && !images.isEmpty()) {
        return Optional.of(block.picture(images, images.values().iterator().next().getWidth(), mesh, view, progress));
      }
    }
    return Optional.empty();
  }

  private int zoom(TileMesh mesh, View view, int size) {
    double exact = -Math.log(mesh.pixel(view) * size) / Math.log(2);
    int zoom = Double.isNaN(exact) ? 0 : Math.clamp((int) Math.ceil(exact - BLUR), 0, FINEST);
    while (zoom > 0 && mesh.block(view, zoom).count() > MOST_TILES) {
      zoom--;
    }
    return zoom;
  }

  private Map<Tile, BufferedImage> fetched(String address, TileBlock block, Progress progress) {
    if (absent.size() > MOST_ABSENT) {
      absent.clear();
    }
    Map<String, Tile> wanted = new HashMap<>();
    for (Tile tile : block.tiles()) {
      String key = TileAddress.key(address, tile);
      if (!absent.contains(key)) {
        wanted.put(key, tile);
      }
    }
    Map<Tile, BufferedImage> images = new HashMap<>();
    fetcher.fetch(address, wanted, images::put, absent::add, progress);
    return images;
  }
}
