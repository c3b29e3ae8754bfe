package se.helabilden.io.geo;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks an XML document element by element. It stands at the start of an element; whoever is given it there must go
/// to that element's end: by [#nextChild] until it says no, by [#text] or by [#skip].
final class XmlCursor {
  /// Deeper than any honest map, shallow enough for recursion and for the limit of the JDK (100).
  private static final int DEEPEST = 90;
  private static final int LONGEST_TEXT = 200_000_000;

  /// Deeper than honest files are, or text that refers to things defined elsewhere.
  static final class Unusual extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final XMLStreamReader reader;
  private int depth;

  /// Goes to the start of the root element.
  XmlCursor(XMLStreamReader reader) throws XMLStreamException, IOException {
    this.reader = reader;
    while (next() != XMLStreamConstants.START_ELEMENT) {
      if (!reader.hasNext()) {
        throw new XMLStreamException("no element");
      }
    }
    depth = 1;
  }

  /// The element's name without its prefix.
  String name() {
    return reader.getLocalName();
  }

  /// The address of the element's vocabulary; empty for none.
  String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /// An attribute of the element by its name without prefix.
  @Nullable String attribute(String local) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(local)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /// Goes to the start of the next child; false, at the end of the element, where there is none.
  boolean nextChild() throws XMLStreamException, IOException {
    return nextChild(null);
  }

  /// The same, collecting the text on the way there.
  boolean nextChild(@Nullable StringBuilder text) throws XMLStreamException, IOException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Unusual();
          }
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text != null) {
            append(text);
          }
        }
        default -> {}
      }
    }
  }

  /// The text of the element, that of its children left out; goes to its end.
  String text() throws XMLStreamException, IOException {
    StringBuilder text = new StringBuilder();
    while (nextChild(text)) {
      skip();
    }
    return text.toString();
  }

  /// Goes to the end of the element.
  void skip() throws XMLStreamException, IOException {
    int end = depth - 1;
    while (depth > end) {
      nextChild();
    }
  }

  private void append(StringBuilder text) throws IOException {
    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
      throw new GeometryFault.TooMany();
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  /// The parser of the JDK throws some undeclared exceptions at bytes that are no XML.
  private int next() throws XMLStreamException, IOException {
    int event;
    try {
      event = reader.next();
    } catch (RuntimeException undeclared) {
      throw new XMLStreamException("not XML", reader.getLocation(), undeclared);
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unusual();
    }
    return event;
  }
}
