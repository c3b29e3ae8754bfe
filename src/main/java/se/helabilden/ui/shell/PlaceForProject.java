package se.helabilden.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds a name for a new project's file that nobody has taken.
final class PlaceForProject {
  private static final String ENDING = ".gpkg";
  private static final int LONGEST = 120;

  private PlaceForProject() {}

  /// `NAME.gpkg` in the folder, or `NAME 2.gpkg` where that is taken.
  static Path free(Path folder, String name) {
    String safe = safe(name);
    Path file = folder.resolve(safe + ENDING);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(safe + " " + n + ENDING);
    }
    return file;
  }

  /// Beside a file where its folder can be written to, else in the other folder, which is made.
  static Path beside(Path source, String name, Path otherwise) throws IOException {
    Path folder = source.toAbsolutePath().getParent();
    if (folder != null && Files.isWritable(folder)) {
      return free(folder, name);
    }
    Files.createDirectories(otherwise);
    return free(otherwise, name);
  }

  /// A name without what file systems refuse.
  private static String safe(String name) {
    String cleaned = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").replaceAll("[. ]+$", "");
    String text = cleaned.isEmpty() ? "projekt" : cleaned;
    return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
  }
}
