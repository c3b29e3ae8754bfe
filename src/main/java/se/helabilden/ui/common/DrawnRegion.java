package se.helabilden.ui.common;

import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;

/// A small drawing, such as a histogram, in the text size and colours of its place. Drawn anew when its size, the text
/// size or the theme changes, or on [#redraw].
public abstract class DrawnRegion extends Region {
  private final Canvas canvas = new Canvas();
  private final Label ink = probe("ink");
  private final Label muted = probe("muted");
  private final Label accent = probe("accent");
  private final Label ground = probe("ground");

  @SuppressWarnings("this-escape")
  protected DrawnRegion() {
    getStyleClass().add("drawn");
    canvas.setManaged(false);
    getChildren().addAll(canvas, ink, muted, accent, ground);
    for (Label label : new Label[] {ink, muted, accent, ground}) {
      label.textFillProperty().subscribe((_, _) -> redraw());
    }
    muted.fontProperty().subscribe((_, _) -> requestLayout());
  }

  /// Never seen: it finds out what the style sheet says of a colour and the text.
  private static Label probe(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setManaged(false);
    label.setVisible(false);
    return label;
  }

  /// Draws all of it.
  protected abstract void draw(GraphicsContext g, double width, double height);

  protected final void redraw() {
    requestLayout();
  }

  /// The ordinary text colour.
  protected final Paint ink() {
    return ink.getTextFill();
  }

  protected final Paint muted() {
    return muted.getTextFill();
  }

  protected final Paint accent() {
    return accent.getTextFill();
  }

  /// The colour behind the drawing.
  protected final Paint ground() {
    return ground.getTextFill();
  }

  /// The font of secondary text.
  protected final Font font() {
    return muted.getFont();
  }

  /// The size of ordinary text in pixels.
  protected final double em() {
    return ink.getFont().getSize();
  }

  /// A colour of a map.
  protected static Color colour(int rgb) {
    return Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  /// Nothing is drawn for a tab that is not in front: it is drawn when it comes there.
  private boolean isInSight() {
    Node node = this;
    while (node != null && node.isVisible()) {
      node = node.getParent();
    }
    return node == null;
  }

  @Override
  protected void layoutChildren() {
    if (!isInSight()) {
      return;
    }
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (getWidth() > 4 && getHeight() > 4) {
      g.setFont(font());
      draw(g, getWidth(), getHeight());
    }
  }
}
