package se.helabilden.io.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.helabilden.io.word.OfficePackage.Relation;
import se.helabilden.work.UserFacingException;

/// The parts of a report that was written before and perhaps edited since: body, styles, notes, comments, relations.
final class EarlierFile implements NormalForm.Source {
  private static final int LARGEST_PART = 48 << 20;

  private final OfficePackage file;
  private final WrittenRecord record;
  private final Document main;
  private final Map<String, Relation> relations = new HashMap<>();
  private final Map<String, String> styleNames = new HashMap<>();
  private final Map<String, Document> read = new HashMap<>();
  private final Map<String, Element> comments = new HashMap<>();
  private String ordinary = "normal";

  private EarlierFile(OfficePackage file, WrittenRecord record) throws IOException {
    this.file = file;
    this.record = record;
    if (file.bytes(file.main()).length > LARGEST_PART) {
      throw new IOException("a main part of " + file.bytes(file.main()).length + " bytes");
    }
    this.main = file.xml(file.main());
    file.relations(file.main()).forEach(relation -> relations.put(relation.id(), relation));
    for (String kind : List.of("styles", "numbering", "footnotes", "endnotes", "comments")) {
      String part = part(kind);
      if (part != null) {
        read.put(kind, file.xml(part));
      }
    }
    styles();
    Document found = read.get("comments");
    if (found != null) {
      Xml.named(found.getDocumentElement(), "comment")
          .forEach(comment -> comments.put(comment.getAttributeNS(Xml.W, "id"), comment));
    }
  }

  /// Null where the file has no record of what was written into it, as those of version 0.1 have none.
  ///
  /// @throws IOException if it is damaged, or no Word file that can be read
  static @Nullable EarlierFile read(Path path) throws IOException {
    OfficePackage file = opened(path);
    WrittenRecord record = WrittenRecord.find(file);
    return record == null ? null : new EarlierFile(file, record);
  }

  private static OfficePackage opened(Path path) throws IOException {
    try {
      return OfficePackage.read(path);
    } catch (UserFacingException e) {
      throw new IOException(e);
    }
  }

  private void styles() {
    Document styles = read.get("styles");
    if (styles == null) {
      return;
    }
    for (Element style : Xml.named(styles.getDocumentElement(), "style")) {
      String name = Xml.value(Xml.child(style, "name")).strip().toLowerCase(Locale.ROOT);
      styleNames.put(style.getAttributeNS(Xml.W, "styleId"), name);
      boolean standard = Set.of("1", "true", "on").contains(style.getAttributeNS(Xml.W, "default"));
      if (standard && style.getAttributeNS(Xml.W, "type").equals("paragraph")) {
        ordinary = name;
      }
    }
  }

  private @Nullable String part(String kind) {
    return relations.values().stream()
        .filter(relation -> relation.kind().equals(kind) && !relation.external() && file.has(relation.target()))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  WrittenRecord record() {
    return record;
  }

  OfficePackage file() {
    return file;
  }

  Element root() {
    return main.getDocumentElement();
  }

  /// Declarations that its markup may need.
  SequencedMap<String, String> namespaces() {
    return OrganisationTemplate.namespaces(root());
  }

  /// The tree of a part such as `numbering`, or null.
  @Nullable Document tree(String kind) {
    return read.get(kind);
  }

  @Nullable Relation relation(String id) {
    return relations.get(id);
  }

  /// Heads and feet as parts.
  List<String> edges() {
    Set<String> seen = new HashSet<>();
    return relations.values().stream()
        .filter(relation -> Set.of("header", "footer").contains(relation.kind()) && file.has(relation.target()))
        .map(Relation::target)
        .filter(seen::add)
        .sorted()
        .toList();
  }

  @Nullable Element comment(String id) {
    return comments.get(id);
  }

  /// The name of a style in lower case, as it is the same in every language of Word.
  String styleName(String id) {
    return id.isEmpty() ? ordinary : styleNames.getOrDefault(id, id);
  }

  @Override
  public String style(String id) {
    String name = styleName(id);
    return record.styles().getOrDefault(name, name);
  }

  @Override
  public String related(String id) {
    Relation relation = relations.get(id);
    if (relation == null) {
      return "";
    }
    byte[] content = relation.external() ? null : file.has(relation.target()) ? file.bytes(relation.target()) : null;
    return content == null ? relation.target() : Piece.hash(content);
  }

  @Override
  public String note(String kind, String id) {
    Document notes = read.get(kind + "s");
    if (notes == null) {
      return "";
    }
    return Xml.named(notes.getDocumentElement(), kind).stream()
        .filter(note -> note.getAttributeNS(Xml.W, "id").equals(id))
        .map(Xml::text)
        .findFirst()
        .orElse("");
  }

  /// The numbers of people's comments in a content.
  List<String> comments(List<Element> content) {
    return references(content).stream().filter(id -> !KeptNotes.isProgram(comments.get(id))).toList();
  }

  /// Whether a comment of the program's is in a content.
  boolean hasProposal(List<Piece> content) {
    return content.stream()
        .flatMap(piece -> references(piece.elements()).stream())
        .anyMatch(id -> KeptNotes.isProgram(comments.get(id)));
  }

  private List<String> references(List<Element> content) {
    return content.stream()
        .flatMap(element -> Xml.named(element, "commentReference").stream())
        .map(reference -> reference.getAttributeNS(Xml.W, "id"))
        .filter(comments::containsKey)
        .toList();
  }
}
