package se.helabilden.io.geo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The files that together are one shapefile, whole in memory. The index (.shx) is not needed.
///
/// @param name the stem
/// @param prj the coordinate system as the file tells it, or null
/// @param cpg the name of the text encoding, or null
record ShapefileParts(String name, byte[] shp, byte[] dbf, @Nullable String prj, @Nullable String cpg, Place place) {
  private static final long LARGEST = 1_000_000_000;

  /// A loose `.shp` with its companions beside it, in any letter case.
  static ShapefileParts loose(Path shp, Progress progress) {
    String file = fileName(shp);
    String stem = file.substring(0, file.length() - 4);
    Place place = Place.file(shp);
    try {
      byte[] geometry = bytes(shp, place);
      progress.check();
      Path dbf = companion(shp, stem, ".dbf");
      if (dbf == null) {
        throw missingTable(stem, place);
      }
      Path prj = companion(shp, stem, ".prj");
      Path cpg = companion(shp, stem, ".cpg");
      return new ShapefileParts(
          stem,
          geometry,
          bytes(dbf, Place.file(dbf)),
          prj == null ? null : smallText(bytes(prj, place)),
          cpg == null ? null : smallText(bytes(cpg, place)),
          place);
    } catch (IOException e) {
      throw UserFacingException.input("unreadable-file", Message.of("io.geo.unreadable", file), place, e);
    }
  }

  /// The shapefiles in a zip by name: the stem, with its folder where two have the same.
  static List<String> names(SafeZip zip) {
    List<String> shapes = shapes(zip);
    List<String> stems = shapes.stream().map(ShapefileParts::stem).toList();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      String stem = stems.get(i);
      boolean twice = stems.stream().filter(stem::equalsIgnoreCase).count() > 1;
      names.add(twice ? withoutEnding(shapes.get(i)) : stem);
    }
    return names;
  }

  /// The shapefile of this name in a zip.
  static ShapefileParts zipped(SafeZip zip, int position, Place place, Progress progress) {
    String shp = shapes(zip).get(position);
    String dbf = companion(zip, shp, ".dbf");
    if (dbf == null) {
      throw missingTable(stem(shp), place);
    }
    String prj = companion(zip, shp, ".prj");
    String cpg = companion(zip, shp, ".cpg");
    return new ShapefileParts(
        stem(shp),
        zip.read(shp, progress),
        zip.read(dbf, progress),
        prj == null ? null : smallText(zip.read(prj, progress)),
        cpg == null ? null : smallText(zip.read(cpg, progress)),
        place);
  }

  private static List<String> shapes(SafeZip zip) {
    return zip.names().stream().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp")).sorted().toList();
  }

  private static @Nullable String companion(SafeZip zip, String shp, String ending) {
    String wanted = withoutEnding(shp) + ending;
    return zip.names().stream()
        .filter(wanted::equals)
        .findFirst()
        .or(() -> zip.names().stream().filter(name -> same(name, wanted)).findFirst())
        .orElse(null);
  }

  private static @Nullable Path companion(Path shp, String stem, String ending) throws IOException {
    Path exact = shp.resolveSibling(stem + ending);
    if (Files.isRegularFile(exact)) {
      return exact;
    }
    Path folder = shp.toAbsolutePath().getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      return beside
          .filter(path -> same(fileName(path), stem + ending) && Files.isRegularFile(path))
          .findFirst()
          .orElse(null);
    }
  }

  /// Equal but for letter case and for how accents are written: macOS takes them apart.
  private static boolean same(String a, String b) {
    return Normalizer.normalize(a, Normalizer.Form.NFC).equalsIgnoreCase(Normalizer.normalize(b, Normalizer.Form.NFC));
  }

  private static UserFacingException missingTable(String stem, Place place) {
    return UserFacingException.input("shapefile-part-missing", Message.of("io.geo.missingDbf", stem + ".dbf"), place);
  }

  private static byte[] bytes(Path file, Place place) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), place);
    }
    return Files.readAllBytes(file);
  }

  private static String smallText(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 20_000), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
  }

  private static String stem(String path) {
    String bare = withoutEnding(path);
    return bare.substring(bare.lastIndexOf('/') + 1);
  }

  private static String withoutEnding(String path) {
    return path.substring(0, path.length() - 4);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
