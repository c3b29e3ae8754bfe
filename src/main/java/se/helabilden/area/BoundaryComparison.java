package se.helabilden.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import se.helabilden.work.Message;
import se.helabilden.work.Progress;

/// Compares two versions of a division by their boundaries: which areas are the same place, and which are made of whole
/// areas of the other.
///
/// Two boundaries are the same where the land between them is at most one per cent of the area and no single piece of it
/// is larger than a hectare: boundaries are drawn anew by some metres without anybody changing sides.
public final class BoundaryComparison {
  private static final double SMALL_SHARE = 0.01;
  /// Square metres: a hundred metres by a hundred.
  private static final double LARGEST_PIECE = 10_000;

  private BoundaryComparison() {}

  /// How the areas of a layer hang together with those of another version, in the same coordinate system.
  ///
  /// @param other the other version, of the table's areas
  public static VersionLink compare(AreaLayer other, AreaLayer layer, Progress progress) {
    STRtree index = new STRtree();
    for (int i = 0; i < other.size(); i++) {
      index.insert(other.area(i).geometry().getEnvelopeInternal(), i);
    }
    Set<String> same = new HashSet<>();
    Set<String> changed = new HashSet<>();
    Map<String, List<String>> wholes = new HashMap<>();
    for (int i = 0; i < layer.size(); i++) {
      if (i % 50 == 0) {
        progress.check();
        progress.report(i / (double) layer.size(), Message.of("area.progressComparing"));
      }
      Area area = layer.area(i);
      String code = area.code().code();
      int at = other.indexOf(code);
      if (at >= 0 && isSame(other.area(at).geometry(), area.geometry())) {
        same.add(code);
        continue;
      }
      if (at >= 0) {
        changed.add(code);
      }
      List<String> parts = parts(other, index, area.geometry());
      if (!parts.isEmpty()) {
        wholes.put(code, parts);
      }
    }
    return new VersionLink(same, changed, wholes);
  }

  /// Whether two boundaries are of the same place.
  static boolean isSame(Geometry one, Geometry two) {
    if (one.equalsExact(two)) {
      return true;
    }
    if (!one.getEnvelopeInternal().intersects(two.getEnvelopeInternal())) {
      return false;
    }
    return isSmall(OverlayNGRobust.overlay(one, two, OverlayNG.SYMDIFFERENCE), Math.min(one.getArea(), two.getArea()));
  }

  private static boolean isSmall(Geometry difference, double of) {
    if (difference.getArea() > SMALL_SHARE * of) {
      return false;
    }
    for (int i = 0; i < difference.getNumGeometries(); i++) {
      if (difference.getGeometryN(i).getArea() > LARGEST_PIECE) {
        return false;
      }
    }
    return true;
  }

  /// The areas of the other version that make up this one; empty where one of them reaches beyond it, or they do not
  /// fill it.
  private static List<String> parts(AreaLayer other, STRtree index, Geometry whole) {
    List<Geometry> inside = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (Object found : index.query(whole.getEnvelopeInternal())) {
      Area part = other.area((Integer) found);
      Geometry common = OverlayNGRobust.overlay(part.geometry(), whole, OverlayNG.INTERSECTION);
      if (isSmall(common, Math.min(part.geometry().getArea(), whole.getArea()))) {
        continue;
      }
      inside.add(part.geometry());
      codes.add(part.code().code());
    }
    if (codes.isEmpty() || !isSame(Dissolving.union(inside), whole)) {
      return List.of();
    }
    return codes.stream().sorted().toList();
  }
}
