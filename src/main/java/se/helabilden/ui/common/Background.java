package se.helabilden.ui.common;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Runs what may take long away from the window's thread, and brings the result back to it. The only place in the
/// window that starts work elsewhere.
public final class Background {
  /// Work that gives a result, reports how far it is, and ends when cancelled.
  @FunctionalInterface
  public interface Work<T> {
    T run(Progress progress) throws Exception;
  }

  private final Executor ui;
  private final ExecutorService workers;
  private final Consumer<Throwable> failures;
  private final ObservableList<Job> jobs = FXCollections.observableArrayList();
  /// Kept, because it hears of changes only as long as somebody holds it.
  private final ObservableList<Job> jobsToSee = FXCollections.unmodifiableObservableList(jobs);

  /// @param ui runs on the window's thread
  /// @param workers runs elsewhere
  /// @param failures told, on the window's thread, of what nobody else handles
  public Background(Executor ui, ExecutorService workers, Consumer<Throwable> failures) {
    this.ui = ui;
    this.workers = workers;
    this.failures = failures;
  }

  /// What is under way, for the line at the bottom of the window.
  public ObservableList<Job> jobs() {
    return jobsToSee;
  }

  /// Starts work that the user sees and can cancel.
  ///
  /// @param what what is being done, in words
  /// @param done gets the result on the window's thread; not called when cancelled or failed
  public <T> Job start(Message what, Work<T> work, Consumer<T> done) {
    return start(what, work, done, failures);
  }

  /// As [#start(Message, Work, Consumer)], with failures handled by the caller on the window's thread.
  public <T> Job start(Message what, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Job job = new Job(what, ui);
    jobs.add(job);
    run(job, work, done, failed);
    return job;
  }

  /// Starts work that the user sees but that runs to its end once begun, such as writing an edit: its result always
  /// arrives, or its failure.
  public <T> Job startWhole(Message what, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Job job = new Job(what, ui, false);
    jobs.add(job);
    run(job, work, done, failed);
    return job;
  }

  /// Tells of a failure that nobody else handles. On the window's thread only.
  public void failed(Throwable failure) {
    failures.accept(failure);
  }

  /// Starts work too short to be shown, such as a repaint; cancelled by the next one of its kind.
  public <T> Job startQuietly(Work<T> work, Consumer<T> done) {
    Job job = new Job(Message.of("ui.common.working"), ui);
    run(job, work, done, failures);
    return job;
  }

  /// As [#startQuietly(Work, Consumer)], for who must know that nothing will come; the failure is told as usual.
  public <T> Job startQuietly(Work<T> work, Consumer<T> done, Runnable whenFailed) {
    Job job = new Job(Message.of("ui.common.working"), ui);
    run(
        job,
        work,
        done,
        failure -> {
          if (!job.isCancelled()) {
            whenFailed.run();
          }
          failures.accept(failure);
        });
    return job;
  }

  private <T> void run(Job job, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    workers.execute(
        () -> {
          try {
            T result = work.run(job);
            ui.execute(
                () -> {
                  jobs.remove(job);
                  if (!job.isCancelled()) {
                    done.accept(result);
                  }
                });
          } catch (CancellationException e) {
            ui.execute(() -> jobs.remove(job));
          } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            ui.execute(
                () -> {
                  jobs.remove(job);
                  failed.accept(e);
                });
          }
        });
  }
}
