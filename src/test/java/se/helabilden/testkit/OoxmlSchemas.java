package se.helabilden.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Validates the parts of Office files against the schemas of ISO/IEC 29500 (transitional) that POI's full schema jar
/// carries. Office programs open invalid files without a word, until one does not.
public final class OoxmlSchemas {
  private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final String XML_NAMESPACE_SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName">
          <xs:enumeration value="default"/><xs:enumeration value="preserve"/>
        </xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="lang" type="xs:language"/>
      </xs:schema>
      """;

  private OoxmlSchemas() {}

  /// The parts of a file by name, in order.
  public static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /// What is wrong in the file's parts; empty if nothing.
  public static List<String> problems(byte[] file) {
    List<String> problems = new ArrayList<>();
    parts(file)
        .forEach(
            (name, content) -> {
              String schema = schemaOf(name);
              if (schema != null) {
                problems.addAll(problems(name, content, schema));
              }
            });
    return problems;
  }

  private static String schemaOf(String part) {
    if (!part.endsWith(".xml")) {
      return null;
    }
    if (part.startsWith("word/")) {
      return "wml.xsd";
    }
    if (part.startsWith("xl/")) {
      return "sml.xsd";
    }
    if (part.startsWith("ppt/theme/")) {
      return "dml-main.xsd";
    }
    if (part.startsWith("ppt/")) {
      return "pml.xsd";
    }
    return switch (part) {
      case "docProps/app.xml" -> "shared-documentPropertiesExtended.xsd";
      case "docProps/custom.xml" -> "shared-documentPropertiesCustom.xsd";
      default -> null;
    };
  }

  private static List<String> problems(String part, byte[] content, String schema) {
    List<String> problems = new ArrayList<>();
    try {
      Validator validator = SCHEMAS.computeIfAbsent(schema, OoxmlSchemas::load).newValidator();
      validator.setErrorHandler(
          new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
              problems.add(part + ": " + problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
              problems.add(part + ": " + problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
              problems.add(part + ": " + problem.getMessage());
            }
          });
      validator.validate(new StreamSource(new ByteArrayInputStream(content)));
    } catch (SAXException | IOException e) {
      problems.add(part + ": " + e);
    }
    return problems;
  }

  private static Schema load(String name) {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try {
      DOMImplementationLS inputs =
          (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      factory.setResourceResolver(resolver(inputs));
      URL schema = OoxmlSchemas.class.getResource(FOLDER + name);
      try (InputStream in = schema.openStream()) {
        return factory.newSchema(new StreamSource(in, name));
      }
    } catch (SAXException | ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static LSResourceResolver resolver(DOMImplementationLS inputs) {
    return (type, namespace, publicId, systemId, base) -> {
      LSInput input = inputs.createLSInput();
      if (XMLConstants.XML_NS_URI.equals(namespace)) {
        input.setCharacterStream(new StringReader(XML_NAMESPACE_SCHEMA));
        input.setSystemId("xml.xsd");
        return input;
      }
      if (systemId == null) {
        return null;
      }
      String file = systemId.substring(systemId.lastIndexOf('/') + 1);
      try (InputStream in = OoxmlSchemas.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          return null;
        }
        input.setCharacterStream(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        input.setSystemId(file);
        return input;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
