package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import se.helabilden.io.word.OfficePackage.Relation;
import se.helabilden.io.word.PageSetup.Edge;
import se.helabilden.report.ReportDocument;

/// Heads and feet of a report in a template: the organisation's, with our mark; ours where it has none.
final class TemplateEdges {
  private final OrganisationTemplate template;
  private final ReportDocument document;

  TemplateEdges(OrganisationTemplate template, ReportDocument document) {
    this.template = template;
    this.document = document;
  }

  /// Heads and feet as the template has them; ours where it has no head for the mark or no foot.
  PageSetup setup(PageReading pages) throws IOException {
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : pages.edges()) {
      String relation = OrganisationTemplate.THEIRS + edge.relation();
      if (template.relations().stream().anyMatch(kept -> kept.id().equals(relation))) {
        edges.add(new Edge(edge.header(), edge.type(), relation));
      }
    }
    boolean head = edges.stream().anyMatch(edge -> edge.header() && edge.type().equals("default"));
    boolean foot = edges.stream().anyMatch(edge -> !edge.header() && edge.type().equals("default"));
    List<Edge> title = List.copyOf(edges);
    if (document.titlePage().mark() != null) {
      if (head) {
        mark(edges);
      } else {
        template.own("header", "Header", PageEdges.header(document, template::style));
        edges.addFirst(new Edge(true, "default", "rIdHeader"));
      }
    }
    if (!foot) {
      template.own("footer", "Footer", PageEdges.footer(document, pages.layout().textWidth(), template::style));
      edges.add(new Edge(false, "default", "rIdFooter"));
    }
    return new PageSetup(pages.layout(), edges, title, edges, pages.ownFirstPage());
  }

  /// Says on every page that it is a draft, or that numbers are invented, below what the organisation has there.
  private void mark(List<Edge> edges) throws IOException {
    Map<String, byte[]> parts = template.parts();
    for (Edge edge : edges) {
      if (edge.header() && !edge.type().equals("first")) {
        String part =
            template.relations().stream().filter(r -> r.id().equals(edge.relation())).findFirst().orElseThrow().target();
        Document head = Xml.parse(parts.get(part));
        Document ours = Xml.parse(PageEdges.header(document, template::style));
        head.getDocumentElement()
            .appendChild(head.importNode(Xml.child(ours.getDocumentElement(), "p"), true));
        parts.put(part, Xml.bytes(head));
      }
    }
  }
}
