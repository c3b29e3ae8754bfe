package se.helabilden.ui.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.FocusArea;
import se.helabilden.needs.Answer;
import se.helabilden.needs.Evidence;
import se.helabilden.needs.FollowUp;
import se.helabilden.needs.Goal;
import se.helabilden.needs.ObjectKind;
import se.helabilden.needs.Question;
import se.helabilden.needs.ThreadObject;
import se.helabilden.project.Edit;
import se.helabilden.work.Author;
import se.helabilden.work.Message;

/// Work with the objects of the red thread: made, written, linked and taken away. One of them is open for writing.
final class ThreadWork {
  private final Desk desk;
  private final Writing writing;
  private final Author author;
  private final String templateId;
  private final ObjectProperty<@Nullable UUID> open = new SimpleObjectProperty<>();

  ThreadWork(Desk desk, Writing writing, Author author, String templateId) {
    this.desk = desk;
    this.writing = writing;
    this.author = author;
    this.templateId = templateId;
  }

  /// The object that is open for writing; null for none.
  ReadOnlyObjectProperty<@Nullable UUID> openProperty() {
    return open;
  }

  void open(UUID id) {
    writing.flush();
    open.set(id);
  }

  void close() {
    writing.flush();
    open.set(null);
  }

  /// Makes an object of a question, with words that may be there already, and opens it.
  void make(ObjectKind kind, Question asked, String text) {
    writing.flush();
    ThreadObject made = Blank.of(kind, author.stamp(), desk.needs(), text, asked.focusArea());
    List<Answer> answers =
        made instanceof Evidence ? List.of(withEvidence(asked, List.of(made.id()))) : List.of();
    perform(Message.of("ui.needs.didMake", made.label()), "", answers, List.of(made), () -> {});
    open.set(made.id());
  }

  /// Makes the next object of the thread, resting on this one, and opens it.
  void makeNext(ObjectKind kind, ThreadObject ground) {
    writing.flush();
    ThreadObject made = Blank.next(kind, ground, author.stamp(), desk.needs());
    perform(Message.of("ui.needs.didMake", made.label()), "", List.of(), List.of(made), () -> {});
    open.set(made.id());
  }

  /// Puts a suggestion in the answer: its sentence after what is there, and what it rests on.
  ///
  /// @param answer with the sentence in it
  void use(Answer answer, List<Evidence> evidence) {
    writing.flush();
    List<UUID> ids = evidence.stream().map(ThreadObject::id).toList();
    perform(Message.of("ui.needs.didUse"), "", List.of(linked(answer, ids)), List.copyOf(evidence), () -> {});
  }

  /// Makes a finding of a sentence with the evidence that it rests on, in one edit, and opens it.
  void makeFinding(Question asked, String sentence, List<Evidence> evidence, @Nullable FocusArea focusArea) {
    writing.flush();
    ThreadObject finding = Blank.of(ObjectKind.FINDING, author.stamp(), desk.needs(), sentence, focusArea);
    for (Evidence each : evidence) {
      finding = finding.restingOn(each);
    }
    List<ThreadObject> made = new ArrayList<>(evidence);
    made.add(finding);
    perform(
        Message.of("ui.needs.didMake", finding.label()), "",
        List.of(withEvidence(asked, evidence.stream().map(ThreadObject::id).toList())), made, () -> {});
    open.set(finding.id());
  }

  private Answer withEvidence(Question asked, List<UUID> added) {
    return linked(desk.needs().answerOr(asked.id(), author.stamp()), added);
  }

  private static Answer linked(Answer answer, List<UUID> added) {
    List<UUID> all = new ArrayList<>(answer.evidence());
    added.stream().filter(id -> !all.contains(id)).forEach(all::add);
    return answer.withEvidence(all);
  }

  /// The object's sentence or another of its fields is being typed.
  void write(UUID id, String field, UnaryOperator<ThreadObject> change) {
    String run = "object:" + id + ":" + field;
    writing.typed(run, () -> save(id, run, change));
  }

  /// Something of the object was chosen.
  void set(UUID id, UnaryOperator<ThreadObject> change) {
    writing.flush();
    save(id, "", change);
  }

  /// Gives a goal or a follow-up its baseline, if it is still measured by that indicator.
  void setIf(UUID id, String indicatorId, UnaryOperator<ThreadObject> change) {
    String now =
        switch (desk.needs().object(id).orElse(null)) {
          case Goal goal -> goal.indicatorId();
          case FollowUp followUp -> followUp.indicatorId();
          case null, default -> "";
        };
    if (now.equals(indicatorId)) {
      set(id, change);
    }
  }

  private void save(UUID id, String run, UnaryOperator<ThreadObject> change) {
    ThreadObject before = desk.needs().object(id).orElse(null);
    if (before == null) {
      return;
    }
    ThreadObject after = change.apply(before);
    if (!after.equals(before)) {
      perform(
          Message.of("ui.needs.didChange", after.label()), run, List.of(), List.of(after),
          run.isEmpty() ? () -> {} : () -> writing.keep(run, () -> save(id, run, change)));
    }
  }

  /// Takes an object away, and every link to it. Undo brings it back.
  void remove(ThreadObject object) {
    writing.flush();
    if (object.id().equals(open.get())) {
      open.set(null);
    }
    desk.perform(new Edit.RemoveObject(object), () -> {});
  }

  private void perform(
      Message what, String field, List<Answer> answers, List<ThreadObject> objects, Runnable failed) {
    desk.perform(new Edit.Write(what, field, templateId, answers, objects, List.of()), failed);
  }
}
