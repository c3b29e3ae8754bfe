package se.helabilden.io.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Gets tiles, some at a time, from what was kept and from the web.
final class TileFetcher {
  /// So many are on their way at once: services ask programs for modesty.
  static final int TOGETHER = 4;

  private static final int WIDEST = 1_024;
  private static final long POLL_MILLIS = 8;

  /// A tile that is asked for.
  private record Coming(String key, Tile tile, WebCall call) {}

  private final WebClient client;
  private final GroundCache cache;

  TileFetcher(WebClient client, GroundCache cache) {
    this.client = client;
    this.cache = cache;
  }

  /// What was kept under a name; a damaged one is forgotten.
  Optional<BufferedImage> kept(String key) {
    Optional<Path> file = cache.find(key);
    if (file.isPresent()) {
      try {
        return Optional.of(decoded(file.get()));
      } catch (IOException e) {
        cache.forget(key);
      }
    }
    return Optional.empty();
  }

  /// Gets all, or refuses; then those on their way are broken off, and those that came are kept.
  ///
  /// @param wanted tiles by the name they are kept under
  /// @param found told each with its picture
  /// @param absent told the name of each that the service does not have
  void fetch(
      String address,
      Map<String, Tile> wanted,
      BiConsumer<Tile, BufferedImage> found,
      Consumer<String> absent,
      Progress progress) {
    Deque<Map.Entry<String, Tile>> waiting = new ArrayDeque<>();
    for (Map.Entry<String, Tile> each : wanted.entrySet()) {
      progress.check();
      Optional<BufferedImage> image = kept(each.getKey());
      if (image.isPresent()) {
        found.accept(each.getValue(), image.get());
      } else {
        waiting.add(each);
      }
    }
    List<Coming> coming = new ArrayList<>();
    try {
      while (!waiting.isEmpty() || !coming.isEmpty()) {
        while (!waiting.isEmpty() && coming.size() < TOGETHER) {
          coming.add(begin(address, waiting.poll(), progress));
        }
        for (Coming each : List.copyOf(coming)) {
          Optional<HttpResponse<Path>> answer = each.call().look(POLL_MILLIS, progress);
          if (answer.isPresent()) {
            coming.remove(each);
            take(each, answer.get().statusCode(), found, absent);
          }
        }
      }
    } finally {
      coming.forEach(each -> each.call().close());
    }
  }

  private Coming begin(String address, Map.Entry<String, Tile> next, Progress progress) {
    try {
      Path into = cache.temporary();
      WebCall call =
          client.begin(TileAddress.of(address, next.getValue()), "image/png, image/jpeg, image/*;q=0.5", into, progress);
      return new Coming(next.getKey(), next.getValue(), call);
    } catch (IOException e) {
      throw UserFacingException.project(
          "not-written", Message.of("work.notWritten", "grounds"), Place.file("grounds"), e);
    }
  }

  private void take(Coming each, int status, BiConsumer<Tile, BufferedImage> found, Consumer<String> absent) {
    Path file = each.call().into();
    try {
      switch (status) {
        case 200 -> {
          client.refuseLarge(each.call().address(), file);
          BufferedImage image = decoded(file);
          cache.keep(each.key(), file);
          found.accept(each.tile(), image);
        }
        // outside what the service covers, or finer than it has
        case 204, 400, 404, 410 -> absent.accept(each.key());
        default -> throw WebClient.refused(status, each.call().address());
      }
    } catch (IOException e) {
      throw WebClient.refused("wms-not-image", "io.web.notImage", each.call().address(), e);
    } finally {
      WebClient.delete(file);
    }
  }

  private static BufferedImage decoded(Path file) throws IOException {
    BufferedImage image = GroundImages.decoded(file, (long) WIDEST * WIDEST);
    if (image.getWidth() != image.getHeight()) {
      throw new IOException("no square");
    }
    return image;
  }
}
