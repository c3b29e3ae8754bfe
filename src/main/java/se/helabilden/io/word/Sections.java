package se.helabilden.io.word;

/// Sections of the document: the title page, text in one column, long tables in two.
final class Sections {
  private final boolean header;

  /// @param header whether pages carry a mark at their head
  Sections(boolean header) {
    this.header = header;
  }

  /// Ends the title page, which has no foot.
  void endTitlePage(Markup xml) {
    Runs.paragraph(xml, "SectionEnd", () -> properties(xml, "nextPage", 1, false));
  }

  /// Ends a section of text or, with two columns, of a long table.
  ///
  /// @param first whether it is the first one after the title page, which begins a page
  void end(Markup xml, boolean first, int columns) {
    Runs.paragraph(xml, "SectionEnd", () -> properties(xml, first ? "nextPage" : "continuous", columns, true));
  }

  /// The last section's properties, which stand at the end of the body.
  void last(Markup xml, boolean first) {
    properties(xml, first ? "nextPage" : "continuous", 1, true);
  }

  private void properties(Markup xml, String type, int columns, boolean foot) {
    xml.start("w:sectPr");
    if (foot && header) {
      xml.empty("w:headerReference", "w:type", "default", "r:id", "rIdHeader");
    }
    if (foot) {
      xml.empty("w:footerReference", "w:type", "default", "r:id", "rIdFooter");
    }
    String margin = String.valueOf(Layout.MARGIN);
    String edge = String.valueOf(Layout.FOOT);
    xml.val("w:type", type)
        .empty(
            "w:pgSz", "w:w", String.valueOf(Layout.PAGE_WIDTH), "w:h", String.valueOf(Layout.PAGE_HEIGHT))
        .empty(
            "w:pgMar", "w:top", margin, "w:right", margin, "w:bottom", margin, "w:left", margin, "w:header", edge,
            "w:footer", edge, "w:gutter", "0");
    if (columns == 1) {
      xml.empty("w:cols", "w:space", "708");
    } else {
      xml.empty("w:cols", "w:num", String.valueOf(columns), "w:space", String.valueOf(Layout.COLUMN_GAP));
    }
    xml.end();
  }
}
