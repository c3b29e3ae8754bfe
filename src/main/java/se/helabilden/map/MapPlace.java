package se.helabilden.map;

import org.locationtech.jts.geom.Envelope;
import se.helabilden.work.Progress;

/// Where map and legend stand in the body of a sheet: the legend beside the map if that costs it no size, else in a
/// corner that the areas leave free, else beside or below, whatever leaves the map larger.
///
/// @param left left edge of the map's rectangle, whole pixels from the body's left
/// @param view what the map's rectangle shows
/// @param legendX left edge of the legend, from the body's left
record MapPlace(int left, int top, View view, double legendX, double legendY) {
  private static final double WORTH_IT = 0.93;
  private static final int PROBE = 8;

  static MapPlace find(
      LayerShapes shapes, int width, int height, double legendWidth, double legendHeight, double gap) {
    Envelope extent = shapes.extent();
    double column = legendWidth + gap;
    double full = scale(extent, width, height);
    double beside = scale(extent, width - column, height);
    double below = scale(extent, width, height - legendHeight - gap);
    boolean onLeft = isEmptierOnLeft(shapes);
    if (Math.min(beside, below) * WORTH_IT > full) {
      for (int corner = 0; corner < 4; corner++) {
        boolean left = (corner & 1) == 0 == onLeft;
        MapPlace place = over(extent, full, width, height, legendWidth, legendHeight, left, corner < 2);
        if (isFree(shapes, place, legendWidth, legendHeight, gap)) {
          return place;
        }
      }
    }
    if (below < beside * WORTH_IT) {
      int mapHeight = (int) Math.min(height - legendHeight - gap, Math.ceil(extent.getHeight() / below) + 2);
      double legendY = Math.min(height - legendHeight, mapHeight + 1.5 * gap);
      return new MapPlace(0, 0, View.fit(extent, width, mapHeight, 1), 0, legendY);
    }
    return onLeft
        ? besideOnLeft(extent, beside, width, height, column)
        : besideOnRight(extent, beside, width, height, legendWidth, gap);
  }

  /// The legend under the title's left edge, the map in the middle of the sheet as far as the legend lets it.
  private static MapPlace besideOnLeft(Envelope extent, double scale, int width, int height, double column) {
    int mapWidth = (int) Math.min(width - column, Math.ceil(extent.getWidth() / scale) + 2);
    int left = (int) Math.max(column, (width - mapWidth) / 2.0);
    return new MapPlace(left, 0, View.fit(extent, mapWidth, height, 1), 0, 0);
  }

  /// The map in the middle of the sheet as far as the legend lets it, the legend close to its right.
  private static MapPlace besideOnRight(
      Envelope extent, double scale, int width, int height, double legendWidth, double gap) {
    int mapWidth = (int) Math.min(width - legendWidth - gap, Math.ceil(extent.getWidth() / scale) + 2);
    int left = (int) Math.min(width - legendWidth - gap - mapWidth, (width - mapWidth) / 2.0);
    double legendX = Math.min(width - legendWidth, left + mapWidth + 2.5 * gap);
    return new MapPlace(left, 0, View.fit(extent, mapWidth, height, 1), legendX, 0);
  }

  private static double scale(Envelope extent, double width, double height) {
    return Math.max(extent.getWidth() / Math.max(width - 2, 1), extent.getHeight() / Math.max(height - 2, 1));
  }

  /// The map pushed into the corner opposite the legend's.
  private static MapPlace over(
      Envelope extent,
      double scale,
      int width,
      int height,
      double legendWidth,
      double legendHeight,
      boolean left,
      boolean up) {
    double west = left ? extent.getMaxX() - (width - 1) * scale : extent.getMinX() - scale;
    double north = up ? extent.getMinY() + (height - 1) * scale : extent.getMaxY() + scale;
    View view = new View(west, north, scale, width, height);
    return new MapPlace(0, 0, view, left ? 0 : width - legendWidth, up ? 0 : height - legendHeight);
  }

  private static boolean isFree(
      LayerShapes shapes, MapPlace place, double legendWidth, double legendHeight, double gap) {
    View view = place.view();
    View small =
        new View(
            view.west(),
            view.north(),
            view.unitsPerPixel() * PROBE,
            Math.max(1, view.width() / PROBE),
            Math.max(1, view.height() / PROBE));
    AreaRaster probe = AreaRaster.of(shapes, small, 1, 1, Progress.NONE);
    double pad = gap / 2;
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        double px = (x + 0.5) * PROBE;
        double py = (y + 0.5) * PROBE;
        boolean under =
            px > place.legendX() - pad && px < place.legendX() + legendWidth + pad
                && py > place.legendY() - pad && py < place.legendY() + legendHeight + pad;
        if (under && probe.areaAt(x, y).isPresent()) {
          return false;
        }
      }
    }
    return true;
  }

  /// Which half of the map has less in it, judged by the areas' rectangles.
  private static boolean isEmptierOnLeft(LayerShapes shapes) {
    int[] box = shapes.areaBox();
    double longest = Math.max(shapes.extent().getWidth(), shapes.extent().getHeight());
    double middle = longest > 0 ? shapes.extent().getWidth() / longest * (1 << 29) : 0;
    double left = 0;
    double right = 0;
    for (int area = 0; area < shapes.size(); area++) {
      double west = box[4 * area];
      double east = box[4 * area + 2];
      double high = (double) box[4 * area + 3] - box[4 * area + 1];
      left += Math.max(0, Math.min(east, middle) - west) * high;
      right += Math.max(0, east - Math.max(west, middle)) * high;
    }
    return left <= right;
  }
}
