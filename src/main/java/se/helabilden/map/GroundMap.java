package se.helabilden.map;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A background map that somebody chose: a layer of a map service (WMS) on the web.
///
/// @param address of the service, as [#address] gives it
/// @param version of the service's language, `1.3.0` or `1.1.1`
/// @param layer the layer's name in the service
/// @param title the layer's name for people
/// @param credit whose map it is, for the map and everything made of it
public record GroundMap(String address, String version, String layer, String title, String credit) {
  public static final String NEWER = "1.3.0";
  public static final String OLDER = "1.1.1";

  /// An address as somebody typed it; empty for what is none of the web: `http` or `https` and a host, and no name,
  /// password or mark in it. A question may be there, for some services tell their maps apart so.
  public static Optional<URI> address(String typed) {
    try {
      URI address = new URI(typed.strip());
      boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
      boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
      return web && plain && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Whether a map can be asked for with it: settings are a file that anybody may have written in.
  public boolean isWhole() {
    return address(address).isPresent()
        && (NEWER.equals(version) || OLDER.equals(version))
        && !layer.isBlank()
        && !credit.isBlank();
  }
}
