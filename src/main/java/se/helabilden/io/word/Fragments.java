package se.helabilden.io.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.helabilden.work.Language;

/// Pieces of the body that is being written, as trees: to compare them with an earlier file, and to set marks in them.
final class Fragments implements NormalForm.Source {
  private final Shell shell;
  private final WrittenRecord record = new WrittenRecord();
  private final Map<String, String> styleNames = new HashMap<>();
  private final String opening;

  Fragments(Shell shell) throws IOException {
    this.shell = shell;
    StringBuilder root = new StringBuilder("<w:body");
    BodyMarkup.namespaces(shell.frame(), Map.of())
        .forEach((name, value) -> root.append(' ').append(name).append("=\"").append(value).append('"'));
    this.opening = root.append('>').toString();
    String part = shell.part("styles");
    if (part != null) {
      styles(Xml.parse(shell.bytes(part)).getDocumentElement());
    }
    edges();
    record.addTo(shell);
  }

  private void styles(Element styles) throws IOException {
    for (Element style : Xml.named(styles, "style")) {
      styleNames.put(
          style.getAttributeNS(Xml.W, "styleId"),
          Xml.value(Xml.child(style, "name")).strip().toLowerCase(Locale.ROOT));
    }
    TreeSet<String> ours = new TreeSet<>();
    Element own =
        Xml.parse(WordReportWriter.resource("styles.xml", Language.SWEDISH)).getDocumentElement();
    Xml.named(own, "style").forEach(style -> ours.add(style.getAttributeNS(Xml.W, "styleId")));
    for (String id : ours) {
      String name = styleNames.get(shell.frame().style(id));
      if (name != null) {
        record.styles().putIfAbsent(name, id);
      }
    }
  }

  private void edges() throws IOException {
    for (Map.Entry<String, String> type : shell.types().entrySet()) {
      if (type.getValue().endsWith(".header+xml") || type.getValue().endsWith(".footer+xml")) {
        String form = edge(Xml.parse(shell.bytes(type.getKey())).getDocumentElement());
        record.edges().add(Piece.hash(form));
      }
    }
  }

  /// The words of a head or a foot.
  static String edge(Element root) {
    StringBuilder words = new StringBuilder();
    for (Element paragraph : Xml.named(root, "p")) {
      Xml.children(paragraph).forEach(child -> words.append(Xml.is(child, "fldSimple") ? "" : Xml.text(child)));
    }
    return words.toString().replaceAll("[\\s\\d]+", " ").strip();
  }

  WrittenRecord record() {
    return record;
  }

  List<Element> parse(String markup) throws IOException {
    byte[] whole = (opening + markup + "</w:body>").getBytes(StandardCharsets.UTF_8);
    return Xml.children(Xml.parse(whole).getDocumentElement());
  }

  List<Piece> pieces(List<Element> elements) {
    return Piece.of(elements, this);
  }

  static String markup(List<Element> elements) {
    StringBuilder markup = new StringBuilder();
    elements.forEach(element -> markup.append(Xml.markup(element)));
    return markup.toString();
  }

  @Override
  public String style(String id) {
    String name = id.isEmpty() ? "normal" : styleNames.getOrDefault(id, id);
    return record.styles().getOrDefault(name, name);
  }

  @Override
  public String related(String relation) {
    byte[] content = shell.related(relation);
    return content == null ? "" : Piece.hash(content);
  }

  @Override
  public String note(String kind, String id) {
    return "";
  }

  /// Lets a comment reach over the first paragraph.
  ///
  /// @return false where there is no paragraph
  static boolean comment(List<Element> content, String id) {
    for (Element element : content) {
      List<Element> paragraphs = Xml.named(element, "p");
      if (!paragraphs.isEmpty()) {
        Element paragraph = paragraphs.getFirst();
        Element start = Xml.create(paragraph, "commentRangeStart");
        start.setAttributeNS(Xml.W, "w:id", id);
        paragraph.insertBefore(start, afterProperties(paragraph));
        Element end = (Element) paragraph.appendChild(Xml.create(paragraph, "commentRangeEnd"));
        end.setAttributeNS(Xml.W, "w:id", id);
        Element run = (Element) paragraph.appendChild(Xml.create(paragraph, "r"));
        Element reference = (Element) run.appendChild(Xml.create(paragraph, "commentReference"));
        reference.setAttributeNS(Xml.W, "w:id", id);
        return true;
      }
    }
    return false;
  }

  private static Node afterProperties(Element paragraph) {
    Element properties = Xml.child(paragraph, "pPr");
    return properties == null ? paragraph.getFirstChild() : properties.getNextSibling();
  }

  /// Sets the program's bookmark, to which the list of contents leads, in a heading that a person wrote.
  static void bookmark(List<Element> result, List<Element> program) {
    List<Element> marks = new ArrayList<>();
    for (String name : List.of("bookmarkStart", "bookmarkEnd")) {
      program.forEach(element -> marks.addAll(Xml.named(element, name)));
    }
    Element first = result.stream().filter(element -> Xml.is(element, "p")).findFirst().orElse(null);
    if (marks.size() != 2 || first == null || program.contains(first)) {
      return;
    }
    first.insertBefore(first.getOwnerDocument().importNode(marks.getFirst(), true), afterProperties(first));
    first.appendChild(first.getOwnerDocument().importNode(marks.getLast(), true));
  }

  /// Gives captions that a person wrote the numbers that figures and tables have now.
  static void renumber(List<Element> person, List<Element> program) {
    Iterator<String> numbers =
        program.stream()
            .flatMap(element -> Xml.named(element, "fldSimple").stream())
            .filter(field -> field.getAttributeNS(Xml.W, "instr").strip().startsWith("SEQ "))
            .map(Xml::text)
            .toList()
            .iterator();
    for (Element element : person) {
      boolean sequence = false;
      boolean result = false;
      for (Element found : Xml.all(element)) {
        if (Xml.is(found, "fldSimple")) {
          sequence = found.getAttributeNS(Xml.W, "instr").strip().startsWith("SEQ ");
          result = sequence;
        } else if (Xml.is(found, "instrText")) {
          sequence |= found.getTextContent().strip().startsWith("SEQ ");
        } else if (Xml.is(found, "fldChar")) {
          result = sequence && found.getAttributeNS(Xml.W, "fldCharType").equals("separate");
          sequence &= !found.getAttributeNS(Xml.W, "fldCharType").equals("end");
        } else if (Xml.is(found, "t") && result && numbers.hasNext()) {
          found.setTextContent(numbers.next());
          result = false;
          sequence = false;
        }
      }
    }
  }

  /// Puts the record, which is whole now, into the file.
  void finish() {
    record.addContentTo(shell);
  }
}
