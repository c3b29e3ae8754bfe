package se.helabilden.ui.common;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import se.helabilden.project.Edit;
import se.helabilden.project.EditRecord;
import se.helabilden.project.NewContent;
import se.helabilden.project.Project;
import se.helabilden.project.ProjectContent;
import se.helabilden.project.ProjectSession;
import se.helabilden.project.ProjectStore;
import se.helabilden.project.ProjectStores;
import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The open project, as the window sees it. Edits go to disk in the background, one after another, and the project
/// changes here when they are there. Used from the window's thread only.
public final class Workspace {
  private final ProjectStores stores;
  private final Author author;
  private final Clock clock;
  private final Background background;
  private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> undoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> redoable = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> savedAt = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unpublished = new ReadOnlyBooleanWrapper();
  private final MapState map = new MapState();
  private final BesideState beside = new BesideState(map);
  private final OnlineGround ground = new OnlineGround();
  private final Selection selection = new Selection();
  private final Remembered remembered = new Remembered();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Runnable> unsaved = new ArrayList<>();
  private boolean busy;
  private @Nullable ProjectSession session;

  public Workspace(ProjectStores stores, Author author, Clock clock, Background background) {
    this.stores = stores;
    this.author = author;
    this.clock = clock;
    this.background = background;
  }

  /// Null while no project is open.
  public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /// What undo would take back; null for nothing.
  public ReadOnlyObjectProperty<@Nullable Message> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// What redo would bring again; null for nothing.
  public ReadOnlyObjectProperty<@Nullable Message> redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// When the last edit came to rest on disk; null before the first.
  public ReadOnlyObjectProperty<@Nullable Instant> savedAtProperty() {
    return savedAt.getReadOnlyProperty();
  }

  /// Whether the user's own file lacks edits that are safe in the working copy.
  public ReadOnlyBooleanProperty unpublishedProperty() {
    return unpublished.getReadOnlyProperty();
  }

  public MapState map() {
    return map;
  }

  /// The maps beside the one that all screens share.
  public BesideState beside() {
    return beside;
  }

  /// The background map from the web.
  public OnlineGround ground() {
    return ground;
  }

  public Remembered remembered() {
    return remembered;
  }

  public Selection selection() {
    return selection;
  }

  /// Words that are typed but not yet asked to be saved: `save` asks for it, and is run before anything that would
  /// go past them, such as undo, bringing the user's file up to date, and closing.
  public Subscription whenUnsaved(Runnable save) {
    unsaved.add(save);
    return () -> unsaved.remove(save);
  }

  private void saveTyped() {
    List.copyOf(unsaved).forEach(Runnable::run);
  }

  public Background background() {
    return background;
  }

  public Author author() {
    return author;
  }

  public boolean isOpen() {
    return session != null;
  }

  /// @throws IllegalStateException if no project is open
  public ProjectContent content() {
    return open().content();
  }

  /// The store of the open project, for reading away from the window's thread.
  ///
  /// @throws IllegalStateException if no project is open
  public ProjectStore store() {
    return open().store();
  }

  public Optional<Path> file() {
    return Optional.ofNullable(session).map(open -> open.store().file());
  }

  /// Opens a project in place of the one that is open, which stays open if this one cannot be opened.
  public void open(Path file, Runnable then) {
    open(file, then, background::failed);
  }

  /// As [#open(Path, Runnable)], with failures handled by the caller.
  public void open(Path file, Runnable then, Consumer<Throwable> failed) {
    load(Message.of("ui.common.opening"), stores -> stores.open(file), then, failed);
  }

  /// Makes a new project in place of the one that is open.
  public void create(Path file, String name, Runnable then) {
    load(
        Message.of("ui.common.creating"),
        stores -> stores.create(file, Project.empty(author.stamp(), name), EditRecord.created(author)),
        then,
        background::failed);
  }

  private void load(
      Message what, Function<ProjectStores, ProjectStore> opening, Runnable then, Consumer<Throwable> failed) {
    saveTyped();
    inTurn(
        what,
        () -> {
          ProjectSession before = session;
          return progress -> {
            if (before != null) {
              publishIfChanged(before);
            }
            Snapshot opened = Snapshot.of(new ProjectSession(opening.apply(stores), author));
            if (before != null) {
              before.close();
            }
            return opened;
          };
        },
        now -> {
          session = now.session();
          selection.reset();
          beside.reset();
          savedAt.set(null);
          show(now);
          then.run();
        },
        failed);
  }

  /// Performs an edit; the project changes when it is on disk.
  public void perform(Edit edit, NewContent added, Runnable then) {
    change(Message.of("ui.common.saving"), acting -> acting.perform(edit, added), then);
  }

  public void undo() {
    saveTyped();
    if (busy || undoable.get() != null) {
      change(Message.of("ui.common.undoing"), ProjectSession::undo, () -> {});
    }
  }

  public void redo() {
    saveTyped();
    if (busy || redoable.get() != null) {
      change(Message.of("ui.common.redoing"), ProjectSession::redo, () -> {});
    }
  }

  /// Changes the project through its session, in the background; changes follow one another in the order asked for.
  public void change(Message what, Consumer<ProjectSession> act, Runnable then) {
    change(what, act, then, background::failed);
  }

  /// As [#change(Message, Consumer, Runnable)], with failures handled by the caller; nothing is changed then.
  public void change(Message what, Consumer<ProjectSession> act, Runnable then, Consumer<Throwable> failed) {
    onSession(what, (acting, progress) -> act.accept(acting), then, failed);
  }

  /// As [#change(Message, Consumer, Runnable)], for what takes long and tells how far it is.
  public void changeLong(
      Message what, BiConsumer<ProjectSession, Progress> act, Runnable then, Consumer<Throwable> failed) {
    onSession(what, act, then, failed);
  }

  /// Brings the user's own file up to date.
  public void publish(Runnable then) {
    saveTyped();
    onSession(
        Message.of("ui.common.publishing"),
        (acting, progress) -> acting.store().publish(progress),
        then,
        background::failed);
  }

  private void onSession(
      Message what, BiConsumer<ProjectSession, Progress> act, Runnable then, Consumer<Throwable> failed) {
    inTurn(
        what,
        () -> {
          ProjectSession acting = open();
          return progress -> {
            act.accept(acting, progress);
            return Snapshot.of(acting);
          };
        },
        now -> {
          savedAt.set(clock.instant());
          show(now);
          then.run();
        },
        failed);
  }

  /// Publishes and closes the project; `then` runs when it is done.
  public void close(Runnable then) {
    close(then, background::failed);
  }

  /// Publishes and closes the project. Where publishing fails the project is closed all the same: its edits are safe
  /// in the working copy, and come back on the next opening.
  public void close(Runnable then, Consumer<Throwable> failed) {
    saveTyped();
    inTurn(
        Message.of("ui.common.publishing"),
        () -> {
          ProjectSession closing = session;
          session = null;
          return progress -> {
            if (closing != null) {
              try (closing) {
                publishIfChanged(closing);
              }
            }
            return progress;
          };
        },
        closed -> {
          showNothing();
          then.run();
        },
        failure -> {
          showNothing();
          failed.accept(failure);
        });
  }

  private static void publishIfChanged(ProjectSession acting) {
    if (acting.store().isUnpublished()) {
      acting.store().publish(Progress.NONE);
    }
  }

  /// Begins work on the session when all earlier work on it is done.
  ///
  /// @param begin on the window's thread, when its turn has come
  private <T> void inTurn(
      Message what, Supplier<Background.Work<T>> begin, Consumer<T> done, Consumer<Throwable> failed) {
    Runnable start =
        () ->
            background.startWhole(
                what,
                begin.get(),
                result -> {
                  try {
                    done.accept(result);
                  } finally {
                    next();
                  }
                },
                failure -> {
                  try {
                    failed.accept(failure);
                  } finally {
                    next();
                  }
                });
    if (busy) {
      waiting.add(start);
    } else {
      busy = true;
      begin(start);
    }
  }

  private void next() {
    Runnable start = waiting.poll();
    if (start == null) {
      busy = false;
    } else {
      begin(start);
    }
  }

  private void begin(Runnable start) {
    try {
      start.run();
    } catch (RuntimeException e) {
      next();
      throw e;
    }
  }

  private void showNothing() {
    undoable.set(null);
    redoable.set(null);
    unpublished.set(false);
    selection.reset();
    project.set(null);
  }

  private void show(Snapshot now) {
    if (now.session() == session) {
      undoable.set(now.undoable());
      redoable.set(now.redoable());
      unpublished.set(now.unpublished());
      project.set(now.project());
    }
  }

  /// The state of a session after a change, taken where the change was made.
  private record Snapshot(
      ProjectSession session,
      Project project,
      @Nullable Message undoable,
      @Nullable Message redoable,
      boolean unpublished) {
    static Snapshot of(ProjectSession session) {
      return new Snapshot(
          session,
          session.project(),
          session.undoable().orElse(null),
          session.redoable().orElse(null),
          session.store().isUnpublished());
    }
  }

  private ProjectSession open() {
    if (session == null) {
      throw new IllegalStateException("no project is open");
    }
    return session;
  }
}
