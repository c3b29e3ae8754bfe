package se.helabilden.io.web;

import java.net.URI;
import java.util.List;

/// The address of a tile, from what somebody typed: `{z}`, `{x}` and `{y}` (or `{-y}`, counted from the south) are its
/// place, `{s}` one of several servers, and `{r}` nothing.
final class TileAddress {
  private static final List<String> SERVERS = List.of("a", "b", "c");

  private TileAddress() {}

  static URI of(String typed, Tile tile) {
    return with(typed, tile, SERVERS.get(Math.floorMod(tile.x() + tile.y(), SERVERS.size())));
  }

  /// What a tile is kept under, whichever server it came from.
  static String key(String typed, Tile tile) {
    return with(typed, tile, SERVERS.getFirst()).toString();
  }

  private static URI with(String typed, Tile tile, String server) {
    return URI.create(
        typed
            .replace("{s}", server)
            .replace("{r}", "")
            .replace("{z}", Integer.toString(tile.zoom()))
            .replace("{x}", Integer.toString(tile.x()))
            .replace("{-y}", Integer.toString((1 << tile.zoom()) - 1 - tile.y()))
            .replace("{y}", Integer.toString(tile.y())));
  }

  /// How many pixels wide its tiles are, as far as the address tells.
  static int size(String typed) {
    return typed.contains("@2x") ? 2 * Tile.USUAL : Tile.USUAL;
  }
}
