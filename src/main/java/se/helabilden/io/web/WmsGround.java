package se.helabilden.io.web;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Background maps by WMS. Asks for one picture at a time of a size that services give, and keeps what came.
public final class WmsGround implements GroundSource {
  /// A map is soon looked away from: who is slow is not waited for.
  static final WebClient.Limits LIMITS =
      new WebClient.Limits(12, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5), 24L << 20);

  private static final long MOST_KEPT = 200L << 20;
  /// Services commonly refuse more than 4096.
  private static final int LARGEST = 2_048;
  private static final int MOST_PIXELS = LARGEST * LARGEST;

  private final WebClient client;
  private final GroundCache cache;

  /// @param folder where pieces of maps are kept
  public WmsGround(Path folder, Clock clock) {
    this(folder, clock, LIMITS, MOST_KEPT);
  }

  WmsGround(Path folder, Clock clock, WebClient.Limits limits, long mostKept) {
    this.client = new WebClient(limits);
    this.cache = new GroundCache(folder, mostKept, clock);
  }

  @Override
  public Offer offer(String address, Progress progress) {
    URI question = WmsAddress.capabilities(address);
    Path file = temporary(question);
    try {
      client.get(question, "text/xml, application/xml, application/vnd.ogc.wms_xml", file, progress);
      Offer offer = WmsCapabilities.read(file, progress);
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

  @Override
  public Picture picture(GroundMap map, View view, Progress progress) {
    double shrunk = Math.min(1, (double) LARGEST / Math.max(view.width(), view.height()));
    int width = Math.max(1, (int) Math.round(view.width() * shrunk));
    int height = Math.max(1, (int) Math.round(view.height() * shrunk));
    URI question = WmsAddress.map(map, view, width, height);
    String key = question.toString();
    Optional<Path> kept = cache.find(key);
    if (kept.isPresent()) {
      try {
        return sized(decoded(kept.get()), view);
      } catch (IOException e) {
        // what was kept is damaged: it is asked for again
        cache.forget(key);
      }
    }
    Path coming = temporary(question);
    try {
      client.get(question, "image/png, image/jpeg", coming, progress);
      BufferedImage image = decoded(coming);
      progress.check();
      cache.keep(key, coming);
      return sized(image, view);
    } catch (IOException e) {
      throw WebClient.refused("wms-not-image", "io.web.notImage", question, e);
    } finally {
      WebClient.delete(coming);
    }
  }

  private Path temporary(URI question) {
    try {
      return cache.temporary();
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", "grounds"), Place.file(String.valueOf(question.getHost())), e);
    }
  }

  /// @throws IOException if it is no picture, or larger than any that was asked for
  private static BufferedImage decoded(Path file) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException("too many pixels");
        }
        return reader.read(0);
      } catch (RuntimeException e) {
        // readers of pictures fail so on damaged ones
        throw new IOException(e);
      } finally {
        reader.dispose();
      }
    }
  }

  /// As large as the view, on white.
  private static Picture sized(BufferedImage image, View view) {
    BufferedImage whole = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = whole.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(java.awt.Color.WHITE);
    graphics.fillRect(0, 0, view.width(), view.height());
    graphics.drawImage(image, 0, 0, view.width(), view.height(), null);
    graphics.dispose();
    int[] pixels = whole.getRGB(0, 0, view.width(), view.height(), null, 0, view.width());
    return new Picture(view.width(), view.height(), pixels);
  }
}
