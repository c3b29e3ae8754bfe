package se.helabilden.ui.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Thousands of dots in one picture: an oval for each would keep the window waiting while one brushes over them.
final class Dots {
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable WritableImage image;
  private int width;
  private int height;

  /// Begins a picture without dots.
  void begin(int wide, int high) {
    if (buffer == null || wide != width || high != height) {
      width = wide;
      height = high;
      buffer =
          new PixelBuffer<>(wide, high, IntBuffer.allocate(wide * high), PixelFormat.getIntArgbPreInstance());
      image = new WritableImage(buffer);
    }
    Arrays.fill(buffer.getBuffer().array(), 0);
  }

  /// A square dot; what lies outside the picture is left out.
  void dot(double x, double y, int side, Color colour) {
    PixelBuffer<IntBuffer> into = buffer;
    if (into == null) {
      return;
    }
    int[] pixels = into.getBuffer().array();
    int left = Math.max(0, (int) Math.round(x) - side / 2);
    int top = Math.max(0, (int) Math.round(y) - side / 2);
    int right = Math.min(width, left + side);
    int bottom = Math.min(height, top + side);
    int argb = argb(colour);
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        pixels[row * width + column] = argb;
      }
    }
  }

  void end(GraphicsContext g) {
    if (buffer != null && image != null) {
      buffer.updateBuffer(all -> null);
      g.drawImage(image, 0, 0);
    }
  }

  private static int argb(Color colour) {
    int alpha = (int) Math.round(colour.getOpacity() * 255);
    int red = (int) Math.round(colour.getRed() * alpha);
    int green = (int) Math.round(colour.getGreen() * alpha);
    int blue = (int) Math.round(colour.getBlue() * alpha);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
