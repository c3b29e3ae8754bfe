package se.helabilden.io.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.helabilden.area.CoordinateTransformer;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Background maps from the web, by map services (WMS) and by tiles, whichever an address is of. What comes is kept in one
/// place.
public final class WebGround implements GroundSource {
  private static final long MOST_KEPT = 200L << 20;

  /// Tiles are small and many.
  private static final WebClient.Limits TILES =
      new WebClient.Limits(240, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5), 2L << 20);

  private final WmsGround services;
  private final TileGround tiles;

  /// @param folder where pieces of maps are kept
  public WebGround(Path folder, Clock clock, CoordinateTransformer transformer) {
    this(folder, clock, transformer, WmsGround.LIMITS, TILES, MOST_KEPT);
  }

  WebGround(
      Path folder, Clock clock, CoordinateTransformer transformer, WebClient.Limits services, WebClient.Limits tiles,
      long mostKept) {
    GroundCache cache = new GroundCache(folder, mostKept, clock);
    this.services = new WmsGround(new WebClient(services), cache);
    this.tiles = new TileGround(new WebClient(tiles), cache, transformer);
  }

  @Override
  public Offer offer(String address, View near, Progress progress) {
    String host = host(address);
    if (!GroundMap.isTiles(address)) {
      return told(host, () -> services.offer(address, progress));
    }
    told(host, () -> tiles(address, near, progress));
    return new Offer(host, GroundMap.TILES, "", List.of(new Layer(GroundMap.TILES, host)));
  }

  @Override
  public Picture picture(GroundMap map, View view, Progress progress) {
    return told(
        host(map.address()),
        () -> map.isTiles() ? tiles(map.address(), view, progress) : services.picture(map, view, progress));
  }

  @Override
  public Optional<Picture> kept(GroundMap map, View view, Progress progress) {
    return map.isTiles() ? tiles.kept(map.address(), view, progress) : services.kept(map, view);
  }

  private Picture tiles(String address, View view, Progress progress) {
    return tiles
        .picture(address, view, progress)
        .orElseThrow(
            () -> WebClient.refused("web-not-found", "io.web.groundNoTiles", TileAddress.of(address, new Tile(0, 0, 0)), null));
  }

  private static String host(String address) {
    return GroundMap.address(address).map(URI::getHost).orElse(address);
  }

  private static <T> T told(String host, Supplier<T> work) {
    try {
      return work.get();
    } catch (UserFacingException e) {
      throw GroundWords.fitting(e, host);
    }
  }
}
