package se.helabilden.io.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.helabilden.report.Block;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Note;
import se.helabilden.report.Block.PageBreak;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.ReportDocument.TitlePage;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;
import se.helabilden.work.Texts;

/// The main part of the file. Every block stands in a content control of its own, tagged with the block's id, so that a
/// later export can find it again, and with it what was changed in Word.
final class BodyMarkup {
  private static final String BASE = "http://schemas.openxmlformats.org/";

  private final ReportDocument document;
  private final Texts texts;
  private final Sections sections;
  private final Ids ids = new Ids();
  private final Markup xml;
  private final Map<String, Integer> bookmarks = new HashMap<>();
  private final List<Heading> listed;
  private int figures;
  private int tables;
  private boolean firstSection = true;

  BodyMarkup(ReportDocument document, Appendable out) {
    this.document = document;
    this.xml = new Markup(out);
    this.texts = Texts.in(document.language());
    this.sections = new Sections(document.titlePage().mark() != null);
    this.listed = ContentsMarkup.headings(document.blocks());
    for (int i = 0; i < listed.size(); i++) {
      bookmarks.put(listed.get(i).id(), i + 1);
    }
  }

  /// Writes the part; figure n shows picture `image{n}.png`.
  void write(Progress progress) {
    xml.start(
        "w:document",
        "xmlns:w", BASE + "wordprocessingml/2006/main",
        "xmlns:r", BASE + "officeDocument/2006/relationships",
        "xmlns:wp", BASE + "drawingml/2006/wordprocessingDrawing",
        "xmlns:a", BASE + "drawingml/2006/main",
        "xmlns:pic", BASE + "drawingml/2006/picture");
    xml.start("w:body");
    titlePage(document.titlePage());
    Map<String, Integer> pages = new PageEstimate(document, texts).pages();
    int done = 0;
    for (Block block : document.blocks()) {
      progress.check();
      progress.report((double) done++ / document.blocks().size(), Message.of("io.word.progress"));
      block(block, pages);
    }
    sections.last(xml, firstSection);
    xml.end().end().close();
  }

  private void titlePage(TitlePage page) {
    control("title-page", page.title(), () -> {
      Runs.paragraph(xml, "Organisation", page.organisation() == null ? "" : page.organisation());
      Runs.paragraph(xml, "Title", page.title());
      Runs.paragraph(xml, "Subtitle", page.subtitle());
      page.lines().forEach(line -> Runs.paragraph(xml, "TitleLine", line));
      if (page.mark() != null) {
        Runs.paragraph(xml, "Mark", page.mark());
      }
    });
    sections.endTitlePage(xml);
  }

  private void block(Block block, Map<String, Integer> pages) {
    switch (block) {
      case Contents contents -> ContentsMarkup.write(xml, contents, listed, pages, ids);
      case Heading heading -> control(heading.id(), heading.text(), () -> heading(heading));
      case Paragraph paragraph ->
          control(paragraph.id(), "", () -> Runs.paragraph(xml, style(paragraph.tone()), paragraph.text()));
      case BulletList list ->
          control(list.id(), "", () -> list.items().forEach(item -> Runs.paragraph(xml, "ListBullet", item)));
      case Note note -> control(note.id(), "", () -> Runs.paragraph(xml, "Callout", note.text()));
      case Figure figure -> control(figure.id(), figure.caption(), () -> figure(figure));
      case DataTable table -> table(table);
      case PageBreak _ -> xml.start("w:p").start("w:r").empty("w:br", "w:type", "page").end().end();
    }
  }

  static String style(Block.Tone tone) {
    return switch (tone) {
      case LEAD -> "Lead";
      case BODY -> "Normal";
      case SMALL -> "Note";
    };
  }

  private void heading(Heading heading) {
    xml.start("w:p").start("w:pPr").val("w:pStyle", "Heading" + heading.level());
    if (heading.newPage()) {
      xml.empty("w:pageBreakBefore");
    }
    xml.end();
    Integer bookmark = bookmarks.get(heading.id());
    if (bookmark == null) {
      Runs.run(xml, heading.text());
    } else {
      String id = String.valueOf(bookmark);
      xml.empty("w:bookmarkStart", "w:id", id, "w:name", Ids.bookmark(bookmark));
      Runs.run(xml, heading.text());
      xml.empty("w:bookmarkEnd", "w:id", id);
    }
    xml.end();
  }

  private void figure(Figure figure) {
    figures++;
    String label = texts.text("io.word.figure");
    FigureMarkup.write(xml, figure, figures, label + " " + figures);
    caption(label, figures, figure.caption(), false);
    if (figure.note() != null) {
      Runs.paragraph(xml, "Note", figure.note());
    }
  }

  private void caption(String label, int number, String text, boolean keepWithNext) {
    xml.start("w:p").start("w:pPr").val("w:pStyle", "Caption");
    if (keepWithNext) {
      xml.empty("w:keepNext");
    }
    xml.end();
    Runs.run(xml, label + " ");
    Runs.field(xml, "SEQ " + label + " \\* ARABIC", String.valueOf(number));
    Runs.run(xml, ". " + text);
    xml.end();
  }

  /// A table with its caption and the explanation of signs above. In two columns it is a section of its own, and its
  /// content control stands within that section, since a control does not reach over the end of one.
  private void table(DataTable table) {
    tables++;
    int number = tables;
    Runnable head = () -> {
      caption(texts.text("io.word.table"), number, table.caption(), true);
      if (!table.notes().isEmpty()) {
        Runs.paragraph(xml, "TableNote", String.join(" ", table.notes()));
      }
    };
    if (!table.sideBySide()) {
      control(table.id(), table.caption(), () -> {
        head.run();
        TableMarkup.write(xml, table, Layout.TEXT_WIDTH, texts.numbers());
        Runs.paragraph(xml, "TableEnd", () -> {});
      });
      return;
    }
    control(table.id() + "/caption", table.caption(), head);
    sections.end(xml, firstSection, 1);
    firstSection = false;
    control(
        table.id(), table.caption(), () -> TableMarkup.write(xml, table, Layout.COLUMN_WIDTH, texts.numbers()));
    sections.end(xml, false, 2);
  }

  private void control(String id, String title, Runnable content) {
    String tag = Ids.tag(id);
    xml.start("w:sdt").start("w:sdtPr");
    if (!title.isEmpty()) {
      xml.val("w:alias", title.length() <= 60 ? title : title.substring(0, 59) + "…");
    }
    xml.val("w:tag", tag).val("w:id", String.valueOf(ids.control(tag)));
    xml.end().start("w:sdtContent");
    content.run();
    xml.end().end();
  }
}
