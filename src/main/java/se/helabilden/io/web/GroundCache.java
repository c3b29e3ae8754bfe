package se.helabilden.io.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.helabilden.work.Hash;

/// Pieces of background maps on disk, under a hash of their question. What was not used for longest goes when there is
/// too much, and everything that is old. A cache that cannot be written is no hindrance: the map comes from the web.
final class GroundCache {
  private static final Duration OLD = Duration.ofDays(30);

  private record Kept(Path file, long bytes, FileTime used) {}

  private final Path folder;
  private final long mostBytes;
  private final Clock clock;
  /// About how much there is; below 0 before it was looked at.
  private long bytesKept = -1;

  GroundCache(Path folder, long mostBytes, Clock clock) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  /// What was kept for a question.
  Optional<Path> find(String question) {
    Path file = file(question);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      if (Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(OLD))) {
        Files.deleteIfExists(file);
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (IOException e) {
      warn(e);
      return Optional.empty();
    }
  }

  /// A name that nothing has yet.
  Path temporary() throws IOException {
    return Files.createDirectories(folder).resolve(UUID.randomUUID() + ".part");
  }

  /// Keeps an answer.
  ///
  /// @return where it lies now
  synchronized Path keep(String question, Path coming) {
    try {
      Path file = Files.move(coming, file(question), StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      // many small pieces come at once: the folder is not gone through for each
      bytesKept = bytesKept < 0 ? mostBytes + 1 : bytesKept + Files.size(file);
      if (bytesKept > mostBytes) {
        clear(file);
      }
      return file;
    } catch (IOException e) {
      warn(e);
      return coming;
    }
  }

  void forget(String question) {
    WebClient.delete(file(question));
  }

  private void clear(Path latest) throws IOException {
    List<Kept> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".img")).toList()) {
        all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    all.sort(Comparator.comparing(Kept::used));
    long bytes = all.stream().mapToLong(Kept::bytes).sum();
    for (Kept each : all) {
      if (bytes > mostBytes && !each.file().equals(latest)) {
        Files.deleteIfExists(each.file());
        bytes -= each.bytes();
      }
    }
    bytesKept = bytes;
  }

  private Path file(String question) {
    return folder.resolve(new Hash().add(question).hex() + ".img");
  }

  private static void warn(IOException e) {
    System.getLogger(GroundCache.class.getName()).log(System.Logger.Level.WARNING, "the kept background maps", e);
  }
}
