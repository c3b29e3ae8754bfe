package se.helabilden.ui.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/// The part of a chart over time that its lines are drawn in.
///
/// @param left in pixels, as all of them
record TimePlane(TimeScale scale, double left, double right, double top, double bottom) {
  double x(int period) {
    return left + (right - left) * scale.place(period);
  }

  double y(double value) {
    return bottom - scale.share(value) * (bottom - top);
  }

  /// How high the line ends; NaN for values without any number.
  double endOf(double[] values) {
    for (int i = values.length - 1; i >= 0; i--) {
      if (!Double.isNaN(values[i])) {
        return y(values[i]);
      }
    }
    return Double.NaN;
  }

  /// The line of some values, one for each period, with a gap where a number is missing or the scale is broken.
  void line(GraphicsContext g, double[] values, Paint paint, double width, double alpha) {
    g.setStroke(paint);
    g.setLineWidth(width);
    g.setGlobalAlpha(alpha);
    g.beginPath();
    boolean drawing = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        drawing = false;
      } else if (drawing && scale.joined()[i]) {
        g.lineTo(x(i), y(values[i]));
      } else {
        g.moveTo(x(i), y(values[i]));
        drawing = true;
      }
    }
    g.stroke();
    if (width > 1) {
      lonely(g, values, paint, width);
    }
    g.setGlobalAlpha(1);
  }

  /// A value that no line goes to or from.
  private void lonely(GraphicsContext g, double[] values, Paint paint, double width) {
    g.setFill(paint);
    for (int i = 0; i < values.length; i++) {
      boolean from = i > 0 && scale.joined()[i] && !Double.isNaN(values[i - 1]);
      boolean to = i + 1 < values.length && scale.joined()[i + 1] && !Double.isNaN(values[i + 1]);
      if (!Double.isNaN(values[i]) && !from && !to) {
        g.fillOval(x(i) - width, y(values[i]) - width, 2 * width, 2 * width);
      }
    }
  }
}
