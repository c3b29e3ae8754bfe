package se.helabilden.io.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Background maps of a map service (WMS). Asks for one picture at a time of a size that services give, and keeps what came.
final class WmsGround {
  /// A map is soon looked away from: who is slow is not waited for.
  static final WebClient.Limits LIMITS =
      new WebClient.Limits(12, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5), 24L << 20);

  /// Services commonly refuse more than 4096.
  private static final int LARGEST = 2_048;
  private static final int MOST_PIXELS = LARGEST * LARGEST;

  private final WebClient client;
  private final GroundCache cache;

  WmsGround(WebClient client, GroundCache cache) {
    this.client = client;
    this.cache = cache;
  }

  GroundSource.Offer offer(String address, Progress progress) {
    URI question = WmsAddress.capabilities(address);
    Path file = temporary(question);
    try {
      client.get(question, "text/xml, application/xml, application/vnd.ogc.wms_xml", file, progress);
      GroundSource.Offer offer = WmsCapabilities.read(file, progress);
      if (offer.layers().isEmpty()) {
        throw WebClient.refused("wms-no-layers", "io.web.noLayers", question, null);
      }
      return offer;
    } catch (IOException e) {
      throw WebClient.refused("wms-no-service", "io.web.noService", question, e);
    } finally {
      WebClient.delete(file);
    }
  }

  Picture picture(GroundMap map, View view, Progress progress) {
    URI question = question(map, view);
    String key = question.toString();
    Optional<Picture> kept = kept(map, view);
    if (kept.isPresent()) {
      return kept.get();
    }
    Path coming = temporary(question);
    try {
      client.get(question, "image/png, image/jpeg", coming, progress);
      BufferedImage image = GroundImages.decoded(coming, MOST_PIXELS);
      progress.check();
      cache.keep(key, coming);
      return GroundImages.sized(image, view);
    } catch (IOException e) {
      throw WebClient.refused("wms-not-image", "io.web.notImage", question, e);
    } finally {
      WebClient.delete(coming);
    }
  }

  /// The picture, if just this one was kept.
  Optional<Picture> kept(GroundMap map, View view) {
    String key = question(map, view).toString();
    Optional<Path> kept = cache.find(key);
    if (kept.isPresent()) {
      try {
        return Optional.of(GroundImages.sized(GroundImages.decoded(kept.get(), MOST_PIXELS), view));
      } catch (IOException e) {
        // what was kept is damaged: it is asked for again
        cache.forget(key);
      }
    }
    return Optional.empty();
  }

  private static URI question(GroundMap map, View view) {
    double shrunk = Math.min(1, (double) LARGEST / Math.max(view.width(), view.height()));
    int width = Math.max(1, (int) Math.round(view.width() * shrunk));
    int height = Math.max(1, (int) Math.round(view.height() * shrunk));
    return WmsAddress.map(map, view, width, height);
  }

  private Path temporary(URI question) {
    try {
      return cache.temporary();
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", "grounds"), Place.file(String.valueOf(question.getHost())), e);
    }
  }
}
