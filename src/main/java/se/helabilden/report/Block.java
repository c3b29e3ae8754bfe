package se.helabilden.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.RichText;

/// A piece of the report, independent of any file format. Its id is stable over exports of the same project, so that a
/// writer can find the piece again in a file that was edited in the meantime.
public sealed interface Block {
  /// Unique in the document, and the same in the next export.
  String id();

  /// A heading.
  ///
  /// @param level 1 for a chapter, 2 and 3 below it
  /// @param newPage whether it begins a page
  record Heading(String id, int level, String text, boolean newPage) implements Block {}

  /// Running text.
  record Paragraph(String id, Tone tone, String text) implements Block {}

  /// How a paragraph is set.
  enum Tone {
    /// The sentence that says the main thing first.
    LEAD,
    BODY,
    /// Small print: sources and explanations of signs.
    SMALL
  }

  /// What somebody wrote, with bold words and items of lists.
  record Prose(String id, List<RichText.Paragraph> paragraphs) implements Block {
    public Prose {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  record BulletList(String id, List<String> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
    }
  }

  /// Something to heed, set apart from the text.
  record Note(String id, String text) implements Block {}

  /// A picture with its caption below.
  ///
  /// @param picture its format and size
  /// @param caption without "Figur 1"
  /// @param altText what it shows, for who cannot see it
  /// @param note classes and source, or null
  record Figure(String id, Png picture, String caption, String altText, @Nullable String note) implements Block {}

  /// A table with its caption above. Every row has a cell for every column.
  ///
  /// @param caption without "Tabell 1"
  /// @param notes explanations of signs
  /// @param sideBySide whether a long and narrow table may run in two columns of the page
  record DataTable(
      String id, String caption, List<Column> columns, List<List<Cell>> rows, List<String> notes, boolean sideBySide)
      implements Block {
    public DataTable {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
        }
      }
    }
  }

  /// A column of a table.
  ///
  /// @param header with the unit
  /// @param weight its share of the table's width, relative to the other columns'
  record Column(String header, Alignment alignment, double weight) {}

  /// The list of contents: headings of level 1 and 2.
  record Contents(String id, String heading) implements Block {}

  record PageBreak(String id) implements Block {}

  /// From here on, on a new page, pages lie down or stand up.
  record Turn(String id, boolean landscape) implements Block {}
}
