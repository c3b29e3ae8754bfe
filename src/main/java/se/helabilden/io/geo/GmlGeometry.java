package se.helabilden.io.geo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The geometry of a GML feature, with east first whatever the file's order. What cannot be drawn as it is meant
/// (arcs, rings that are defined elsewhere) marks the row as broken and is passed over.
///
/// Source: OGC 02-069 (GML 2.1.2), 03-105r1 (3.1.1), 07-036 (3.2.1).
final class GmlGeometry {
  private static final String GML = "http://www.opengis.net/gml";
  private static final Set<String> POLYGONS = Set.of("Polygon", "PolygonPatch", "Rectangle", "Triangle");
  private static final Set<String> AREAS =
      Set.of(
          "MultiPolygon", "MultiSurface", "Surface", "CompositeSurface", "OrientableSurface", "PolyhedralSurface",
          "TriangulatedSurface", "Tin", "MultiGeometry", "GeometricComplex");
  private static final Set<String> LINES =
      Set.of(
          "LineString", "LinearRing", "Ring", "Curve", "CompositeCurve", "OrientableCurve", "MultiLineString",
          "MultiCurve");
  private static final Set<String> POINTS = Set.of("Point", "MultiPoint");
  /// Segments that are not drawn from point to point.
  private static final Set<String> CURVED =
      Set.of(
          "Arc", "ArcString", "ArcByBulge", "ArcStringByBulge", "ArcByCenterPoint", "Circle", "CircleByCenterPoint",
          "CubicSpline", "BSpline", "Bezier", "Clothoid", "Geodesic", "GeodesicString", "OffsetCurve");

  /// How the numbers are to be read, handed down from element to element.
  private record Reading(@Nullable SrsName srs, int dimension) {
    Reading within(XmlCursor xml) {
      String name = xml.attribute("srsName");
      String size = xml.attribute("srsDimension");
      size = size == null ? xml.attribute("dimension") : size;
      int numbers = size != null && size.strip().matches("[2-4]") ? Integer.parseInt(size.strip()) : dimension;
      return new Reading(name == null || name.isBlank() ? srs : SrsName.of(name), numbers);
    }
  }

  private final CoordinateText numbers = new CoordinateText();
  private Reading outer = new Reading(null, 2);
  private @Nullable String crs;
  private boolean broken;
  private boolean otherCrs;
  private boolean closed;

  /// Whether the cursor stands at a geometry.
  static boolean isGeometry(XmlCursor xml) {
    String name = xml.name();
    return xml.namespace().startsWith(GML)
        && (POLYGONS.contains(name) || AREAS.contains(name) || LINES.contains(name) || POINTS.contains(name));
  }

  /// Whether such an element can hold areas.
  static boolean isArea(String element) {
    return POLYGONS.contains(element) || AREAS.contains(element);
  }

  /// The system of the geometries read so far; null where nobody says.
  @Nullable String crs() {
    return crs;
  }

  boolean wasBroken() {
    boolean was = broken;
    broken = false;
    return was;
  }

  boolean wasInAnotherCrs() {
    boolean was = otherCrs;
    otherCrs = false;
    return was;
  }

  boolean closedARing() {
    boolean was = closed;
    closed = false;
    return was;
  }

  /// An envelope of the whole collection: what it says holds for geometries that say nothing. Goes to its end.
  void envelope(XmlCursor xml) throws XMLStreamException, IOException {
    while (xml.nextChild()) {
      outer = outer.within(xml);
      xml.skip();
    }
  }

  /// Reads the geometry at which the cursor stands; null for an empty one.
  @Nullable Geometry read(XmlCursor xml) throws XMLStreamException, IOException {
    Reading reading = outer.within(xml);
    List<Geometry> parts = new ArrayList<>();
    any(xml, reading, parts);
    return Shapes.together(parts);
  }

  private void any(XmlCursor xml, Reading above, List<Geometry> into) throws XMLStreamException, IOException {
    Reading reading = above.within(xml);
    String name = xml.name();
    if (POLYGONS.contains(name)) {
      into.add(polygon(xml, reading));
    } else if (name.equals("Point")) {
      into.add(Shapes.point(positions(xml, reading)));
    } else if (LINES.contains(name)) {
      into.add(Shapes.line(line(xml, reading)));
    } else {
      broken |= xml.attribute("href") != null;
      while (xml.nextChild()) {
        any(xml, reading, into);
      }
    }
  }

  private Geometry polygon(XmlCursor xml, Reading reading) throws XMLStreamException, IOException {
    double[] shell = null;
    List<double[]> holes = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "exterior", "outerBoundaryIs" -> {
          broken |= shell != null;
          shell = ring(xml, reading);
        }
        case "interior", "innerBoundaryIs" -> holes.add(ring(xml, reading));
        default -> xml.skip();
      }
    }
    return Shapes.polygon(shell, holes);
  }

  private double[] ring(XmlCursor xml, Reading reading) throws XMLStreamException, IOException {
    broken |= xml.attribute("href") != null;
    double[] ring = new double[0];
    while (xml.nextChild()) {
      if (xml.name().equals("LinearRing") || xml.name().equals("Ring")) {
        broken |= ring.length > 0;
        ring = line(xml, reading.within(xml));
      } else {
        xml.skip();
      }
    }
    closed |= Shapes.isOpen(ring);
    return ring;
  }

  /// The positions along a line, whose pieces follow one another.
  private double[] line(XmlCursor xml, Reading above) throws XMLStreamException, IOException {
    Reading reading = above.within(xml);
    String name = xml.name();
    if (name.equals("LinearRing") || name.startsWith("LineString")) {
      return positions(xml, reading);
    }
    broken |= CURVED.contains(name) || xml.attribute("href") != null || "-".equals(xml.attribute("orientation"));
    double[] all = new double[0];
    while (xml.nextChild()) {
      all = joined(all, line(xml, reading));
    }
    return all;
  }

  private double[] positions(XmlCursor xml, Reading above) throws XMLStreamException, IOException {
    double[] all = new double[0];
    List<double[]> singles = new ArrayList<>();
    while (xml.nextChild()) {
      Reading reading = above.within(xml);
      try {
        switch (xml.name()) {
          case "posList" -> all = numbers.list(xml.text(), reading.dimension);
          case "coordinates" -> {
            char decimal = mark(xml, "decimal", '.');
            char joint = mark(xml, "cs", ',');
            char apart = mark(xml, "ts", ' ');
            all = numbers.tuples(xml.text(), decimal, joint, apart);
          }
          case "pos" -> singles.add(single(xml));
          case "coord" -> singles.add(coord(xml));
          case "pointProperty", "pointRep", "Point" -> singles.add(positions(xml, reading));
          default -> xml.skip();
        }
      } catch (GeometryFault.Malformed malformed) {
        broken = true;
      }
    }
    if (!singles.isEmpty()) {
      int length = all.length;
      for (double[] one : singles) {
        length += one.length;
      }
      double[] whole = Arrays.copyOf(all, length);
      int at = all.length;
      for (double[] one : singles) {
        System.arraycopy(one, 0, whole, at, one.length);
        at += one.length;
      }
      all = whole;
    }
    return above.srs == null || all.length == 0 ? all : placed(all, above.srs);
  }

  /// One position: as many numbers as stand there, of which the first two count.
  private double[] single(XmlCursor xml) throws XMLStreamException, IOException, GeometryFault.Malformed {
    String text = xml.text().strip();
    double[] pair = numbers.list(text, Math.max(2, text.split("\\s+").length));
    if (pair.length != 2) {
      throw new GeometryFault.Malformed();
    }
    return pair;
  }

  private double[] coord(XmlCursor xml) throws XMLStreamException, IOException, GeometryFault.Malformed {
    StringBuilder pair = new StringBuilder();
    while (xml.nextChild()) {
      if (xml.name().equals("X") || xml.name().equals("Y")) {
        pair.append(' ').append(xml.text());
      } else {
        xml.skip();
      }
    }
    return numbers.list(pair, 2);
  }

  /// East first; of another system than the file's first geometry, the row is broken.
  private double[] placed(double[] xy, SrsName srs) {
    if (crs == null) {
      crs = srs.definition();
    }
    otherCrs |= !crs.equals(srs.definition());
    if (srs.northFirst()) {
      for (int i = 0; i + 1 < xy.length; i += 2) {
        double north = xy[i];
        xy[i] = xy[i + 1];
        xy[i + 1] = north;
      }
    }
    return xy;
  }

  private static char mark(XmlCursor xml, String attribute, char usual) {
    String mark = xml.attribute(attribute);
    return mark == null || mark.length() != 1 ? usual : mark.charAt(0);
  }

  private static double[] joined(double[] before, double[] after) {
    if (before.length == 0 || after.length == 0) {
      return before.length == 0 ? after : before;
    }
    boolean same =
        before[before.length - 2] == after[0] && before[before.length - 1] == after[1];
    int skip = same ? 2 : 0;
    double[] all = Arrays.copyOf(before, before.length + after.length - skip);
    System.arraycopy(after, skip, all, before.length, after.length - skip);
    return all;
  }
}
