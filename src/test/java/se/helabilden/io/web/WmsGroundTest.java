package se.helabilden.io.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.testkit.GroundStandIn;
import se.helabilden.testkit.WebStandIn;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// What a map service answers, well and badly, from a server on this computer.
class WmsGroundTest {
  private static final Clock CLOCK = Clock.fixed(Instant.now(), ZoneOffset.UTC);
  private static final WebClient.Limits QUICK =
      new WebClient.Limits(100, Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofSeconds(3), 200_000);
  private static final View VIEW = new View(300_000, 6_500_000, 10, 400, 300);

  @TempDir Path folder;
  private WebStandIn server;

  @BeforeEach
  void start() throws IOException {
    server = new WebStandIn();
    server.misbehave(new GroundStandIn());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private WmsGround ground() {
    return ground(1L << 20);
  }

  private WmsGround ground(long mostKept) {
    return new WmsGround(new WebClient(QUICK), new GroundCache(folder, mostKept, CLOCK));
  }

  private String address() {
    return server.base() + "wms";
  }

  private GroundMap map(String version) {
    return new GroundMap(address(), version, "topo:nedtonad", "Karta", "© Länet");
  }

  private Picture picture() {
    return ground().picture(map(GroundMap.NEWER), VIEW, Progress.NONE);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void refused(String id) throws IOException {
    assertThatThrownBy(this::picture)
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo(id));
    assertThat(kept()).isEmpty();
  }

  @Test
  void aPartOfTheWorldIsAskedForInTheServicesOwnOrderOfAxes() {
    Picture picture = picture();
    assertThat(picture.width()).isEqualTo(400);
    assertThat(picture.at(10, 10)).isEqualTo(0xff000000 | GroundStandIn.WEST);
    assertThat(picture.at(390, 290)).isEqualTo(0xff000000 | GroundStandIn.EAST);
    ground().picture(map(GroundMap.OLDER), VIEW, Progress.NONE);
    assertThat(server.asked().getFirst())
        .contains("LAYERS=topo%3Anedtonad", "CRS=EPSG%3A3006", "WIDTH=400", "HEIGHT=300")
        .contains("BBOX=6497000.000%2C300000.000%2C6500000.000%2C304000.000");
    assertThat(server.asked().getLast())
        .contains("SRS=EPSG%3A3006", "BBOX=300000.000%2C6497000.000%2C304000.000%2C6500000.000");
  }

  @Test
  void whatAnAddressAsksAlreadyIsKept() {
    GroundMap map = new GroundMap(address() + "?map=/a.map&request=x", GroundMap.NEWER, "b", "B", "C");
    ground().picture(map, VIEW, Progress.NONE);
    assertThat(server.asked().getFirst()).contains("wms?map=/a.map&SERVICE=WMS").doesNotContain("request=x");
  }

  @Test
  void theSamePartIsAskedForOnce() throws IOException {
    picture();
    picture();
    assertThat(server.asked()).hasSize(1);
    // damaged since: asked for anew
    Files.writeString(kept().getFirst(), "no picture");
    picture();
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void whatIsKeptHasALimit() throws IOException {
    WmsGround small = ground(2_000);
    for (int i = 0; i < 12; i++) {
      small.picture(map(GroundMap.NEWER), VIEW.panned(50 * i, 0), Progress.NONE);
    }
    long bytes = 0;
    for (Path file : kept()) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isLessThan(3_500);
    assertThat(kept()).isNotEmpty();
  }

  @Test
  void aPrintIsAskedForNoLargerThanServicesGive() {
    Picture picture = ground().picture(map(GroundMap.NEWER), new View(0, 0, 1, 6_000, 100), Progress.NONE);
    assertThat(picture.width()).isEqualTo(6_000);
    assertThat(server.asked().getFirst()).contains("WIDTH=2048&HEIGHT=34");
  }

  @Test
  void aNoIsANo() throws IOException {
    server.misbehave(
        (exchange, call) -> {
          WebStandIn.send(exchange, 403, "no");
          return true;
        });
    refused("web-too-much");
  }

  @Test
  void aPageOrAFaultInPlaceOfAMapIsRefused() throws IOException {
    for (String other : List.of("<html>Logga in</html>", "<?xml version='1.0'?><ServiceExceptionReport/>", "")) {
      server.misbehave(
          (exchange, call) -> {
            WebStandIn.send(exchange, 200, other);
            return true;
          });
      refused("wms-not-image");
    }
  }

  @Test
  void aPictureThatBreaksOffIsRefused() throws IOException {
    byte[] png = GroundStandIn.png(400, 300);
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, png.length);
          exchange.getResponseBody().write(png, 0, png.length / 2);
          exchange.getResponseBody().flush();
          exchange.close();
          return true;
        });
    refused("web-broken-off");
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, png.length / 2);
          exchange.getResponseBody().write(png, 0, png.length / 2);
          exchange.getResponseBody().close();
          return true;
        });
    refused("wms-not-image");
  }

  @Test
  void whatIsTooLargeIsRefused() throws IOException {
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[100_000];
          for (int i = 0; i < 5; i++) {
            exchange.getResponseBody().write(block);
          }
          exchange.getResponseBody().close();
          return true;
        });
    refused("web-too-large");
    byte[] wide = GroundStandIn.png(4_000, 3_000);
    assertThat(wide.length).isLessThan(200_000);
    server.misbehave(
        (exchange, call) -> {
          exchange.sendResponseHeaders(200, wide.length);
          exchange.getResponseBody().write(wide);
          exchange.getResponseBody().close();
          return true;
        });
    refused("wms-not-image");
  }

  @Test
  void whoIsSlowIsNotWaitedForAndCanBeCancelled() throws IOException {
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
    refused("web-slow");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(double done, Message doing) {}

          @Override
          public boolean isCancelled() {
            return !server.asked().isEmpty();
          }
        };
    assertThatThrownBy(() -> ground().picture(map(GroundMap.NEWER), VIEW, cancelled))
        .isInstanceOf(CancellationException.class);
    assertThat(kept()).isEmpty();
    let.countDown();
  }

  @Test
  void withoutNetworkItIsSaidSo() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    GroundMap nobody = new GroundMap("http://127.0.0.1:" + closed + "/wms", GroundMap.NEWER, "a", "A", "B");
    assertThatThrownBy(() -> ground().picture(nobody, VIEW, Progress.NONE))
        .isInstanceOfSatisfying(UserFacingException.class, e -> assertThat(e.id()).isEqualTo("no-network"));
  }

  @Test
  void aServiceTellsWhatItHasInOurPlane() {
    for (String version : List.of("1.3.0", "1.1.1")) {
      server.misbehave(
          (exchange, call) -> {
            WebStandIn.send(exchange, 200, GroundStandIn.capabilities(version));
            return true;
          });
      GroundSource.Offer offer = ground().offer(address(), Progress.NONE);
      assertThat(offer.version()).isEqualTo(version);
      assertThat(offer.title()).isEqualTo("Länets karttjänst");
      assertThat(offer.credit()).isEqualTo("© Länet");
      assertThat(offer.layers())
          .containsExactly(
              new GroundSource.Layer("topo:nedtonad", "Topografisk karta, nedtonad"),
              new GroundSource.Layer("vagar", "vagar"));
    }
  }

  @Test
  void whatIsNoServiceIsRefused() throws IOException {
    String bomb =
        "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(100) + "\"><!ENTITY c \"&b;&b;&b;\">]><WMS_Capabilities version='1.3.0'>"
            + "<Service><Title>&c;</Title></Service></WMS_Capabilities>";
    for (String other : List.of("<html/>", "{}", "", "<WMS_Capabilities", "<a>".repeat(500), bomb)) {
      server.misbehave(
          (exchange, call) -> {
            WebStandIn.send(exchange, 200, other);
            return true;
          });
      assertThatThrownBy(() -> ground().offer(address(), Progress.NONE))
          .as(other)
          .isInstanceOfSatisfying(
              UserFacingException.class, e -> assertThat(e.id()).isIn("wms-no-service", "wms-no-layers"));
      assertThat(kept()).isEmpty();
    }
  }
}
