package se.helabilden.io.word;

import java.util.List;

/// Paper, margins, heads and feet of a document.
///
/// @param edges heads and feet of every page after the title page
/// @param titleEdges those of the title page
/// @param lyingEdges those of pages that lie down
/// @param ownFirstPage whether the first page has a head and a foot of its own
record PageSetup(Layout layout, List<Edge> edges, List<Edge> titleEdges, List<Edge> lyingEdges, boolean ownFirstPage) {
  PageSetup {
    edges = List.copyOf(edges);
    titleEdges = List.copyOf(titleEdges);
    lyingEdges = List.copyOf(lyingEdges);
  }

  /// A head or a foot.
  ///
  /// @param type `default`, `first` or `even`
  record Edge(boolean header, String type, String relation) {}

  /// Ours: A4, no foot on the title page.
  ///
  /// @param marked whether pages carry a mark at their head
  static PageSetup own(boolean marked) {
    Edge foot = new Edge(false, "default", "rIdFooter");
    Edge head = new Edge(true, "default", "rIdHeader");
    Edge lying = new Edge(false, "default", "rIdFooterLying");
    return new PageSetup(
        Layout.A4,
        marked ? List.of(head, foot) : List.of(foot),
        List.of(),
        marked ? List.of(head, lying) : List.of(lying),
        false);
  }
}
