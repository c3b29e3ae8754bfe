package se.helabilden.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Answer;
import se.helabilden.needs.AnswerState;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.Finding;
import se.helabilden.needs.Need;
import se.helabilden.needs.NeedsAnalysis;
import se.helabilden.needs.Question;
import se.helabilden.needs.Staleness;
import se.helabilden.needs.Template;
import se.helabilden.needs.ThreadObject;
import se.helabilden.needs.Traceability;

/// What people have written and decided, with the questions that it answers and what of it is stale.
///
/// @param template the questions; null where none are known, and then only objects are told of
public record GuidedAnalysis(@Nullable Template template, NeedsAnalysis needs, Staleness staleness) {
  public static final GuidedAnalysis NONE =
      new GuidedAnalysis(null, NeedsAnalysis.EMPTY, Staleness.of(NeedsAnalysis.EMPTY, id -> Optional.empty()));

  /// Whether there is anything to tell. Map views alone are told of by their maps.
  public boolean isEmpty() {
    return !needs.isBegun();
  }

  /// The questions that nobody has answered, nor said to be not applicable.
  public List<Question> unanswered() {
    return isEmpty() || template == null
        ? List.of()
        : template.questions().stream().filter(question -> !isAnswered(question)).toList();
  }

  /// The places where the red thread is broken.
  public List<Traceability.Gap> gaps() {
    return Traceability.gaps(needs);
  }

  /// Whether something is still open, so that a report is a draft.
  public boolean isDraft() {
    return !unanswered().isEmpty() || !gaps().isEmpty() || !staleness.objects().isEmpty();
  }

  boolean isAnswered(Question question) {
    return needs.state(question.id()) == AnswerState.NOT_APPLICABLE
        || needs.answer(question.id()).filter(answer -> !answer.isEmpty()).isPresent()
        || !collected(question).isEmpty();
  }

  /// The objects that a question collects, those of its focus area where it has one. Of evidence only what people have
  /// told: numbers stand with the findings that rest on them.
  List<ThreadObject> collected(Question question) {
    return question.collects() == null
        ? List.of()
        : needs.all(question.collects()).stream()
            .filter(object -> !(object instanceof Evidence evidence && evidence.evidenceKind().isStatistics()))
            .filter(object -> question.focusArea() == null || question.focusArea() == focusArea(object))
            .toList();
  }

  /// The answer that has something to export.
  Optional<Answer> answer(Question question) {
    return needs.answer(question.id());
  }

  boolean isStale(ThreadObject object) {
    return staleness.isStale(object.id());
  }

  static @Nullable FocusArea focusArea(ThreadObject object) {
    return switch (object) {
      case Evidence evidence -> evidence.focusArea();
      case Finding finding -> finding.focusArea();
      case Need need -> need.focusArea();
      default -> null;
    };
  }
}
