package se.helabilden.indicator;

import java.util.List;

/// A table joined with a layer: the account of every row and area, and the indicators with their numbers.
public record TableJoin(MatchReceipt receipt, List<IndicatorDraft> drafts) {
  public TableJoin {
    drafts = List.copyOf(drafts);
  }
}
