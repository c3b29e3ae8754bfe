package se.helabilden.analysis;

/// What makes a piece of [MapAdvice] go away, in one step.
public enum Mend {
  /// As many classes as suit the number of areas.
  USUAL_CLASSES,
  /// Ask for as many classes as there turned out to be.
  AS_MANY_AS_THERE_ARE,
  /// Classes after natural groups in the values.
  NATURAL_BREAKS,
  /// As many areas in each class.
  QUANTILES,
  /// Show a share in place of a count.
  SHARE,
  /// Colours of one hue.
  ONE_HUE,
  /// Draw the areas with a small base hatched.
  HATCH_FEW,
  /// Show one period of what a change was computed from.
  ONE_PERIOD,
  /// Show a period (or else an indicator) that has differing values.
  OTHER_VALUES,
  /// Say who made the numbers.
  STATE_SOURCE,
  /// Take the boundaries that the table was made for.
  MATCHING_BOUNDARIES;

  /// The mend of an issue.
  ///
  /// @throws IllegalArgumentException for an id that is none of [MapAdvice]
  public static Mend of(String issue) {
    return switch (issue) {
      case "no-values", "one-value" -> OTHER_VALUES;
      case "too-many-classes", "few-areas-per-class" -> USUAL_CLASSES;
      case "fewer-classes" -> AS_MANY_AS_THERE_ARE;
      case "ties-uneven" -> NATURAL_BREAKS;
      case "empty-classes" -> QUANTILES;
      case "count-choropleth" -> SHARE;
      case "diverging-without-midpoint" -> ONE_HUE;
      case "small-denominators" -> HATCH_FEW;
      case "mixed-years" -> ONE_PERIOD;
      case "version-differs" -> MATCHING_BOUNDARIES;
      case "missing-source" -> STATE_SOURCE;
      default -> throw new IllegalArgumentException(issue);
    };
  }
}
