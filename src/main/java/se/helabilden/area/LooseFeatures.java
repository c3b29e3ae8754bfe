package se.helabilden.area;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import se.helabilden.work.Issue;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// What a file holds that is no division in areas: points, lines and polygons with perhaps a name, moved to the project's
/// coordinate system. Nothing is asked of codes.
///
/// @param names one for each geometry, empty where the file tells none
/// @param geometries never empty; polygons are valid
public record LooseFeatures(List<String> names, List<Geometry> geometries, Crs crs, List<Issue> issues) {
  private static final List<String> NAMES = List.of("namn", "name", "benamning", "benämning", "title", "titel", "beteckning");

  /// @param project the project's system; null where nothing has decided it
  /// @throws UserFacingException (INPUT) if there is nothing in the file, or nobody knows where it lies
  public static LooseFeatures of(
      RawLayer raw, @Nullable Crs project, CoordinateTransformer systems, Place place, Progress progress) {
    int field = nameField(raw);
    List<String> names = new ArrayList<>();
    List<Geometry> geometries = new ArrayList<>();
    for (RawLayer.RawFeature feature : raw.features()) {
      Geometry geometry = feature.geometry();
      if (geometry != null && !geometry.isEmpty()) {
        Serializable name = field < 0 ? null : feature.values().get(field);
        names.add(name == null ? "" : name.toString().strip());
        geometries.add(geometry);
      }
    }
    if (geometries.isEmpty()) {
      throw UserFacingException.input("nothing-to-draw", Message.of("area.nothingToDraw"), place);
    }
    Positions positions = Positions.of(geometries);
    SourceCrs source = SourceCrs.decide(positions, raw.crs(), null, systems, place);
    if (source.swapped()) {
      geometries.replaceAll(LooseFeatures::swapped);
      positions = Positions.of(geometries);
    }
    ProjectPlane plane = ProjectPlane.choose(positions, source.crs(), project, systems, place);
    List<Geometry> moved =
        source.crs().equals(plane.crs())
            ? geometries
            : systems.transform(geometries, source.crs(), plane.crs(), progress);
    List<Issue> issues = new ArrayList<>(source.issues());
    issues.addAll(plane.issues());
    return new LooseFeatures(names, moved.stream().map(LooseFeatures::mended).toList(), plane.crs(), issues);
  }

  /// The column that a name is most likely in; -1 for none.
  private static int nameField(RawLayer raw) {
    for (String wanted : NAMES) {
      for (int i = 0; i < raw.fields().size(); i++) {
        String field = raw.fields().get(i).toLowerCase(Locale.ROOT);
        if (field.equals(wanted) || field.endsWith("_" + wanted) || field.endsWith(wanted)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static Geometry mended(Geometry geometry) {
    return geometry instanceof Polygonal && !geometry.isValid() ? GeometryFixer.fix(geometry) : geometry;
  }

  private static Geometry swapped(Geometry geometry) {
    Geometry copy = geometry.copy();
    copy.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double x = points.getX(i);
            points.setOrdinate(i, Coordinate.X, points.getY(i));
            points.setOrdinate(i, Coordinate.Y, x);
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return copy;
  }
}
