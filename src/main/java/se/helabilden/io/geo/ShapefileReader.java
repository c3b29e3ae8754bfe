package se.helabilden.io.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// Shapefiles: a `.shp` with its companions beside it, or a `.zip` with one or several, in any folder of it. A missing
/// index or coordinate system is no hindrance; a missing table is, since it holds the names.
public final class ShapefileReader implements AreaReader {
  @Override
  public boolean accepts(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".shp") || name.endsWith(".zip");
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    if (!isZip(file)) {
      String name = String.valueOf(file.getFileName());
      return List.of(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    }
    try (SafeZip zip = SafeZip.open(file)) {
      List<String> names = ShapefileParts.names(zip);
      if (names.isEmpty()) {
        String inside = String.join(", ", zip.names());
        Message message = Message.of("io.geo.noShapefile", inside);
        throw UserFacingException.input("no-shapefile-in-zip", message, Place.file(file));
      }
      return names;
    }
  }

  @Override
  public Loaded<RawLayer> read(Path file, @Nullable String layer, Progress progress) {
    return read(file, layer, false, progress);
  }

  @Override
  public Loaded<RawLayer> readAny(Path file, @Nullable String layer, Progress progress) {
    return read(file, layer, true, progress);
  }

  private Loaded<RawLayer> read(Path file, @Nullable String layer, boolean any, Progress progress) {
    if (!Files.isRegularFile(file)) {
      throw UserFacingException.input("no-such-file", Message.of("io.geo.noSuchFile"), Place.file(file));
    }
    List<String> names = layers(file, progress);
    int position = LayerChoice.position(names, layer, Place.file(file));
    if (!isZip(file)) {
      return layer(ShapefileParts.loose(file, progress), any, progress);
    }
    try (SafeZip zip = SafeZip.open(file)) {
      Place place = Place.file(file).withSheet(names.get(position));
      return layer(ShapefileParts.zipped(zip, position, place, progress), any, progress);
    }
  }

  private static Loaded<RawLayer> layer(ShapefileParts parts, boolean any, Progress progress) {
    Place place = parts.place();
    List<@Nullable Geometry> shapes = ShapeRecords.read(parts.shp(), place, any, progress);
    DbfTable table = DbfTable.read(parts.dbf(), parts.cpg(), place);
    if (shapes.size() != table.rows().size()) {
      Message message = Message.of("io.geo.countsDiffer", shapes.size(), table.rows().size());
      throw UserFacingException.input("parts-do-not-match", message, place);
    }
    List<RawLayer.RawFeature> features = new ArrayList<>(shapes.size());
    int deleted = 0;
    for (int i = 0; i < shapes.size(); i++) {
      List<@Nullable Serializable> values = table.rows().get(i);
      if (values == null) {
        deleted++;
      } else {
        features.add(new RawLayer.RawFeature(i + 1, values, shapes.get(i)));
      }
    }
    String encoding = table.encoding().certain() ? null : table.encoding().charset().name();
    String prj = parts.prj() == null || parts.prj().isEmpty() ? null : parts.prj();
    RawLayer raw = new RawLayer(parts.name(), table.fields(), features, prj, "shapefile", encoding);
    return new Loaded<>(raw, issues(parts, table, deleted));
  }

  private static List<Issue> issues(ShapefileParts parts, DbfTable table, int deleted) {
    List<Issue> issues = new ArrayList<>();
    Place place = parts.place();
    if (!ShapeRecords.headerLengthHolds(parts.shp())) {
      issues.add(Issue.warning("header-length-differs", Message.of("io.geo.headerLength"), place));
    }
    DbfText text = table.encoding();
    if (text.declared() != null && !text.certain()) {
      issues.add(Issue.warning("encoding-differs", Message.of("io.geo.encodingLies", text.declared()), place));
    }
    if (deleted > 0) {
      issues.add(Issue.note("deleted-rows", Message.of("io.geo.deletedRows", deleted), place));
    }
    return issues;
  }

  private static boolean isZip(Path file) {
    return starts(file, 'P', 'K', 3, 4) || starts(file, 'P', 'K', 5, 6)
        || String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean starts(Path file, int... wanted) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      for (int b : wanted) {
        if (in.read() != b) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
