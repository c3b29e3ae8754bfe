package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.io.word.EarlierBody.Unit;
import se.helabilden.io.word.WrittenRecord.Part;

/// Finds parts whose controls have no tag any more, by what is written in them, and where all of that was changed, by
/// where the frame stands.
final class UnitMatching {
  private static final long MOST_COMPARISONS = 30_000_000;

  private final WrittenRecord record;
  private final List<Unit> units;
  private final Set<String> present = new HashSet<>();

  UnitMatching(WrittenRecord record, List<Unit> units) {
    this.record = record;
    this.units = units;
    units.stream().filter(unit -> unit.tag != null).forEach(unit -> present.add(unit.tag));
  }

  /// Gives units the tags of the parts that they are.
  ///
  /// @throws IOException if there is too much to compare
  void match() throws IOException {
    List<String> hashes = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    record
        .parts()
        .forEach(
            (tag, part) -> {
              if (!present.contains(tag) && !part.isComputed()) {
                hashes.addAll(part.hashes());
                part.hashes().forEach(_ -> tags.add(tag));
              }
            });
    List<String> found = new ArrayList<>();
    List<Unit> owners = new ArrayList<>();
    Map<Unit, Integer> firsts = new IdentityHashMap<>();
    for (Unit unit : units) {
      if (unit.tag == null) {
        firsts.put(unit, found.size());
        unit.pieces.forEach(piece -> found.add(piece.hash()));
        unit.pieces.forEach(_ -> owners.add(unit));
      }
    }
    if ((long) hashes.size() * found.size() > MOST_COMPARISONS) {
      throw new IOException("too much to compare: " + hashes.size() + " and " + found.size());
    }
    int[] matches = ThreeWay.matches(hashes, found);
    Map<Unit, String[]> tagsOfPieces = new IdentityHashMap<>();
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] >= 0) {
        Unit owner = owners.get(matches[i]);
        int piece = matches[i] - firsts.get(owner);
        tagsOfPieces.computeIfAbsent(owner, unit -> new String[unit.pieces.size()])[piece] = tags.get(i);
        present.add(tags.get(i));
      }
    }
    for (ListIterator<Unit> each = units.listIterator(); each.hasNext(); ) {
      Unit unit = each.next();
      String[] tagged = tagsOfPieces.get(unit);
      if (tagged != null) {
        tag(unit, tagged, each);
      }
    }
    fill();
    follow();
  }

  /// Gives a unit its tag; a frame that has swallowed what followed it falls into its pieces.
  private static void tag(Unit unit, String[] tags, ListIterator<Unit> each) {
    List<String> distinct = Stream.of(tags).filter(Objects::nonNull).distinct().toList();
    if (distinct.size() == 1) {
      int first = 0;
      while (tags[first] == null) {
        first++;
      }
      if (unit.framed && first > 0) {
        each.set(part(unit, null, 0, first));
        each.add(part(unit, distinct.getFirst(), first, tags.length));
      } else {
        unit.tag = distinct.getFirst();
      }
      return;
    }
    each.remove();
    for (int i = 0; i < tags.length; i++) {
      Piece piece = unit.pieces.get(i);
      each.add(new Unit(tags[i], false, List.of(piece), piece.elements(), null));
    }
  }

  private static Unit part(Unit unit, @Nullable String tag, int from, int to) {
    List<Piece> pieces = unit.pieces.subList(from, to);
    return new Unit(
        tag, true, pieces, pieces.stream().flatMap(piece -> piece.elements().stream()).toList(), null);
  }

  /// What stands by itself between two pieces of a part is of that part.
  private void fill() {
    for (int i = 0; i < units.size(); i++) {
      Unit from = units.get(i);
      if (from.tag == null || from.framed) {
        continue;
      }
      int to = i + 1;
      while (to < units.size() && units.get(to).tag == null && !units.get(to).framed) {
        to++;
      }
      if (to < units.size() && from.tag.equals(units.get(to).tag)) {
        units.subList(i, to).forEach(unit -> unit.tag = from.tag);
      }
    }
  }

  /// A table that stands by itself after a part that lacks one: LibreOffice leaves tables outside the frame.
  private static boolean isTable(Unit unit) {
    return !unit.framed && !unit.elements.isEmpty() && Xml.is(unit.elements.getFirst(), "tbl");
  }

  /// A frame that holds nothing we know is the part that follows the one before it, if that one is missing.
  private void follow() {
    List<String> order = new ArrayList<>(record.parts().sequencedKeySet());
    String before = EarlierBody.START;
    int pieces = 0;
    for (Unit unit : units) {
      if (unit.tag == null && unit.framed) {
        int next = order.indexOf(before) + 1;
        if (next < order.size() && present.add(order.get(next))) {
          unit.tag = order.get(next);
        }
      }
      Part part = record.parts().get(before);
      if (unit.tag == null && isTable(unit) && part != null && pieces < part.hashes().size()) {
        unit.tag = before;
      }
      if (unit.tag != null) {
        pieces = unit.tag.equals(before) ? pieces + unit.pieces.size() : unit.pieces.size();
        before = unit.tag;
      }
    }
  }
}
