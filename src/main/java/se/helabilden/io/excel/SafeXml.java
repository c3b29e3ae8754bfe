package se.helabilden.io.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Parses the parts of a workbook without ever looking outside it: no document types, no entities from elsewhere, and
/// no more unpacked bytes in all than a limit.
final class SafeXml {
  /// Thrown out of a parser when the limit is passed.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final AtomicLong left;
  private final SAXParserFactory factory;

  /// @param limit so many unpacked bytes in all
  SafeXml(long limit) throws ParserConfigurationException, SAXException {
    left = new AtomicLong(limit);
    factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(false);
    factory.setValidating(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
  }

  void parse(InputStream in, DefaultHandler handler) throws IOException, SAXException, ParserConfigurationException {
    XMLReader reader = factory.newSAXParser().getXMLReader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    try (InputStream counted = new Counted(in)) {
      reader.parse(new InputSource(counted));
    }
  }

  /// An element's name without its prefix.
  static String local(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? qualified : qualified.substring(colon + 1);
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new TooLarge();
      }
    }
  }
}
