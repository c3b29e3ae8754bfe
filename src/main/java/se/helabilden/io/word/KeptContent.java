package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Makes content of the earlier file fit for the new one: what it refers to comes along or is left out, names and numbers
/// that could stand twice are given anew. Text is never left out.
final class KeptContent {
  private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
  private static final int FIRST_BOOKMARK = 100_000;
  private static final int FIRST_DRAWING = 100_000;
  private static final Set<String> DROPPED =
      Set.of("sectPr", "proofErr", "permStart", "permEnd", "lastRenderedPageBreak", "altChunk", "subDoc", "control",
          "attachedTemplate", "dataBinding");
  private static final Set<String> WHOLES = Set.of("drawing", "pict", "object", "hlinkClick", "hlinkHover");

  private final KeptParts parts;
  private final KeptStyles styles;
  private final KeptNotes notes;
  private final Ids ids;
  private final Map<String, String> bookmarks = new HashMap<>();
  private final Set<String> bookmarkNames = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final Predicate<String> moved;
  private int drawings;
  private int controls;
  private boolean inNote;
  private boolean lost;

  /// @param moved tags of controls of ours that stand within others, and keep their tags there
  KeptContent(EarlierFile earlier, Shell shell, Ids ids, Predicate<String> moved) throws IOException {
    this.moved = moved;
    this.parts = new KeptParts(earlier, shell);
    this.styles = new KeptStyles(earlier, shell);
    this.notes = new KeptNotes(earlier, shell, this::cleanNote);
    this.ids = ids;
  }

  KeptNotes notes() {
    return notes;
  }

  /// Whether something that is no text could not come along, such as an embedded object.
  boolean hasLost() {
    return lost;
  }

  /// Copies of elements, clean.
  List<Element> copies(List<Element> elements) throws IOException {
    if (elements.isEmpty()) {
      return List.of();
    }
    Element around = Xml.create(elements.getFirst(), "body");
    for (Element element : elements) {
      around.appendChild(element.cloneNode(true));
    }
    clean(around);
    return Xml.children(around);
  }

  private void cleanNote(Element note) throws IOException {
    boolean outer = inNote;
    inNote = true;
    clean(note);
    inNote = outer;
  }

  private void clean(Element root) throws IOException {
    for (Element element : Xml.all(root)) {
      if (element != root && !isBelow(element, root)) {
        continue;
      }
      attributes(element);
      if (Xml.W.equals(element.getNamespaceURI())) {
        own(element);
      } else if (element.getLocalName().equals("docPr")) {
        element.setAttribute("id", String.valueOf(FIRST_DRAWING + drawings++));
      }
      if (isBelow(element, root)) {
        relations(element);
      }
    }
  }

  private static boolean isBelow(Node element, Element root) {
    Node node = element;
    while (node != null && node != root) {
      node = node.getParentNode();
    }
    return node != null;
  }

  private static void attributes(Element element) {
    var attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      boolean revision = Xml.W.equals(attribute.getNamespaceURI()) && attribute.getLocalName().startsWith("rsid");
      if (revision || WORD_2010.equals(attribute.getNamespaceURI()) && element.getLocalName().equals("p")) {
        element.removeAttributeNode(attribute);
      }
    }
  }

  private void own(Element element) throws IOException {
    String name = element.getLocalName();
    if (DROPPED.contains(name)) {
      lost |= name.equals("altChunk") || name.equals("subDoc") || name.equals("control");
      Xml.remove(element);
      return;
    }
    switch (name) {
      case "bookmarkStart" -> bookmark(element);
      case "bookmarkEnd" -> number(element, bookmarks.get(id(element)));
      case "commentRangeStart", "commentRangeEnd" -> number(element, inNote ? null : notes.comment(id(element)));
      case "commentReference" -> reference(element, inNote ? null : notes.comment(id(element)));
      case "footnoteReference" -> reference(element, inNote ? null : notes.note("footnote", id(element)));
      case "endnoteReference" -> reference(element, inNote ? null : notes.note("endnote", id(element)));
      case "pStyle", "rStyle", "tblStyle" -> {
        String style = styles.style(Xml.value(element));
        if (style == null) {
          Xml.remove(element);
        } else {
          Xml.setValue(element, style);
        }
      }
      case "numId" -> {
        if (element.getParentNode() instanceof Element list && Xml.is(list, "numPr")) {
          styles.number(element);
        }
      }
      case "sdtPr" -> control(element);
      default -> {}
    }
  }

  private static String id(Element element) {
    return element.getAttributeNS(Xml.W, "id");
  }

  private static void number(Element element, @Nullable String number) {
    if (number == null) {
      Xml.remove(element);
    } else {
      element.setAttributeNS(Xml.W, "w:id", number);
    }
  }

  /// A mark in a run of its own goes with the run.
  private static void reference(Element element, @Nullable String number) {
    if (number == null && element.getParentNode() instanceof Element run && Xml.named(run, "t").isEmpty()) {
      Xml.remove(run);
    } else {
      number(element, number);
    }
  }

  /// Those of the list of contents are set anew; others keep their names, to which cross-references lead.
  private void bookmark(Element element) {
    String name = element.getAttributeNS(Xml.W, "name");
    if (name.startsWith("_Toc") || name.startsWith("_GoBack") || !bookmarkNames.add(name)) {
      Xml.remove(element);
      return;
    }
    String number = String.valueOf(FIRST_BOOKMARK + bookmarks.size());
    bookmarks.put(id(element), number);
    element.setAttributeNS(Xml.W, "w:id", number);
  }

  private void control(Element properties) {
    for (Element property : Xml.children(properties)) {
      boolean ours = Xml.is(property, "tag") && Xml.value(property).startsWith(Ids.OURS);
      if (ours && !(moved.test(Xml.value(property)) && tags.add(Xml.value(property)))) {
        Xml.remove(property);
      } else if (Xml.is(property, "id")) {
        Xml.setValue(property, String.valueOf(ids.control("kept " + controls++)));
      }
    }
  }

  private void relations(Element element) throws IOException {
    var attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      if (!Xml.R.equals(attribute.getNamespaceURI()) || attribute.getValue().isEmpty()) {
        continue;
      }
      String kept = inNote ? null : parts.relation(attribute.getValue());
      if (kept != null) {
        attribute.setValue(kept);
      } else if (element.getLocalName().equals("hyperlink")) {
        Xml.unwrap(element);
        return;
      } else if (attribute.getLocalName().equals("link") && element.hasAttributeNS(Xml.R, "embed")) {
        element.removeAttributeNode(attribute);
      } else {
        Node whole = whole(element);
        lost |= !element.getLocalName().startsWith("hlink");
        Xml.remove(whole);
        return;
      }
    }
  }

  /// What has to go with an element: the drawing that it is part of.
  private static Node whole(Element element) {
    for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
      if (WHOLES.contains(around.getLocalName())) {
        return around;
      }
    }
    return element;
  }

  /// Puts what came along into the new file.
  void finish() {
    notes.finish();
    styles.finish();
  }
}
