package se.helabilden.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Cause;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.RichText;
import se.helabilden.needs.ThreadObject;
import se.helabilden.report.Block.Heading;
import se.helabilden.report.Block.Prose;
import se.helabilden.work.Texts;

/// Objects of the red thread in running text, each once: what it says, and what it rests on.
final class ObjectBlocks {
  private final NeedsAnalysis needs;
  private final Texts texts;
  private final ThreadWords words;
  private final Set<UUID> told = new HashSet<>();

  ObjectBlocks(GuidedAnalysis analysis, Texts texts) {
    this.needs = analysis.needs();
    this.texts = texts;
    this.words = new ThreadWords(analysis, texts);
  }

  /// The object in words; nothing where it has been told already.
  List<Block> once(ThreadObject object) {
    return told.add(object.id()) ? List.of(new Prose("object:" + object.id(), paragraphs(object))) : List.of();
  }

  /// What has not been told of a kind, under a heading.
  ///
  /// @param focus only those of this focus area; null for all
  List<Block> rest(String id, ObjectKind kind, @Nullable FocusArea focus, int level, String heading) {
    List<Block> blocks = new ArrayList<>();
    for (ThreadObject object : needs.all(kind)) {
      if (focus == null || GuidedAnalysis.focusArea(object) == focus) {
        blocks.addAll(once(object));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.addFirst(new Heading(id, level, heading, false));
    }
    return blocks;
  }

  private List<RichText.Paragraph> paragraphs(ThreadObject object) {
    List<RichText.Paragraph> paragraphs = new ArrayList<>();
    switch (object) {
      case Evidence evidence -> paragraphs.add(words.named(false, evidence, words.evidence(evidence)));
      case Finding finding -> {
        paragraphs.add(words.named(false, finding, words.marked(finding) + " " + about(finding)));
        for (ThreadObject ground : words.found(finding.evidence())) {
          paragraphs.add(words.named(true, ground, words.evidence((Evidence) ground)));
        }
      }
      case Cause cause -> paragraphs.add(words.named(false, cause, withGrounds(cause) + " " + about(cause)));
      case Need need -> paragraphs.add(words.named(false, need, withGrounds(need)));
      default -> paragraphs.add(words.named(false, object, withGrounds(object)));
    }
    return paragraphs;
  }

  private String withGrounds(ThreadObject object) {
    String grounds = words.labelsOf(object.restsOn());
    return grounds.isEmpty() ? words.marked(object) : words.marked(object) + " " + texts.text("report.restsOn", grounds);
  }

  private String about(Finding finding) {
    return (finding.strength() ? texts.text("report.isStrength") + " " : "")
        + texts.text("report.developmentIs_" + finding.direction().name());
  }

  private String about(Cause cause) {
    return texts.text(
        "report.causeIs",
        texts.text("report.causeKind_" + cause.causeKind().name()),
        texts.text("report.control_" + cause.control().name()),
        texts.text("report.support_" + cause.support().name()));
  }
}
