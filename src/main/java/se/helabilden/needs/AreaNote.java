package se.helabilden.needs;

import java.io.Serializable;
import java.util.UUID;
import se.helabilden.area.AreaCode;
import se.helabilden.area.AreaLayer;
import se.helabilden.work.Stamp;

/// What somebody has written at an area, such as "studentbostäder": what a reader must know to read its numbers right.
/// An area has one note at most.
///
/// @param areaName what the area was called when the note was written
/// @param text never blank
/// @param published whether it goes out with pictures and the report, and is not for the makers alone
public record AreaNote(Stamp stamp, AreaCode area, String areaName, String text, boolean published)
    implements Serializable {
  /// @throws IllegalArgumentException for a blank text
  public AreaNote {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a note without words on " + area);
    }
    text = text.strip();
  }

  public UUID id() {
    return stamp.id();
  }

  /// Whether the area is in a layer.
  public boolean isIn(AreaLayer layer) {
    int position = layer.indexOf(area.code());
    return position >= 0 && layer.area(position).code().equals(area);
  }

  /// `Norra Ekberga: studentbostäder`, on one line.
  public String line() {
    return areaName + ": " + text.replaceAll("\\s*\\R\\s*", " ");
  }
}
