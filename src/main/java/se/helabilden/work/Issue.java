package se.helabilden.work;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Something about the user's material that a person should know: what, where, and how to mend it. Bad data is not
/// an exception: readers return issues beside what they could read ([Loaded]).
///
/// @param id stable English name in kebab case, a part of the public JSON (`version-differs`)
/// @param severity how bad it is
/// @param message what it is and what to do, for the user
/// @param place where it is
/// @param wkt geometry to zoom to in the project's coordinates, as well-known text, or null
public record Issue(String id, Severity severity, Message message, Place place, @Nullable String wkt)
    implements Serializable {
  /// How bad an issue is.
  public enum Severity {
    /// Mended or harmless; good to know.
    NOTE,
    /// The result may mislead or lacks something.
    WARNING,
    /// This part could not be used.
    ERROR
  }

  public static Issue note(String id, Message message, Place place) {
    return new Issue(id, Severity.NOTE, message, place, null);
  }

  public static Issue warning(String id, Message message, Place place) {
    return new Issue(id, Severity.WARNING, message, place, null);
  }

  public static Issue error(String id, Message message, Place place) {
    return new Issue(id, Severity.ERROR, message, place, null);
  }
}
