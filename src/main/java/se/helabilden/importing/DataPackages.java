package se.helabilden.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Opens and makes data packages, in each of their three forms: a folder, a zip file, one GeoPackage.
public final class DataPackages {
  private static final int BLOCK = 1 << 16;
  private static final String UNPACKED = "datapaket-";
  /// What a program that was ended in the middle left behind is nobody's after this.
  private static final Duration LEFT = Duration.ofDays(1);

  private final PackageDatabase database;
  private final Path folder;

  /// @param folder where packages are unpacked while they are read, and put together while they are made; need not exist
  public DataPackages(PackageDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /// Whether a name is one that a package may have; looks into nothing.
  public static boolean mayBeOne(Path path) {
    String name = SourceFile.name(path).toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || name.endsWith(".gpkg") || name.equals(DataPackage.MANIFEST) || !name.contains(".");
  }

  /// Whether a folder or file is a package, or the manifest of one.
  public boolean isOne(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(DataPackage.MANIFEST));
    }
    String name = SourceFile.name(path).toLowerCase(Locale.ROOT);
    if (name.equals(DataPackage.MANIFEST)) {
      return true;
    }
    if (name.endsWith(".gpkg")) {
      return database.isOne(path);
    }
    if (!name.endsWith(".zip")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream()
          .anyMatch(
              entry -> entry.getName().equals(DataPackage.MANIFEST) || entry.getName().endsWith("/" + DataPackage.MANIFEST));
    } catch (IOException e) {
      // No zip file that can be read: whoever reads it next says why.
      return false;
    }
  }

  /// Opens a package and looks whether it is whole.
  ///
  /// @throws UserFacingException (INPUT) if it is none, or not whole; says which file and place
  public DataPackage open(Path path, Progress progress) {
    boolean named = SourceFile.name(path).equalsIgnoreCase(DataPackage.MANIFEST);
    Path chosen = named ? Objects.requireNonNull(path.toAbsolutePath().getParent()) : path;
    if (Files.isDirectory(chosen)) {
      return DataPackage.of(chosen, false, progress);
    }
    if (!Files.isRegularFile(path)) {
      throw UserFacingException.input(
          "file-missing", Message.of("importing.fileMissing", path.toString()), Place.file(path));
    }
    clean();
    Path unpacked = folder.resolve(UNPACKED + UUID.randomUUID());
    boolean whole = false;
    try {
      Files.createDirectories(unpacked);
      if (SourceFile.extension(path).equals("gpkg")) {
        database.unpack(path, unpacked, progress);
      } else {
        unzip(path, unpacked, progress);
      }
      DataPackage opened = DataPackage.of(root(unpacked), true, progress);
      whole = true;
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(path, e);
    } finally {
      if (!whole) {
        delete(unpacked);
      }
    }
  }

  /// Makes a package of a project: a zip file or a GeoPackage where the name says so, else a folder that is made or empty.
  ///
  /// @return how many files it has
  /// @throws UserFacingException (PROJECT) if it cannot be written; an older file of that name is untouched then
  public int make(Project project, ProjectContent content, Author author, Path target, Progress progress) {
    PackageMaking making = new PackageMaking(project, content, author);
    String kind = SourceFile.extension(target);
    if (!kind.equals("zip") && !kind.equals("gpkg")) {
      return making.into(target, progress).size();
    }
    clean();
    Path apart = folder.resolve(UNPACKED + UUID.randomUUID());
    try {
      return kind.equals("zip")
          ? making.zip(target, apart, progress)
          : making.database(target, apart, database, progress);
    } finally {
      delete(apart);
    }
  }

  /// A zip file often holds one folder with everything in it.
  private static Path root(Path folder) throws IOException {
    if (Files.exists(folder.resolve(DataPackage.MANIFEST))) {
      return folder;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(each -> Files.exists(each.resolve(DataPackage.MANIFEST))).findFirst().orElse(folder);
    }
  }

  private static void unzip(Path zip, Path folder, Progress progress) throws IOException {
    PackageLimits limits = new PackageLimits(zip, folder);
    boolean empty = true;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        progress.check();
        empty = false;
        Path target = limits.next(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        copy(in, target, limits, progress);
      }
    }
    if (empty) {
      throw DataPackage.none(zip);
    }
  }

  private static void copy(InputStream in, Path target, PackageLimits limits, Progress progress) throws IOException {
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(target)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        progress.check();
        limits.add(n);
        out.write(block, 0, n);
      }
    }
  }

  /// Takes away what was left behind.
  private void clean() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant before = Instant.now().minus(LEFT);
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path each : inside.filter(one -> SourceFile.name(one).startsWith(UNPACKED)).toList()) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
          delete(each);
        }
      }
    } catch (IOException e) {
      System.getLogger(DataPackages.class.getName()).log(System.Logger.Level.WARNING, folder.toString(), e);
    }
  }

  private static UserFacingException unreadable(Path file, Exception e) {
    return UserFacingException.input(
        "unreadable", Message.of("importing.unreadable", SourceFile.name(file)), Place.file(file), e);
  }

  private static void delete(Path folder) {
    DataPackage.delete(folder);
  }
}
