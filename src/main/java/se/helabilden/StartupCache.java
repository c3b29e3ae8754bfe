package se.helabilden;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Java's ahead-of-time cache, which halves the time to start. The start script names the file it would like to have;
/// when it is not there, a process of low priority makes it after the user's own command is done, by going through
/// the example once.
final class StartupCache {
  static final String VERB = "prepare-startup-cache";
  /// Goes through the example and the window's screens once, for Java to record what they load.
  static final String REHEARSAL = "rehearse-startup";
  private static final String WANTED = "helabilden.aot.cache";
  private static final Duration GIVEN_UP = Duration.ofMinutes(10);

  private StartupCache() {}

  /// Starts making the cache if the start script asked for one. Returns at once.
  static void prepareInBackground() {
    String wanted = System.getProperty(WANTED);
    if (wanted == null) {
      return;
    }
    Path cache = Path.of(wanted);
    try {
      if (Files.exists(cache) || !claim(lock(cache))) {
        return;
      }
      List<String> command = new ArrayList<>();
      if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")) {
        command.addAll(List.of("nice", "-n", "19"));
      }
      command.addAll(JavaCommand.of(List.of(), VERB, wanted));
      new ProcessBuilder(command)
          .redirectInput(ProcessBuilder.Redirect.from(nothing()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      log("the start-up cache could not be begun", e);
    }
  }

  /// Makes the cache: goes through the program in a folder of its own with Java recording what it loads.
  static void prepare(Path cache) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("helabilden-startup");
    try {
      Path recorded = recordedOf(cache);
      List<String> command =
          JavaCommand.of(List.of("-XX:AOTCacheOutput=" + recorded), REHEARSAL, scratch.resolve("example").toString());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("HELABILDEN_HOME", scratch.resolve("home").toString());
      Process process = builder.start();
      if (process.waitFor(GIVEN_UP.toSeconds(), TimeUnit.SECONDS)) {
        if (process.exitValue() == 0 && Files.exists(recorded)) {
          Files.move(recorded, cache, StandardCopyOption.ATOMIC_MOVE);
          deleteOthers(cache);
        }
      } else {
        process.destroyForcibly();
      }
    } finally {
      deleteTree(scratch);
      Files.deleteIfExists(recordedOf(cache));
      Files.deleteIfExists(recordedOf(cache).resolveSibling(recordedOf(cache).getFileName() + ".config"));
      Files.deleteIfExists(lock(cache));
    }
  }

  private static boolean claim(Path lock) throws IOException {
    try {
      Files.createDirectories(lock.getParent());
      Files.createFile(lock);
      return true;
    } catch (FileAlreadyExistsException e) {
      boolean stale = Files.getLastModifiedTime(lock).toInstant().isBefore(Instant.now().minus(GIVEN_UP));
      return stale && Files.deleteIfExists(lock) && claim(lock);
    }
  }

  private static Path lock(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".lock");
  }

  /// Caches of earlier versions, each as large as this one, that nothing will ask for again.
  private static void deleteOthers(Path cache) throws IOException {
    try (DirectoryStream<Path> caches = Files.newDirectoryStream(cache.toAbsolutePath().getParent(), "*.aot")) {
      for (Path other : caches) {
        if (!other.getFileName().equals(cache.getFileName())) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static Path recordedOf(Path cache) {
    return cache.resolveSibling(cache.getFileName() + ".part");
  }

  private static File nothing() {
    return new File(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win") ? "NUL" : "/dev/null");
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      found
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.deleteIfExists(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      log("left behind: " + folder, e);
    }
  }

  private static void log(String what, Exception e) {
    System.getLogger(StartupCache.class.getName()).log(System.Logger.Level.WARNING, what, e);
  }
}
