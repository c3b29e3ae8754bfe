package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.helabilden.io.word.PageSetup.Edge;

/// The paper, heads and feet of a template, as they are in its last section. To be read before the template is changed.
final class PageReading {
  private static final int SMALLEST = 2_000;

  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private Layout layout = Layout.A4;
  private boolean ownFirstPage;

  PageReading(Element body) {
    for (Element section : Xml.named(body, "sectPr")) {
      for (Element child : Xml.children(section)) {
        boolean header = Xml.is(child, "headerReference");
        if (header || Xml.is(child, "footerReference")) {
          String type = child.getAttributeNS(Xml.W, "type");
          edges.put(header + type, new Edge(header, type, child.getAttributeNS(Xml.R, "id")));
        }
      }
      ownFirstPage |= Xml.child(section, "titlePg") != null;
      layout = layout(Xml.child(section, "pgSz"), Xml.child(section, "pgMar"));
    }
  }

  Layout layout() {
    return layout;
  }

  /// Heads first; a section without one of its own has the earlier section's.
  List<Edge> edges() {
    List<Edge> all = new ArrayList<>(edges.values().stream().filter(Edge::header).toList());
    all.addAll(edges.values().stream().filter(edge -> !edge.header()).toList());
    return all;
  }

  boolean ownFirstPage() {
    return ownFirstPage;
  }

  /// A page with room for text; ours where the template tells none.
  private static Layout layout(@Nullable Element size, @Nullable Element margins) {
    Layout ours = Layout.A4;
    Layout read =
        new Layout(
            number(size, "w", ours.width()), number(size, "h", ours.height()),
            Math.abs(number(margins, "top", ours.top())), number(margins, "right", ours.right()),
            Math.abs(number(margins, "bottom", ours.bottom())), number(margins, "left", ours.left()),
            number(margins, "header", ours.header()), number(margins, "footer", ours.footer()),
            number(margins, "gutter", 0));
    Layout standing = read.turned(false);
    return standing.textWidth() < SMALLEST || standing.textHeight() < SMALLEST ? ours : standing;
  }

  private static int number(@Nullable Element element, String name, int otherwise) {
    String value = element == null ? "" : element.getAttributeNS(Xml.W, name);
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
