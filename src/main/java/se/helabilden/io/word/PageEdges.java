package se.helabilden.io.word;

import java.util.function.UnaryOperator;
import se.helabilden.report.ReportDocument;
import se.helabilden.work.Texts;

/// Head and foot of the pages.
final class PageEdges {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private PageEdges() {}

  /// The running title, and "Sida 3 av 12".
  ///
  /// @param tabAt where the page number ends, from the left margin
  static byte[] footer(ReportDocument document, int tabAt, UnaryOperator<String> styles) {
    Texts texts = Texts.in(document.language());
    Markup xml = new Markup(new StringBuilder(1 << 12), styles).start("w:ftr", "xmlns:w", MAIN);
    xml.start("w:p").start("w:pPr").style("Footer").start("w:tabs");
    if (tabAt != Layout.A4.textWidth()) {
      xml.empty("w:tab", "w:val", "clear", "w:pos", String.valueOf(Layout.A4.textWidth()));
    }
    xml.empty("w:tab", "w:val", "right", "w:pos", String.valueOf(tabAt)).end().end();
    Runs.run(xml, document.runningTitle());
    Runs.tab(xml);
    Runs.run(xml, texts.text("io.word.page") + " ");
    Runs.field(xml, "PAGE", "2");
    Runs.run(xml, " " + texts.text("io.word.of") + " ");
    Runs.field(xml, "NUMPAGES", "2");
    return xml.end().end().bytes();
  }

  /// The mark of the title page again, such as "Påhittade uppgifter".
  static byte[] header(ReportDocument document, UnaryOperator<String> styles) {
    Markup xml = new Markup(new StringBuilder(1 << 12), styles).start("w:hdr", "xmlns:w", MAIN);
    xml.start("w:p").start("w:pPr").style("Header").val("w:jc", "right").end();
    Runs.run(xml, String.valueOf(document.titlePage().mark()));
    return xml.end().end().bytes();
  }
}
