package se.helabilden.map;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit a width, at spaces; a word that is wider than the line is broken where it must be.
final class TextFlow {
  private TextFlow() {}

  static List<String> wrap(String text, Typeface face, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("[ \\t\\n]+")) {
      String rest = word;
      if (!line.isEmpty() && face.width(line + " " + word, size) <= width) {
        line.append(' ').append(word);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (face.width(rest, size) > width && rest.length() > 1) {
        int fits = fitting(rest, face, size, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static int fitting(String word, Typeface face, double size, double width) {
    int count = 1;
    while (count < word.length() && face.width(word.substring(0, count + 1), size) <= width) {
      count++;
    }
    return Character.isHighSurrogate(word.charAt(count - 1)) && count > 1 ? count - 1 : count;
  }
}
