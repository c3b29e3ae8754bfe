package se.helabilden.ui.map;

import java.util.List;
import se.helabilden.analysis.Mend;
import se.helabilden.ui.common.ShownMap;
import se.helabilden.work.Issue;
import se.helabilden.work.Texts;

/// Turns a cartographer's objections into lines with a reason and a mend.
final class AdviceLines {
  private final MapMends mends;
  private final Texts texts;

  AdviceLines(MapMends mends, Texts texts) {
    this.mends = mends;
    this.texts = texts;
  }

  List<AdviceLine> of(ShownMap map) {
    return map.advice().stream().map(issue -> line(issue, map)).toList();
  }

  private AdviceLine line(Issue issue, ShownMap map) {
    Mend mend = Mend.of(issue.id());
    return new AdviceLine(
        issue.id(),
        texts.text(issue.message()),
        texts.text("ui.map.why_" + issue.id()),
        texts.text(mends.label(mend, map)),
        typed -> mends.run(mend, map, typed),
        mend == Mend.STATE_SOURCE ? texts.text("ui.map.sourcePrompt") : null);
  }
}
