package se.helabilden.io.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.helabilden.map.GroundMap;
import se.helabilden.map.GroundSource;
import se.helabilden.work.Progress;

/// What a map service (WMS) says that it has. The document is a stranger's: nothing outside it is looked at, and no more
/// of it is kept than so many layers and letters.
final class WmsCapabilities {
  private static final int MOST_LAYERS = 2_000;
  private static final int MOST_DEPTH = 60;
  private static final int LONGEST = 300;

  /// A layer that is being read; it has the planes of those around it.
  private static final class Open {
    private String name = "";
    private String title = "";
    private final Set<String> planes = new HashSet<>();
    private int at = -1;
  }

  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Open> layers = new ArrayDeque<>();
  private final List<GroundSource.Layer> found = new ArrayList<>();
  private String title = "";
  private String credit = "";
  private String version = "";

  private WmsCapabilities() {}

  /// @throws IOException if the file is no such document
  static GroundSource.Offer read(Path file, Progress progress) throws IOException {
    WmsCapabilities reading = new WmsCapabilities();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      try {
        reading.read(xml, progress);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return reading.offer();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to things outside the document");
        });
    return factory;
  }

  private void read(XMLStreamReader xml, Progress progress) throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      progress.check();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          begin(xml);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          int room = LONGEST - text.length();
          text.append(xml.getText(), 0, Math.clamp(xml.getTextLength(), 0, Math.max(0, room)));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          end(text.toString().strip());
          text.setLength(0);
        }
        default -> {
          // comments and the like
        }
      }
    }
  }

  private void begin(XMLStreamReader xml) throws IOException {
    String name = xml.getLocalName();
    if (path.isEmpty()) {
      if (!name.equals("WMS_Capabilities") && !name.equals("WMT_MS_Capabilities")) {
        throw new IOException("not what a map service answers: " + name);
      }
      String said = xml.getAttributeValue(null, "version");
      version = said != null && said.startsWith("1.3") ? GroundMap.NEWER : GroundMap.OLDER;
    }
    if (path.size() >= MOST_DEPTH) {
      throw new IOException("too deep");
    }
    path.push(name);
    if (name.equals("Layer")) {
      Open open = new Open();
      if (!layers.isEmpty()) {
        open.planes.addAll(layers.peek().planes);
      }
      open.at = found.size();
      layers.push(open);
    }
  }

  private void end(String text) {
    String name = path.pop();
    String in = path.isEmpty() ? "" : path.peek();
    if (in.equals("Service") && name.equals("Title")) {
      title = text;
    } else if (in.equals("Attribution") && name.equals("Title") && credit.isEmpty()) {
      credit = text;
    } else if (in.equals("Layer") && !layers.isEmpty()) {
      Open open = layers.peek();
      switch (name) {
        case "Name" -> open.name = text;
        case "Title" -> open.title = text;
        // the older version may name several in one
        case "CRS", "SRS" -> open.planes.addAll(List.of(text.toUpperCase(Locale.ROOT).split("\\s+")));
        default -> {
          // styles and scales are no concern
        }
      }
    }
    if (name.equals("Layer")) {
      Open done = layers.pop();
      if (!done.name.isEmpty() && done.planes.contains(GroundSource.PLANE.id()) && found.size() < MOST_LAYERS) {
        // before those within it
        found.add(done.at, new GroundSource.Layer(done.name, done.title.isEmpty() ? done.name : done.title));
      }
    }
  }

  private GroundSource.Offer offer() {
    return new GroundSource.Offer(title, version, credit, found);
  }
}
