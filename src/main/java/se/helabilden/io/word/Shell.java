package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.helabilden.io.word.OfficePackage.Relation;
import se.helabilden.report.Block.Figure;
import se.helabilden.report.ReportDocument;

/// What is around the main part of a report: styles, lists, heads and feet, pictures, and how they are found. Ours, or
/// made from an organisation's document.
final class Shell {
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final String main;
  private final Frame frame;
  private final SequencedMap<String, byte[]> parts;
  private final Map<String, String> types;
  private final List<Relation> relations;

  private Shell(
      String main, Frame frame, SequencedMap<String, byte[]> parts, Map<String, String> types, List<Relation> relations) {
    this.main = main;
    this.frame = frame;
    this.parts = parts;
    this.types = types;
    this.relations = relations;
  }

  static Shell own(ReportDocument document) {
    boolean marked = document.titlePage().mark() != null;
    Frame frame = new Frame(PageSetup.own(marked), Map.of(), List.of(), false, Collections.emptySortedMap(), 0);
    Shell shell =
        new Shell("word/document.xml", frame, new LinkedHashMap<>(), new TreeMap<>(), new ArrayList<>());
    for (String kind : List.of("styles", "numbering", "settings")) {
      shell.addWord(
          kind, "rId" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1), kind,
          WordReportWriter.resource(kind + ".xml", document.language()));
    }
    int lying = Layout.A4.turned(true).textWidth();
    shell.addWord("footer", "rIdFooter", "footer1", PageEdges.footer(document, Layout.A4.textWidth(), frame::style));
    shell.addWord("footer", "rIdFooterLying", "footer2", PageEdges.footer(document, lying, frame::style));
    if (marked) {
      shell.addWord("header", "rIdHeader", "header1", PageEdges.header(document, frame::style));
    }
    shell.addPictures(document, "image");
    return shell;
  }

  static Shell of(OrganisationTemplate template, ReportDocument document) {
    Shell shell =
        new Shell(template.main(), template.frame(), template.parts(), template.types(), template.relations());
    shell.addPictures(document, "helabilden");
    return shell;
  }

  private void addWord(String kind, String relation, String name, byte[] content) {
    add(relation, OFFICE + kind, folder() + name + ".xml", content, WORD + kind + "+xml");
  }

  /// Figure n shows the picture of relation `rIdPicture{n}`.
  private void addPictures(ReportDocument document, String name) {
    int number = 0;
    for (var block : document.blocks()) {
      if (block instanceof Figure figure) {
        number++;
        String part = folder() + "media/" + name + number + ".png";
        parts.put(part, figure.picture().bytes());
        relations.add(new Relation("rIdPicture" + number, OFFICE + "image", "image", part, false));
      }
    }
  }

  /// Takes out pictures of figures that stand nowhere in the body.
  void withoutUnusedPictures(String body) {
    relations.removeIf(
        relation -> {
          boolean unused = relation.id().startsWith("rIdPicture") && !body.contains("\"" + relation.id() + "\"");
          if (unused) {
            parts.remove(relation.target());
          }
          return unused;
        });
  }

  /// Adds a part that the main part refers to.
  void add(String relation, String relationType, String name, byte[] content, String type) {
    put(name, content, type);
    String kind = relationType.substring(relationType.lastIndexOf('/') + 1);
    relations.add(new Relation(relation, relationType, kind, name, false));
  }

  /// Adds a part of Word's own kinds, such as `comments`.
  void addWord(String kind, byte[] content) {
    addWord(kind, "rIdKept" + kind, "kept-" + kind, content);
  }

  /// Adds or replaces a part.
  void put(String name, byte[] content, @Nullable String type) {
    parts.put(name, content);
    if (type != null) {
      types.put(name, type);
    }
  }

  void relate(Relation relation) {
    relations.add(relation);
  }

  /// The name of the part of a kind that the main part refers to, or null.
  @Nullable String part(String kind) {
    return relations.stream()
        .filter(relation -> relation.kind().equals(kind) && !relation.external())
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  byte @Nullable [] bytes(String part) {
    return parts.get(part);
  }

  /// The picture of a relation of the main part, or null.
  byte @Nullable [] related(String relation) {
    return relations.stream()
        .filter(found -> found.id().equals(relation))
        .map(found -> parts.get(found.target()))
        .findFirst()
        .orElse(null);
  }

  /// The name of the main part.
  String main() {
    return main;
  }

  /// The folder of the main part, with a stroke at its end.
  String folder() {
    return main.substring(0, main.lastIndexOf('/') + 1);
  }

  Frame frame() {
    return frame;
  }

  SequencedMap<String, byte[]> parts() {
    return parts;
  }

  Map<String, String> types() {
    return types;
  }

  List<Relation> relations() {
    return relations;
  }
}
