package se.helabilden.ui.common;

import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import se.helabilden.map.Fill;
import se.helabilden.map.Hatch;

/// A field in a colour or pattern of the map, as legends show it.
public final class Swatch {
  private static final String HATCH = "hatch-";

  private Swatch() {}

  /// Makes a region look as areas do.
  ///
  /// @param corner how round its corners are, in points
  public static void paint(Region region, Fill fill, double corner) {
    region.getStyleClass().removeIf(name -> name.startsWith(HATCH));
    switch (fill) {
      case Fill.Solid solid ->
          region.setBackground(new Background(new BackgroundFill(colour(solid.rgb()), new CornerRadii(corner), null)));
      case Fill.Pattern pattern -> region.getStyleClass().add(styleOf(pattern.hatch()));
    }
  }

  /// @param rgb 0xRRGGBB
  public static Color colour(int rgb) {
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  private static String styleOf(Hatch hatch) {
    return HATCH
        + switch (hatch) {
          case MISSING -> "missing";
          case SUPPRESSED -> "suppressed";
          case NOT_APPLICABLE -> "not-applicable";
          case FEW -> "few";
        };
  }
}
