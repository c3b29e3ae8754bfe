package se.helabilden.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// Keeps an eye on what comes out of a package: not too many files, not too much, and nothing outside its folder.
public final class PackageLimits {
  private static final int MOST_FILES = 2_000;
  private static final long MOST_BYTES = 2L << 30;

  private final Path from;
  private final Path folder;
  private int files;
  private long bytes;

  /// @param from the package, to be named
  /// @param folder where everything must stay
  public PackageLimits(Path from, Path folder) {
    this.from = from;
    this.folder = folder.normalize();
  }

  /// Where the next file goes.
  ///
  /// @throws UserFacingException (INPUT) if that is outside the folder, or there are too many
  public Path next(String name) {
    Path target;
    try {
      target = folder.resolve(name.replace('\\', '/')).normalize();
    } catch (InvalidPathException e) {
      throw unsafe(name);
    }
    if (!target.startsWith(folder)) {
      throw unsafe(name);
    }
    if (++files > MOST_FILES) {
      throw tooLarge();
    }
    return target;
  }

  /// To be called before more is written.
  ///
  /// @throws UserFacingException (INPUT) if it is more than a package may hold
  public void add(long more) {
    bytes += more;
    if (bytes > MOST_BYTES || more < 0) {
      throw tooLarge();
    }
  }

  private UserFacingException unsafe(String name) {
    return UserFacingException.input(
        "package-unsafe", Message.of("importing.packageUnsafe", SourceFile.name(from), name), Place.file(from));
  }

  private UserFacingException tooLarge() {
    return UserFacingException.input(
        "package-too-large", Message.of("importing.packageTooLarge", SourceFile.name(from)), Place.file(from));
  }
}
