package se.helabilden.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.json.Json;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A *datapaket*: boundaries and tables that a region or an IT department hands out, for computers without a network. A
/// folder or a zip file with `datapaket.json`, which names the files and what each is.
///
/// @param folder where its files lie
public record DataPackage(Path folder, Manifest manifest, boolean unpacked) implements AutoCloseable {
  public static final String MANIFEST = "datapaket.json";
  static final String FORMAT = "helabilden-datapaket";
  private static final int MOST_FILES = 2_000;
  private static final long MOST_BYTES = 2L << 30;
  private static final int BLOCK = 1 << 16;

  /// What a package says of itself.
  ///
  /// @param format always `helabilden-datapaket`
  /// @param version of the format: 1
  /// @param maker who put it together, or null
  /// @param date when: `2026-11-26`, or null
  /// @param licence the terms for those who use it, or null
  public record Manifest(
      String format,
      int version,
      String name,
      @Nullable String maker,
      @Nullable String date,
      @Nullable String licence,
      List<Entry> files) {}

  /// One file of the package.
  ///
  /// @param path relative to the manifest, with `/`
  /// @param role `areas` or `values`
  /// @param level of areas: `deso`, `regso`, `kommun`, `lan`, `own`; null for the guess
  /// @param division version of the areas, or that the table was made for: a year; null for the guess
  /// @param layer the layer in a boundary file with several; null for the only one
  /// @param sheet the sheet of a workbook; null for the guess
  /// @param key the key column; null for the guess
  /// @param period of values whose table tells none; null
  /// @param credit who made the boundaries or the numbers; null where the file tells
  public record Entry(
      String path,
      String role,
      @Nullable String level,
      @Nullable String division,
      @Nullable String layer,
      @Nullable String sheet,
      @Nullable String key,
      @Nullable String period,
      @Nullable String credit) {
    boolean isAreas() {
      return role.equals("areas");
    }
  }

  /// Whether a name is one that a package may have; looks into nothing.
  public static boolean mayBeOne(Path path) {
    String name = SourceFile.name(path).toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || name.equals(MANIFEST) || !name.contains(".");
  }

  /// Whether a folder or file is a package, or the manifest of one.
  public static boolean isOne(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(MANIFEST));
    }
    String name = SourceFile.name(path).toLowerCase(Locale.ROOT);
    if (name.equals(MANIFEST)) {
      return true;
    }
    if (!name.endsWith(".zip")) {
      return false;
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().equals(MANIFEST) || entry.getName().endsWith("/" + MANIFEST));
    } catch (IOException e) {
      // No zip file that can be read: whoever reads it next says why.
      return false;
    }
  }

  /// Opens a package and looks whether it is whole.
  ///
  /// @param temporary a folder where a zip file may be unpacked
  /// @throws UserFacingException (INPUT) if it is none, or not whole; says which file and place
  public static DataPackage open(Path path, Path temporary, Progress progress) {
    boolean named = SourceFile.name(path).equalsIgnoreCase(MANIFEST);
    Path chosen = named ? Objects.requireNonNull(path.toAbsolutePath().getParent()) : path;
    if (sourceOf(chosen) == SourceOf.FOLDER) {
      return new DataPackage(chosen, manifest(chosen), false);
    }
    Path folder = unpack(path, temporary.resolve("datapaket-" + UUID.randomUUID()), progress);
    boolean whole = false;
    try {
      DataPackage opened = new DataPackage(root(folder), manifest(root(folder)), true);
      whole = true;
      return opened;
    } finally {
      if (!whole) {
        delete(folder);
      }
    }
  }

  private enum SourceOf {
    FOLDER,
    ZIP
  }

  private static SourceOf sourceOf(Path path) {
    if (Files.isDirectory(path)) {
      return SourceOf.FOLDER;
    }
    if (!Files.isRegularFile(path)) {
      throw refused("file-missing", Message.of("importing.fileMissing", path.toString()), path);
    }
    return SourceOf.ZIP;
  }

  /// A zip file often holds one folder with everything in it.
  private static Path root(Path folder) {
    if (Files.exists(folder.resolve(MANIFEST))) {
      return folder;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(each -> Files.exists(each.resolve(MANIFEST))).findFirst().orElse(folder);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static Path unpack(Path zip, Path folder, Progress progress) {
    boolean done = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      Files.createDirectories(folder);
      int files = 0;
      long bytes = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        progress.check();
        Path target = folder.resolve(entry.getName().replace('\\', '/')).normalize();
        if (!target.startsWith(folder)) {
          throw refused("package-unsafe", Message.of("importing.packageUnsafe", SourceFile.name(zip), entry.getName()), zip);
        }
        if (++files > MOST_FILES) {
          throw refused("package-too-large", Message.of("importing.packageTooLarge", SourceFile.name(zip)), zip);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        bytes += copy(in, target, MOST_BYTES - bytes, zip, progress);
      }
      if (files == 0) {
        throw refused("no-package", Message.of("importing.noPackage", SourceFile.name(zip), MANIFEST), zip);
      }
      done = true;
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(zip, e);
    } finally {
      if (!done) {
        delete(folder);
      }
    }
  }

  private static long copy(InputStream in, Path target, long most, Path zip, Progress progress) throws IOException {
    long written = 0;
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(target)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        progress.check();
        written += n;
        if (written > most) {
          throw refused("package-too-large", Message.of("importing.packageTooLarge", SourceFile.name(zip)), zip);
        }
        out.write(block, 0, n);
      }
    }
    return written;
  }

  private static Manifest manifest(Path folder) {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw refused("no-package", Message.of("importing.noPackage", SourceFile.name(folder), MANIFEST), folder);
    }
    Manifest manifest;
    try {
      manifest = Json.read(Files.readString(file, StandardCharsets.UTF_8), Manifest.class);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (IllegalArgumentException e) {
      throw UserFacingException.input(
          "package-broken", Message.of("importing.packageBroken", MANIFEST, String.valueOf(Json.line(e))),
          Place.file(file).withRow(Math.max(0, Json.line(e))), e);
    }
    validate(manifest, folder, file);
    return manifest;
  }


  private static void validate(Manifest manifest, Path folder, Path file) {
    if (!FORMAT.equals(manifest.format()) || manifest.name() == null || manifest.files() == null || manifest.files().isEmpty()) {
      throw refused("package-broken", Message.of("importing.packageIncomplete", MANIFEST), file);
    }
    if (manifest.version() != 1) {
      throw refused("package-newer", Message.of("importing.packageNewer", String.valueOf(manifest.version())), file);
    }
    int number = 0;
    for (Entry entry : manifest.files()) {
      number++;
      if (entry == null || entry.path() == null || entry.role() == null) {
        throw refused("package-broken", Message.of("importing.packageEntry", number, MANIFEST), file);
      }
      if (!entry.role().equals("areas") && !entry.role().equals("values")) {
        throw refused("package-broken", Message.of("importing.packageRole", entry.path(), entry.role()), file);
      }
      if (entry.level() != null && AreaLevel.ofId(entry.level()).isEmpty()) {
        throw refused("package-broken", Message.of("importing.packageLevel", entry.path(), entry.level()), file);
      }
      if (!isInside(folder, entry.path())) {
        throw refused("package-unsafe", Message.of("importing.packageUnsafe", MANIFEST, entry.path()), file);
      }
      if (!Files.isRegularFile(folder.resolve(entry.path()))) {
        throw refused("package-file-missing", Message.of("importing.packageFileMissing", entry.path()), file);
      }
    }
  }

  /// Whether a path stays in the folder, also where a link leads; a path that no file can have does not.
  private static boolean isInside(Path folder, String path) {
    try {
      Path root = folder.toRealPath();
      Path inside = root.resolve(path).normalize();
      return inside.startsWith(root) && (!Files.exists(inside) || inside.toRealPath().startsWith(root));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /// The files, boundaries first.
  List<Entry> inOrder() {
    List<Entry> all = new ArrayList<>(manifest.files());
    all.sort(Comparator.comparing(entry -> entry.isAreas() ? 0 : 1));
    return all;
  }

  Path file(Entry entry) {
    return folder.resolve(entry.path());
  }

  private static UserFacingException unreadable(Path file, Exception e) {
    return UserFacingException.input(
        "unreadable", Message.of("importing.unreadable", SourceFile.name(file)), Place.file(file), e);
  }

  private static UserFacingException refused(String id, Message text, Path file) {
    return UserFacingException.input(id, text, Place.file(file));
  }

  /// Deletes what was unpacked.
  @Override
  public void close() {
    if (unpacked) {
      delete(folder);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      System.getLogger(DataPackage.class.getName()).log(System.Logger.Level.WARNING, folder.toString(), e);
    }
  }
}
