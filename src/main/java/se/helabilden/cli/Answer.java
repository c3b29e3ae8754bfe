package se.helabilden.cli;

import java.util.List;
import java.util.Map;

/// What a verb found: for programs as JSON, for people as lines of text.
///
/// @param json keys in the order to be written
/// @param lines in the user's language
/// @param exitCode 0, or 4 where what was found is damage
record Answer(Map<String, Object> json, List<String> lines, int exitCode) {
  Answer(Map<String, Object> json, List<String> lines) {
    this(json, lines, 0);
  }
}
