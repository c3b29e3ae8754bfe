package se.helabilden.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What the schemas cannot see: relations that lead nowhere, styles that are not defined, ids that stand twice.
public final class OoxmlStructure {
  private OoxmlStructure() {}

  /// What is wrong; empty if nothing.
  public static List<String> problems(byte[] file) {
    Map<String, byte[]> parts = OoxmlSchemas.parts(file);
    List<String> problems = new ArrayList<>();
    for (String name : parts.keySet()) {
      if (name.endsWith(".rels")) {
        relations(name, parts, problems);
      }
    }
    contentTypes(parts, problems);
    if (parts.containsKey("word/document.xml")) {
      Document document = parse(parts.get("word/document.xml"));
      styles(document, parse(parts.get("word/styles.xml")), problems);
      unique(document, "wp:docPr", "id", problems);
      unique(document, "w:bookmarkStart", "w:id", problems);
      unique(document, "w:bookmarkStart", "w:name", problems);
      unique(document, "w:tag", "w:val", problems);
      controls(document, problems);
      anchors(document, problems);
    }
    return problems;
  }

  public static Document parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static void relations(String name, Map<String, byte[]> parts, List<String> problems) {
    Path folder = Path.of("/" + name).getParent().getParent();
    Set<String> ids = new HashSet<>();
    for (Element relation : elements(parse(parts.get(name)), "Relationship")) {
      if (!ids.add(relation.getAttribute("Id"))) {
        problems.add(name + ": twice " + relation.getAttribute("Id"));
      }
      String target = relation.getAttribute("Target");
      String path = folder.resolve(target).normalize().toString().substring(1);
      if (!relation.getAttribute("TargetMode").equals("External") && !parts.containsKey(path)) {
        problems.add(name + ": nothing at " + path);
      }
    }
    String part = name.replace("_rels/", "").replaceAll("\\.rels$", "");
    if (parts.containsKey(part)) {
      String content = new String(parts.get(part), StandardCharsets.UTF_8);
      Matcher used = Pattern.compile("\\br:(?:id|embed)=\"([^\"]+)\"").matcher(content);
      while (used.find()) {
        if (!ids.contains(used.group(1))) {
          problems.add(part + ": no relation " + used.group(1));
        }
      }
    }
  }

  private static void contentTypes(Map<String, byte[]> parts, List<String> problems) {
    Document types = parse(parts.get("[Content_Types].xml"));
    Set<String> extensions = new HashSet<>();
    elements(types, "Default").forEach(type -> extensions.add(type.getAttribute("Extension")));
    Set<String> named = new HashSet<>();
    elements(types, "Override").forEach(type -> named.add(type.getAttribute("PartName").substring(1)));
    for (String name : named) {
      if (!parts.containsKey(name)) {
        problems.add("a content type for nothing: " + name);
      }
    }
    for (String name : parts.keySet()) {
      if (!named.contains(name)
          && !name.equals("[Content_Types].xml")
          && (name.endsWith(".xml") || !extensions.contains(name.substring(name.lastIndexOf('.') + 1)))) {
        problems.add("no content type for " + name);
      }
    }
  }

  private static void styles(Document document, Document styles, List<String> problems) {
    Set<String> defined = new HashSet<>();
    elements(styles, "w:style").forEach(style -> defined.add(style.getAttribute("w:styleId")));
    for (String kind : List.of("w:pStyle", "w:rStyle", "w:tblStyle")) {
      for (Element used : elements(document, kind)) {
        if (!defined.contains(used.getAttribute("w:val"))) {
          problems.add("no style " + used.getAttribute("w:val"));
        }
      }
    }
    for (String kind : List.of("w:basedOn", "w:next", "w:link")) {
      for (Element used : elements(styles, kind)) {
        if (!defined.contains(used.getAttribute("w:val"))) {
          problems.add("no style " + used.getAttribute("w:val"));
        }
      }
    }
  }

  private static void unique(Document document, String element, String attribute, List<String> problems) {
    Set<String> seen = new HashSet<>();
    for (Element found : elements(document, element)) {
      if (!seen.add(found.getAttribute(attribute))) {
        problems.add(element + " twice: " + found.getAttribute(attribute));
      }
    }
  }

  private static void controls(Document document, List<String> problems) {
    Set<String> seen = new HashSet<>();
    for (Element control : elements(document, "w:sdt")) {
      String id = value(control, "w:id");
      String tag = value(control, "w:tag");
      if (!id.isEmpty() && !seen.add(id)) {
        problems.add("control twice: " + id);
      }
      if (tag.length() > 64) {
        problems.add("tag too long for Word: " + tag);
      }
    }
  }

  /// A property of a control; empty where a control of a person's has none.
  private static String value(Element control, String property) {
    Element properties = (Element) control.getElementsByTagName("w:sdtPr").item(0);
    Element found = (Element) properties.getElementsByTagName(property).item(0);
    return found == null ? "" : found.getAttribute("w:val");
  }

  private static void anchors(Document document, List<String> problems) {
    Set<String> bookmarks = new HashSet<>();
    elements(document, "w:bookmarkStart").forEach(mark -> bookmarks.add(mark.getAttribute("w:name")));
    for (Element link : elements(document, "w:hyperlink")) {
      if (!bookmarks.contains(link.getAttribute("w:anchor"))) {
        problems.add("no bookmark " + link.getAttribute("w:anchor"));
      }
    }
  }
}
