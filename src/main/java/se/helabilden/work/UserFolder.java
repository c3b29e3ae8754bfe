package se.helabilden.work;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The user's data folder: working copies, settings, caches, log. `HELABILDEN_HOME` moves it; else it is the
/// operating system's local (never roaming, never synced) place for such things.
public record UserFolder(Path root) {
  /// The folder for this environment and these system properties (`os.name`, `user.home`).
  public static UserFolder locate(Map<String, String> environment, String osName, Path home) {
    String moved = environment.get("HELABILDEN_HOME");
    if (moved != null && !moved.isBlank()) {
      return new UserFolder(Path.of(moved).toAbsolutePath().normalize());
    }
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String local = environment.get("LOCALAPPDATA");
      return new UserFolder((local == null ? home.resolve("AppData/Local") : Path.of(local)).resolve("Hela bilden"));
    }
    if (os.contains("mac")) {
      return new UserFolder(home.resolve("Library/Application Support/Hela bilden"));
    }
    String state = environment.get("XDG_STATE_HOME");
    Path base = state == null || state.isBlank() ? home.resolve(".local/state") : Path.of(state);
    return new UserFolder(base.resolve("helabilden"));
  }

  public Path workingCopies() {
    return root.resolve("working");
  }

  public Path temporary() {
    return root.resolve("tmp");
  }

  public Path log() {
    return root.resolve("log");
  }

  /// How earlier files were understood.
  public Path mappings() {
    return root.resolve("mappings");
  }

  /// Where data packages are unpacked while they are read.
  public Path packages() {
    return root.resolve("packages");
  }

  /// What was fetched from the web.
  public Path fetched() {
    return root.resolve("fetched");
  }

  /// Pieces of background maps from the web, which can go at any time.
  public Path grounds() {
    return root.resolve("grounds");
  }

  public Path settings() {
    return root.resolve("settings.json");
  }
}
