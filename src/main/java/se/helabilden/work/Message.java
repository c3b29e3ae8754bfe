package se.helabilden.work;

import java.io.Serializable;
import java.util.List;

/// A text for the user, not yet in any language: a key of a bundle and what goes into its numbered gaps.
///
/// The key is the package below `se.helabilden`, a dot, and a name: `area.duplicateCode` stands in
/// `se/helabilden/area/texts_sv.properties` as `duplicateCode`. Arguments are strings, numbers, messages,
/// or texts with their translations.
public record Message(String key, List<? extends Serializable> arguments) implements Serializable {
  public Message {
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Serializable... arguments) {
    return new Message(key, List.of(arguments));
  }
}
