package se.helabilden.io.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a paragraph or a table says, as a text that stays the same when a word processor merely saves it: words with
/// their emphasis, breaks, pictures, notes, tracked changes and the paragraph's style. How the words are cut into runs,
/// the marks of spelling, revisions and places, comments, and what fields compute are left out.
final class NormalForm {
  private static final Set<String> COMPUTED =
      Set.of("SEQ", "PAGE", "PAGEREF", "NUMPAGES", "SECTIONPAGES", "REF", "NOTEREF", "STYLEREF", "TOC");
  private static final Set<String> SILENT =
      Set.of("pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "fldData", "fldChar", "instrText");
  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  /// What the text refers to in its file.
  interface Source {
    /// The same name for the same style in every file; for the empty id that of ordinary text.
    String style(String id);

    /// What a relation leads to: the hash of a picture, an address.
    String related(String relation);

    /// The text of a `footnote` or an `endnote`.
    String note(String kind, String id);
  }

  private final Source source;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Field> fields = new ArrayDeque<>();
  private String emphasis = "";

  /// A field that is being read; what it computes may count or not.
  private static final class Field {
    private final StringBuilder code = new StringBuilder();
    private boolean hidden = true;

    /// The code is at its end, the result follows.
    private void separate() {
      hidden = isComputed(code.toString());
    }
  }

  private NormalForm(Source source) {
    this.source = source;
  }

  /// The form of a block; empty if there is nothing in it to see.
  static String of(Element block, Source source) {
    NormalForm form = new NormalForm(source);
    form.block(block);
    return form.text.toString();
  }

  private void block(Element block) {
    if (Xml.is(block, "p")) {
      paragraph(block);
    } else if (Xml.is(block, "tbl")) {
      text.append("[table");
      below(block);
      text.append(']');
    } else {
      below(block);
    }
  }

  private void paragraph(Element paragraph) {
    String style = source.style(Xml.value(Xml.at(paragraph, "pPr", "pStyle")));
    String before = text.toString();
    text.setLength(0);
    emphasis = "";
    below(paragraph);
    emphasis("");
    String own = withoutEndBreaks(text.toString(), style);
    text.setLength(0);
    text.append(before);
    if (!own.isBlank() || own.contains("\f")) {
      text.append("[p ").append(style).append(']').append(own);
    }
  }

  /// LibreOffice ends a page in the paragraph before a heading that begins one, or in the heading; ours do it by their
  /// style or properties.
  private static String withoutEndBreaks(String words, String style) {
    String rest = words;
    if (rest.startsWith("\f") && (style.startsWith("Heading") || style.endsWith("End"))) {
      rest = rest.substring(1);
    }
    return rest.endsWith("\f") && rest.length() > 1 ? rest.substring(0, rest.length() - 1) : rest;
  }

  private void below(Node parent) {
    Xml.children(parent).forEach(this::inline);
  }

  private void inline(Element element) {
    String name = element.getLocalName();
    switch (name) {
      case "p", "tbl" -> {
        if (Xml.W.equals(element.getNamespaceURI())) {
          block(element);
        } else {
          below(element);
        }
      }
      case "tr" -> mark("[row]", element);
      case "tc" -> mark("[cell]", element);
      case "r" -> {
        fieldMarks(element);
        emphasis(emphasisOf(element));
        below(element);
      }
      case "t" -> add(element.getTextContent());
      case "delText" -> add("[deleted " + element.getTextContent() + "]");
      case "tab", "ptab" -> add("\t");
      case "br" -> add("page".equals(element.getAttributeNS(Xml.W, "type")) ? "\f" : "\n");
      case "cr" -> add("\n");
      case "noBreakHyphen" -> add("\u2011");
      case "sym" -> add("[sign " + element.getAttributeNS(Xml.W, "char") + "]");
      case "fldSimple" -> simpleField(element);
      case "hyperlink" -> hyperlink(element);
      case "footnoteReference" -> add("[note " + source.note("footnote", id(element)) + "]");
      case "endnoteReference" -> add("[note " + source.note("endnote", id(element)) + "]");
      case "docPr" -> add("[shown " + element.getAttribute("descr") + "]");
      case "blip" -> add("[picture " + source.related(element.getAttributeNS(Xml.R, "embed")) + "]");
      case "imagedata" -> add("[picture " + source.related(element.getAttributeNS(Xml.R, "id")) + "]");
      case "chart" -> add("[chart " + source.related(element.getAttributeNS(Xml.R, "id")) + "]");
      case "AlternateContent" -> {
        if (!Xml.children(element).isEmpty()) {
          below(Xml.children(element).getFirst());
        }
      }
      default -> {
        if (!SILENT.contains(name)) {
          below(element);
        }
      }
    }
  }

  private static String id(Element element) {
    return element.getAttributeNS(Xml.W, "id");
  }

  private void mark(String mark, Element element) {
    text.append(mark);
    below(element);
  }

  private void add(String piece) {
    if (fields.stream().noneMatch(field -> field.hidden)) {
      text.append(piece);
    }
  }

  private void emphasis(String now) {
    if (!now.equals(emphasis)) {
      add("[" + now + "]");
      emphasis = now;
    }
  }

  /// Emphasis that somebody gave the words themselves; a run without words has none of its own.
  private String emphasisOf(Element run) {
    Element properties = Xml.child(run, "rPr");
    if (Xml.child(run, "t") == null) {
      return emphasis;
    }
    StringBuilder found = new StringBuilder();
    for (String name : new String[] {"b", "i", "u", "strike", "highlight", "vertAlign"}) {
      Element property = properties == null ? null : Xml.child(properties, name);
      if (property != null && !OFF.contains(Xml.value(property)) && !Xml.value(property).equals("baseline")) {
        found.append(name.charAt(0)).append(name.length() > 1 ? Xml.value(property) : "");
      }
    }
    return found.toString();
  }

  private void fieldMarks(Element run) {
    for (Element element : Xml.children(run)) {
      if (Xml.is(element, "instrText") && !fields.isEmpty()) {
        fields.peek().code.append(element.getTextContent());
      } else if (Xml.is(element, "fldChar")) {
        switch (element.getAttributeNS(Xml.W, "fldCharType")) {
          case "begin" -> {
            add("[field]");
            fields.push(new Field());
          }
          case "separate" -> {
            if (!fields.isEmpty()) {
              fields.peek().separate();
            }
          }
          default -> fields.poll();
        }
      }
    }
  }

  private void simpleField(Element field) {
    add("[field]");
    Field read = new Field();
    read.code.append(field.getAttributeNS(Xml.W, "instr"));
    read.separate();
    fields.push(read);
    below(field);
    fields.poll();
  }

  private static boolean isComputed(String code) {
    String[] words = code.strip().split("\\s+", 2);
    return COMPUTED.contains(words[0].toUpperCase(Locale.ROOT));
  }

  private void hyperlink(Element link) {
    String relation = link.getAttributeNS(Xml.R, "id");
    if (!relation.isEmpty()) {
      add("[link " + source.related(relation) + "]");
    }
    below(link);
  }
}
