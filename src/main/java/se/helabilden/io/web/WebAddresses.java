package se.helabilden.io.web;

import java.net.URI;

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
}
