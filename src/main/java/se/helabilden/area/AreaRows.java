package se.helabilden.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The rows of a boundary file on their way to areas: each has its geometry, or a note that says why it was left out.
/// Not thread-safe; lives as long as one [LayerAssembly] does.
final class AreaRows {
  private final RawLayer raw;
  private final @Nullable Geometry[] geometry;
  private final List<LayerAssembly.RowNote> repaired = new ArrayList<>();
  private final List<LayerAssembly.RowNote> rejected = new ArrayList<>();

  AreaRows(RawLayer raw) {
    this.raw = raw;
    this.geometry = new Geometry[raw.features().size()];
  }

  /// What was mended, in the order of rows, with the codes that have become known since.
  List<LayerAssembly.RowNote> repaired(FieldGuess fields) {
    return withCodes(repaired, fields);
  }

  /// What was left out, likewise.
  List<LayerAssembly.RowNote> rejected(FieldGuess fields) {
    return withCodes(rejected, fields);
  }

  private List<LayerAssembly.RowNote> withCodes(List<LayerAssembly.RowNote> notes, FieldGuess fields) {
    int column = raw.fields().indexOf(fields.code().name());
    Map<Integer, String> codes = new HashMap<>();
    for (RawLayer.RawFeature feature : raw.features()) {
      String written = FieldColumn.clean(feature.values().get(column));
      String code = written == null ? null : FieldColumn.code(fields.level(), written);
      codes.put(feature.row(), code == null ? written : code);
    }
    return notes.stream()
        .map(note -> new LayerAssembly.RowNote(note.row(), codes.get(note.row()), note.rule(), note.message()))
        .sorted(Comparator.comparingInt(LayerAssembly.RowNote::row))
        .toList();
  }

  /// The geometry of a row; null where it was left out.
  @Nullable Geometry geometry(int index) {
    return geometry[index];
  }

  /// The geometries that are left, in the order of rows.
  List<Geometry> geometries() {
    List<Geometry> left = new ArrayList<>(geometry.length);
    for (Geometry one : geometry) {
      if (one != null) {
        left.add(one);
      }
    }
    return left;
  }

  /// Leaves out what is no area already in the file's own coordinates: a straight line is one on every map, but bends
  /// when it is moved to another plane.
  void keepPolygons() {
    for (int i = 0; i < geometry.length; i++) {
      Geometry found = raw.features().get(i).geometry();
      Geometry polygons = PolygonMender.polygons(found);
      if (found == null || found.isEmpty()) {
        reject(i, "no-geometry", Message.of("area.noGeometry"));
      } else if (polygons == null) {
        reject(i, "no-polygon", Message.of("area.noPolygon"));
      } else if (!PolygonMender.isFinite(polygons)) {
        reject(i, "damaged-coordinates", Message.of("area.damagedCoordinates"));
      } else if (polygons.getArea() == 0 && PolygonMender.mended(polygons) == null) {
        reject(i, "no-area", Message.of("area.noArea"));
      } else {
        geometry[i] = polygons;
      }
    }
  }

  void change(UnaryOperator<Geometry> change) {
    for (int i = 0; i < geometry.length; i++) {
      Geometry one = geometry[i];
      geometry[i] = one == null ? null : change.apply(one);
    }
  }

  /// Puts other geometries in the place of those that are left, in the same order.
  void replace(List<Geometry> others) {
    int next = 0;
    for (int i = 0; i < geometry.length; i++) {
      if (geometry[i] == null) {
        continue;
      }
      Geometry moved = others.get(next++);
      if (PolygonMender.isFinite(moved)) {
        geometry[i] = moved;
      } else {
        reject(i, "outside-the-world", Message.of("area.outsideTheWorld"));
      }
    }
  }

  /// Leaves out areas whose degrees do not exist, and those that reach around the Earth because they cross the date
  /// line: drawn on a plane they would cover everything else.
  void rejectOutsideTheWorld() {
    for (int i = 0; i < geometry.length; i++) {
      Geometry one = geometry[i];
      if (one == null) {
        continue;
      }
      Envelope box = one.getEnvelopeInternal();
      if (box.getMinX() < -180.5 || box.getMaxX() > 180.5 || box.getMinY() < -90.5 || box.getMaxY() > 90.5) {
        reject(i, "outside-the-world", Message.of("area.outsideTheWorld"));
      } else if (box.getWidth() > 180 && widestPart(one) > 180) {
        reject(i, "date-line", Message.of("area.dateLine"));
      }
    }
  }

  /// Mends what is invalid and leaves out what has no area. The checks run on all processors.
  void mend(Progress progress) {
    String[] faults = new String[geometry.length];
    Geometry[] mended = new Geometry[geometry.length];
    IntStream.range(0, geometry.length)
        .parallel()
        .filter(i -> geometry[i] != null)
        .forEach(
            i -> {
              progress.check();
              Geometry one = geometry[i];
              faults[i] = PolygonMender.fault(one);
              mended[i] = faults[i] == null && one.getArea() > 0 ? one : PolygonMender.mended(one);
            });
    for (int i = 0; i < geometry.length; i++) {
      if (geometry[i] == null) {
        continue;
      }
      if (mended[i] == null) {
        reject(i, "no-area", Message.of("area.noArea"));
      } else if (faults[i] != null) {
        repair(i, "geometry-mended", Message.of("area.mended_" + faults[i]));
      }
      geometry[i] = mended[i];
    }
  }

  void repair(int index, String rule, Message message) {
    repaired.add(new LayerAssembly.RowNote(row(index), null, rule, message));
  }

  void reject(int index, String rule, Message message) {
    rejected.add(new LayerAssembly.RowNote(row(index), null, rule, message));
    geometry[index] = null;
  }

  int row(int index) {
    return raw.features().get(index).row();
  }

  /// @throws UserFacingException if every row has been left out; says why the first one was
  void refuseIfEmpty(Place place) {
    for (Geometry one : geometry) {
      if (one != null) {
        return;
      }
    }
    LayerAssembly.RowNote first = rejected.getFirst();
    Message message = Message.of("area.nothingUsable", rejected.size(), first.row(), first.message());
    throw UserFacingException.input("no-areas", message, place.withRow(first.row()));
  }

  private static double widestPart(Geometry polygons) {
    double widest = 0;
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      widest = Math.max(widest, polygons.getGeometryN(i).getEnvelopeInternal().getWidth());
    }
    return widest;
  }
}
