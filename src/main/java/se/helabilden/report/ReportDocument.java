package se.helabilden.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Language;

/// The report as a document: a title page and blocks in order.
///
/// @param runningTitle short, for the foot of each page
/// @param blocks ids unique
/// @param source what it is a report of: an edited file of another source is none of the same report; empty if not known
public record ReportDocument(
    Language language, LocalDate date, String author, TitlePage titlePage, String runningTitle, List<Block> blocks,
    String source) {
  /// @throws IllegalArgumentException if two blocks have the same id
  public ReportDocument {
    blocks = List.copyOf(blocks);
    Set<String> ids = new HashSet<>();
    for (Block block : blocks) {
      if (!ids.add(block.id())) {
        throw new IllegalArgumentException("two blocks " + block.id());
      }
    }
  }

  /// A report of a source that is not known.
  public ReportDocument(
      Language language, LocalDate date, String author, TitlePage titlePage, String runningTitle, List<Block> blocks) {
    this(language, date, author, titlePage, runningTitle, blocks, "");
  }

  /// The first page.
  ///
  /// @param subtitle what kind of document it is
  /// @param lines author, date and the like, in words
  /// @param mark a warning such as "Påhittade uppgifter", or null
  public record TitlePage(
      String title,
      String subtitle,
      @Nullable String organisation,
      List<String> lines,
      @Nullable String mark) {
    public TitlePage {
      lines = List.copyOf(lines);
    }
  }
}
