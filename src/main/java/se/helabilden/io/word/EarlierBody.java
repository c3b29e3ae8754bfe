package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.helabilden.io.word.WrittenRecord.Part;

/// The body of an earlier report, sorted: what stands in each of our content controls, and what stands between them.
/// Controls that lost their tag or their frame, as LibreOffice drops them, are found again by what is written in them.
final class EarlierBody {
  /// The tag of what stands before the first control.
  static final String START = "";

  private final EarlierFile file;
  private final WrittenRecord record;
  private final List<Unit> units = new ArrayList<>();
  private final SequencedMap<String, List<Element>> controls = new LinkedHashMap<>();
  private final SequencedMap<String, List<Piece>> between = new LinkedHashMap<>();
  private final Set<String> inOthers = new HashSet<>();
  private final List<String> order;
  private final String contentsTag;
  private boolean contents;
  private int sections;

  /// A control, or a piece that stands by itself.
  static final class Unit {
    /// The tag of our control, or null.
    @Nullable String tag;

    final boolean framed;
    final List<Piece> pieces;
    final List<Element> elements;

    /// The element in the body, for a frame that is not ours.
    final @Nullable Element whole;

    Unit(@Nullable String tag, boolean framed, List<Piece> pieces, List<Element> elements, @Nullable Element whole) {
      this.tag = tag;
      this.framed = framed;
      this.pieces = pieces;
      this.elements = elements;
      this.whole = whole;
    }
  }

  /// @throws IOException if the body is too large to be compared
  EarlierBody(EarlierFile file) throws IOException {
    this.file = file;
    this.record = file.record();
    this.contentsTag =
        record.parts().entrySet().stream()
            .filter(part -> part.getValue().isComputed())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(START);
    Element body = Xml.at(file.root(), "body");
    List<Element> open = new ArrayList<>();
    if (body != null) {
      blocks(body, open);
    }
    close(open);
    withoutOurs();
    order = units.stream().map(unit -> unit.tag).filter(record.parts()::containsKey).distinct().toList();
    new UnitMatching(record, units).match();
    sort();
  }

  private void blocks(Element parent, List<Element> open) {
    for (Element block : Xml.children(parent)) {
      if (Xml.is(block, "sdt")) {
        control(block, open);
      } else if (Xml.is(block, "customXml") || Xml.is(block, "smartTag")) {
        blocks(block, open);
      } else if (Xml.is(block, "sectPr")) {
        sections++;
      } else {
        paragraph(block, open);
      }
    }
  }

  private void paragraph(Element block, List<Element> open) {
    if (Xml.at(block, "pPr", "sectPr") != null) {
      sections++;
    }
    Element ours = Xml.is(block, "p") ? ours(block) : null;
    if (ours != null) {
      put(Xml.value(Xml.at(ours, "sdtPr", "tag")), List.of(block), ours, open);
    } else if (isOfContents(block)) {
      foundContents(open);
    } else {
      open.add(block);
    }
  }

  /// Our control within the line of a paragraph: some programs move it there.
  private static @Nullable Element ours(Element paragraph) {
    return Xml.children(paragraph).stream().filter(EarlierBody::isOurs).findFirst().orElse(null);
  }

  private static boolean isOurs(Element element) {
    return Xml.is(element, "sdt") && Xml.value(Xml.at(element, "sdtPr", "tag")).startsWith(Ids.OURS);
  }

  private boolean isOfContents(Element block) {
    return Xml.is(block, "p")
        && file.style(Xml.value(Xml.at(block, "pPr", "pStyle"))).toLowerCase(Locale.ROOT).startsWith("toc");
  }

  /// The list of contents is written anew each time; only that it is there matters, and where.
  private void foundContents(List<Element> open) {
    close(open);
    contents = true;
    if (units.isEmpty() || !contentsTag.equals(units.getLast().tag)) {
      units.add(new Unit(contentsTag, true, List.of(), List.of(), null));
    }
  }

  private void control(Element control, List<Element> open) {
    Element content = Xml.child(control, "sdtContent");
    if (content == null) {
      return;
    }
    if (Xml.value(Xml.at(control, "sdtPr", "docPartObj", "docPartGallery")).equals("Table of Contents")) {
      foundContents(open);
    } else if (isOurs(control)) {
      boolean empty = Xml.at(control, "sdtPr", "showingPlcHdr") != null;
      put(Xml.value(Xml.at(control, "sdtPr", "tag")), empty ? List.of() : Xml.children(content), control, open);
    } else {
      noteInner(control);
      close(open);
      List<Element> inside = Xml.children(content);
      units.add(new Unit(null, true, Piece.of(inside, file), inside, control));
    }
  }

  private void noteInner(Element control) {
    Xml.all(control).stream()
        .filter(inner -> inner != control && isOurs(inner))
        .map(inner -> Xml.value(Xml.at(inner, "sdtPr", "tag")))
        .forEach(inOthers::add);
  }

  /// Files a control. A second one of the same tag belongs to the first where it follows at once; else it is a copy that
  /// somebody made, and counts as added.
  private void put(String tag, List<Element> content, Element control, List<Element> open) {
    noteInner(control);
    boolean second = units.stream().anyMatch(unit -> tag.equals(unit.tag));
    boolean directly = open.stream().allMatch(block -> NormalForm.of(block, file).isEmpty());
    if (second && !(directly && tag.equals(units.getLast().tag))) {
      open.addAll(content);
      return;
    }
    close(open);
    units.add(new Unit(tag, true, Piece.of(content, file), content, null));
  }

  /// Files what stood between two controls.
  private void close(List<Element> open) {
    for (Piece piece : Piece.of(open, file)) {
      units.add(new Unit(null, false, List.of(piece), piece.elements(), null));
    }
    open.clear();
  }

  /// Takes out what the program wrote between its controls.
  private void withoutOurs() {
    Map<String, Integer> ours = new HashMap<>();
    record.loose().forEach(hash -> ours.merge(hash, 1, Integer::sum));
    units.removeIf(
        unit -> !unit.framed && ours.merge(unit.pieces.getFirst().hash(), -1, Integer::sum) >= 0);
  }

  /// Puts what has a tag into its control, and the rest after the control before it.
  private void sort() {
    String anchor = START;
    for (Unit unit : units) {
      if (unit.tag != null) {
        anchor = unit.tag;
        controls.computeIfAbsent(anchor, _ -> new ArrayList<>()).addAll(unit.elements);
      } else {
        List<Piece> pieces = between.computeIfAbsent(anchor, _ -> new ArrayList<>());
        if (unit.whole != null) {
          String hash = unit.pieces.isEmpty() ? "" : unit.pieces.getFirst().hash();
          pieces.add(new Piece(hash, List.of(unit.whole)));
        } else {
          pieces.addAll(unit.pieces);
        }
      }
    }
  }

  /// What stands in a control, or null where there is none of this tag.
  @Nullable List<Element> content(String tag) {
    return controls.get(tag);
  }

  /// Whether a control stands within another one, and not by itself.
  boolean isInAnotherOnly(String tag) {
    return inOthers.contains(tag) && !controls.containsKey(tag);
  }

  boolean hasContents() {
    return contents;
  }

  /// What was added after a control, or at the start.
  SequencedMap<String, List<Piece>> between() {
    return between;
  }

  /// Tags of the record in the order of the file.
  List<String> order() {
    return order;
  }

  int sections() {
    return sections;
  }
}
