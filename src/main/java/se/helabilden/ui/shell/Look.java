package se.helabilden.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import se.helabilden.ui.common.Theme;

/// How everything looks: the theme, the accent, the typeface, and the text size, which is the root's font size that
/// all other sizes follow.
public final class Look {
  private static final double BODY = 13;
  private static final double ICON = 20;
  private static final List<String> FACES = List.of("Regular", "Italic", "Medium", "MediumItalic", "Bold");

  private Look() {}

  /// Makes the bundled typeface known to the toolkit. Once, after it has started.
  public static void loadTypeface() {
    for (String face : FACES) {
      String name = "/com/formdev/flatlaf/fonts/roboto/Roboto-" + face + ".ttf";
      try (InputStream in = Look.class.getResourceAsStream(name)) {
        if (Font.loadFont(Objects.requireNonNull(in, name), BODY) == null) {
          throw new IllegalStateException(name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
  }

  /// Dresses a scene, and the popups that belong to it.
  ///
  /// @param textScale 1 is normal
  public static void dress(Scene scene, Theme theme, double textScale) {
    Application.setUserAgentStylesheet(
        theme == Theme.DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(sheet("base.css"), sheet(theme == Theme.DARK ? "dark.css" : "light.css"), textSize(textScale));
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
  }

  private static String textSize(double scale) {
    String css =
        String.format(
            Locale.ROOT,
            ".root { -fx-font-size: %.2fpx; }%n.ikonli-font-icon, .icon { -fx-icon-size: %.0fpx; }%n",
            BODY * scale,
            ICON * scale);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
