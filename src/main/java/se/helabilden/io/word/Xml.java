package se.helabilden.io.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Trees of XML, read without any reach outside, and written.
final class Xml {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Xml() {}

  /// @throws IOException if it is not well-formed, or has a document type
  static Document parse(byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      throw new IOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The bytes of a whole document.
  static byte[] bytes(Document document) {
    document.setXmlStandalone(true);
    return written(document, false);
  }

  /// The markup of one element, with the namespaces that it uses.
  static String markup(Element element) {
    return new String(written(element, true), StandardCharsets.UTF_8);
  }

  private static byte[] written(Node node, boolean fragment) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, fragment ? "yes" : "no");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(node), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /// The first child of this name in the main namespace.
  static @Nullable Element child(Node parent, String name) {
    return children(parent).stream().filter(element -> is(element, name)).findFirst().orElse(null);
  }

  /// The child at the end of a way of names, or null.
  static @Nullable Element at(Node from, String... names) {
    Node node = from;
    for (String name : names) {
      node = node == null ? null : child(node, name);
    }
    return (Element) node;
  }

  /// All elements below, in order, of any namespace; also the element itself.
  static List<Element> all(Element from) {
    List<Element> all = new ArrayList<>();
    all.add(from);
    var below = from.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < below.getLength(); i++) {
      all.add((Element) below.item(i));
    }
    return all;
  }

  static List<Element> named(Element from, String name) {
    return all(from).stream().filter(element -> is(element, name)).toList();
  }

  static boolean is(Element element, String name) {
    return name.equals(element.getLocalName()) && W.equals(element.getNamespaceURI());
  }

  static String value(@Nullable Element element) {
    return element == null ? "" : element.getAttributeNS(W, "val");
  }

  static Element create(Node near, String name) {
    Document document = near instanceof Document whole ? whole : near.getOwnerDocument();
    return document.createElementNS(W, "w:" + name);
  }

  static void setValue(Element element, String value) {
    element.setAttributeNS(W, "w:val", value);
  }

  static void remove(Node node) {
    if (node.getParentNode() != null) {
      node.getParentNode().removeChild(node);
    }
  }

  /// Puts what is in an element in its place.
  static void unwrap(Element element) {
    Node parent = element.getParentNode();
    while (parent != null && element.getFirstChild() != null) {
      parent.insertBefore(element.getFirstChild(), element);
    }
    remove(element);
  }

  /// The text of all its paragraphs.
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    named(element, "t").forEach(piece -> text.append(piece.getTextContent()));
    return text.toString();
  }
}
