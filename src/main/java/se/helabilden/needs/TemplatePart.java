package se.helabilden.needs;

/// The three deliverables of the work, which are also three steps of the window.
public enum TemplatePart {
  MAPPING,
  NEEDS,
  PLAN
}
