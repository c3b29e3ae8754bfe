package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.helabilden.report.ReportDocument.TitlePage;

/// The first page of an organisation's template: everything before its first page or section break, if it holds text.
final class TemplateCover {
  private final List<Element> blocks = new ArrayList<>();
  private boolean hasTitle;

  /// @param body the template's; its cover is changed
  TemplateCover(Element body) {
    List<Element> before = new ArrayList<>();
    boolean ended = false;
    for (Element block : Xml.children(body)) {
      if (ended || Xml.is(block, "sectPr")) {
        break;
      }
      Element properties = Xml.child(block, "pPr");
      if (!before.isEmpty() && properties != null && Xml.child(properties, "pageBreakBefore") != null) {
        ended = true;
        break;
      }
      ended = endsPage(block);
      before.add(block);
    }
    if (ended && before.stream().anyMatch(block -> !Xml.text(block).isBlank())) {
      blocks.addAll(before);
    }
  }

  /// Whether a page ends in this block; the break itself is taken away, since the report sets its own.
  private static boolean endsPage(Element block) {
    boolean ends = false;
    for (Element element : Xml.all(block)) {
      boolean pageBreak = Xml.is(element, "br") && element.getAttributeNS(Xml.W, "type").equals("page");
      if (pageBreak || Xml.is(element, "sectPr")) {
        Xml.remove(element);
        ends = true;
      }
    }
    return ends;
  }

  /// Puts the report's title where the cover has one.
  ///
  /// @param styles our id of a style to the template's
  void fill(TitlePage page, Map<String, String> styles) {
    for (Element block : blocks) {
      for (Element paragraph : Xml.named(block, "p")) {
        String style = Xml.value(Xml.at(paragraph, "pPr", "pStyle"));
        if (!hasTitle && (style.equals(styles.get("Title")) || isBoundTo(paragraph, "title"))) {
          setText(paragraph, page.title());
          hasTitle = true;
        } else if (style.equals(styles.get("Subtitle"))) {
          setText(paragraph, page.subtitle());
        }
      }
    }
  }

  /// Whether it shows a property of the document.
  private static boolean isBoundTo(Element paragraph, String property) {
    for (@Nullable Object node = paragraph; node instanceof Element element; node = element.getParentNode()) {
      Element binding = Xml.is(element, "sdt") ? Xml.at(element, "sdtPr", "dataBinding") : null;
      if (binding != null && binding.getAttributeNS(Xml.W, "xpath").contains(":" + property)) {
        return true;
      }
    }
    return false;
  }

  private static void setText(Element paragraph, String text) {
    List<Element> pieces = Xml.named(paragraph, "t");
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).setTextContent(i == 0 ? text : "");
      pieces.get(i).setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
    if (pieces.isEmpty()) {
      Element run = (Element) paragraph.appendChild(Xml.create(paragraph, "r"));
      run.appendChild(Xml.create(paragraph, "t")).setTextContent(text);
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  boolean hasTitle() {
    return hasTitle;
  }

  List<Element> blocks() {
    return blocks;
  }

  /// Its markup, without names and numbers that could stand twice in the document: content controls and bookmarks go,
  /// what is in them stays.
  List<String> markup() {
    List<String> markup = new ArrayList<>();
    for (Element block : blocks) {
      for (Element element : Xml.all(block)) {
        if (Xml.is(element, "bookmarkStart") || Xml.is(element, "bookmarkEnd")) {
          Xml.remove(element);
        } else if (element != block && Xml.is(element, "sdt")) {
          opened(element);
        }
      }
      if (Xml.is(block, "sdt")) {
        Element content = Xml.child(block, "sdtContent");
        if (content != null) {
          Xml.children(content).forEach(child -> markup.add(Xml.markup(child)));
        }
      } else {
        markup.add(Xml.markup(block));
      }
    }
    return markup;
  }

  private static void opened(Element control) {
    Element content = Xml.child(control, "sdtContent");
    if (content == null) {
      Xml.remove(control);
      return;
    }
    while (content.getFirstChild() != null) {
      control.getParentNode().insertBefore(content.getFirstChild(), control);
    }
    Xml.remove(control);
  }

  /// The highest number of a drawing on it.
  int drawings() {
    return blocks.stream()
        .flatMap(block -> Xml.all(block).stream())
        .filter(element -> element.getLocalName().equals("docPr"))
        .map(element -> element.getAttribute("id"))
        .filter(id -> id.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
