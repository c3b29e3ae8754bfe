package se.helabilden.io.word;

import se.helabilden.io.word.PageSetup.Edge;

/// Sections of the document, one after the other: the title page, text in one column, long tables in two, pages that
/// lie down. A section's properties stand at its end and tell how it began.
final class Sections {
  private final PageSetup setup;
  private Layout layout;
  private boolean titlePage = true;
  private boolean beginsPage = true;
  private int count;

  Sections(PageSetup setup) {
    this.setup = setup;
    this.layout = setup.layout();
  }

  /// The page of the section that is being written.
  Layout layout() {
    return layout;
  }

  /// How many there are so far.
  int count() {
    return count;
  }

  /// Ends the title page.
  void endTitlePage(Markup xml) {
    end(xml, 1);
    beginsPage = true;
  }

  /// Says that the section that begins is a title page too, after a cover.
  void asTitlePage() {
    titlePage = true;
  }

  /// Ends a section of text or, with two columns, of a long table; the next goes on below it.
  void end(Markup xml, int columns) {
    Runs.paragraph(xml, "SectionEnd", () -> properties(xml, columns));
  }

  /// Ends a section; the next begins a page that lies down or stands up.
  void turn(Markup xml, boolean landscape) {
    end(xml, 1);
    layout = setup.layout().turned(landscape);
    beginsPage = true;
  }

  /// The last section's properties, which stand at the end of the body.
  void last(Markup xml) {
    properties(xml, 1);
  }

  private void properties(Markup xml, int columns) {
    count++;
    xml.start("w:sectPr");
    boolean turned = layout.isLandscape() && !setup.layout().isLandscape();
    for (Edge edge : titlePage ? setup.titleEdges() : turned ? setup.lyingEdges() : setup.edges()) {
      xml.empty(
          edge.header() ? "w:headerReference" : "w:footerReference", "w:type", edge.type(), "r:id", edge.relation());
    }
    xml.val("w:type", beginsPage ? "nextPage" : "continuous");
    String width = String.valueOf(layout.width());
    String height = String.valueOf(layout.height());
    if (layout.isLandscape()) {
      xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
    } else {
      xml.empty("w:pgSz", "w:w", width, "w:h", height);
    }
    xml.empty(
        "w:pgMar",
        "w:top", String.valueOf(layout.top()),
        "w:right", String.valueOf(layout.right()),
        "w:bottom", String.valueOf(layout.bottom()),
        "w:left", String.valueOf(layout.left()),
        "w:header", String.valueOf(layout.header()),
        "w:footer", String.valueOf(layout.footer()),
        "w:gutter", String.valueOf(layout.gutter()));
    if (columns == 1) {
      xml.empty("w:cols", "w:space", "708");
    } else {
      xml.empty("w:cols", "w:num", String.valueOf(columns), "w:space", String.valueOf(Layout.COLUMN_GAP));
    }
    if (titlePage && setup.ownFirstPage()) {
      xml.empty("w:titlePg");
    }
    xml.end();
    titlePage = false;
    beginsPage = false;
  }
}
