package se.helabilden.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// The boundaries of a layer as flat arrays, made once per layer and painted many times. Coordinates are whole steps
/// of a grid laid over the layer's extent (2³⁰ steps along its longer side: 1.5 mm for Sweden), x to the east, y to
/// the **south**. Equal coordinates stay equal, so neighbours still meet exactly. Immutable, thread-safe.
public final class LayerShapes {
  private static final int STEPS = 1 << 30;
  private static final double LEAST_SEEN = 0.7;

  private final AreaLayer layer;
  private final Envelope extent;
  private final double step;
  private final int[] x;
  private final int[] y;
  /// First vertex of each ring, and the end of the last one. Rings are closed: their last vertex repeats the first.
  private final int[] ringStart;
  /// First ring of each area, and the end of the last one.
  private final int[] areaRing;
  /// West, north, east, south of each ring.
  private final int[] ringBox;
  /// West, north, east, south of each area; west above east for an area without a boundary.
  private final int[] areaBox;
  /// The municipality of each area as a number from 0; -1 where it is not known.
  private final int[] group;
  private final int groups;
  /// Found when first asked for: where a name stands best.
  private final AtomicReferenceArray<@Nullable Coordinate> middles;

  private LayerShapes(AreaLayer layer, Envelope extent, List<LinearRing> rings, int[] areaRing) {
    this.layer = layer;
    this.extent = extent;
    this.areaRing = areaRing;
    double longest = extent.isNull() ? 0 : Math.max(extent.getWidth(), extent.getHeight());
    this.step = longest > 0 ? longest / STEPS : 1;
    ringStart = new int[rings.size() + 1];
    for (int r = 0; r < rings.size(); r++) {
      ringStart[r + 1] = Math.addExact(ringStart[r], rings.get(r).getNumPoints());
    }
    x = new int[ringStart[rings.size()]];
    y = new int[x.length];
    ringBox = new int[4 * rings.size()];
    areaBox = new int[4 * layer.size()];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    group =
        layer.areas().stream()
            .mapToInt(
                area ->
                    area.municipalityCode() == null
                        ? -1
                        : numbers.computeIfAbsent(area.municipalityCode(), code -> numbers.size()))
            .toArray();
    groups = numbers.size();
    middles = new AtomicReferenceArray<>(layer.size());
  }

  /// Flattens the boundaries of a layer. An area without a boundary gets none and is never painted.
  public static LayerShapes of(AreaLayer layer, Progress progress) {
    progress.report(0, Message.of("map.preparing", layer.size()));
    int[] areaRing = new int[layer.size() + 1];
    List<LinearRing> rings = new ArrayList<>(layer.size() * 2);
    Envelope extent = new Envelope();
    for (int area = 0; area < layer.size(); area++) {
      Geometry geometry = layer.area(area).geometry();
      addRings(geometry, rings);
      extent.expandToInclude(geometry.getEnvelopeInternal());
      areaRing[area + 1] = rings.size();
    }
    progress.check();
    LayerShapes shapes = new LayerShapes(layer, extent, rings, areaRing);
    IntStream.range(0, layer.size())
        .parallel()
        .forEach(
            area -> {
              if ((area & 255) == 0) {
                progress.check();
              }
              shapes.fill(area, rings);
            });
    return shapes;
  }

  private static void addRings(Geometry geometry, List<LinearRing> rings) {
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        rings.add(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(polygon.getInteriorRingN(hole));
        }
      }
    } else {
      for (int part = 0; part < geometry.getNumGeometries(); part++) {
        Geometry child = geometry.getGeometryN(part);
        if (child != geometry) {
          addRings(child, rings);
        }
      }
    }
  }

  private void fill(int area, List<LinearRing> rings) {
    Box whole = new Box();
    double west = extent.getMinX();
    double north = extent.getMaxY();
    double perStep = 1 / step;
    for (int ring = areaRing[area]; ring < areaRing[area + 1]; ring++) {
      Box box = new Box();
      CoordinateSequence points = rings.get(ring).getCoordinateSequence();
      int at = ringStart[ring];
      for (int i = 0; i < points.size(); i++) {
        int px = (int) ((points.getX(i) - west) * perStep + 0.5);
        int py = (int) ((north - points.getY(i)) * perStep + 0.5);
        x[at + i] = px;
        y[at + i] = py;
        box.add(px, py);
      }
      box.store(ringBox, ring);
      whole.add(box);
    }
    whole.store(areaBox, area);
  }

  private static final class Box {
    private int west = Integer.MAX_VALUE;
    private int north = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;
    private int south = Integer.MIN_VALUE;

    void add(int x, int y) {
      west = Math.min(west, x);
      north = Math.min(north, y);
      east = Math.max(east, x);
      south = Math.max(south, y);
    }

    void add(Box other) {
      west = Math.min(west, other.west);
      north = Math.min(north, other.north);
      east = Math.max(east, other.east);
      south = Math.max(south, other.south);
    }

    void store(int[] boxes, int index) {
      boxes[4 * index] = west;
      boxes[4 * index + 1] = north;
      boxes[4 * index + 2] = east;
      boxes[4 * index + 3] = south;
    }
  }

  public AreaLayer layer() {
    return layer;
  }

  /// How many areas there are, those without a boundary too.
  public int size() {
    return areaRing.length - 1;
  }

  public int vertices() {
    return x.length;
  }

  /// The smallest rectangle around all boundaries, in world units; null extent where there is none.
  public Envelope extent() {
    return new Envelope(extent);
  }

  /// The rings of an area in a view, each as x, y, x, y … in pixels, thinned to what can be seen.
  public List<double[]> rings(int area, View view) {
    double scale = scaleIn(view);
    double left = leftIn(view);
    double top = topIn(view);
    List<double[]> rings = new ArrayList<>();
    for (int ring = areaRing[area]; ring < areaRing[area + 1]; ring++) {
      int end = ringStart[ring + 1];
      double[] points = new double[2 * (end - ringStart[ring])];
      int found = 0;
      for (int i = ringStart[ring]; i < end; i++) {
        double px = x[i] * scale + left;
        double py = y[i] * scale + top;
        boolean near =
            found > 0 && Math.abs(px - points[found - 2]) < LEAST_SEEN && Math.abs(py - points[found - 1]) < LEAST_SEEN;
        if (!near) {
          points[found++] = px;
          points[found++] = py;
        }
      }
      rings.add(Arrays.copyOf(points, found));
    }
    return rings;
  }

  /// The middle of the largest circle within an area, in world units; null for an area without a boundary.
  @Nullable Coordinate middle(int area) {
    Coordinate known = middles.get(area);
    Geometry geometry = layer.area(area).geometry();
    if (known != null || geometry.isEmpty() || geometry.getArea() == 0) {
      return known;
    }
    Envelope box = geometry.getEnvelopeInternal();
    double tolerance = Math.max(box.getWidth(), box.getHeight()) / 200;
    Coordinate found = MaximumInscribedCircle.getCenter(geometry, tolerance).getCoordinate();
    middles.set(area, found);
    return found;
  }

  int[] x() {
    return x;
  }

  int[] y() {
    return y;
  }

  int[] ringStart() {
    return ringStart;
  }

  int[] areaRing() {
    return areaRing;
  }

  int[] ringBox() {
    return ringBox;
  }

  int[] areaBox() {
    return areaBox;
  }

  int[] group() {
    return group;
  }

  int groups() {
    return groups;
  }

  /// How many pixels a grid step is in a view.
  double scaleIn(View view) {
    return step / view.unitsPerPixel();
  }

  /// Where the grid's west edge lies in a view, in pixels.
  double leftIn(View view) {
    return extent.isNull() ? 0 : view.pixelX(extent.getMinX());
  }

  /// Where the grid's north edge lies in a view, in pixels.
  double topIn(View view) {
    return extent.isNull() ? 0 : view.pixelY(extent.getMaxY());
  }
}
