package se.helabilden.needs;

/// Where a piece of evidence comes from.
public enum EvidenceKind {
  STATISTICS,
  MAP,
  SURVEY,
  INTERVIEW,
  DIALOGUE,
  WORKSHOP,
  RESEARCH,
  OPERATIONS,
  OBSERVATION;

  /// Whether it is numbers about areas.
  public boolean isStatistics() {
    return this == STATISTICS || this == MAP;
  }
}
