package se.helabilden.map;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/// Where areas lie in a view that letters would hide: those which are smaller than a label. Coarse, in squares of some
/// pixels, so that it is made anew for each step of a drag.
final class SmallAreas {
  /// A label is so many letters wide and this many high, about.
  private static final double WORD = 9;
  private static final double HIGH = 1.4;

  /// Of an area that is this share of a label's size or more, enough is seen beside the label.
  private static final double LARGE = 0.75;

  private final int cell;
  private final int across;
  private final int down;
  private final boolean[] marked;

  private SmallAreas(View view, int cell) {
    this.cell = cell;
    this.across = view.width() / cell + 1;
    this.down = view.height() / cell + 1;
    this.marked = new boolean[across * down];
  }

  /// @param size of the letters, in pixels
  static SmallAreas of(LayerShapes shapes, View view, double size) {
    SmallAreas small = new SmallAreas(view, (int) Math.max(3, size / 3));
    double large = LARGE * size * WORD * size * HIGH;
    Envelope seen = view.extent();
    for (int area = 0; area < shapes.size(); area++) {
      Envelope box = shapes.layer().area(area).geometry().getEnvelopeInternal();
      if (seen.intersects(box)) {
        double wide = box.getWidth() / view.unitsPerPixel();
        double high = box.getHeight() / view.unitsPerPixel();
        if (wide * high < large) {
          small.mark(view, box);
        }
      }
    }
    return small;
  }

  private void mark(View view, Envelope box) {
    int left = column(view.pixelX(box.getMinX()));
    int right = column(view.pixelX(box.getMaxX()));
    int top = row(view.pixelY(box.getMaxY()));
    int bottom = row(view.pixelY(box.getMinY()));
    for (int y = top; y <= bottom; y++) {
      Arrays.fill(marked, y * across + left, y * across + right + 1, true);
    }
  }

  /// Whether something there would hide a small area; its own is hidden as well as any.
  ///
  /// @param room in pixels of the view
  boolean isHiddenBy(Envelope room) {
    int right = column(room.getMaxX());
    int bottom = row(room.getMaxY());
    for (int y = row(room.getMinY()); y <= bottom; y++) {
      for (int x = column(room.getMinX()); x <= right; x++) {
        if (marked[y * across + x]) {
          return true;
        }
      }
    }
    return false;
  }

  private int column(double x) {
    return Math.clamp((int) Math.floor(x / cell), 0, across - 1);
  }

  private int row(double y) {
    return Math.clamp((int) Math.floor(y / cell), 0, down - 1);
  }
}
