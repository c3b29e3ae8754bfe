package se.helabilden.map;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// A background map that somebody chose: a layer of a map service (WMS) on the web, or tiles.
///
/// @param address of the service, or of a tile with `{z}`, `{x}` and `{y}` for its place; as it was typed
/// @param version of the service's language, `1.3.0` or `1.1.1`; [#TILES] for tiles
/// @param layer the layer's name in the service
/// @param title the layer's name for people
/// @param credit whose map it is, for the map and everything made of it
public record GroundMap(String address, String version, String layer, String title, String credit) {
  public static final String NEWER = "1.3.0";
  public static final String OLDER = "1.1.1";
  public static final String TILES = "xyz";
  /// What may stand in braces in the address of a tile.
  private static final Pattern PLACES = Pattern.compile("\\{(z|x|-?y|s|r)}");

  /// An address as somebody typed it; empty for what is none of the web: `http` or `https` and a host, and no name,
  /// password or mark in it. A question may be there, for some services tell their maps apart so. Of a tile's address it is
  /// that of one tile.
  public static Optional<URI> address(String typed) {
    try {
      String text = typed.strip();
      URI address = new URI(isTiles(text) ? PLACES.matcher(text).replaceAll("0") : text);
      boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
      boolean bare = address.getRawUserInfo() == null && address.getRawFragment() == null;
      return web && bare && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Whether an address is that of tiles and not that of a map service.
  public static boolean isTiles(String typed) {
    return typed.contains("{z}") && typed.contains("{x}") && (typed.contains("{y}") || typed.contains("{-y}"));
  }

  /// Whether it is made of tiles.
  public boolean isTiles() {
    return TILES.equals(version);
  }

  /// Whether a map can be asked for with it: settings are a file that anybody may have written in.
  public boolean isWhole() {
    return address(address).isPresent()
        && (isTiles() ? isTiles(address) : NEWER.equals(version) || OLDER.equals(version))
        && !layer.isBlank()
        && !credit.isBlank();
  }
}
