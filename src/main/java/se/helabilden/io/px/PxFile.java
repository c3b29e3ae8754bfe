package se.helabilden.io.px;

import se.helabilden.work.Message;
import se.helabilden.work.Place;
import se.helabilden.work.UserFacingException;

/// The text of a PX file, and the way from a position in it to a line and a column.
///
/// @param name the file's name
record PxFile(String name, String text) {

  /// A refusal of the file that tells where.
  UserFacingException refused(String id, Message message, int position) {
    return UserFacingException.input(id, message, place(position));
  }

  Place place(int position) {
    return Place.file(name).withRow(line(position)).withColumn(Integer.toString(column(position)));
  }

  /// The line of a position, 1 for the first.
  int line(int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, text.length()); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n'))) {
        line++;
      }
    }
    return line;
  }

  /// The column of a position in its line, 1 for the first.
  int column(int position) {
    int start = Math.min(position, text.length());
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return position - start + 1;
  }
}
