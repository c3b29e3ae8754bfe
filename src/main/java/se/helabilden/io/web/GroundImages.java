package se.helabilden.io.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import se.helabilden.map.Picture;
import se.helabilden.map.View;

/// Pictures as strangers send them.
final class GroundImages {
  private GroundImages() {}

  /// @param mostPixels the most that were asked for
  /// @throws IOException if it is no picture, or larger
  static BufferedImage decoded(Path file, long mostPixels) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
          throw new IOException("too many pixels");
        }
        return reader.read(0);
      } catch (RuntimeException e) {
        // readers of pictures fail so on damaged ones
        throw new IOException(e);
      } finally {
        reader.dispose();
      }
    }
  }

  /// As large as the view, on white.
  static Picture sized(BufferedImage image, View view) {
    BufferedImage whole = white(view.width(), view.height());
    draw(image, whole, 0, 0, view.width(), view.height());
    int[] pixels = whole.getRGB(0, 0, view.width(), view.height(), null, 0, view.width());
    return new Picture(view.width(), view.height(), pixels);
  }

  static BufferedImage white(int width, int height) {
    BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = whole.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return whole;
  }

  static void draw(BufferedImage image, BufferedImage onto, int x, int y, int width, int height) {
    Graphics2D graphics = onto.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, x, y, width, height, null);
    graphics.dispose();
  }
}
