package se.helabilden.io.word;

import java.util.List;
import java.util.Map;
import se.helabilden.report.Block;
import se.helabilden.report.Block.Contents;
import se.helabilden.report.Block.Heading;

/// The list of contents: Word's own field, filled in beforehand so that it is there before anyone updates it. Fields
/// are not marked for updating: Word would greet every reader with a question.
final class ContentsMarkup {
  private static final int DEEPEST = 2;

  private ContentsMarkup() {}

  /// The headings that stand in the list.
  static List<Heading> headings(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block instanceof Heading heading && heading.level() <= DEEPEST)
        .map(Heading.class::cast)
        .toList();
  }

  /// @param pages the page of each heading by its id
  static void write(Markup xml, Contents contents, List<Heading> headings, Map<String, Integer> pages, Ids ids) {
    String tag = Ids.tag(contents.id());
    xml.start("w:sdt").start("w:sdtPr");
    xml.val("w:alias", contents.heading()).val("w:tag", tag).val("w:id", String.valueOf(ids.control(tag)));
    xml.start("w:docPartObj").val("w:docPartGallery", "Table of Contents").empty("w:docPartUnique").end();
    xml.end().start("w:sdtContent");
    Runs.paragraph(xml, "TOCHeading", contents.heading());
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      Runs.paragraph(xml, "TOC" + heading.level());
      if (i == 0) {
        Runs.mark(xml, "begin");
        Runs.code(xml, "TOC \\o \"1-" + DEEPEST + "\" \\h \\z \\u");
        Runs.mark(xml, "separate");
      }
      String bookmark = Ids.bookmark(i + 1);
      xml.start("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
      Runs.run(xml, heading.text());
      Runs.tab(xml);
      Runs.mark(xml, "begin");
      Runs.code(xml, "PAGEREF " + bookmark + " \\h");
      Runs.mark(xml, "separate");
      Runs.run(xml, String.valueOf(pages.getOrDefault(heading.id(), 1)));
      Runs.mark(xml, "end");
      xml.end().end();
    }
    Runs.paragraph(xml, "SectionEnd");
    if (!headings.isEmpty()) {
      Runs.mark(xml, "end");
    }
    xml.end();
    xml.end().end();
  }
}
