package se.helabilden.io.powerpoint;

import java.awt.Color;

/// The slide: 16:9, in points, and its colours.
final class Page {
  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final int MARGIN = 44;
  static final int TITLE_TOP = 26;
  static final int TITLE_HEIGHT = 62;
  static final int BODY_TOP = 96;
  static final int FOOT_TOP = 505;
  static final String FONT = "Arial";
  static final Color INK = new Color(0x1f2328);
  static final Color SOFT = new Color(0x4b535c);
  static final Color ACCENT = new Color(0x0b6e75);

  private Page() {}
}
