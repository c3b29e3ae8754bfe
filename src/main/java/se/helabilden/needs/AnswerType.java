package se.helabilden.needs;

/// What a question is answered with, beside running text, which every question takes.
public enum AnswerType {
  /// Running text alone.
  TEXT,
  /// One or more of the question's choices.
  CHOICE,
  /// Rows of the question's columns.
  TABLE,
  /// Areas of a layer.
  AREAS,
  /// Saved views of a map.
  MAP,
  /// Pieces of evidence.
  EVIDENCE,
  /// Objects of the red thread: those that the question collects.
  OBJECTS
}
