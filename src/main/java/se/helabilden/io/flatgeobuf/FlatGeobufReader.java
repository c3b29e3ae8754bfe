package se.helabilden.io.flatgeobuf;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import se.helabilden.area.AreaReader;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// FlatGeobuf, version 3. Every length in it is a claim, checked against the bytes that are there; the spatial index is
/// passed over.
///
/// Source: the FlatGeobuf specification, 3.
public final class FlatGeobufReader implements AreaReader {
  private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
  private static final long LARGEST = 1_000_000_000;
  private static final int LARGEST_HEADER = 10_000_000;
  private static final int NODE_BYTES = 40;

  @Override
  public boolean accepts(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".fgb");
  }

  @Override
  public List<String> layers(Path file, Progress progress) {
    return names(file, false);
  }

  @Override
  public List<String> anyLayers(Path file, Progress progress) {
    return names(file, true);
  }

  private static List<String> names(Path file, boolean any) {
    Place place = Place.file(file);
    try {
      Header header = header(bytes(file, place), place);
      int type = header.geometryType();
      boolean points = type >= GeometryType.Point && type <= GeometryType.LineString;
      if (!any && (points || type == GeometryType.MultiPoint || type == GeometryType.MultiLineString)) {
        throw UserFacingException.input("no-polygons", Message.of("io.flatgeobuf.noPolygons"), place);
      }
      String name = header.name();
      return List.of(name == null || name.isBlank() ? stem(file) : name);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | AssertionError e) {
      throw damaged(place, 0, e);
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

  private static Loaded<RawLayer> read(Path file, @Nullable String layer, boolean any, Progress progress) {
    Place place = Place.file(file);
    String name = names(file, any).getFirst();
    if (layer != null && !layer.equalsIgnoreCase(name)) {
      throw UserFacingException.usage("unknown-layer", Message.of("io.flatgeobuf.unknownLayer", layer, name));
    }
    ByteBuffer bytes = bytes(file, place);
    List<RawLayer.RawFeature> features = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try {
      Header header = header(bytes, place);
      Properties properties = Properties.of(header);
      FlatGeometry geometries = new FlatGeometry(header.geometryType());
      skipIndex(header, bytes, place);
      while (bytes.remaining() > 0) {
        int row = features.size() + 1;
        ByteBuffer record = record(bytes, place, row);
        Feature feature = Feature.getRootAsFeature(record);
        List<@Nullable Serializable> values = properties.read(feature);
        Geometry geometry = null;
        try {
          geometry = feature.geometry() == null ? null : geometries.read(feature.geometry());
        } catch (FlatGeometry.Malformed malformed) {
          Message message = Message.of("io.flatgeobuf.damagedGeometry", row);
          issues.add(Issue.error("damaged-geometry", message, place.withRow(row)));
        }
        features.add(new RawLayer.RawFeature(row, values, geometry));
        if (row % 1000 == 0) {
          progress.check();
          progress.report((double) bytes.position() / bytes.limit(), Message.of("io.flatgeobuf.progress", row));
        }
      }
      if (header.featuresCount() > 0 && header.featuresCount() != features.size()) {
        throw cutOff(place, features.size());
      }
      return new Loaded<>(new RawLayer(name, properties.names(), features, crs(header), "flatgeobuf", null), issues);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | AssertionError e) {
      throw damaged(place, features.size(), e);
    } catch (FlatGeometry.TooMany e) {
      throw UserFacingException.input("file-too-large", Message.of("io.flatgeobuf.tooLarge"), place, e);
    } catch (FlatGeometry.NotFinite e) {
      int row = features.size() + 1;
      Message message = Message.of("io.flatgeobuf.damagedCoordinates", row);
      throw UserFacingException.input("damaged-coordinates", message, place.withRow(row), e);
    }
  }

  private static Header header(ByteBuffer bytes, Place place) {
    for (byte letter : MAGIC) {
      if (bytes.remaining() < 1 || bytes.get() != letter) {
        throw UserFacingException.input("not-flatgeobuf", Message.of("io.flatgeobuf.notFlatGeobuf"), place);
      }
    }
    if (bytes.remaining() < 5) {
      throw cutOff(place, 0);
    }
    bytes.get();
    int size = bytes.getInt(bytes.position());
    if (size > LARGEST_HEADER) {
      throw damaged(place, 0, null);
    }
    Header header = Header.getRootAsHeader(record(bytes, place, 1));
    if (header.columnsLength() < 0 || header.columnsLength() > 10_000 || header.featuresCount() < 0) {
      throw damaged(place, 0, null);
    }
    return header;
  }

  /// The bytes of the next part, whose length stands before it.
  private static ByteBuffer record(ByteBuffer bytes, Place place, int row) {
    if (bytes.remaining() < 4) {
      throw cutOff(place, row - 1);
    }
    int size = bytes.getInt();
    if (size < 8) {
      throw damaged(place, row - 1, null);
    }
    if (size > bytes.remaining()) {
      throw cutOff(place, row - 1);
    }
    ByteBuffer part = bytes.slice(bytes.position(), size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + size);
    return part;
  }

  /// The index is a packed tree whose size follows from the number of features.
  private static void skipIndex(Header header, ByteBuffer bytes, Place place) {
    int width = header.indexNodeSize();
    long level = header.featuresCount();
    if (width < 2 || level == 0) {
      return;
    }
    long nodes = level;
    while (level > 1) {
      level = (level + width - 1) / width;
      nodes += level;
    }
    if (nodes > bytes.remaining() / NODE_BYTES) {
      throw cutOff(place, 0);
    }
    bytes.position(bytes.position() + (int) (nodes * NODE_BYTES));
  }

  private static @Nullable String crs(Header header) {
    Crs crs = header.crs();
    if (crs == null) {
      return null;
    }
    String by = crs.org();
    boolean epsg = by == null || by.isBlank() || by.equalsIgnoreCase("EPSG");
    return crs.code() > 0 && epsg ? "EPSG:" + crs.code() : crs.wkt();
  }

  private static ByteBuffer bytes(Path file, Place place) {
    if (!Files.isRegularFile(file)) {
      throw UserFacingException.input("no-such-file", Message.of("io.flatgeobuf.noSuchFile"), place);
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw UserFacingException.input("file-too-large", Message.of("io.flatgeobuf.tooLarge"), place);
      }
      return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      Message message = Message.of("io.flatgeobuf.unreadable", String.valueOf(place.file()));
      throw UserFacingException.input("unreadable-file", message, place, e);
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static UserFacingException cutOff(Place place, int rows) {
    return UserFacingException.input("file-cut-off", Message.of("io.flatgeobuf.cutOff", rows), place.withRow(rows + 1));
  }

  private static UserFacingException damaged(Place place, int rows, @Nullable Throwable cause) {
    Message message = Message.of("io.flatgeobuf.damaged", rows);
    return new UserFacingException(
        UserFacingException.Kind.INPUT, "damaged-file", message, place.withRow(rows + 1), cause);
  }
}
