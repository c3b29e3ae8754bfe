package se.helabilden.ui.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.Block;
import se.helabilden.report.ReportDocument.TitlePage;

/// A page of the preview: the title page, or blocks of which a long table is only the part that stands on this page.
///
/// @param number from 1
/// @param title of the title page; null on all others
record PreviewPage(int number, @Nullable TitlePage title, List<Placed> blocks) {
  PreviewPage {
    blocks = List.copyOf(blocks);
  }

  /// A block with the number of its figure or table; 0 for what is not counted.
  ///
  /// @param continued whether it is a later part of a table
  record Placed(Block block, int number, boolean continued) {}
}
