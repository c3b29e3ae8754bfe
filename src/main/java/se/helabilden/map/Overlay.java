package se.helabilden.map;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Stamp;

/// A layer of the user's own that lies over the areas: schools, stops, the police's list, water. What is in it is found
/// by hash; numbers are never joined to it.
///
/// @param name in the legend
/// @param note what a reader must know of it, below its name in the legend; may be empty
/// @param file that it was read from
/// @param fileHash of that file
/// @param credit who made it, or null
/// @param features how many things there are in it
/// @param hash of its [OverlayFeatures]
public record Overlay(
    Stamp stamp,
    String name,
    String note,
    OverlayStyle style,
    boolean visible,
    String file,
    String fileHash,
    @Nullable String credit,
    OverlayFeatures.Kind kind,
    int features,
    String hash)
    implements Serializable {
  public UUID id() {
    return stamp.id();
  }

  public Overlay withName(String changed) {
    return new Overlay(stamp, changed, note, style, visible, file, fileHash, credit, kind, features, hash);
  }

  public Overlay withNote(String changed) {
    return new Overlay(stamp, name, changed, style, visible, file, fileHash, credit, kind, features, hash);
  }

  public Overlay withStyle(OverlayStyle changed) {
    return new Overlay(stamp, name, note, changed, visible, file, fileHash, credit, kind, features, hash);
  }

  public Overlay withVisible(boolean changed) {
    return new Overlay(stamp, name, note, style, changed, file, fileHash, credit, kind, features, hash);
  }

  public Overlay withCredit(@Nullable String changed) {
    return new Overlay(stamp, name, note, style, visible, file, fileHash, changed, kind, features, hash);
  }
}
