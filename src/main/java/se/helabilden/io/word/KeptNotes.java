package se.helabilden.io.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Comments, footnotes and endnotes of kept content, and the comments by which the program proposes what is new.
final class KeptNotes {
  /// The author of the program's own comments.
  static final String PROGRAM = "Hela bilden";

  private static final String EMPTY_NOTES =
      """
      <w:%1$ss xmlns:w="%2$s"><w:%1$s w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:%1$s>\
      <w:%1$s w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:%1$s></w:%1$ss>
      """;

  private final EarlierFile earlier;
  private final Shell shell;
  private final List<String> comments = new ArrayList<>();
  private final Map<String, String> commentIds = new HashMap<>();
  private final Map<String, Document> notes = new HashMap<>();
  private final Map<String, String> noteIds = new HashMap<>();

  /// Makes an element of the earlier file fit for the new one.
  interface Cleaning {
    void clean(Element element) throws IOException;
  }

  private final Cleaning cleaning;

  KeptNotes(EarlierFile earlier, Shell shell, Cleaning cleaning) {
    this.earlier = earlier;
    this.shell = shell;
    this.cleaning = cleaning;
  }

  /// The new number of a person's comment, which comes along by this; null for one that is not there, or is ours.
  @Nullable String comment(String id) throws IOException {
    Element comment = earlier.comment(id);
    if (comment == null || isProgram(comment)) {
      return null;
    }
    String known = commentIds.get(id);
    if (known == null) {
      known = String.valueOf(comments.size() + 1);
      commentIds.put(id, known);
      Element copy = (Element) comment.cloneNode(true);
      copy.setAttributeNS(Xml.W, "w:id", known);
      cleaning.clean(copy);
      comments.add(Xml.markup(copy));
    }
    return known;
  }

  /// How many comments of people's came along.
  int ofPeople() {
    return commentIds.size();
  }

  static boolean isProgram(Element comment) {
    return comment.getAttributeNS(Xml.W, "author").equals(PROGRAM);
  }

  /// Adds a comment of the program's; its number.
  String propose(List<String> paragraphs, String date) {
    String id = String.valueOf(comments.size() + 1);
    StringBuilder text = new StringBuilder();
    Markup xml = new Markup(text);
    text.setLength(0);
    xml.start(
        "w:comment", "xmlns:w", Xml.W, "w:id", id, "w:author", PROGRAM, "w:date", date, "w:initials", "HB");
    for (String paragraph : paragraphs) {
      xml.start("w:p");
      Runs.run(xml, paragraph);
      xml.end();
    }
    xml.end();
    comments.add(text.toString());
    return id;
  }

  /// The new number of a `footnote` or an `endnote`; null for one that is not there.
  @Nullable String note(String kind, String id) throws IOException {
    String key = kind + " " + id;
    Document theirs = earlier.tree(kind + "s");
    if (noteIds.containsKey(key) || theirs == null) {
      return noteIds.get(key);
    }
    Element note =
        Xml.named(theirs.getDocumentElement(), kind).stream()
            .filter(found -> found.getAttributeNS(Xml.W, "id").equals(id))
            .findFirst()
            .orElse(null);
    if (note == null) {
      return null;
    }
    Document all = notes.get(kind);
    if (all == null) {
      String part = shell.part(kind + "s");
      byte[] there = part == null ? null : shell.bytes(part);
      byte[] empty = EMPTY_NOTES.formatted(kind, Xml.W).strip().getBytes(StandardCharsets.UTF_8);
      all = Xml.parse(there == null ? empty : there);
      notes.put(kind, all);
    }
    String number = String.valueOf(OrganisationTemplate.highest(all, kind, "id") + 1);
    noteIds.put(key, number);
    Element copy = (Element) note.cloneNode(true);
    copy.setAttributeNS(Xml.W, "w:id", number);
    cleaning.clean(copy);
    all.getDocumentElement().appendChild(all.importNode(copy, true));
    return number;
  }

  /// Puts comments and notes into the new file.
  void finish() {
    if (!comments.isEmpty()) {
      String all = "<w:comments xmlns:w=\"" + Xml.W + "\">" + String.join("", comments) + "</w:comments>";
      shell.addWord("comments", all.getBytes(StandardCharsets.UTF_8));
    }
    notes.forEach(
        (kind, all) -> {
          String part = shell.part(kind + "s");
          if (part == null) {
            shell.addWord(kind + "s", Xml.bytes(all));
          } else {
            shell.put(part, Xml.bytes(all), null);
          }
        });
  }
}
