package se.helabilden.ui.report;

import java.util.ArrayList;
import java.util.List;
import se.helabilden.report.Block;
import se.helabilden.report.Cell;
import se.helabilden.report.ReportDocument;
import se.helabilden.report.Block.Tone;
import se.helabilden.ui.report.PreviewPage.Placed;
import se.helabilden.work.NumberText;
import se.helabilden.work.Texts;

/// Lays a report out on pages, roughly: where Word breaks a line the last word may fall otherwise. Lengths in points
/// of a page of A4.
final class PageFlow {
  /// The text's width and height on the page.
  static final double WIDTH = 454;
  static final double HEIGHT = 690;
  private static final double LINE = 15;
  private static final double ROW = 14;
  private static final double ROW_MARGIN = 5;
  private static final double LETTER = 5.3;
  private static final double SMALL_LETTER = 4.3;
  private static final double TALLEST_PICTURE = 410;
  /// A heading stands on no page without this much of what follows.
  private static final double WITH_HEADING = 45;

  private final NumberText numbers;
  private final List<PreviewPage> pages = new ArrayList<>();
  private final List<Placed> here = new ArrayList<>();
  private double left = HEIGHT;
  private int figures;
  private int tables;

  private PageFlow(ReportDocument document) {
    numbers = Texts.in(document.language()).numbers();
    pages.add(new PreviewPage(1, document.titlePage(), List.of()));
    document.blocks().forEach(this::place);
    turn();
  }

  static List<PreviewPage> of(ReportDocument document) {
    return List.copyOf(new PageFlow(document).pages);
  }

  private void place(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph ->
          whole(
              paragraph,
              0,
              lines(paragraph.text(), paragraph.tone() == Tone.SMALL ? SMALL_LETTER : LETTER, WIDTH) * LINE + 8);
      case Block.BulletList list ->
          whole(list, 0, list.items().stream().mapToDouble(item -> lines(item, LETTER, WIDTH - 16) * LINE + 3).sum() + 6);
      case Block.Note note -> whole(note, 0, lines(note.text(), LETTER, WIDTH - 20) * LINE + 22);
      case Block.Figure figure -> whole(figure, ++figures, picture(figure) + 40);
      case Block.DataTable table -> table(table);
      case Block.Contents contents -> {
        whole(contents, 0, HEIGHT * 0.8);
        turn();
      }
      case Block.Prose prose -> whole(prose, 0, prose(prose));
      case Block.PageBreak _ -> turn();
      case Block.Turn _ -> turn();
    }
  }

  private static double prose(Block.Prose prose) {
    return prose.paragraphs().stream()
        .mapToDouble(paragraph -> lines(paragraph.plain(), LETTER, WIDTH - (paragraph.item() ? 16 : 0)) * LINE + 5)
        .sum();
  }

  private void heading(Block.Heading heading) {
    if (heading.newPage() || left < WITH_HEADING + 30) {
      turn();
    }
    whole(heading, 0, heading.level() == 1 ? 44 : heading.level() == 2 ? 32 : 24);
  }

  private void whole(Block block, int number, double height) {
    if (height > left) {
      turn();
    }
    here.add(new Placed(block, number, false));
    left -= height;
  }

  static double picture(Block.Figure figure) {
    return Math.min(TALLEST_PICTURE, WIDTH * figure.picture().height() / figure.picture().width());
  }

  private void table(Block.DataTable table) {
    int number = ++tables;
    double head = 22 + ROW * headerLines(table) + ROW_MARGIN;
    if (left < head + 2 * (ROW + ROW_MARGIN)) {
      turn();
    }
    boolean continued = false;
    List<List<Cell>> part = new ArrayList<>();
    left -= head;
    for (List<Cell> row : table.rows()) {
      double height = ROW * rowLines(table, row) + ROW_MARGIN;
      if (height > left && !part.isEmpty()) {
        here.add(new Placed(part(table, part, false), number, continued));
        part = new ArrayList<>();
        continued = true;
        turn();
        left -= head;
      }
      part.add(row);
      left -= height;
    }
    here.add(new Placed(part(table, part, true), number, continued));
    left -= table.notes().size() * LINE + 12;
  }

  private static Block.DataTable part(Block.DataTable table, List<List<Cell>> rows, boolean last) {
    return new Block.DataTable(
        table.id(), table.caption(), table.columns(), rows, last ? table.notes() : List.of(), false);
  }

  private static double headerLines(Block.DataTable table) {
    double weights = table.columns().stream().mapToDouble(Block.Column::weight).sum();
    return table.columns().stream()
        .mapToDouble(column -> lines(column.header(), SMALL_LETTER, WIDTH * column.weight() / weights - 8))
        .max()
        .orElse(1);
  }

  private double rowLines(Block.DataTable table, List<Cell> row) {
    double weights = table.columns().stream().mapToDouble(Block.Column::weight).sum();
    double most = 1;
    for (int i = 0; i < row.size(); i++) {
      double width = WIDTH * table.columns().get(i).weight() / weights - 8;
      most = Math.max(most, lines(row.get(i).shown(numbers), SMALL_LETTER, width));
    }
    return most;
  }

  private static double lines(String text, double letter, double width) {
    double perLine = Math.max(4, width / letter);
    return text.lines().mapToDouble(line -> Math.max(1, Math.ceil(line.length() / perLine))).sum();
  }

  private void turn() {
    if (!here.isEmpty()) {
      pages.add(new PreviewPage(pages.size() + 1, null, here));
      here.clear();
    }
    left = HEIGHT;
  }
}
