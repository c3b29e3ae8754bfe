package se.helabilden.project;

import java.nio.file.Path;
import java.util.List;
import se.helabilden.work.Issue;
import se.helabilden.work.Progress;

/// An open project on disk. Edits are on disk, each in a transaction of its own, when [#commit] returns; the user's
/// own file receives whole snapshots only, by [#publish]. Calls are thread-safe and follow one another.
public interface ProjectStore extends AutoCloseable {
  /// The user's file.
  Path file();

  /// The project as last committed.
  Project project();

  ProjectContent content();

  /// All edits since the project was made, oldest first.
  List<EditRecord> log();

  /// What there was to say on opening (a newer working copy was found, the file had changed outside) and on the last
  /// publishing (some values have no room as columns).
  List<Issue> issues();

  boolean isReadOnly();

  /// Whether there are edits that the user's file does not have yet.
  boolean isUnpublished();

  /// Puts an edit on disk. When it returns, a kill or a power cut loses nothing of it.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if the disk is full or read-only; nothing is changed then
  /// @throws IllegalArgumentException if the project refers to content that neither is there nor comes with the edit
  void commit(EditRecord record, Project after, NewContent added);

  /// Replaces the user's file by a whole snapshot, atomically.
  ///
  /// @throws se.helabilden.work.UserFacingException (PROJECT) if it cannot be written, or was changed by somebody else
  ///     meanwhile (this version is then kept beside it); the old file is untouched then
  void publish(Progress progress);

  /// Closes without publishing: unpublished edits stay in the working copy and come back on the next opening.
  @Override
  void close();
}
