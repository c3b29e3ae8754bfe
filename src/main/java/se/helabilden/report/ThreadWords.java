package se.helabilden.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FrozenValues;
import se.helabilden.needs.RichText.Paragraph;
import se.helabilden.needs.RichText.Run;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.ThreadObject;
import se.helabilden.work.Texts;

/// How objects of the red thread are put in words: `Belägg 4`, what they rest on, whether that has changed.
final class ThreadWords {
  private static final int FIGURES_IN_TEXT = 2;
  private static final int MOST_DECIMALS = 2;

  private final GuidedAnalysis analysis;
  private final Texts texts;

  ThreadWords(GuidedAnalysis analysis, Texts texts) {
    this.analysis = analysis;
    this.texts = texts;
  }

  /// `Behov 3`.
  String label(ThreadObject object) {
    return texts.text(object.label());
  }

  /// `Behov 3: Unga i området behöver …`, and that it rests on changed data where it does.
  String whole(ThreadObject object) {
    return label(object) + ": " + marked(object);
  }

  /// The sentence, and that it rests on changed data where it does.
  String marked(ThreadObject object) {
    String text = sentence(object.text());
    return analysis.isStale(object) ? text + " " + stale(object) : text;
  }

  /// That it rests on changed data, in words.
  String stale(ThreadObject object) {
    return texts.text(
        analysis.staleness().reason(object.id()).orElseThrow() == Staleness.Reason.GONE
            ? "report.staleGone"
            : "report.stale");
  }

  /// `Belägg 1, Belägg 4`; empty for none.
  String labels(Collection<? extends ThreadObject> objects) {
    return String.join(", ", objects.stream().map(this::label).toList());
  }

  String labelsOf(Collection<UUID> ids) {
    return labels(found(ids));
  }

  List<ThreadObject> found(Collection<UUID> ids) {
    return ids.stream().map(analysis.needs()::object).flatMap(Optional::stream).toList();
  }

  /// A paragraph that begins with the object's name in bold.
  Paragraph named(boolean item, ThreadObject object, String text) {
    return new Paragraph(item, List.of(new Run(label(object) + ". ", true), new Run(text, false)));
  }

  static Paragraph plain(boolean item, String text) {
    return new Paragraph(item, List.of(new Run(text, false)));
  }

  /// `Andelen är 31 %. Riket 14,9 %, Söder 31,2 % (Låg ekonomisk standard, 2022). Källa: SCB.` Many numbers stand in the
  /// table of evidence only.
  String evidence(Evidence evidence) {
    List<String> parts = new ArrayList<>();
    parts.add(sentence(evidence.text()));
    if (evidence.frozen() != null) {
      parts.add(
          evidence.frozen().figures().size() > FIGURES_IN_TEXT
              ? "(" + origin(evidence.frozen()) + ")."
              : frozen(evidence.frozen()));
    }
    if (!evidence.source().isBlank()) {
      String source = texts.text("report.source", evidence.source().strip().replaceAll("\\.$", ""));
      parts.add(source);
    }
    if (analysis.isStale(evidence)) {
      parts.add(stale(evidence));
    }
    return String.join(" ", parts);
  }

  /// The numbers as they were when they were frozen.
  String frozen(FrozenValues frozen) {
    String unit = frozen.unit().isBlank() ? "" : "\u00A0" + frozen.unit();
    List<String> figures =
        frozen.figures().stream()
            .map(figure -> figure.name() + " " + texts.numbers().fixed(figure.value(), decimals(figure.value())) + unit)
            .toList();
    String from = origin(frozen);
    return figures.isEmpty() ? from + "." : String.join(", ", figures) + " (" + from + ").";
  }

  private static String origin(FrozenValues frozen) {
    return frozen.period().isBlank() || frozen.period().equals("-")
        ? frozen.entryName()
        : frozen.entryName() + ", " + frozen.period();
  }

  /// As many decimals as a number has, two at most.
  static int decimals(double value) {
    BigDecimal shortened = new BigDecimal(Double.toString(value)).setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
    return Math.max(0, shortened.stripTrailingZeros().scale());
  }

  String yesNo(@Nullable Boolean answer) {
    return answer == null ? "" : texts.text(answer ? "report.yes" : "report.no");
  }

  /// A text that ends as a sentence does.
  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? stripped : stripped + ".";
  }
}
