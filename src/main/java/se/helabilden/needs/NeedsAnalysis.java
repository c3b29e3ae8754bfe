package se.helabilden.needs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Stamp;

/// Everything that people have written and decided: answers, objects of the red thread, saved map views, notes on areas. Immutable.
///
/// @param templateId the template that is answered; empty until the first answer
/// @param objects by kind in the order of the thread, and by number within it
public record NeedsAnalysis(
    String templateId, List<Answer> answers, List<ThreadObject> objects, List<MapView> views, List<AreaNote> notes)
    implements Serializable {
  private static final Comparator<ThreadObject> ORDER =
      Comparator.comparing(ThreadObject::kind).thenComparingInt(ThreadObject::number);
  public static final NeedsAnalysis EMPTY = new NeedsAnalysis("", List.of(), List.of(), List.of());

  public NeedsAnalysis {
    answers = List.copyOf(answers);
    objects = objects.stream().sorted(ORDER).toList();
    views = List.copyOf(views);
    notes = List.copyOf(notes);
  }

  /// An analysis without notes on areas.
  public NeedsAnalysis(
      String templateId, List<Answer> answers, List<ThreadObject> objects, List<MapView> views) {
    this(templateId, answers, objects, views, List.of());
  }

  public boolean isEmpty() {
    return answers.isEmpty() && objects.isEmpty() && views.isEmpty() && notes.isEmpty();
  }

  /// Whether anybody has written or decided anything: a saved map alone is no analysis.
  public boolean isBegun() {
    return !answers.isEmpty() || !objects.isEmpty();
  }

  // --- answers

  public Optional<Answer> answer(String questionId) {
    return answers.stream().filter(answer -> answer.questionId().equals(questionId)).findFirst();
  }

  /// The answer to a question, or an empty one with this stamp.
  public Answer answerOr(String questionId, Stamp stamp) {
    return answer(questionId).orElseGet(() -> Answer.empty(stamp, questionId));
  }

  public AnswerState state(String questionId) {
    return answer(questionId).map(Answer::state).orElse(AnswerState.NOT_STARTED);
  }

  public NeedsAnalysis withTemplate(String id) {
    return new NeedsAnalysis(id, answers, objects, views, notes);
  }

  /// With this answer, in place of an earlier one to the same question.
  public NeedsAnalysis withAnswer(Answer answer) {
    return new NeedsAnalysis(
        templateId, put(answers, answer, old -> old.questionId().equals(answer.questionId())), objects, views,
        notes);
  }

  // --- objects

  public Optional<ThreadObject> object(UUID id) {
    return objects.stream().filter(object -> object.id().equals(id)).findFirst();
  }

  /// All objects of a kind, in order of their numbers.
  public <T extends ThreadObject> List<T> all(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public List<ThreadObject> all(ObjectKind kind) {
    return objects.stream().filter(object -> object.kind() == kind).toList();
  }

  /// The number for a new object of a kind.
  public int nextNumber(ObjectKind kind) {
    return all(kind).stream().mapToInt(ThreadObject::number).max().orElse(0) + 1;
  }

  /// Objects that rest directly on another.
  public List<ThreadObject> restingOn(UUID id) {
    return objects.stream().filter(object -> object.restsOn().contains(id)).toList();
  }

  /// With this object, in place of an earlier one with its id.
  public NeedsAnalysis withObject(ThreadObject object) {
    return new NeedsAnalysis(
        templateId, answers, put(objects, object, old -> old.id().equals(object.id())), views, notes);
  }

  /// Without an object, and without every link to it.
  public NeedsAnalysis withoutObject(UUID id) {
    return new NeedsAnalysis(
        templateId,
        answers.stream()
            .map(
                answer ->
                    answer.evidence().contains(id)
                        ? answer.withEvidence(Links.without(answer.evidence(), id))
                        : answer)
            .toList(),
        objects.stream().filter(object -> !object.id().equals(id)).map(object -> unlinked(object, id)).toList(),
        views,
        notes);
  }

  private static ThreadObject unlinked(ThreadObject object, UUID id) {
    return object.restsOn().contains(id) ? object.without(id) : object;
  }

  // --- map views

  public Optional<MapView> view(UUID id) {
    return views.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  public NeedsAnalysis withView(MapView view) {
    return new NeedsAnalysis(templateId, answers, objects, put(views, view, old -> old.id().equals(view.id())), notes);
  }

  /// Without a view, and without every link to it.
  public NeedsAnalysis withoutView(UUID id) {
    return new NeedsAnalysis(
        templateId,
        answers.stream()
            .map(answer -> answer.maps().contains(id) ? answer.withMaps(Links.without(answer.maps(), id)) : answer)
            .toList(),
        objects.stream().map(object -> object instanceof Evidence evidence ? evidence.without(id) : object).toList(),
        views.stream().filter(view -> !view.id().equals(id)).toList(),
        notes);
  }

  // --- notes on areas

  public Optional<AreaNote> note(AreaCode area) {
    return notes.stream().filter(note -> note.area().equals(area)).findFirst();
  }

  /// The notes on areas of a layer that go out with what is made of the project.
  public List<AreaNote> publishedNotes(AreaLayer layer) {
    return notes.stream().filter(note -> note.published() && note.isIn(layer)).toList();
  }

  /// With this note, in place of an earlier one on the same area.
  public NeedsAnalysis withNote(AreaNote note) {
    return new NeedsAnalysis(
        templateId, answers, objects, views, put(notes, note, old -> old.area().equals(note.area())));
  }

  public NeedsAnalysis withoutNote(AreaCode area) {
    return new NeedsAnalysis(
        templateId, answers, objects, views, notes.stream().filter(note -> !note.area().equals(area)).toList());
  }

  /// Stamps of everything in it.
  public Stream<Stamp> stamps() {
    return Stream.of(
            answers.stream().map(Answer::stamp), objects.stream().map(ThreadObject::stamp),
            views.stream().map(MapView::stamp), notes.stream().map(AreaNote::stamp))
        .flatMap(stamps -> stamps);
  }

  private static <T> List<T> put(List<T> list, T element, Predicate<T> same) {
    List<T> changed = new ArrayList<>(list);
    for (int i = 0; i < changed.size(); i++) {
      if (same.test(changed.get(i))) {
        changed.set(i, element);
        return changed;
      }
    }
    changed.add(element);
    return changed;
  }
}
