package se.helabilden.io.word;

import se.helabilden.report.ReportDocument;
import se.helabilden.work.Texts;

/// Head and foot of the pages.
final class PageEdges {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private PageEdges() {}

  /// The running title, and "Sida 3 av 12".
  static byte[] footer(ReportDocument document) {
    Texts texts = Texts.in(document.language());
    Markup xml = new Markup().start("w:ftr", "xmlns:w", MAIN);
    Runs.paragraph(xml, "Footer");
    Runs.run(xml, document.runningTitle());
    Runs.tab(xml);
    Runs.run(xml, texts.text("io.word.page") + " ");
    Runs.field(xml, "PAGE", "2");
    Runs.run(xml, " " + texts.text("io.word.of") + " ");
    Runs.field(xml, "NUMPAGES", "2");
    return xml.end().end().bytes();
  }

  /// The mark of the title page again, such as "Påhittade uppgifter".
  static byte[] header(ReportDocument document) {
    Markup xml = new Markup().start("w:hdr", "xmlns:w", MAIN);
    Runs.paragraph(xml, "Header");
    Runs.tab(xml);
    Runs.run(xml, String.valueOf(document.titlePage().mark()));
    return xml.end().end().bytes();
  }
}
