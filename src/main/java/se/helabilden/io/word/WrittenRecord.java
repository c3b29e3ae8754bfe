package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What the program itself wrote into a file, kept in the file: hashes of every part's content, so that a later export
/// knows what a person has changed without the project of that day. A custom XML part, which word processors keep.
final class WrittenRecord {
  private static final String FOLDER = "customXml/";
  private static final String ITEM = FOLDER + "item1.xml";
  private static final String NAMESPACE = "urn:helabilden:written";
  private static final String STORE = "{5C0B3E46-7C1D-4B8F-9B57-1D0E6A1F4B21}";
  private static final String DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PROPERTIES =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

  /// One part.
  ///
  /// @param title what a person knows it by
  /// @param chapter whether it is the heading of a chapter
  /// @param hashes of the pieces that the program wrote
  /// @param told of those that a comment in the file proposes instead of what a person wrote; empty for none
  record Part(String title, boolean chapter, List<String> hashes, List<String> told) {
    /// The list of contents: written anew every time, whatever is in it.
    static final Part COMPUTED = new Part("", false, List.of("computed"), List.of());

    boolean isComputed() {
      return hashes.equals(COMPUTED.hashes);
    }

    Part {
      hashes = List.copyOf(hashes);
      told = List.copyOf(told);
    }
  }

  private final SequencedMap<String, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> styles = new TreeMap<>();
  private final List<String> loose = new ArrayList<>();
  private final List<String> edges = new ArrayList<>();
  private int sections;
  private String source = "";

  /// The parts by tag, in the order of the document.
  SequencedMap<String, Part> parts() {
    return parts;
  }

  /// Our id of a style by the name that it has in the file.
  Map<String, String> styles() {
    return styles;
  }

  /// Hashes of what stands outside all parts: a cover.
  List<String> loose() {
    return loose;
  }

  /// Hashes of heads and feet.
  List<String> edges() {
    return edges;
  }

  /// Which report it is, in which language.
  String source() {
    return source;
  }

  void setSource(String source) {
    this.source = source;
  }

  int sections() {
    return sections;
  }

  void setSections(int sections) {
    this.sections = sections;
  }

  /// Gives the record its place in a file.
  void addTo(Shell shell) {
    Markup properties =
        new Markup().start("ds:datastoreItem", "ds:itemID", STORE, "xmlns:ds", DATA_STORE).start("ds:schemaRefs");
    properties.empty("ds:schemaRef", "ds:uri", NAMESPACE).end().end();
    String itemProperties = FOLDER + "itemProps1.xml";
    shell.add("rIdWritten", RELATIONS + "customXml", ITEM, markup(), "application/xml");
    shell.put(itemProperties, properties.bytes(), PROPERTIES);
    shell.put(
        OfficePackage.relationsPart(ITEM),
        PackageMarkup.relations(
            List.of(
                new OfficePackage.Relation(
                    "rId1", RELATIONS + "customXmlProps", "customXmlProps", itemProperties, false))),
        null);
  }

  /// Puts the record into its place.
  void addContentTo(Shell shell) {
    shell.put(ITEM, markup(), null);
  }

  private byte[] markup() {
    Markup xml =
        new Markup().start("written", "xmlns", NAMESPACE, "version", "1", "sections", String.valueOf(sections), "of", source);
    styles.forEach((name, id) -> xml.empty("style", "name", name, "is", id));
    loose.forEach(hash -> xml.empty("loose", "is", hash));
    edges.forEach(hash -> xml.empty("edge", "is", hash));
    parts.forEach(
        (tag, part) ->
            xml.empty(
                "part", "tag", tag, "title", part.title(), "chapter", String.valueOf(part.chapter()), "is",
                String.join(" ", part.hashes()), "told", String.join(" ", part.told())));
    return xml.end().bytes();
  }

  /// The record of a file, or null where it has none.
  static @Nullable WrittenRecord find(OfficePackage file) throws IOException {
    for (String part : file.names()) {
      if (part.startsWith(FOLDER) && part.endsWith(".xml") && !part.contains("itemProps")) {
        Document read = Xml.parse(file.bytes(part));
        if (NAMESPACE.equals(read.getDocumentElement().getNamespaceURI())) {
          return read(read.getDocumentElement());
        }
      }
    }
    return null;
  }

  private static WrittenRecord read(Element root) throws IOException {
    WrittenRecord record = new WrittenRecord();
    if (!root.getAttribute("version").equals("1")) {
      throw new IOException("record of version " + root.getAttribute("version"));
    }
    String sections = root.getAttribute("sections");
    record.sections = sections.matches("\\d{1,6}") ? Integer.parseInt(sections) : 0;
    record.source = root.getAttribute("of");
    for (Element entry : Xml.children(root)) {
      String is = entry.getAttribute("is");
      switch (entry.getLocalName()) {
        case "style" -> record.styles.put(entry.getAttribute("name"), is);
        case "loose" -> record.loose.add(is);
        case "edge" -> record.edges.add(is);
        case "part" ->
            record.parts.put(
                entry.getAttribute("tag"),
                new Part(
                    entry.getAttribute("title"), entry.getAttribute("chapter").equals("true"), list(is),
                    list(entry.getAttribute("told"))));
        default -> throw new IOException("record with " + entry.getLocalName());
      }
    }
    return record;
  }

  private static List<String> list(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }
}
