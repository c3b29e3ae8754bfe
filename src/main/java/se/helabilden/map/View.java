package se.helabilden.map;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import se.helabilden.area.Area;

/// Which part of the world a picture shows: the world's point at its upper left corner, and how far a pixel reaches.
/// North is up. Immutable; moving and zooming give another view.
///
/// @param west x of the left edge
/// @param north y of the upper edge
/// @param unitsPerPixel world units (metres) that a pixel spans, above 0
/// @param width in pixels
/// @param height in pixels
public record View(double west, double north, double unitsPerPixel, int width, int height) {
  private static final double NEAR = 3;

  public View {
    if (!(unitsPerPixel > 0) || Double.isInfinite(unitsPerPixel) || width < 1 || height < 1) {
      throw new IllegalArgumentException("no view: " + unitsPerPixel + ", " + width + " × " + height);
    }
  }

  /// The whole extent in the middle of so many pixels, with a margin of pixels around it.
  public static View fit(Envelope extent, int width, int height, double margin) {
    double wide = Math.max(1, width - 2 * margin);
    double high = Math.max(1, height - 2 * margin);
    double units = Math.max(extent.getWidth() / wide, extent.getHeight() / high);
    double scale = units > 0 ? units : 1;
    double centreX = extent.isNull() ? 0 : (extent.getMinX() + extent.getMaxX()) / 2;
    double centreY = extent.isNull() ? 0 : (extent.getMinY() + extent.getMaxY()) / 2;
    return new View(centreX - scale * width / 2, centreY + scale * height / 2, scale, width, height);
  }

  /// One area in the middle of so many pixels; empty for an area without a boundary.
  public static Optional<View> around(Area area, int width, int height) {
    Envelope extent = area.geometry().getEnvelopeInternal();
    return extent.isNull() ? Optional.empty() : Optional.of(fit(extent, width, height, 0));
  }

  /// The view after the picture was dragged by so many pixels, right and down.
  public View panned(double dx, double dy) {
    return new View(west - dx * unitsPerPixel, north + dy * unitsPerPixel, unitsPerPixel, width, height);
  }

  /// The view magnified so many times about a pixel that stays where it is.
  public View zoomed(double factor, double pixelX, double pixelY) {
    double scale = unitsPerPixel / factor;
    return new View(worldX(pixelX) - pixelX * scale, worldY(pixelY) + pixelY * scale, scale, width, height);
  }

  /// The same centre and scale in another window size.
  public View resized(int newWidth, int newHeight) {
    double left = west + (width - newWidth) * unitsPerPixel / 2;
    double top = north - (height - newHeight) * unitsPerPixel / 2;
    return new View(left, top, unitsPerPixel, newWidth, newHeight);
  }

  public double worldX(double pixelX) {
    return west + pixelX * unitsPerPixel;
  }

  public double worldY(double pixelY) {
    return north - pixelY * unitsPerPixel;
  }

  public double pixelX(double worldX) {
    return (worldX - west) / unitsPerPixel;
  }

  public double pixelY(double worldY) {
    return (north - worldY) / unitsPerPixel;
  }

  public Coordinate world(double pixelX, double pixelY) {
    return new Coordinate(worldX(pixelX), worldY(pixelY));
  }

  /// Whether another view of the same size shows something of the same at much the same scale, so that its picture is of
  /// use on the way there.
  public boolean isNear(View other) {
    double scale = unitsPerPixel / other.unitsPerPixel;
    return width == other.width
        && height == other.height
        && scale < NEAR
        && scale > 1 / NEAR
        && extent().intersects(other.extent());
  }

  /// The part of the world in sight.
  public Envelope extent() {
    return new Envelope(west, worldX(width), worldY(height), north);
  }
}
