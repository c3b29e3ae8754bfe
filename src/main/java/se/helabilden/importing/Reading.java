package se.helabilden.importing;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.helabilden.area.RawLayer;
import se.helabilden.indicator.TableFile;
import se.helabilden.work.Loaded;
import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// What the program asks a reading process, and what comes back.
sealed interface Reading extends Serializable {
  /// Asks for something in a file.
  ///
  /// @param file its absolute path
  record Request(What what, String file, @Nullable String layer) implements Reading {}

  /// What is asked for.
  enum What {
    TABLE,
    LAYERS,
    LAYER,
    ANY_LAYERS,
    ANY_LAYER
  }

  /// How far it is; any number of these come before the answer.
  record Step(double fraction, Message what) implements Reading {}

  /// A table.
  record Table(Loaded<TableFile> table) implements Reading {}

  /// The names of layers.
  record Layers(List<String> names) implements Reading {}

  /// A layer.
  record Layer(Loaded<RawLayer> layer) implements Reading {}

  /// The file was refused, in the reader's own words.
  record Refused(UserFacingException.Kind kind, String id, Message text, Place place, @Nullable String cause)
      implements Reading {}

  /// A fault of the reader's.
  record Failed(String trace) implements Reading {}
}
