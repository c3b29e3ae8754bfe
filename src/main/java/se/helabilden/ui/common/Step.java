package se.helabilden.ui.common;

/// The steps of the way through, in the order of the rail.
public enum Step {
  DATA,
  MAPS,
  MAPPING,
  NEEDS,
  PLAN,
  REPORT
}
