package se.helabilden.io.word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import se.helabilden.needs.RichText;
import se.helabilden.report.Block;
import se.helabilden.report.Block.BulletList;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.Block.DataTable;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Note;
import se.helabilden.report.Block.PageBreak;
import se.helabilden.report.Block.Paragraph;
import se.helabilden.report.Block.Prose;
import se.helabilden.report.Block.Turn;
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
  private final Ids ids;
  private final Markup xml;
  private final Map<String, Integer> bookmarks = new HashMap<>();
  private final List<Heading> listed;
  private int figures;
  private int tables;

  private final Frame frame;
  private final CarryOver carry;
  private final Map<String, String> around;
  private String underHeading;

  /// @param carry says what stands in each control
  /// @param around namespaces and the like that kept content needs
  BodyMarkup(
      ReportDocument document, Frame frame, Ids ids, CarryOver carry, Map<String, String> around, Appendable out) {
    this.document = document;
    this.ids = ids;
    this.carry = carry;
    this.around = around;
    this.underHeading = document.titlePage().title();
    this.frame = frame;
    this.xml = new Markup(out, frame::style);
    this.texts = Texts.in(document.language());
    this.sections = new Sections(frame.setup());
    this.listed = ContentsMarkup.headings(document.blocks()).stream().map(this::asItStands).flatMap(Optional::stream).toList();
    for (int i = 0; i < listed.size(); i++) {
      bookmarks.put(listed.get(i).id(), i + 1);
    }
  }

  /// A heading as it will stand; nothing where a person took it away.
  private Optional<Heading> asItStands(Heading heading) {
    String text = carry.heading(Ids.tag(heading.id()));
    return text == null
        ? Optional.of(heading)
        : Optional.of(new Heading(heading.id(), heading.level(), text, heading.newPage())).filter(_ -> !text.isEmpty());
  }

  /// How many sections were written.
  int sections() {
    return sections.count();
  }

  /// Writes the part; figure n shows picture `image{n}.png`.
  void write(Progress progress) {
    xml.start("w:document", attributes());
    xml.start("w:body");
    titlePage(document.titlePage());
    Map<String, Integer> pages = new PageEstimate(document, texts, frame.setup().layout()).pages();
    int done = 0;
    for (Block block : document.blocks()) {
      progress.check();
      progress.report((double) done++ / document.blocks().size(), Message.of("io.word.progress"));
      block(block, pages);
    }
    sections.last(xml);
    xml.end().end().close();
  }

  /// The namespaces that are used, ours and those of a template's cover and of kept content.
  private String[] attributes() {
    return namespaces(frame, around).entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }

  static SequencedMap<String, String> namespaces(Frame frame, Map<String, String> around) {
    SequencedMap<String, String> all = new LinkedHashMap<>(around);
    frame
        .attributes()
        .forEach(
            (name, value) ->
                all.merge(name, value, (one, other) -> name.startsWith("xmlns") ? other : one + " " + other));
    all.put("xmlns:w", Xml.W);
    all.put("xmlns:r", Xml.R);
    all.put("xmlns:wp", BASE + "drawingml/2006/wordprocessingDrawing");
    all.put("xmlns:a", BASE + "drawingml/2006/main");
    all.put("xmlns:pic", BASE + "drawingml/2006/picture");
    return all;
  }

  private void titlePage(TitlePage page) {
    xml.raw(carry.after(EarlierBody.START));
    frame.cover().forEach(cover -> xml.raw(cover));
    frame.cover().forEach(carry::loose);
    if (frame.coverHasTitle()) {
      control(Additions.TITLE_PAGE, page.title(), () -> titleLines(page));
      sections.endTitlePage(xml);
      return;
    }
    if (!frame.cover().isEmpty()) {
      sections.endTitlePage(xml);
      sections.asTitlePage();
    }
    control(Additions.TITLE_PAGE, page.title(), () -> {
      Runs.paragraph(xml, "Organisation", page.organisation() == null ? "" : page.organisation());
      Runs.paragraph(xml, "Title", page.title());
      Runs.paragraph(xml, "Subtitle", page.subtitle());
      titleLines(page);
    });
    sections.endTitlePage(xml);
  }

  private void titleLines(TitlePage page) {
    page.lines().forEach(line -> Runs.paragraph(xml, "TitleLine", line));
    if (page.mark() != null) {
      Runs.paragraph(xml, "Mark", page.mark());
    }
  }

  private void block(Block block, Map<String, Integer> pages) {
    switch (block) {
      case Contents contents -> contents(contents, pages);
      case Heading heading -> {
        underHeading = heading.text();
        control(heading.id(), heading.text(), heading.level() == 1, () -> heading(heading));
      }
      case Paragraph paragraph ->
          control(paragraph.id(), "", () -> Runs.paragraph(xml, style(paragraph.tone()), paragraph.text()));
      case BulletList list ->
          control(list.id(), "", () -> list.items().forEach(item -> Runs.paragraph(xml, "ListBullet", item)));
      case Note note -> control(note.id(), "", () -> Runs.paragraph(xml, "Callout", note.text()));
      case Figure figure -> control(figure.id(), figure.caption(), () -> figure(figure));
      case DataTable table -> table(table);
      case Prose prose -> control(prose.id(), "", () -> prose.paragraphs().forEach(this::written));
      case Turn turn -> sections.turn(xml, turn.landscape());
      case PageBreak _ -> {
        String pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        xml.raw(pageBreak);
        carry.loose(pageBreak);
      }
    }
  }

  private void contents(Contents contents, Map<String, Integer> pages) {
    String tag = Ids.tag(contents.id());
    if (carry.contents(tag, contents.heading())) {
      ContentsMarkup.write(xml, contents, listed, pages, ids);
    }
    xml.raw(carry.after(tag));
  }

  private void written(RichText.Paragraph paragraph) {
    Runs.paragraph(xml, paragraph.item() ? "ListBullet" : "Normal");
    paragraph.runs().forEach(run -> Runs.run(xml, run.text(), run.bold()));
    xml.end();
  }

  static String style(Block.Tone tone) {
    return switch (tone) {
      case LEAD -> "Lead";
      case BODY -> "Normal";
      case SMALL -> "Note";
    };
  }

  private void heading(Heading heading) {
    xml.start("w:p").start("w:pPr").style("Heading" + heading.level());
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
    FigureMarkup.write(xml, figure, figures, frame.drawings() + figures, label + " " + figures, sections.layout());
    caption(label, figures, figure.caption(), false);
    if (figure.note() != null) {
      Runs.paragraph(xml, "Note", figure.note());
    }
  }

  private void caption(String label, int number, String text, boolean keepWithNext) {
    xml.start("w:p").start("w:pPr").style("Caption");
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
        TableMarkup.write(xml, table, sections.layout().textWidth(), texts.numbers());
        Runs.paragraph(xml, "TableEnd", () -> {});
      });
      return;
    }
    control(captionOf(table.id()), table.caption(), head);
    sections.end(xml, 1);
    framed(
        table.id(), table.caption(), false,
        () -> TableMarkup.write(xml, table, sections.layout().columnWidth(), texts.numbers()));
    sections.end(xml, 2);
    xml.raw(carry.after(Ids.tag(table.id())));
  }

  /// The id of a caption that stands in a control of its own.
  static String captionOf(String table) {
    return table + "/caption";
  }

  private void control(String id, String title, Runnable content) {
    control(id, title, false, content);
  }

  private void control(String id, String title, boolean chapter, Runnable content) {
    framed(id, title, chapter, content);
    xml.raw(carry.after(Ids.tag(id)));
  }

  private void framed(String id, String title, boolean chapter, Runnable content) {
    String tag = Ids.tag(id);
    String inside = carry.content(tag, title.isEmpty() ? underHeading : title, chapter, xml.aside(content));
    if (inside == null) {
      return;
    }
    xml.start("w:sdt").start("w:sdtPr");
    if (!title.isEmpty()) {
      xml.val("w:alias", title.length() <= 60 ? title : title.substring(0, 59) + "…");
    }
    xml.val("w:tag", tag).val("w:id", String.valueOf(ids.control(tag)));
    xml.end().start("w:sdtContent").raw(inside).end().end();
  }
}
