package se.helabilden.io.geo;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import se.helabilden.area.RawLayer;
import se.helabilden.work.Issue;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.Progress;
import se.helabilden.work.UserFacingException;

/// The placemarks of one KML document, those in folders too. Where there are several folders, the name of the one an
/// area lies in is a field. Data elsewhere (network links) are not fetched, and said to be missing.
final class KmlFile {
  private static final String FOLDER = "folder";

  private final Place place;
  private final FeatureRows rows;
  private final KmlGeometry geometries = new KmlGeometry();
  /// The type of a field by the schema's id, `/`, and the field's name.
  private final Map<String, String> types = new HashMap<>();
  private boolean severalFolders;
  private boolean linked;

  KmlFile(Place place, Progress progress) {
    this.place = place;
    this.rows = new FeatureRows(place, progress);
  }

  int count() {
    return rows.count();
  }

  /// Reads a document.
  ///
  /// @throws UserFacingException (INPUT) if it is no KML
  void read(XmlCursor xml) throws XMLStreamException, IOException {
    switch (xml.name()) {
      case "kml", "Document", "Folder" -> container(xml, null);
      case "Placemark" -> placemark(xml, null);
      default -> throw UserFacingException.input("not-kml", Message.of("io.geo.notKml"), place);
    }
    if (linked) {
      rows.remark(Issue.warning("linked-data", Message.of("io.geo.linkedData"), place));
    }
  }

  Loaded<RawLayer> layer(String name, @Nullable String encoding) {
    return rows.layer(name, "EPSG:4326", "kml", encoding);
  }

  private void container(XmlCursor xml, @Nullable String folder) throws XMLStreamException, IOException {
    String name = folder;
    List<String> inside = new ArrayList<>();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "name" -> name = xml.text().strip();
        case "Document", "Folder" -> {
          inside.add(xml.name());
          severalFolders |= inside.size() > 1;
          container(xml, name);
        }
        case "Placemark" -> placemark(xml, name);
        case "Schema" -> schema(xml);
        case "NetworkLink" -> {
          linked = true;
          xml.skip();
        }
        default -> xml.skip();
      }
    }
  }

  private void schema(XmlCursor xml) throws XMLStreamException, IOException {
    String id = xml.attribute("id");
    while (xml.nextChild()) {
      String field = xml.attribute("name");
      String type = xml.attribute("type");
      if (xml.name().equals("SimpleField") && field != null && type != null) {
        types.put(id + "/" + field, type.toLowerCase(Locale.ROOT));
      }
      xml.skip();
    }
  }

  private void placemark(XmlCursor xml, @Nullable String folder) throws XMLStreamException, IOException {
    List<Geometry> found = new ArrayList<>();
    String id = xml.attribute("id");
    if (id != null) {
      rows.put(FeatureRows.FEATURE_ID, id);
    }
    while (xml.nextChild()) {
      String name = xml.name();
      if (name.equals("name")) {
        rows.put(name, xml.text().strip());
      } else if (name.equals("description")) {
        rows.put(name, withoutTags(xml.text()));
      } else if (name.equals("ExtendedData")) {
        extendedData(xml);
      } else if (KmlGeometry.isGeometry(name)) {
        Geometry geometry = geometries.read(xml);
        if (geometry != null) {
          found.add(geometry);
        }
      } else {
        xml.skip();
      }
    }
    if (severalFolders && folder != null) {
      rows.put(FOLDER, folder);
    }
    boolean closed = geometries.closedARing();
    if (geometries.wasBroken()) {
      rows.fault("damaged-geometry", "io.geo.damagedGeometry");
      rows.end(null);
      return;
    }
    if (closed) {
      rows.ringClosed();
    }
    rows.end(Shapes.together(found));
  }

  private void extendedData(XmlCursor xml) throws XMLStreamException, IOException {
    while (xml.nextChild()) {
      String field = xml.attribute("name");
      if (xml.name().equals("Data") && field != null) {
        while (xml.nextChild()) {
          if (xml.name().equals("value")) {
            rows.put(field, xml.text().strip());
          } else {
            xml.skip();
          }
        }
      } else if (xml.name().equals("SchemaData")) {
        schemaData(xml);
      } else if (!xml.name().equals("Data") && field == null) {
        plain(xml);
      } else {
        xml.skip();
      }
    }
  }

  private void schemaData(XmlCursor xml) throws XMLStreamException, IOException {
    String url = xml.attribute("schemaUrl");
    String schema = url == null ? "" : url.substring(url.indexOf('#') + 1);
    while (xml.nextChild()) {
      String field = xml.attribute("name");
      if (xml.name().equals("SimpleData") && field != null) {
        rows.put(field, value(xml.text().strip(), types.getOrDefault(schema + "/" + field, "string")));
      } else {
        xml.skip();
      }
    }
  }

  /// A field of another vocabulary: its name is the field's, if it holds text only.
  private void plain(XmlCursor xml) throws XMLStreamException, IOException {
    String field = xml.name();
    StringBuilder text = new StringBuilder();
    boolean simple = true;
    while (xml.nextChild(text)) {
      simple = false;
      xml.skip();
    }
    if (simple && !text.isEmpty()) {
      rows.put(field, text.toString().strip());
    }
  }

  private static @Nullable Serializable value(String text, String type) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return switch (type) {
        case "int", "uint", "short", "ushort" -> (Serializable) Long.valueOf(text);
        case "float", "double" -> {
          double number = Double.parseDouble(text);
          yield Double.isFinite(number) ? (Serializable) number : null;
        }
        case "bool" -> text.equals("1") || text.equalsIgnoreCase("true");
        default -> text;
      };
    } catch (NumberFormatException otherwise) {
      return text;
    }
  }

  private static String withoutTags(String html) {
    return html.replaceAll("<[^<>]*>", " ").replaceAll("\\s+", " ").strip();
  }
}
