package se.helabilden.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where the sources answer.
///
/// @param statistics the national statistics database, PxWeb's API 2
/// @param kolada Kolada's API 3
/// @param boundaries Statistics Sweden's service of boundaries (WFS)
public record WebAddresses(URI statistics, URI kolada, URI boundaries) {
  /// As they were in October 2026.
  public static final WebAddresses USUAL =
      new WebAddresses(
          URI.create("https://statistikdatabasen.scb.se/api/v2/"),
          URI.create("https://api.kolada.se/v3/"),
          URI.create("https://geodata.scb.se/geoserver/stat/wfs"));

  /// All three at one address, each under a name of its own: a stand-in, or a gateway of one's own.
  public static WebAddresses at(URI base) {
    return new WebAddresses(base.resolve("pxweb/"), base.resolve("kolada/"), base.resolve("wfs"));
  }

  /// A folder's address as somebody typed it, with a slash at its end; empty for what is no address of the web.
  public static Optional<URI> folder(String typed) {
    return address(typed).map(address -> address.toString().endsWith("/") ? address : URI.create(address + "/"));
  }

  /// An address as somebody typed it; empty for what is none of the web: `http` or `https`, a host, and no question,
  /// name or password in it.
  public static Optional<URI> address(String typed) {
    try {
      URI address = new URI(typed.strip());
      boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
      boolean plain =
          address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
      return web && plain && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
