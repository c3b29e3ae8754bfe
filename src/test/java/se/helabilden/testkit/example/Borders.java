package se.helabilden.testkit.example;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/// Draws the areas: the sides between cells of different areas, smoothed, are cut with the shores on a grid of
/// decimetres, and the faces put together. Neighbours share every vertex.
final class Borders {
  private static final PrecisionModel DECIMETRE = new PrecisionModel(10);
  private static final double CRUMB = 60_000;

  private final GeometryFactory factory;
  private final Mosaic mosaic;
  private final int[] labels;

  Borders(GeometryFactory factory, Mosaic mosaic, int[] labels) {
    this.factory = factory;
    this.mosaic = mosaic;
    this.labels = labels;
  }

  /// One geometry for each label, polygons and multipolygons; no islands yet.
  List<Geometry> draw(Shores shores, int count) {
    List<Block> smooth = smooth();
    STRtree blocks = new STRtree();
    List<LineString> all = new ArrayList<>();
    for (Block block : smooth) {
      blocks.insert(block.shape().getGeometry().getEnvelopeInternal(), block);
      addRings((Polygon) block.shape().getGeometry(), all);
    }
    addRings(shores.mainland, all);
    shores.lakes.forEach(lake -> addRings(lake, all));
    Geometry cut = UnaryUnionNG.union(factory.createMultiLineString(all.toArray(LineString[]::new)), DECIMETRE);
    PreparedGeometry land = PreparedGeometryFactory.prepare(shores.mainland);
    PreparedGeometry water =
        PreparedGeometryFactory.prepare(factory.createMultiPolygon(shores.lakes.toArray(Polygon[]::new)));
    List<List<Polygon>> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      faces.add(new ArrayList<>());
    }
    for (Polygon face : faces(cut)) {
      Point inside = face.getInteriorPoint();
      int label = land.contains(inside) && !water.contains(inside) ? labelAt(blocks, inside) : Districts.OUTSIDE;
      if (label != Districts.OUTSIDE) {
        faces.get(label).add(face);
      }
    }
    return mendCrumbs(faces);
  }

  private static void addRings(Polygon polygon, List<LineString> all) {
    all.add(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      all.add(polygon.getInteriorRingN(i));
    }
  }

  private static List<Polygon> faces(Geometry noded) {
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    List<Polygon> found = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      found.add((Polygon) face);
    }
    found.sort((a, b) -> a.getEnvelopeInternal().compareTo(b.getEnvelopeInternal()));
    return found;
  }

  private record Block(PreparedGeometry shape, int label) {}

  /// The areas with their water, each block labelled by a cell site in it, without the cells' zigzag: the more open the
  /// country, the longer the straight pieces of a border.
  private List<Block> smooth() {
    STRtree sites = new STRtree();
    for (int i = 0; i < labels.length; i++) {
      sites.insert(factory.createPoint(mosaic.sites.get(i)).getEnvelopeInternal(), i);
    }
    List<LineString> lines = new ArrayList<>();
    for (Mosaic.Side side : mosaic.sides) {
      if (labels[side.first()] != labels[side.second()]) {
        lines.add(factory.createLineString(new Coordinate[] {side.from(), side.to()}));
      }
    }
    List<Polygon> shapes = faces(factory.createMultiLineString(lines.toArray(LineString[]::new)));
    List<Integer> labelled = new ArrayList<>();
    double[] tolerances = new double[shapes.size()];
    for (Polygon face : shapes) {
      PreparedGeometry shape = PreparedGeometryFactory.prepare(face);
      int cell = -1;
      for (Object candidate : sites.query(face.getEnvelopeInternal())) {
        if (shape.contains(factory.createPoint(mosaic.sites.get((Integer) candidate)))) {
          cell = (Integer) candidate;
          break;
        }
      }
      Coordinate at = mosaic.sites.get(cell);
      tolerances[labelled.size()] = 680 - 565 * Math.sqrt(Math.min(1, 2 * Sketch.urbanity(at.x, at.y)));
      labelled.add(labels[cell]);
    }
    Geometry[] smoothed = CoverageSimplifier.simplify(shapes.toArray(Geometry[]::new), tolerances);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < smoothed.length; i++) {
      if (labelled.get(i) != Districts.OUTSIDE) {
        blocks.add(new Block(PreparedGeometryFactory.prepare(smoothed[i]), labelled.get(i)));
      }
    }
    return blocks;
  }

  private static int labelAt(STRtree blocks, Point inside) {
    for (Object candidate : blocks.query(inside.getEnvelopeInternal())) {
      Block block = (Block) candidate;
      if (block.shape().contains(inside)) {
        return block.label();
      }
    }
    return Districts.OUTSIDE;
  }

  /// A crumb that a shore has cut off goes to the neighbour it shares most of its border with; one without neighbours
  /// is left away if it is small.
  private List<Geometry> mendCrumbs(List<List<Polygon>> faces) {
    List<Geometry> whole = new ArrayList<>();
    for (List<Polygon> group : faces) {
      whole.add(CoverageUnion.union(group.toArray(Geometry[]::new)));
    }
    for (int label = 0; label < whole.size(); label++) {
      Geometry area = whole.get(label);
      int largest = 0;
      for (int i = 1; i < area.getNumGeometries(); i++) {
        largest = area.getGeometryN(i).getArea() > area.getGeometryN(largest).getArea() ? i : largest;
      }
      List<Geometry> kept = new ArrayList<>();
      for (int i = 0; i < area.getNumGeometries(); i++) {
        Geometry piece = area.getGeometryN(i);
        int heir = i == largest ? -1 : heir(whole, label, piece);
        if (i == largest || (heir < 0 && piece.getArea() >= CRUMB)) {
          kept.add(piece);
        } else if (heir >= 0) {
          whole.set(heir, CoverageUnion.union(new Geometry[] {whole.get(heir), piece}));
        }
      }
      whole.set(label, kept.size() == 1 ? kept.getFirst() : factory.buildGeometry(kept));
    }
    return whole;
  }

  private static int heir(List<Geometry> areas, int own, Geometry piece) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < areas.size(); i++) {
      if (i != own && areas.get(i).getEnvelopeInternal().intersects(piece.getEnvelopeInternal())) {
        double shared = areas.get(i).getBoundary().intersection(piece.getBoundary()).getLength();
        if (shared > most) {
          most = shared;
          best = i;
        }
      }
    }
    return best;
  }
}
