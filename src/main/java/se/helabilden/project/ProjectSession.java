package se.helabilden.project;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import se.helabilden.work.Author;
import se.helabilden.work.Message;

/// A project at work: performs edits, each on disk before it counts, and undoes them back to the opening. Two stacks
/// of references to immutable projects, so undo costs nothing and cannot be wrong. Not thread-safe.
public final class ProjectSession implements AutoCloseable {
  /// @param run what later edits may go on with in the same step; empty for none
  private record Step(Project before, Message what, String run) {}

  private final ProjectStore store;
  private final Author author;
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  public ProjectSession(ProjectStore store, Author author) {
    this.store = store;
    this.author = author;
  }

  public Project project() {
    return store.project();
  }

  public ProjectContent content() {
    return store.content();
  }

  public ProjectStore store() {
    return store;
  }

  public Author author() {
    return author;
  }

  /// Performs an edit: on disk when it returns. Edits of the same run that follow one another are undone together.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if it cannot be written; nothing is changed then
  public Project perform(Edit edit, NewContent added) {
    Project before = store.project();
    Project after = edit.apply(before);
    store.commit(new EditRecord(author.stamp(), edit.getClass().getSimpleName(), edit.summary()), after, added);
    String run = edit.run().orElse("");
    boolean goesOn = undone.isEmpty() && !run.isEmpty() && !done.isEmpty() && done.peek().run().equals(run);
    Project start = goesOn ? done.pop().before() : before;
    done.push(new Step(start, edit.summary(), run));
    undone.clear();
    return after;
  }

  /// How many steps undo can take.
  public int steps() {
    return done.size();
  }

  /// What undo would take back.
  public Optional<Message> undoable() {
    return Optional.ofNullable(done.peek()).map(Step::what);
  }

  /// What redo would bring again.
  public Optional<Message> redoable() {
    return Optional.ofNullable(undone.peek()).map(Step::what);
  }

  /// Takes the last edit back, if there is one.
  public void undo() {
    move(done, undone, "Undo");
  }

  /// Takes back what was done after there were so many steps, for work that could not be finished; redo does not bring it
  /// again.
  public void takeBack(int steps) {
    while (done.size() > steps) {
      undo();
    }
    undone.clear();
  }

  /// Brings the last undone edit again, if there is one.
  public void redo() {
    move(undone, done, "Redo");
  }

  private void move(Deque<Step> from, Deque<Step> to, String kind) {
    Step step = from.peek();
    if (step == null) {
      return;
    }
    Project now = store.project();
    store.commit(new EditRecord(author.stamp(), kind, step.what()), step.before(), NewContent.NONE);
    from.pop();
    to.push(new Step(now, step.what(), ""));
  }

  @Override
  public void close() {
    store.close();
  }
}
