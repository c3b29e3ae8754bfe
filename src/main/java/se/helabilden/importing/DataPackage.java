package se.helabilden.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.AreaLevel;
import se.helabilden.json.Json;
import se.helabilden.work.Hash;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// A *datapaket*: boundaries and tables that a region or an IT department hands out, for computers without a network. A
/// folder, a zip file or a GeoPackage with `datapaket.json`, which names the files and what each is.
///
/// @param folder where its files lie
public record DataPackage(Path folder, Manifest manifest, boolean unpacked) implements AutoCloseable {
  public static final String MANIFEST = "datapaket.json";
  static final String FORMAT = "helabilden-datapaket";

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
  /// @param licence the terms for the file; null where they are the package's, or not known
  /// @param sha256 of the file as it was made, 64 hexadecimal digits; null for not to be looked at
  public record Entry(
      String path,
      String role,
      @Nullable String level,
      @Nullable String division,
      @Nullable String layer,
      @Nullable String sheet,
      @Nullable String key,
      @Nullable String period,
      @Nullable String credit,
      @Nullable String licence,
      @Nullable String sha256) {
    static Entry areas(
        String path, AreaLevel level, @Nullable String division, @Nullable String layer, @Nullable String credit) {
      return new Entry(path, "areas", level.id(), division, layer, null, null, null, credit, null, null);
    }

    static Entry values(String path, @Nullable String division, @Nullable String credit) {
      return new Entry(path, "values", null, division, null, null, null, null, credit, null, null);
    }

    Entry with(@Nullable String terms, @Nullable String hash) {
      return new Entry(path, role, level, division, layer, sheet, key, period, credit, terms, hash);
    }

    boolean isAreas() {
      return role.equals("areas");
    }
  }

  /// The package in a folder.
  ///
  /// @param unpacked whether the folder goes when the package is closed
  /// @throws UserFacingException (INPUT) if there is none, or it is not whole; says which file and place
  static DataPackage of(Path folder, boolean unpacked, Progress progress) {
    DataPackage opened = new DataPackage(folder, manifest(folder), unpacked);
    opened.requireAsMade(progress);
    return opened;
  }

  static UserFacingException none(Path path) {
    return refused("no-package", Message.of("importing.noPackage", SourceFile.name(path), MANIFEST), path);
  }

  /// Whether each file that was given a hash still has it: copying breaks off, and disks fail.
  private void requireAsMade(Progress progress) {
    for (Entry entry : manifest.files()) {
      progress.check();
      Path file = file(entry);
      try {
        if (entry.sha256() != null && !entry.sha256().equalsIgnoreCase(Hash.ofFile(file))) {
          throw refused("package-changed", Message.of("importing.packageChanged", entry.path()), file);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
  }

  private static Manifest manifest(Path folder) {
    Path file = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(file)) {
      throw none(folder);
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

  static void delete(Path folder) {
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
