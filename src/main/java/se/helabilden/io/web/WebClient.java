package se.helabilden.io.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private HttpResponse<Path> once(
      URI address, @Nullable String json, String accept, Path into, Progress progress) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", accept);
    if (json != null) {
      request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }
    CompletableFuture<HttpResponse<Path>> answer =
        client.get().sendAsync(request.build(), HttpResponse.BodyHandlers.ofFile(into));
    boolean done = false;
    try {
      HttpResponse<Path> response = waitFor(answer, address, into, progress);
      done = true;
      return response;
    } finally {
      if (!done) {
        answer.cancel(true);
        delete(into);
      }
    }
  }

  private HttpResponse<Path> waitFor(
      CompletableFuture<HttpResponse<Path>> answer, URI address, Path into, Progress progress) {
    long seen = 0;
    long last = System.nanoTime();
    while (true) {
      try {
        return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.check();
        long size = size(into);
        if (size > limits.mostBytes()) {
          throw refused("web-too-large", "io.web.tooLarge", address, null);
        }
        if (size != seen) {
          seen = size;
          last = System.nanoTime();
          progress.report(-1, Message.of("io.web.fetched", String.valueOf((size >> 10) + 1)));
        } else if (System.nanoTime() - last > limits.silence().toNanos()) {
          throw refused("web-slow", "io.web.slow", address, e);
        }
      } catch (ExecutionException e) {
        throw told(e.getCause(), address);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      }
    }
  }

  private static RuntimeException told(@Nullable Throwable cause, URI address) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException
          || each instanceof ConnectException
          || each instanceof HttpConnectTimeoutException
          || each instanceof UnresolvedAddressException) {
        return refused("no-network", "io.web.noNetwork", address, cause);
      }
      if (each instanceof HttpTimeoutException) {
        return refused("web-slow", "io.web.slow", address, cause);
      }
    }
    return cause instanceof IOException
        ? refused("web-broken-off", "io.web.brokenOff", address, cause)
        : new IllegalStateException(cause);
  }

  private static UserFacingException refused(int status, URI address) {
    return switch (status) {
      case 429, 503 -> refused("web-busy", "io.web.busy", address, null);
      case 403, 413 -> refused("web-too-much", "io.web.tooMuch", address, null);
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
  private void refuseLarge(URI address, Path into) {
    if (size(into) > limits.mostBytes()) {
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

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      // It is just being made: nothing has come yet.
      return 0;
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
