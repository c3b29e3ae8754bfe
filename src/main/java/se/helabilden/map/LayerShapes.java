package se.helabilden.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
/// the **south**. Equal coordinates stay equal, so neighbours still meet exactly. Immutable (but for [#thin], which
/// changes nothing that can be seen), thread-safe.
public final class LayerShapes {
  private static final int STEPS = 1 << 30;
  private static final double LEAST_SEEN = 0.7;
  /// Pixels as wide as the whole layer are coarse enough.
  private static final int MOST_LEVELS = 60;
  private static final double WORTH_A_COPY = 0.7;

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
  /// The county of each area as a number from 0; -1 where it is not known.
  private final int[] county;
  private final int counties;
  /// The same boundaries with fewer vertices, finest first; empty until they are made.
  private volatile List<Coarser> coarser = List.of();
  private boolean isThinned;

  /// @param level for pictures whose pixels are 2^level squares of the grid or more
  private record Coarser(int level, LayerShapes shapes) {}

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
    Memberships memberships = Memberships.of(layer);
    group = memberships.group();
    groups = memberships.groups();
    county = memberships.county();
    counties = memberships.counties();
    middles = new AtomicReferenceArray<>(layer.size());
  }

  /// The same areas with other vertices.
  private LayerShapes(LayerShapes all, int[] x, int[] y, int[] ringStart) {
    this.layer = all.layer;
    this.extent = all.extent;
    this.step = all.step;
    this.x = x;
    this.y = y;
    this.ringStart = ringStart;
    this.areaRing = all.areaRing;
    this.ringBox = all.ringBox;
    this.areaBox = all.areaBox;
    this.group = all.group;
    this.groups = all.groups;
    this.county = all.county;
    this.counties = all.counties;
    this.middles = all.middles;
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

  /// Makes copies with fewer vertices for small scales, which painting takes from then on: what they leave out cannot be
  /// seen, and neighbours still meet. Takes a fraction of a second for thousands of areas, some seconds for a hundred
  /// thousand; asking again costs nothing.
  public synchronized void thin(Progress progress) {
    if (isThinned) {
      return;
    }
    byte[] levels = VertexLevels.of(this, progress);
    int[] ending = new int[Byte.MAX_VALUE + 1];
    for (byte level : levels) {
      ending[Math.max(level, 0)]++;
    }
    List<Coarser> made = new ArrayList<>();
    int before = x.length;
    int kept = x.length;
    for (int level = 1; level < MOST_LEVELS; level++) {
      kept -= ending[level - 1];
      if (kept < before * WORTH_A_COPY) {
        progress.check();
        made.add(new Coarser(level, without(levels, level, kept)));
        before = kept;
      }
    }
    coarser = List.copyOf(made);
    isThinned = true;
  }

  /// The vertices of a level or above. Rings of which nothing is left have none.
  private LayerShapes without(byte[] levels, int level, int room) {
    int[] newX = new int[room + ringBox.length / 4];
    int[] newY = new int[newX.length];
    int[] newStart = new int[ringStart.length];
    int at = 0;
    for (int ring = 0; ring + 1 < ringStart.length; ring++) {
      int start = at;
      for (int i = ringStart[ring]; i < ringStart[ring + 1] - 1; i++) {
        if (levels[i] >= level) {
          newX[at] = x[i];
          newY[at++] = y[i];
        }
      }
      if (at - start < 3) {
        at = start;
      } else {
        newX[at] = newX[start];
        newY[at++] = newY[start];
      }
      newStart[ring + 1] = at;
    }
    return new LayerShapes(this, Arrays.copyOf(newX, at), Arrays.copyOf(newY, at), newStart);
  }

  /// These boundaries with no more vertices than a picture of this view shows, as far as such copies are made.
  LayerShapes inDetailFor(View view) {
    double squares = 1 / (scaleIn(view) * scaleIn(view));
    LayerShapes fit = this;
    for (Coarser each : coarser) {
      if (squares >= Math.scalb(1.0, each.level)) {
        fit = each.shapes;
      }
    }
    return fit;
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

  /// Whether any part of an area's rectangle lies in a view.
  boolean isInSight(int area, View view) {
    double scale = scaleIn(view);
    double left = leftIn(view);
    double top = topIn(view);
    return areaBox[4 * area] <= areaBox[4 * area + 2]
        && areaBox[4 * area + 2] * scale + left > 0
        && areaBox[4 * area] * scale + left < view.width()
        && areaBox[4 * area + 3] * scale + top > 0
        && areaBox[4 * area + 1] * scale + top < view.height();
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

  int[] county() {
    return county;
  }

  int counties() {
    return counties;
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
