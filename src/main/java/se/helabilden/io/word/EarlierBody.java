package se.helabilden.io.word;

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

/// The body of an earlier report, sorted: what stands in each of our content controls, and what stands between them. A
/// control whose frame a word processor has lost is found again by what is written in it.
final class EarlierBody {
  /// The tag of what stands before the first control.
  static final String START = "";

  private final EarlierFile file;
  private final WrittenRecord record;
  private final SequencedMap<String, List<Element>> controls = new LinkedHashMap<>();
  private final SequencedMap<String, List<Piece>> between = new LinkedHashMap<>();
  private final Set<String> inOthers = new HashSet<>();
  private @Nullable String anchor;
  private boolean contents;
  private int sections;
  private final List<String> order;

  EarlierBody(EarlierFile file) {
    this.file = file;
    this.record = file.record();
    between.put(START, new ArrayList<>());
    Element body = Xml.at(file.root(), "body");
    List<Element> open = new ArrayList<>();
    if (body != null) {
      blocks(body, open);
    }
    close(open);
    order = List.copyOf(controls.keySet());
    withoutOurs();
    record.parts().forEach(this::findUnframed);
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
        if (Xml.at(block, "pPr", "sectPr") != null) {
          sections++;
        }
        Element inLine = Xml.is(block, "p") ? ours(block) : null;
        if (inLine != null) {
          put(Xml.value(Xml.at(inLine, "sdtPr", "tag")), List.of(block), inLine, open);
        } else if (isOfContents(block)) {
          foundContents(open);
        } else {
          open.add(block);
        }
      }
    }
  }

  /// The list of contents is written anew each time; only that it is there matters, and where.
  private void foundContents(List<Element> open) {
    contents = true;
    close(open);
    record.parts().entrySet().stream()
        .filter(part -> part.getValue().isComputed())
        .findFirst()
        .ifPresent(part -> anchor = part.getKey());
  }

  private boolean isOfContents(Element block) {
    return Xml.is(block, "p")
        && file.style(Xml.value(Xml.at(block, "pPr", "pStyle"))).toLowerCase(Locale.ROOT).startsWith("toc");
  }

  /// Our control within the line of a paragraph: some programs move it there.
  private static @Nullable Element ours(Element paragraph) {
    return Xml.children(paragraph).stream().filter(EarlierBody::isOurs).findFirst().orElse(null);
  }

  private static boolean isOurs(Element element) {
    return Xml.is(element, "sdt") && Xml.value(Xml.at(element, "sdtPr", "tag")).startsWith(Ids.OURS);
  }

  private void control(Element control, List<Element> open) {
    Element content = Xml.child(control, "sdtContent");
    boolean list = Xml.at(control, "sdtPr", "docPartObj") != null;
    if (content == null) {
      return;
    }
    if (list && Xml.value(Xml.at(control, "sdtPr", "docPartObj", "docPartGallery")).equals("Table of Contents")) {
      foundContents(open);
    } else if (isOurs(control)) {
      boolean empty = Xml.at(control, "sdtPr", "showingPlcHdr") != null;
      put(Xml.value(Xml.at(control, "sdtPr", "tag")), empty ? List.of() : Xml.children(content), control, open);
    } else {
      noteInner(control);
      open.add(control);
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
    boolean directly = open.stream().allMatch(block -> NormalForm.of(block, file).isEmpty());
    List<Element> first = controls.get(tag);
    if (first == null) {
      close(open);
      controls.put(tag, new ArrayList<>(content));
      anchor = tag;
    } else if (directly && tag.equals(anchor)) {
      first.addAll(content);
    } else {
      open.addAll(content);
    }
  }

  /// Files what stood between two controls with the one before.
  private void close(List<Element> open) {
    between
        .computeIfAbsent(anchor == null ? START : anchor, _ -> new ArrayList<>())
        .addAll(Piece.of(open, file));
    open.clear();
  }

  /// Takes out what the program wrote between its controls.
  private void withoutOurs() {
    Map<String, Integer> ours = new HashMap<>();
    record.loose().forEach(hash -> ours.merge(hash, 1, Integer::sum));
    for (List<Piece> pieces : between.values()) {
      pieces.removeIf(
          piece -> {
            int left = ours.getOrDefault(piece.hash(), 0);
            ours.put(piece.hash(), left - 1);
            return left > 0;
          });
    }
  }

  private void findUnframed(String tag, Part part) {
    if (controls.containsKey(tag) || inOthers.contains(tag) || part.hashes().isEmpty()) {
      return;
    }
    String before = START;
    for (String other : record.parts().sequencedKeySet()) {
      if (other.equals(tag)) {
        break;
      }
      boolean there = controls.containsKey(other) || contents && record.parts().get(other).isComputed();
      before = there ? other : before;
    }
    List<Piece> pieces = between.getOrDefault(before, new ArrayList<>());
    int from = -1;
    int to = -1;
    for (int i = 0; i < pieces.size(); i++) {
      if (part.hashes().contains(pieces.get(i).hash())) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    if (from >= 0) {
      List<Piece> rest = new ArrayList<>(pieces.subList(to, pieces.size()));
      controls.put(
          tag, pieces.subList(from, to).stream().flatMap(piece -> piece.elements().stream()).toList());
      pieces.subList(from, pieces.size()).clear();
      between.put(tag, rest);
    }
  }

  /// What stands in a control, or null where there is none of this tag.
  @Nullable List<Element> content(String tag) {
    return controls.get(tag);
  }

  /// Whether a control stands within another one.
  boolean isInAnother(String tag) {
    return inOthers.contains(tag);
  }

  /// Whether somebody took a part away that the program had written.
  boolean isRemoved(String tag) {
    Part part = record.parts().get(tag);
    return part != null && !part.isComputed() && !part.hashes().isEmpty() && !controls.containsKey(tag);
  }

  boolean hasContents() {
    return contents;
  }

  /// What was added after a control, or at the start.
  SequencedMap<String, List<Piece>> between() {
    return between;
  }

  /// Tags in the order of the file.
  List<String> order() {
    return order;
  }

  int sections() {
    return sections;
  }
}
