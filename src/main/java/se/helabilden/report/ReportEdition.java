package se.helabilden.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What of the report goes out, and to whom: the same document with some chapters left out.
///
/// @param scope which chapters
/// @param audience for whom
public record ReportEdition(Scope scope, Audience audience) {
  public static final ReportEdition WHOLE = new ReportEdition(Scope.FULL, Audience.INTERNAL);

  /// The chapters of our own working papers, which tell who did what and what is still open.
  private static final Set<String> WORKING = Set.of("imports", "method", "open");

  /// Which chapters there are.
  public enum Scope {
    FULL,
    /// For those who decide: summary, plan and the red thread.
    SHORT,
    /// To be read before a dialogue: the mapping with its maps, and nothing that is decided.
    PRE_READ;

    private boolean holds(String chapter) {
      return switch (this) {
        case FULL -> true;
        case SHORT -> Set.of("summary", "part:plan", "plan", "thread", "sources", "open").contains(chapter);
        case PRE_READ ->
            Set.of("about", "part:mapping", "sources", "words").contains(chapter) || chapter.startsWith("focus:");
      };
    }
  }

  /// Who reads it.
  public enum Audience {
    INTERNAL,
    /// Everybody: without the log of the work, the receipts of the files and the open points.
    PUBLIC
  }

  /// The edition of a whole report. Chapters keep their ids, so that a later export finds them again.
  public ReportDocument of(ReportDocument whole) {
    List<Block> kept = new ArrayList<>();
    boolean holds = true;
    for (Block block : whole.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 1) {
        holds = scope.holds(heading.id()) && !(audience == Audience.PUBLIC && WORKING.contains(heading.id()));
      }
      if (block instanceof Block.Turn turn) {
        turn(kept, turn);
      } else if (holds) {
        kept.add(block);
      }
    }
    return new ReportDocument(
        whole.language(), whole.date(), whole.author(), whole.titlePage(), whole.runningTitle(), kept,
        whole.source());
  }

  /// Pages turn only where something stands on those that lie down.
  private static void turn(List<Block> kept, Block.Turn turn) {
    if (!turn.landscape() && kept.getLast() instanceof Block.Turn) {
      kept.removeLast();
    } else {
      kept.add(turn);
    }
  }
}
