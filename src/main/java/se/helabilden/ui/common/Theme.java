package se.helabilden.ui.common;

/// Light or dark.
public enum Theme {
  LIGHT,
  DARK
}
