package se.helabilden.project;

import se.helabilden.work.Author;
import se.helabilden.work.Message;
import se.helabilden.work.Stamp;

/// A line of the log on disk: who did what, when. Order is the log's own, never the clock's.
///
/// @param kind the edit's name, `ImportValues`, or `Undo`, `Redo`, `Create`
/// @param summary what was done, for the user
public record EditRecord(Stamp stamp, String kind, Message summary) {
  /// The first line of every log.
  public static EditRecord created(Author author) {
    return new EditRecord(author.stamp(), "Create", Message.of("project.create"));
  }
}
