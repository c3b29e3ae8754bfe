package se.helabilden.needs;

/// How far a question has come. Done is what the user says is done; nothing else makes it so.
public enum AnswerState {
  NOT_STARTED,
  STARTED,
  DONE,
  /// Not for this work, with a reason.
  NOT_APPLICABLE
}
