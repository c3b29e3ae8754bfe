package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;

/// Something that stands under the legend, laid out from (0, 0).
///
/// @param marks to be moved into place
record SideBlock(List<Mark> marks, double width, double height) {
  static final SideBlock NONE = new SideBlock(List.of(), 0, 0);

  SideBlock {
    marks = List.copyOf(marks);
  }

  /// This one with another to its right, both from the top.
  SideBlock beside(SideBlock other, double gap) {
    if (height == 0 || other.height == 0) {
      return height == 0 ? other : this;
    }
    List<Mark> all = new ArrayList<>(marks);
    other.marks.forEach(mark -> all.add(mark.moved(width + gap, 0)));
    return new SideBlock(all, width + gap + other.width, Math.max(height, other.height));
  }

  /// This one with another below it.
  SideBlock above(SideBlock other, double gap) {
    if (height == 0 || other.height == 0) {
      return height == 0 ? other : this;
    }
    List<Mark> all = new ArrayList<>(marks);
    other.marks.forEach(mark -> all.add(mark.moved(0, height + gap)));
    return new SideBlock(all, Math.max(width, other.width), height + gap + other.height);
  }
}
