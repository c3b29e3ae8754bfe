package se.helabilden.ui.common;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import se.helabilden.map.Mark;

/// Draws a sheet's marks in the window.
final class MarkDrawing {
  private static final String FAMILY = "Roboto";

  private MarkDrawing() {}

  static void draw(List<Mark> marks, GraphicsContext g) {
    g.setTextBaseline(VPos.BASELINE);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setFillRule(FillRule.NON_ZERO);
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text text -> text(text, g);
        case Mark.Figure figure -> figure(figure, g);
        case Mark.Bar bar -> {
          g.setFill(colour(bar.rgb(), 1));
          g.fillRect(bar.x(), bar.y(), bar.width(), bar.height());
        }
        // drawn by the map itself
        case Mark.Areas _, Mark.Box _ -> {}
        case Mark.Clipped clipped -> draw(clipped.marks(), g);
      }
    }
  }

  private static Color colour(int rgb, double opacity) {
    return Swatch.colour(rgb).deriveColor(0, 1, 1, opacity);
  }

  private static void text(Mark.Text text, GraphicsContext g) {
    FontWeight weight =
        switch (text.weight()) {
          case REGULAR -> FontWeight.NORMAL;
          case MEDIUM -> FontWeight.MEDIUM;
          case BOLD -> FontWeight.BOLD;
        };
    g.setFont(Font.font(FAMILY, weight, text.size()));
    g.setTextAlign(
        switch (text.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    if (text.hasHalo()) {
      g.setStroke(colour(text.halo(), 1));
      g.setLineWidth(text.size() * 0.24);
      g.strokeText(text.text(), text.x(), text.baseline());
    }
    g.setFill(colour(text.rgb(), 1));
    g.fillText(text.text(), text.x(), text.baseline());
  }

  private static void figure(Mark.Figure figure, GraphicsContext g) {
    boolean filled = figure.fill() != Mark.Figure.NONE;
    boolean stroked = figure.stroke() != Mark.Figure.NONE && figure.strokeWidth() > 0;
    if (filled) {
      g.setFill(colour(figure.fill(), figure.opacity()));
    }
    if (stroked) {
      g.setStroke(colour(figure.stroke(), 1));
      g.setLineWidth(figure.strokeWidth());
    }
    double r = figure.radius();
    if (r > 0) {
      for (double[] points : figure.points()) {
        for (int i = 0; i + 1 < points.length; i += 2) {
          if (filled) {
            g.fillOval(points[i] - r, points[i + 1] - r, 2 * r, 2 * r);
          }
          if (stroked) {
            g.strokeOval(points[i] - r, points[i + 1] - r, 2 * r, 2 * r);
          }
        }
      }
      return;
    }
    g.beginPath();
    for (double[] points : figure.points()) {
      for (int i = 0; i + 1 < points.length; i += 2) {
        if (i == 0) {
          g.moveTo(points[0], points[1]);
        } else {
          g.lineTo(points[i], points[i + 1]);
        }
      }
      if (figure.closed()) {
        g.closePath();
      }
    }
    if (filled) {
      g.fill();
    }
    if (stroked) {
      g.stroke();
    }
  }
}
