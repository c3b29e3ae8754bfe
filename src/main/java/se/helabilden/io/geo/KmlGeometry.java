package se.helabilden.io.geo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The geometry of a KML placemark. Text that is no geometry marks the row as broken and is passed over.
///
/// Source: OGC 12-007r2, KML 2.3.
final class KmlGeometry {
  private static final Set<String> NAMES = Set.of("Polygon", "MultiGeometry", "Point", "LineString", "LinearRing");

  private final CoordinateText numbers = new CoordinateText();
  private boolean broken;
  private boolean closed;

  static boolean isGeometry(String element) {
    return NAMES.contains(element);
  }

  /// Whether something was broken since this was last asked.
  boolean wasBroken() {
    boolean was = broken;
    broken = false;
    return was;
  }

  /// Whether a ring had to be closed since this was last asked.
  boolean closedARing() {
    boolean was = closed;
    closed = false;
    return was;
  }

  /// Reads the geometry element at which the cursor stands; null for an empty one.
  @Nullable Geometry read(XmlCursor xml) throws XMLStreamException, IOException {
    return switch (xml.name()) {
      case "Polygon" -> polygon(xml);
      case "MultiGeometry" -> {
        List<Geometry> parts = new ArrayList<>();
        while (xml.nextChild()) {
          Geometry part = isGeometry(xml.name()) ? read(xml) : skipped(xml);
          if (part != null) {
            parts.add(part);
          }
        }
        yield Shapes.together(parts);
      }
      case "Point" -> Shapes.point(coordinates(xml));
      default -> Shapes.line(coordinates(xml));
    };
  }

  private Geometry polygon(XmlCursor xml) throws XMLStreamException, IOException {
    double[] shell = null;
    List<double[]> holes = new ArrayList<>();
    while (xml.nextChild()) {
      boolean outer = xml.name().equals("outerBoundaryIs");
      if (!outer && !xml.name().equals("innerBoundaryIs")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        if (!xml.name().equals("LinearRing")) {
          xml.skip();
          continue;
        }
        double[] ring = coordinates(xml);
        closed |= Shapes.isOpen(ring);
        if (!outer) {
          holes.add(ring);
        } else if (shell == null) {
          shell = ring;
        } else {
          broken = true;
        }
      }
    }
    return Shapes.polygon(shell, holes);
  }

  private double[] coordinates(XmlCursor xml) throws XMLStreamException, IOException {
    double[] xy = new double[0];
    while (xml.nextChild()) {
      if (!xml.name().equals("coordinates")) {
        xml.skip();
        continue;
      }
      try {
        xy = numbers.tuples(xml.text(), '.', ',', ' ');
      } catch (GeometryFault.Malformed malformed) {
        broken = true;
      }
    }
    return xy;
  }

  private static @Nullable Geometry skipped(XmlCursor xml) throws XMLStreamException, IOException {
    xml.skip();
    return null;
  }
}
