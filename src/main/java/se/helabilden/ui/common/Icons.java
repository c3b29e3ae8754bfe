package se.helabilden.ui.common;

import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of one family, 20 pixels at normal text size. Never alone: a text or a tooltip stands beside each.
public final class Icons {
  private Icons() {}

  /// @param literal the family's own name, `mdi2m-map-outline`
  public static Node of(String literal) {
    FontIcon icon = new FontIcon(literal);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
