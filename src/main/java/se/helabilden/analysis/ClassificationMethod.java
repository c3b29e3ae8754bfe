package se.helabilden.analysis;

import java.util.Optional;

/// How class breaks are found.
public enum ClassificationMethod {
  QUANTILE("quantile"),
  NATURAL_BREAKS("natural-breaks"),
  EQUAL_INTERVAL("equal-interval"),
  STANDARD_DEVIATION("standard-deviation"),
  HEAD_TAIL("head-tail"),
  BOX("box"),
  PRETTY("pretty"),
  MANUAL("manual"),
  UNCLASSED("unclassed");

  private final String id;

  ClassificationMethod(String id) {
    this.id = id;
  }

  /// The public id, as in `--method natural-breaks`.
  public String id() {
    return id;
  }

  public static Optional<ClassificationMethod> ofId(String id) {
    for (ClassificationMethod method : values()) {
      if (method.id.equals(id)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
