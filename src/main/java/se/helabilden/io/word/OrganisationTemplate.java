package se.helabilden.io.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.io.word.OfficePackage.Relation;
import se.helabilden.report.ReportDocument;

/// An organisation's document made ready to hold a report: its styles, heads and feet, paper, theme and cover, without
/// its text and without anything that leads outside it.
final class OrganisationTemplate {
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final Set<String> KEPT =
      Set.of("styles", "theme", "settings", "fontTable", "numbering", "header", "footer", "footnotes", "endnotes");
  private static final Set<String> KEPT_BELOW = Set.of("image", "font");
  /// Before the ids of its relations, so that they are not taken for ours.
  static final String THEIRS = "org";

  private final OfficePackage source;
  private final ReportDocument document;
  private final String folder;
  private final SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, String> types = new TreeMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, String> styles = new HashMap<>();
  private @Nullable Frame frame;

  private OrganisationTemplate(OfficePackage source, ReportDocument document) {
    this.source = source;
    this.document = document;
    this.folder = source.main().substring(0, source.main().lastIndexOf('/') + 1);
  }

  /// @throws se.helabilden.work.UserFacingException (INPUT) if it is no document that a report can be put in
  static OrganisationTemplate read(Path file, ReportDocument document) {
    OfficePackage source = OfficePackage.read(file);
    OrganisationTemplate template = new OrganisationTemplate(source, document);
    try {
      template.prepare();
    } catch (IOException e) {
      throw source.refused("template-broken", "io.word.templateBroken");
    }
    return template;
  }

  /// The name of the main part.
  String main() {
    return source.main();
  }

  String folder() {
    return folder;
  }

  Frame frame() {
    if (frame == null) {
      throw new IllegalStateException("not prepared");
    }
    return frame;
  }

  /// The parts that go into the report beside the main one, with their relations.
  SequencedMap<String, byte[]> parts() {
    return parts;
  }

  /// Content types by part.
  Map<String, String> types() {
    return types;
  }

  /// The relations of the main part; targets are parts.
  List<Relation> relations() {
    return relations;
  }

  private void prepare() throws IOException {
    Document main = source.xml(source.main());
    Element root = main.getDocumentElement();
    Element body = Xml.at(root, "body");
    List<Relation> all = source.relations(source.main());
    PageReading pages = new PageReading(body);
    TemplateCover cover = new TemplateCover(body);
    List<Relation> kept = new ArrayList<>();
    for (Relation relation : all) {
      boolean picture = relation.kind().equals("image") && isOnCover(cover, relation.id());
      if (!relation.external() && source.has(relation.target()) && (KEPT.contains(relation.kind()) || picture)) {
        kept.add(relation);
      }
    }
    for (Relation relation : kept) {
      relations.add(
          new Relation(THEIRS + relation.id(), relation.type(), relation.kind(), relation.target(), false));
      keep(relation.target());
    }
    styles();
    settings();
    cover.blocks().forEach(block -> PartCleaning.clean(block, kept, id -> THEIRS + id));
    cover.fill(document.titlePage(), styles);
    frame =
        new Frame(
            new TemplateEdges(this, document).setup(pages), styles, cover.markup(), cover.hasTitle(),
            cover.isEmpty() ? new LinkedHashMap<>() : namespaces(root), cover.drawings());
  }

  private static boolean isOnCover(TemplateCover cover, String relation) {
    for (Element block : cover.blocks()) {
      for (Element element : Xml.all(block)) {
        if (element.getAttributeNS(Xml.R, "embed").equals(relation)
            || element.getAttributeNS(Xml.R, "id").equals(relation)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Keeps a part and what it refers to in turn, without links to the outside.
  private void keep(String part) throws IOException {
    Deque<String> open = new ArrayDeque<>(List.of(part));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (parts.containsKey(name)) {
        continue;
      }
      List<Relation> below =
          source.relations(name).stream()
              .filter(relation -> !relation.external() && KEPT_BELOW.contains(relation.kind()))
              .filter(relation -> source.has(relation.target()))
              .toList();
      byte[] content = source.bytes(name);
      if (source.contentType(name).endsWith("xml")) {
        Document tree = source.xml(name);
        PartCleaning.clean(tree.getDocumentElement(), below, id -> id);
        content = Xml.bytes(tree);
      }
      put(name, content, source.contentType(name));
      if (!below.isEmpty()) {
        parts.put(OfficePackage.relationsPart(name), PackageMarkup.relations(below));
      }
      below.forEach(relation -> open.push(relation.target()));
    }
  }

  private void put(String name, byte[] content, String type) {
    parts.put(name, content);
    types.put(name, type);
  }

  private @Nullable String part(String kind) {
    return relations.stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  /// A part of ours where the template has none of the kind.
  void own(String kind, String id, byte[] content) {
    String name = folder + "helabilden-" + id + ".xml";
    put(name, content, WORD + kind + "+xml");
    relations.add(new Relation("rId" + id, OFFICE + kind, kind, name, false));
  }

  private void styles() throws IOException {
    byte[] ours = WordReportWriter.resource("styles.xml", document.language());
    String part = part("styles");
    Document theirs = part == null ? null : Xml.parse(parts.get(part));
    if (theirs == null) {
      own("styles", "Styles", ours);
      own("numbering", "Numbering", WordReportWriter.resource("numbering.xml", document.language()));
      return;
    }
    String numbering = part("numbering");
    Document lists = numbering == null ? null : Xml.parse(parts.get(numbering));
    int number = lists == null ? 1 : highest(lists, "num", "numId") + 1;
    StyleMerge merge = new StyleMerge(theirs, Xml.parse(ours));
    merge.merge(WordReportWriter.tag(document.language()), number);
    styles.putAll(merge.ids());
    parts.put(part, Xml.bytes(theirs));
    if (merge.hasOwnList()) {
      numbering(numbering, lists, number);
    }
  }

  /// Our bullet list among the organisation's.
  private void numbering(@Nullable String part, @Nullable Document theirs, int number) throws IOException {
    Document ours = Xml.parse(WordReportWriter.resource("numbering.xml", document.language()));
    Element kind = Xml.child(ours.getDocumentElement(), "abstractNum");
    Element list = Xml.child(ours.getDocumentElement(), "num");
    Xml.setValue(Xml.at(kind, "lvl", "pStyle"), styles.get("ListBullet"));
    if (theirs == null || part == null) {
      own("numbering", "Numbering", Xml.bytes(ours));
      return;
    }
    String kindNumber = String.valueOf(highest(theirs, "abstractNum", "abstractNumId") + 1);
    kind.setAttributeNS(Xml.W, "w:abstractNumId", kindNumber);
    list.setAttributeNS(Xml.W, "w:numId", String.valueOf(number));
    Xml.setValue(Xml.child(list, "abstractNumId"), kindNumber);
    Element root = theirs.getDocumentElement();
    root.insertBefore(
        theirs.importNode(kind, true),
        Xml.child(root, "num") == null ? Xml.child(root, "numIdMacAtCleanup") : Xml.child(root, "num"));
    root.insertBefore(theirs.importNode(list, true), Xml.child(root, "numIdMacAtCleanup"));
    parts.put(part, Xml.bytes(theirs));
  }

  static int highest(Document numbering, String element, String attribute) {
    return Xml.named(numbering.getDocumentElement(), element).stream()
        .map(found -> found.getAttributeNS(Xml.W, attribute))
        .filter(value -> value.matches("\\d{1,9}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private void settings() {
    if (part("settings") == null) {
      own("settings", "Settings", WordReportWriter.resource("settings.xml", document.language()));
    }
  }

  /// The document's id of a style of ours.
  String style(String ours) {
    return styles.getOrDefault(ours, ours);
  }

  /// Declarations that markup below a root may need.
  static SequencedMap<String, String> namespaces(Element root) {
    SequencedMap<String, String> all = new LinkedHashMap<>();
    var attributes = root.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      if (name.startsWith("xmlns:") || name.endsWith(":Ignorable")) {
        all.put(name, attributes.item(i).getNodeValue());
      }
    }
    return all;
  }
}
