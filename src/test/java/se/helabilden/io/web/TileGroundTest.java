package se.helabilden.io.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.io.geo.GeoToolsTransformer;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.Picture;
import se.helabilden.map.PngWriter;
import se.helabilden.map.View;
import se.helabilden.testkit.TilesStandIn;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Tiles from a server on this computer, bent into the areas' plane.
class TileGroundTest {
  private static final Clock CLOCK = Clock.fixed(Instant.now(), ZoneOffset.UTC);
  private static final WebClient.Limits QUICK =
      new WebClient.Limits(2_000, Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofSeconds(3), 200_000);

  /// A point whose place in both planes is published: Lantmäteriet, "SWEREF 99 TM, kontrollpunkter".
  private static final double LATITUDE = 55;
  private static final double LONGITUDE = 12.75;
  private static final double NORTH = 6_097_106.672;
  private static final double EAST = 356_083.438;

  @TempDir Path folder;
  private WebStandIn server;

  @BeforeEach
  void start() throws IOException {
    server = new WebStandIn();
    server.misbehave(new TilesStandIn(LONGITUDE, LATITUDE, 19, false));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WebGround ground() {
    return new WebGround(folder, CLOCK, new GeoToolsTransformer(), QUICK, QUICK, 4L << 20);
  }

  private GroundMap map() {
    return map("{z}/{x}/{y}.png");
  }

  private GroundMap map(String rest) {
    String address = server.base() + rest;
    assertThat(GroundMap.address(address)).isPresent();
    GroundMap map = new GroundMap(address, GroundMap.TILES, GroundMap.TILES, "Karta", "© Någon");
    assertThat(map.isWhole()).isTrue();
    return map;
  }

  /// The point a fourth from the left and a third from above.
  private static View view(double metresPerPixel, int width, int height) {
    return new View(EAST - metresPerPixel * width / 4, NORTH + metresPerPixel * height / 3, metresPerPixel, width, height);
  }

  private static double[] dot(Picture picture) {
    double x = 0;
    double y = 0;
    double weight = 0;
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        double red = 255 - (picture.at(column, row) & 255);
        x += red * (column + 0.5);
        y += red * (row + 0.5);
        weight += red;
      }
    }
    assertThat(weight).isPositive();
    return new double[] {x / weight, y / weight};
  }

  @Test
  void aKnownPlaceLandsWhereItLiesAtEveryScale() {
    for (double metres : new double[] {1.3, 9, 70, 333, 1_500}) {
      View view = view(metres, 620, 410);
      double[] dot = dot(ground().picture(map(), view, Progress.NONE));
      assertThat(dot[0]).as("x at " + metres).isCloseTo(620 / 4.0, within(0.5));
      assertThat(dot[1]).as("y at " + metres).isCloseTo(410 / 3.0, within(0.5));
    }
  }

  @Test
  void tilesAreOfTheScaleThatIsNearest() {
    ground().picture(map(), view(9, 620, 410), Progress.NONE);
    // at 55° a pixel of scale 13 spans 10.97 m, and one of scale 14 5.48 m
    assertThat(server.asked()).allMatch(asked -> asked.startsWith("GET /14/") || asked.startsWith("GET /13/"));
    server.asked().clear();
    double[] dot = dot(ground().picture(map("{z}/{x}/{y}@2x.png"), view(9, 620, 410), Progress.NONE));
    assertThat(dot[0]).isCloseTo(155, within(0.5));
    assertThat(server.asked()).allMatch(asked -> asked.startsWith("GET /13/") || asked.startsWith("GET /12/"));
  }

  @Test
  void linesAreBentAndNotBroken() throws IOException {
    server.misbehave(new TilesStandIn(LONGITUDE, LATITUDE, 19, true));
    Picture picture = ground().picture(map(), new View(270_000, 7_600_000, 1_600, 440, 960), Progress.NONE);
    Path target = Files.createDirectories(Path.of("target/gallery")).resolve("tiles-sweden.png");
    Files.write(target, PngWriter.toBytes(picture, 96, Progress.NONE));
    int white = 0;
    for (int pixel : picture.pixels()) {
      white += pixel == 0xffffffff ? 1 : 0;
    }
    assertThat(white).isZero();
  }

  @Test
  void aTileIsAskedForOnceByAProgramThatSaysItsName() {
    String[] agent = {""};
    server.misbehave(
        (exchange, call) -> {
          agent[0] = exchange.getRequestHeaders().getFirst("User-Agent");
          return new TilesStandIn(LONGITUDE, LATITUDE, 19, false).answer(exchange, call);
        });
    WebGround ground = ground();
    View view = view(9, 620, 410);
    ground.picture(map(), view, Progress.NONE);
    int asked = server.asked().size();
    assertThat(asked).isBetween(4, 30);
    ground().picture(map(), view.panned(3, 2), Progress.NONE);
    assertThat(server.asked()).hasSize(asked);
    assertThat(agent[0]).startsWith("HelaBilden/");
  }

  @Test
  void neverMoreThanAFewAreAskedForAtOnce() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    TilesStandIn tiles = new TilesStandIn(LONGITUDE, LATITUDE, 19, false);
    server.misbehave(
        (exchange, call) -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          LockSupport.parkNanos(3_000_000);
          now.decrementAndGet();
          return tiles.answer(exchange, call);
        });
    ground().picture(map(), view(9, 1_900, 1_000), Progress.NONE);
    assertThat(most.get()).isBetween(1, TileFetcher.TOGETHER);
  }

  @Test
  void aPrintIsMadeOfNoMoreTilesThanIsFair() {
    Picture picture = ground().picture(map(), view(9, 4_900, 3_500), Progress.NONE);
    assertThat(picture.width()).isEqualTo(4_900);
    assertThat(server.asked()).hasSizeLessThanOrEqualTo(160);
    assertThat(dot(picture)[0]).isCloseTo(1_225, within(1.0));
  }

  @Test
  void whereThereAreNoFinerTilesCoarserOnesAreShown() {
    server.misbehave(new TilesStandIn(LONGITUDE, LATITUDE, 12, false));
    WebGround ground = ground();
    double[] dot = dot(ground.picture(map(), view(9, 620, 410), Progress.NONE));
    assertThat(dot[0]).isCloseTo(155, within(1.0));
    int asked = server.asked().size();
    ground.picture(map(), view(9, 620, 410), Progress.NONE);
    assertThat(server.asked()).as("what is not there is not asked for again").hasSize(asked);
  }

  @Test
  void whatWasKeptIsEnoughWithoutTheWeb() {
    WebGround ground = ground();
    View view = view(9, 620, 410);
    assertThat(ground.kept(map(), view, Progress.NONE)).isEmpty();
    assertThat(server.asked()).isEmpty();
    Picture fetched = ground.picture(map(), view, Progress.NONE);
    int asked = server.asked().size();
    assertThat(ground.kept(map(), view, Progress.NONE).orElseThrow().pixels()).isEqualTo(fetched.pixels());
    // somewhat larger, as a page's map is
    View larger = new View(view.west(), view.north(), 5, 1_100, 730);
    assertThat(dot(ground.kept(map(), larger, Progress.NONE).orElseThrow())[0]).isCloseTo(155 * 9 / 5.0, within(1.5));
    assertThat(ground.kept(map(), view.panned(900, 0), Progress.NONE)).isEmpty();
    assertThat(server.asked()).hasSize(asked);
  }

  private void refused(String id, String words) {
    assertThatThrownBy(() -> ground().picture(map(), view(9, 620, 410), Progress.NONE))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> {
              assertThat(e.id()).isEqualTo(id);
              assertThat(e.text().key()).isEqualTo(words);
            });
  }

  private void answer(int status, String text) {
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, status, text);
          return true;
        });
  }

  @Test
  void whatGoesWrongIsToldInWordsThatFit() throws IOException {
    answer(403, "no");
    refused("web-too-much", "io.web.groundDenied");
    answer(401, "no");
    refused("web-too-much", "io.web.groundDenied");
    answer(404, "no");
    refused("web-not-found", "io.web.groundNoTiles");
    answer(500, "no");
    refused("web-refused", "io.web.groundRefused");
    answer(429, "no");
    refused("web-busy", "io.web.groundSlow");
    answer(200, "<html>Logga in</html>");
    refused("wms-not-image", "io.web.notImage");
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void anAddressIsTriedWhereTheAreasLie() {
    GroundSource.Offer offer = ground().offer(map().address(), view(400, 200, 200), Progress.NONE);
    assertThat(offer.version()).isEqualTo(GroundMap.TILES);
    assertThat(offer.layers()).extracting(GroundSource.Layer::title).containsExactly("127.0.0.1");
    assertThat(server.asked()).hasSizeBetween(1, 9);
    answer(403, "no");
    for (String address : List.of(server.base() + "wms", server.base() + "other/{z}/{x}/{y}.png")) {
      assertThatThrownBy(() -> ground().offer(address, view(400, 200, 200), Progress.NONE))
          .isInstanceOfSatisfying(
              UserFacingException.class, e -> assertThat(e.text().key()).isEqualTo("io.web.groundDenied"));
    }
  }

  @Test
  void whatIsOvertakenIsBrokenOff() throws IOException {
    CountDownLatch let = new CountDownLatch(1);
    server.misbehave(
        (exchange, call) -> {
          try {
            let.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return true;
        });
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done, Message doing) {}

          @Override
          public boolean isCancelled() {
            return !server.asked().isEmpty();
          }
        };
    assertThatThrownBy(() -> ground().picture(map(), view(9, 620, 410), cancelled))
        .isInstanceOf(CancellationException.class);
    let.countDown();
  }

  @Test
  void serversAndSignsOfAnAddressAreFilledIn() {
    Tile tile = new Tile(3, 4, 2);
    assertThat(TileAddress.of("https://{s}.kartor.se/{z}/{x}/{y}{r}.png?k=1", tile).toString())
        .isEqualTo("https://a.kartor.se/3/4/2.png?k=1");
    assertThat(TileAddress.of("https://kartor.se/{z}/{x}/{-y}.png", tile).toString())
        .isEqualTo("https://kartor.se/3/4/5.png");
    assertThat(TileAddress.key("https://{s}.k.se/{z}/{x}/{y}", new Tile(3, 5, 2)))
        .isEqualTo("https://a.k.se/3/5/2");
    assertThat(GroundMap.address("https://{s}.kartor.se/{z}/{x}/{y}{r}.png")).isPresent();
    assertThat(GroundMap.address("https://kartor.se/{z}/{x}.png")).isEmpty();
    assertThat(GroundMap.address("https://kartor.se/{z}/{x}/{y}/{token}.png")).isEmpty();
    assertThat(GroundMap.isTiles("https://kartor.se/wms?map=a")).isFalse();
  }
}
