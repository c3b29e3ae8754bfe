package se.helabilden.io.stat;

import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// The file that is read, for what there is to say of it.
record StatFile(String name) {
  Place place() {
    return Place.file(name);
  }

  UserFacingException refused(String id, Message message) {
    return UserFacingException.input(id, message, place());
  }

  /// A refusal of a file in which something is not there, or not as its format has it.
  ///
  /// @param where the part of the file, as the format names it
  UserFacingException broken(String where) {
    return refused("bad-structure", Message.of("io.stat.badStructure", name, where));
  }
}
