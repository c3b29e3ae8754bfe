package se.helabilden.io.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.helabilden.map.Picture;
import se.helabilden.map.View;
import se.helabilden.work.Progress;

/// Tiles beside each other, and the picture that is made of them.
///
/// @param left the westernmost, counted as [Tile] does
/// @param top the northernmost
record TileBlock(int zoom, int left, int top, int across, int down) {
  /// Tiles that are this much finer than the picture are looked at in four points a pixel.
  private static final double FINER = 1.15;

  long count() {
    return (long) across * down;
  }

  List<Tile> tiles() {
    List<Tile> all = new ArrayList<>();
    for (int y = top; y < top + down; y++) {
      for (int x = left; x < left + across; x++) {
        all.add(new Tile(zoom, x, y));
      }
    }
    return all;
  }

  /// The picture of a view: each pixel has the colour of its own place, so that lines are bent and stay sharp. What there
  /// is no tile for is white.
  ///
  /// @param size how many pixels wide a tile is
  Picture picture(Map<Tile, BufferedImage> images, int size, TileMesh mesh, View view, Progress progress) {
    BufferedImage whole = GroundImages.white(across * size, down * size);
    images.forEach(
        (tile, image) -> GroundImages.draw(image, whole, (tile.x() - left) * size, (tile.y() - top) * size, size, size));
    int[] from = ((DataBufferInt) whole.getRaster().getDataBuffer()).getData();
    double scale = (double) (1 << zoom) * size;
    int points = mesh.pixel(view) * scale > FINER ? 2 : 1;
    int[] pixels = new int[view.width() * view.height()];
    int[] sum = new int[3];
    for (int y = 0; y < view.height(); y++) {
      progress.check();
      for (int x = 0; x < view.width(); x++) {
        sum[0] = 0;
        sum[1] = 0;
        sum[2] = 0;
        for (int point = 0; point < points * points; point++) {
          double px = x + (point % points + 0.5) / points;
          double py = y + (point / points + 0.5) / points;
          add(from, whole.getWidth(), whole.getHeight(), mesh.east(px, py) * scale - left * (double) size,
              mesh.south(px, py) * scale - top * (double) size, sum);
        }
        int parts = points * points << 8;
        pixels[y * view.width() + x] =
            0xff000000 | (sum[0] + parts / 2) / parts << 16 | (sum[1] + parts / 2) / parts << 8 | (sum[2] + parts / 2) / parts;
      }
    }
    return new Picture(view.width(), view.height(), pixels);
  }

  /// Adds the colour at a point between four pixels, 256 times.
  private static void add(int[] from, int width, int height, double x, double y, int[] sum) {
    double left = x - 0.5;
    double above = y - 0.5;
    if (!(left > -1 && above > -1 && left < width && above < height)) {
      // outside the plane
      sum[0] += 255 << 8;
      sum[1] += 255 << 8;
      sum[2] += 255 << 8;
      return;
    }
    int column = (int) Math.floor(left);
    int row = (int) Math.floor(above);
    int right = (int) Math.round((left - column) * 16);
    int below = (int) Math.round((above - row) * 16);
    int x0 = Math.max(0, column);
    int x1 = Math.min(width - 1, column + 1);
    int y0 = Math.max(0, row) * width;
    int y1 = Math.min(height - 1, row + 1) * width;
    int a = from[y0 + x0];
    int b = from[y0 + x1];
    int c = from[y1 + x0];
    int d = from[y1 + x1];
    int wa = (16 - right) * (16 - below);
    int wb = right * (16 - below);
    int wc = (16 - right) * below;
    int wd = right * below;
    for (int i = 0; i < 3; i++) {
      int shift = 16 - 8 * i;
      sum[i] += (a >> shift & 255) * wa + (b >> shift & 255) * wb + (c >> shift & 255) * wc + (d >> shift & 255) * wd;
    }
  }
}
