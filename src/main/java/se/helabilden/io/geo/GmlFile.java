package se.helabilden.io.geo;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The features of one GML document, as servers of maps and other programs write it: a collection whose members are
/// features of one or several kinds.
final class GmlFile {
  private static final Set<String> MEMBERS = Set.of("member", "featureMember", "featureMembers");

  private final Place place;
  private final @Nullable String kind;
  private final FeatureRows rows;
  private final GmlGeometry geometries = new GmlGeometry();
  /// Whether features of a kind hold areas, false as long as only points and lines have been seen.
  private final Map<String, Boolean> kinds = new LinkedHashMap<>();

  /// @param kind the kind of features to read; null only lists the kinds
  GmlFile(@Nullable String kind, Place place, Progress progress) {
    this.kind = kind;
    this.place = place;
    this.rows = new FeatureRows(place, progress);
  }

  int count() {
    return rows.count();
  }

  /// The kinds of features that hold areas, or have nothing that says where they lie.
  List<String> kinds() {
    return kinds.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  /// Whether there are features, but all of them points or lines.
  boolean hasNoAreas() {
    return !kinds.isEmpty() && kinds().isEmpty();
  }

  /// Reads a document.
  ///
  /// @throws UserFacingException (INPUT) if it is no collection of features
  void read(XmlCursor xml) throws XMLStreamException, IOException {
    boolean named = xml.name().equals("FeatureCollection");
    if (xml.name().equals("ExceptionReport") || xml.name().equals("ServiceExceptionReport")) {
      String said = shortened(xml);
      throw UserFacingException.input("server-error", Message.of("io.geo.serverError", said), place);
    }
    boolean any = collection(xml);
    if (!named && !any) {
      throw UserFacingException.input("not-gml", Message.of("io.geo.notGml"), place);
    }
  }

  Loaded<RawLayer> layer(String name, @Nullable String encoding) {
    return rows.layer(name, geometries.crs(), "gml", encoding);
  }

  private boolean collection(XmlCursor xml) throws XMLStreamException, IOException {
    boolean any = false;
    while (xml.nextChild()) {
      if (MEMBERS.contains(xml.name())) {
        any = true;
        while (xml.nextChild()) {
          if (xml.name().equals("FeatureCollection")) {
            collection(xml);
          } else {
            feature(xml);
          }
        }
      } else if (xml.name().equals("boundedBy")) {
        geometries.envelope(xml);
      } else {
        xml.skip();
      }
    }
    return any;
  }

  private void feature(XmlCursor xml) throws XMLStreamException, IOException {
    String name = xml.name();
    if (kind == null) {
      Seen seen = new Seen();
      look(xml, seen);
      kinds.merge(name, seen.area || !seen.other, Boolean::logicalOr);
      return;
    }
    if (!name.equals(kind)) {
      xml.skip();
      return;
    }
    String id = xml.attribute("id") != null ? xml.attribute("id") : xml.attribute("fid");
    if (id != null) {
      rows.put(FeatureRows.FEATURE_ID, id);
    }
    Geometry geometry = null;
    while (xml.nextChild()) {
      if (xml.name().equals("boundedBy") || xml.name().equals("metaDataProperty")) {
        xml.skip();
      } else {
        geometry = property(xml, xml.name(), geometry);
      }
    }
    boolean broken = geometries.wasBroken();
    boolean closed = geometries.closedARing();
    if (geometries.wasInAnotherCrs()) {
      rows.fault("another-crs", "io.geo.anotherCrs");
      geometry = null;
    } else if (broken) {
      rows.fault("damaged-geometry", "io.geo.damagedGeometry");
      geometry = null;
    } else if (closed) {
      rows.ringClosed();
    }
    rows.end(geometry);
  }

  /// A property: a geometry, a text, or properties of its own. The first geometry with areas counts.
  private @Nullable Geometry property(XmlCursor xml, String field, @Nullable Geometry before)
      throws XMLStreamException, IOException {
    Geometry geometry = before;
    boolean absent = "true".equals(xml.attribute("nil"));
    boolean simple = true;
    StringBuilder text = new StringBuilder();
    while (xml.nextChild(text)) {
      simple = false;
      if (GmlGeometry.isGeometry(xml)) {
        Geometry found = geometries.read(xml);
        geometry = geometry instanceof Polygonal && !geometry.isEmpty() ? geometry : found;
      } else {
        geometry = property(xml, field + "." + xml.name(), geometry);
      }
    }
    if (simple) {
      rows.put(field, absent ? null : text.toString().strip());
    }
    return geometry;
  }

  private static final class Seen {
    private boolean area;
    private boolean other;
  }

  private static void look(XmlCursor xml, Seen seen) throws XMLStreamException, IOException {
    while (xml.nextChild()) {
      if (xml.name().equals("boundedBy")) {
        xml.skip();
      } else if (GmlGeometry.isGeometry(xml)) {
        seen.area |= GmlGeometry.isArea(xml.name());
        seen.other |= !GmlGeometry.isArea(xml.name());
        xml.skip();
      } else {
        look(xml, seen);
      }
    }
  }

  private static String shortened(XmlCursor xml) throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    gather(xml, text);
    String line = text.toString().replaceAll("\\s+", " ").strip();
    return line.length() > 200 ? line.substring(0, 199) + "…" : line;
  }

  private static void gather(XmlCursor xml, StringBuilder text) throws XMLStreamException, IOException {
    while (xml.nextChild(text)) {
      gather(xml, text);
    }
  }
}
