package se.helabilden.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real files beside the checkout, used where they are there. A test that needs one is skipped, with a plain message,
/// where they are not.
public final class SharedData {
  private static final Path FOLDER = Path.of("..", "shared", "data");

  private SharedData() {}

  /// The file or folder at this path below the data folder.
  public static Path path(String relative) {
    Path path = FOLDER.resolve(relative);
    assumeTrue(Files.exists(path), "skipped: the real file " + relative + " is not beside this checkout");
    return path;
  }
}
