package se.helabilden.io.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import se.helabilden.report.Cell;
import se.helabilden.report.ReportDocument;
import se.helabilden.work.Texts;

/// On which page each heading will stand, by laying the document out roughly: the styles' line heights are fixed, so
/// that it comes out right unless fonts are replaced or a page is full to the line. Word counts anew whenever the list
/// of contents is updated. Lengths in twips.
final class PageEstimate {
  private static final int ROW = 330;
  private static final int ROW_LINE = 240;
  private static final int HEADER = 380;

  private final ReportDocument document;
  private final Texts texts;
  private final Map<String, Integer> pages = new HashMap<>();
  private Layout layout;
  private int page = 2;
  private int at;
  /// Space that the last paragraph left below itself; the larger of it and the next one's space above counts.
  private int below;

  PageEstimate(ReportDocument document, Texts texts, Layout layout) {
    this.layout = layout;
    this.document = document;
    this.texts = texts;
  }

  /// Pages by the headings' block ids; the title page is 1.
  Map<String, Integer> pages() {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      place(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
    }
    return pages;
  }

  private void place(Block block, @Nullable Block next) {
    switch (block) {
      case Contents contents -> {
        flow(540);
        leave(280);
        for (Heading heading : ContentsMarkup.headings(document.blocks())) {
          boolean chapter = heading.level() == 1;
          int lines = ArialMetrics.lines(heading.text(), chapter ? 10.5 : 10, chapter, layout.textWidth() - 1000);
          flow(above(chapter ? 180 : 0) + 300 * lines);
          leave(40);
        }
      }
      case Heading heading -> heading(heading, next);
      case Paragraph paragraph -> {
        boolean lead = paragraph.tone() == Block.Tone.LEAD;
        boolean small = paragraph.tone() == Block.Tone.SMALL;
        int lines = ArialMetrics.lines(paragraph.text(), lead ? 12 : small ? 8.5 : 10.5, false, layout.textWidth());
        text(lines, lead ? 360 : small ? 240 : 300, lead ? 200 : small ? 60 : 160);
      }
      case BulletList list -> {
        for (String item : list.items()) {
          text(ArialMetrics.lines(item, 10.5, false, layout.textWidth() - 340), 300, 80);
        }
      }
      case Note note -> text(ArialMetrics.lines(note.text(), 10.5, false, layout.textWidth() - 340), 300, 240);
      case Figure figure -> figure(figure);
      case DataTable table -> table(table);
      case Prose prose -> {
        for (RichText.Paragraph paragraph : prose.paragraphs()) {
          boolean item = paragraph.item();
          int width = layout.textWidth() - (item ? 340 : 0);
          text(ArialMetrics.lines(paragraph.plain(), 10.5, false, width), 300, item ? 80 : 160);
        }
      }
      case PageBreak _ -> newPage();
      case Turn turn -> {
        layout = layout.turned(turn.landscape());
        newPage();
      }
    }
  }

  private void heading(Heading heading, @Nullable Block next) {
    int before = heading.level() == 1 ? 0 : heading.level() == 2 ? 360 : 240;
    int line = heading.level() == 1 ? 540 : heading.level() == 2 ? 400 : 320;
    int after = heading.level() == 1 ? 240 : heading.level() == 2 ? 120 : 80;
    double size = heading.level() == 1 ? 21 : heading.level() == 2 ? 14 : 11.5;
    int lines = ArialMetrics.lines(heading.text(), size, true, layout.textWidth());
    int height = line * lines + after;
    int kept = next instanceof DataTable || next instanceof Heading ? 1200 : 600;
    if (heading.newPage() && at > 0 || at + above(before) + height + kept > layout.textHeight()) {
      newPage();
    }
    pages.put(heading.id(), page);
    at += above(before) + line * lines;
    leave(after);
  }

  private void figure(Figure figure) {
    int height = layout.pictureTwips(figure.picture().width(), figure.picture().height())[1] + 30;
    int caption = 120 + 260 * ArialMetrics.lines(figure.caption() + "Figur 00. ", 9.5, true, layout.textWidth());
    flow(above(120) + height + caption);
    leave(80);
    if (figure.note() != null) {
      text(ArialMetrics.lines(figure.note(), 8.5, false, layout.textWidth()), 240, 60);
    }
  }

  private void table(DataTable table) {
    int caption = 260 * ArialMetrics.lines(table.caption() + "Tabell 00. ", 9.5, true, layout.textWidth()) + 80;
    String signs = String.join(" ", table.notes());
    int note = signs.isEmpty() ? 0 : 240 * ArialMetrics.lines(signs, 8.5, false, layout.textWidth()) + 60;
    int width = table.sideBySide() ? layout.columnWidth() : layout.textWidth();
    int[] widths = ColumnWidths.of(table, width, texts.numbers());
    int header = HEADER + ROW_LINE * (headerLines(table, widths) - 1);
    int[] rows = table.rows().stream().mapToInt(row -> rowHeight(row, widths)).toArray();
    if (at + above(120) + caption + note + header + (rows.length > 0 ? rows[0] : 0) > layout.textHeight()) {
      newPage();
    }
    at += above(120) + caption + note;
    if (table.sideBySide()) {
      twoColumns(rows, header);
    } else {
      at += header;
      for (int row : rows) {
        if (at + row > layout.textHeight()) {
          newPage();
          at = header;
        }
        at += row;
      }
    }
    at += 20;
    leave(table.sideBySide() ? 0 : 140);
  }

  private void twoColumns(int[] rows, int header) {
    int from = 0;
    while (from < rows.length) {
      int room = layout.textHeight() - at - header;
      int left = fit(rows, from, room);
      int right = fit(rows, from + left, room);
      if (from + left + right < rows.length) {
        from += left + right;
        newPage();
        continue;
      }
      int half = 0;
      for (int i = from; i < rows.length; i += 2) {
        half += rows[i];
      }
      at += header + half;
      return;
    }
  }

  private static int fit(int[] rows, int from, int room) {
    int count = 0;
    int used = 0;
    while (from + count < rows.length && used + rows[from + count] <= room) {
      used += rows[from + count];
      count++;
    }
    return count;
  }

  private int rowHeight(List<Cell> row, int[] widths) {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String text = row.get(i).shown(texts.numbers());
      lines = Math.max(lines, ArialMetrics.lines(text, 9, false, widths[i] - ColumnWidths.CELL_MARGINS));
    }
    return ROW + ROW_LINE * (lines - 1);
  }

  private static int headerLines(DataTable table, int[] widths) {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String text = table.columns().get(i).header();
      lines = Math.max(lines, ArialMetrics.lines(text, 9, true, widths[i] - ColumnWidths.CELL_MARGINS));
    }
    return lines;
  }

  /// Lines of text that may run over to the next page.
  private void text(int lines, int line, int after) {
    for (int i = 0; i < lines; i++) {
      flow(line);
    }
    leave(after);
  }

  private int above(int before) {
    return Math.max(0, before - below);
  }

  private void leave(int after) {
    at += after;
    below = after;
  }

  private void flow(int height) {
    if (at + height > layout.textHeight()) {
      newPage();
    }
    at += height;
  }

  private void newPage() {
    page++;
    at = 0;
    below = 0;
  }
}
