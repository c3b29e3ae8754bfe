package se.helabilden.io.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Once;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Asks over the web, politely and with limits: so many calls in a while, so long without a byte, so many bytes. Answers
/// go into files. What goes wrong is said in words that a person without technical training can act on.
final class WebClient {
  /// @param calls so many may begin within `window`
  /// @param silence the longest without a byte
  /// @param patience the longest to wait when the other side asks one to come back later
  /// @param mostBytes the largest answer
  record Limits(int calls, Duration window, Duration silence, Duration patience, long mostBytes) {
    static final Limits USUAL =
        new Limits(30, Duration.ofSeconds(10), Duration.ofSeconds(45), Duration.ofSeconds(60), 400L << 20);
  }

  private static final int TRIES = 3;
  private static final long POLL_MILLIS = 30;
  private static final int HEAD = 200;
  /// Who asks, as services want to know it of programs; nothing of the user or the computer.
  private static final String AGENT =
      "HelaBilden/" + Optional.ofNullable(WebClient.class.getPackage().getImplementationVersion()).orElse("dev");

  /// Made when something is asked for: reading the computer's certificates takes a fifth of the window's start.
  private final Once<HttpClient> client =
      new Once<>(
          () ->
              HttpClient.newBuilder()
                  .connectTimeout(Duration.ofSeconds(15))
                  .followRedirects(HttpClient.Redirect.NORMAL)
                  .build());
  private final Limits limits;
  private final CallPace pace;

  WebClient(Limits limits) {
    this.limits = limits;
    this.pace = new CallPace(limits.calls(), limits.window(), System::nanoTime);
  }

  /// Gets an answer into a file.
  ///
  /// @param json sent with the question; null for none
  /// @param into is there afterwards, and not if it is refused
  void ask(URI address, @Nullable String json, Path into, Progress progress) {
    answer(address, json, "application/json", into, progress);
    refuseOthers(address, into);
  }

  /// Gets an answer of any kind into a file, for a caller that looks at what came.
  ///
  /// @param accept the kinds that are wanted
  /// @param into is there afterwards, and not if it is refused
  void get(URI address, String accept, Path into, Progress progress) {
    answer(address, null, accept, into, progress);
  }

  private void answer(URI address, @Nullable String json, String accept, Path into, Progress progress) {
    for (int attempt = 1; ; attempt++) {
      pace.waitForTurn(pause -> sleep(pause, progress));
      HttpResponse<Path> response = once(address, json, accept, into, progress);
      if (response.statusCode() == 200) {
        refuseLarge(address, into);
        return;
      }
      delete(into);
      boolean later = response.statusCode() == 429 || response.statusCode() == 503;
      if (!later || attempt == TRIES) {
        throw refused(response.statusCode(), address);
      }
      sleep(wanted(response), progress);
    }
  }

  /// Begins to ask when its turn has come. The answer may be of any status; the caller looks at it, and closes the call.
  ///
  /// @param into is there when an answer has come, whatever it is
  WebCall begin(URI address, String accept, Path into, Progress progress) {
    pace.waitForTurn(pause -> sleep(pause, progress));
    return send(address, null, accept, into);
  }

  private WebCall send(URI address, @Nullable String json, String accept, Path into) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept", accept).header("User-Agent", AGENT);
    if (json != null) {
      request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }
    return new WebCall(client.get().sendAsync(request.build(), HttpResponse.BodyHandlers.ofFile(into)), address, into, limits);
  }

  private HttpResponse<Path> once(
      URI address, @Nullable String json, String accept, Path into, Progress progress) {
    try (WebCall call = send(address, json, accept, into)) {
      while (true) {
        Optional<HttpResponse<Path>> response = call.look(POLL_MILLIS, progress);
        if (response.isPresent()) {
          return response.get();
        }
      }
    }
  }

  /// What is told of an answer that is none.
  static UserFacingException refused(int status, URI address) {
    return switch (status) {
      case 429, 503 -> refused("web-busy", "io.web.busy", address, null);
      case 401, 403, 413 -> refused("web-too-much", "io.web.tooMuch", address, null);
      case 404, 400, 410 -> refused("web-not-found", "io.web.notFound", address, null);
      default ->
          UserFacingException.input(
              "web-refused", Message.of("io.web.refused", host(address), String.valueOf(status)), Place.file(host(address)));
    };
  }

  static UserFacingException refused(String id, String key, URI address, @Nullable Throwable cause) {
    Place place = Place.file(host(address));
    Message text = Message.of(key, host(address));
    return new UserFacingException(UserFacingException.Kind.INPUT, id, text, place, cause);
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }

  /// A large answer that came between two looks at it.
  void refuseLarge(URI address, Path into) {
    if (WebCall.size(into) > limits.mostBytes()) {
      delete(into);
      throw refused("web-too-large", "io.web.tooLarge", address, null);
    }
  }

  /// A page for people instead of data: a portal that wants a password, or a page that says why not.
  private static void refuseOthers(URI address, Path file) {
    try (var in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
      if (!head.startsWith("{") && !head.startsWith("[")) {
        delete(file);
        throw refused("web-not-data", "io.web.notData", address, null);
      }
    } catch (IOException e) {
      throw refused("web-broken-off", "io.web.brokenOff", address, e);
    }
  }

  /// The pause that the other side asks for; one second where it says nothing a computer understands.
  private Duration wanted(HttpResponse<Path> response) {
    String said = response.headers().firstValue("Retry-After").orElse("");
    Duration pause = said.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(said)) : Duration.ofSeconds(1);
    if (pause.compareTo(limits.patience()) > 0) {
      throw refused("web-busy", "io.web.busy", response.uri(), null);
    }
    return pause;
  }

  private static void sleep(Duration pause, Progress progress) {
    long until = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() < until) {
      progress.check();
      try {
        Thread.sleep(Math.clamp(TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime()), 1, POLL_MILLIS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.getLogger(WebClient.class.getName()).log(System.Logger.Level.WARNING, file.toString(), e);
    }
  }
}
