package se.helabilden.needs;

/// Where in society something is seen or done.
public enum Level {
  INDIVIDUAL,
  AREA,
  SOCIETY
}
