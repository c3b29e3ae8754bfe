package se.helabilden.needs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// Running text with bold words and lists, as one string: a line is a paragraph, a line that begins with `- ` an item
/// of a list, and `**` opens and closes bold. A backslash takes the meaning of the sign after it.
public record RichText(String markup) implements Serializable {
  public static final RichText EMPTY = new RichText("");

  /// A paragraph: its runs in order, and whether it is an item of a list.
  public record Paragraph(boolean item, List<Run> runs) implements Serializable {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    public String plain() {
      StringBuilder plain = new StringBuilder();
      runs.forEach(run -> plain.append(run.text()));
      return plain.toString();
    }
  }

  /// Text of one look.
  public record Run(String text, boolean bold) implements Serializable {}

  public boolean isBlank() {
    return markup.isBlank();
  }

  /// The paragraphs; empty lines between them are left out.
  public List<Paragraph> paragraphs() {
    List<Paragraph> found = new ArrayList<>();
    for (String line : markup.split("\\R", -1)) {
      if (!line.isBlank()) {
        boolean item = line.startsWith("- ");
        found.add(new Paragraph(item, runs(item ? line.substring(2) : line)));
      }
    }
    return found;
  }

  private static List<Run> runs(String line) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean bold = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '\\' && i + 1 < line.length()) {
        text.append(line.charAt(++i));
      } else if (line.startsWith("**", i)) {
        addTo(runs, text, bold);
        bold = !bold;
        i++;
      } else {
        text.append(sign);
      }
    }
    addTo(runs, text, bold);
    return runs;
  }

  private static void addTo(List<Run> runs, StringBuilder text, boolean bold) {
    if (!text.isEmpty()) {
      runs.add(new Run(text.toString(), bold));
      text.setLength(0);
    }
  }

  /// The text of these paragraphs, read back by [#paragraphs] as they are.
  public static RichText of(List<Paragraph> paragraphs) {
    StringBuilder markup = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (!markup.isEmpty()) {
        markup.append('\n');
      }
      StringBuilder line = new StringBuilder(paragraph.item() ? "- " : "");
      for (Run run : paragraph.runs()) {
        String escaped = run.text().replace("\\", "\\\\").replace("*", "\\*");
        line.append(run.bold() ? "**" + escaped + "**" : escaped);
      }
      String written = line.toString();
      markup.append(!paragraph.item() && written.startsWith("- ") ? "\\" + written : written);
    }
    return new RichText(markup.toString());
  }

  /// Words alone, a line for each paragraph.
  public String plain() {
    return String.join("\n", paragraphs().stream().map(Paragraph::plain).toList());
  }
}
