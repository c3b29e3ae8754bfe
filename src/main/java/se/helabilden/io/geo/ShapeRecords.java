package se.helabilden.io.geo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The polygons of a .shp file. Every length and count in it is a claim: checked against the bytes that are there
/// before anything is allocated.
///
/// Source: ESRI Shapefile Technical Description, July 1998.
final class ShapeRecords {
  private static final int HEADER = 100;
  private static final int FILE_CODE = 9994;
  private static final int NULL_SHAPE = 0;
  /// Flat; with heights 10 more, with measures 20.
  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int MULTIPOINT = 8;
  private static final int POLYGON = 5;
  private static final int POLYGON_Z = 15;
  private static final int POLYGON_M = 25;
  /// Shape type, box, number of parts, number of points.
  private static final int POLYGON_HEADER = 4 + 32 + 4 + 4;

  private final ByteBuffer bytes;
  private final Place place;
  private final boolean any;

  private ShapeRecords(byte[] shp, Place place, boolean any) {
    this.any = any;
    this.bytes = ByteBuffer.wrap(shp);
    this.place = place;
  }

  /// One geometry for each record, null for an empty one.
  ///
  /// @throws UserFacingException (INPUT) if the file is cut off, its claims do not hold, or it holds no polygons
  ///
  /// @param any whether points and lines are wanted too
  static List<@Nullable Geometry> read(byte[] shp, Place place, boolean any, Progress progress) {
    return new ShapeRecords(shp, place, any).all(progress);
  }

  /// Whether the length that the header claims is the length of the file.
  static boolean headerLengthHolds(byte[] shp) {
    return ByteBuffer.wrap(shp).getInt(24) * 2L == shp.length;
  }

  private List<@Nullable Geometry> all(Progress progress) {
    checkHeader();
    List<@Nullable Geometry> shapes = new ArrayList<>();
    int at = HEADER;
    while (at < bytes.limit()) {
      int row = shapes.size() + 1;
      if (bytes.limit() - at < 8) {
        throw cutOff(row);
      }
      long length = bytes.getInt(at + 4) * 2L;
      if (length < 4) {
        throw damaged(row);
      }
      if (length > bytes.limit() - at - 8) {
        throw cutOff(row);
      }
      shapes.add(shape(at + 8, (int) length, row));
      at += 8 + (int) length;
      if (row % 1000 == 0) {
        progress.check();
        progress.report((double) at / bytes.limit(), Message.of("io.geo.progress", row));
      }
    }
    return shapes;
  }

  private void checkHeader() {
    if (bytes.limit() < HEADER || bytes.getInt(0) != FILE_CODE) {
      throw UserFacingException.input("not-a-shapefile", Message.of("io.geo.notShapefile"), place);
    }
    int type = little(32);
    if (!any && type != POLYGON && type != POLYGON_Z && type != POLYGON_M && type != NULL_SHAPE) {
      throw UserFacingException.input("no-polygons", Message.of("io.geo.noPolygons"), place);
    }
  }

  private @Nullable Geometry shape(int at, int length, int row) {
    int type = little(at);
    if (type == NULL_SHAPE) {
      return null;
    }
    if (any && type % 10 == POINT && length >= 20) {
      return Shapes.point(ring(at + 4, 1, row));
    }
    if (any && type % 10 == MULTIPOINT && length >= 40) {
      int points = little(at + 36);
      if (points < 0 || 40 + 16L * points > length) {
        throw damaged(row);
      }
      return Shapes.points(ring(at + 40, points, row));
    }
    boolean line = any && type % 10 == LINE;
    if (!line && type != POLYGON && type != POLYGON_Z && type != POLYGON_M || length < POLYGON_HEADER) {
      throw damaged(row);
    }
    int parts = little(at + 36);
    int points = little(at + 40);
    if (parts < 0 || points < 0 || POLYGON_HEADER + 4L * parts + 16L * points > length) {
      throw damaged(row);
    }
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = little(at + POLYGON_HEADER + 4 * i);
      if (starts[i] < (i == 0 ? 0 : starts[i - 1]) || starts[i] > points) {
        throw damaged(row);
      }
    }
    starts[parts] = points;
    List<double[]> rings = new ArrayList<>(parts);
    int from = at + POLYGON_HEADER + 4 * parts;
    for (int i = 0; i < parts; i++) {
      rings.add(ring(from + 16 * starts[i], starts[i + 1] - starts[i], row));
    }
    return line ? Shapes.together(rings.stream().map(Shapes::line).toList()) : RingAssembly.polygons(rings);
  }

  private double[] ring(int at, int points, int row) {
    double[] xy = new double[2 * points];
    bytes.slice(at, 16 * points).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(xy);
    for (double number : xy) {
      if (!Double.isFinite(number)) {
        throw UserFacingException.input(
            "damaged-coordinates", Message.of("io.geo.damagedCoordinates", row), place.withRow(row));
      }
    }
    return xy;
  }

  private int little(int at) {
    return Integer.reverseBytes(bytes.getInt(at));
  }

  private UserFacingException cutOff(int row) {
    return UserFacingException.input("file-cut-off", Message.of("io.geo.cutOff", row - 1), place.withRow(row));
  }

  private UserFacingException damaged(int row) {
    return UserFacingException.input("damaged-file", Message.of("io.geo.damagedRow", row), place.withRow(row));
  }
}
