package se.helabilden.io.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// A question that is on its way. What is closed before its answer came is broken off, and leaves no file.
final class WebCall implements AutoCloseable {
  private final CompletableFuture<HttpResponse<Path>> answer;
  private final URI address;
  private final Path into;
  private final WebClient.Limits limits;
  private long seen;
  private long last = System.nanoTime();
  private boolean done;

  WebCall(CompletableFuture<HttpResponse<Path>> answer, URI address, Path into, WebClient.Limits limits) {
    this.answer = answer;
    this.address = address;
    this.into = into;
    this.limits = limits;
  }

  URI address() {
    return address;
  }

  /// Where the answer comes.
  Path into() {
    return into;
  }

  /// The answer, if it comes within so many milliseconds.
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) if it is too large, too slow or does not come
  Optional<HttpResponse<Path>> look(long millis, Progress progress) {
    try {
      HttpResponse<Path> response = answer.get(millis, TimeUnit.MILLISECONDS);
      done = true;
      return Optional.of(response);
    } catch (TimeoutException e) {
      progress.check();
      watch(e, progress);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw told(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private void watch(TimeoutException e, Progress progress) {
    long size = size(into);
    if (size > limits.mostBytes()) {
      throw WebClient.refused("web-too-large", "io.web.tooLarge", address, null);
    }
    if (size != seen) {
      seen = size;
      last = System.nanoTime();
      progress.report(-1, Message.of("io.web.fetched", String.valueOf((size >> 10) + 1)));
    } else if (System.nanoTime() - last > limits.silence().toNanos()) {
      throw WebClient.refused("web-slow", "io.web.slow", address, e);
    }
  }

  private RuntimeException told(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException
          || each instanceof ConnectException
          || each instanceof HttpConnectTimeoutException
          || each instanceof UnresolvedAddressException) {
        return WebClient.refused("no-network", "io.web.noNetwork", address, cause);
      }
      if (each instanceof HttpTimeoutException) {
        return WebClient.refused("web-slow", "io.web.slow", address, cause);
      }
    }
    return cause instanceof IOException
        ? WebClient.refused("web-broken-off", "io.web.brokenOff", address, cause)
        : new IllegalStateException(cause);
  }

  static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      // It is just being made: nothing has come yet.
      return 0;
    }
  }

  @Override
  public void close() {
    if (!done) {
      answer.cancel(true);
      WebClient.delete(into);
    }
  }
}
