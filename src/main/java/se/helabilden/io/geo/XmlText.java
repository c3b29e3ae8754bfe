package se.helabilden.io.geo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// XML from a stranger: nothing outside the document is ever looked at, and a file that says it is UTF-8 but is old
/// Windows text is read as that.
final class XmlText {
  private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /// A document that can be opened more than once.
  interface Source {
    InputStream open() throws IOException;
  }

  /// What is made of a document; the cursor stands at its root.
  interface Body {
    void read(XmlCursor xml) throws XMLStreamException, IOException;
  }

  private XmlText() {}

  /// Reads a document.
  ///
  /// @param count how many areas have been read so far, for messages
  /// @return how text was read, where that was a guess; else null
  /// @throws UserFacingException (INPUT) if it is cut off, damaged or unsafe
  static @Nullable String read(Source source, Place place, IntSupplier count, Body body) {
    boolean[] ended = {false};
    boolean[] begun = {false};
    try {
      boolean guess = isOldText(source);
      try (InputStream in = new EndNoticing(source.open(), ended)) {
        XMLStreamReader reader =
            guess
                ? factory().createXMLStreamReader(new InputStreamReader(in, WINDOWS))
                : factory().createXMLStreamReader(in);
        XmlCursor root = new XmlCursor(reader);
        begun[0] = true;
        body.read(root);
      }
      return guess ? WINDOWS.name() : null;
    } catch (XMLStreamException e) {
      int done = count.getAsInt();
      Place where = place.withRow(done + 1);
      if (ended[0] && begun[0]) {
        throw UserFacingException.input("file-cut-off", Message.of("io.geo.cutOff", done), where, e);
      }
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
      throw UserFacingException.input("damaged-file", Message.of("io.geo.badText", line, column, done), where, e);
    } catch (XmlCursor.Unusual e) {
      throw UserFacingException.input("unsafe-file", Message.of("io.geo.unusual"), place, e);
    } catch (GeometryFault.NotFinite e) {
      int row = count.getAsInt() + 1;
      Message message = Message.of("io.geo.damagedCoordinates", row);
      throw UserFacingException.input("damaged-coordinates", message, place.withRow(row), e);
    } catch (GeometryFault.TooMany e) {
      throw UserFacingException.input("file-too-large", Message.of("io.geo.tooLarge"), place, e);
    } catch (IOException e) {
      String file = String.valueOf(place.file());
      throw UserFacingException.input("unreadable-file", Message.of("io.geo.unreadable", file), place, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to things outside the file");
        });
    return factory;
  }

  /// Whether the bytes are not UTF-8 though nothing else is said of them.
  private static boolean isOldText(Source source) throws IOException {
    try (InputStream in = source.open()) {
      Matcher declared = DECLARED.matcher(new String(in.readNBytes(200), StandardCharsets.ISO_8859_1));
      if (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8")) {
        return false;
      }
    }
    try (InputStream in = source.open()) {
      return JsonText.charset(in).equals(WINDOWS);
    }
  }

  /// Notes when somebody wanted more than there is.
  private static final class EndNoticing extends FilterInputStream {
    private final boolean[] ended;

    EndNoticing(InputStream in, boolean[] ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      ended[0] |= one < 0;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      ended[0] |= read < 0;
      return read;
    }
  }
}
