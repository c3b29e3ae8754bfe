package se.helabilden.io.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.helabilden.io.word.WrittenRecord.Part;
import se.helabilden.report.Block;
import se.helabilden.report.ReportDocument;
import se.helabilden.work.Message;

/// What a person put between the parts of an earlier report: after which part of the new one it goes, and what has no
/// place there. Where the part before it is no more, it goes after the nearest one before in the same chapter. Chapters
/// that are not in the new report take nothing with them: an edition for everybody must not hold what was left out.
final class Additions {
  private static final int LONGEST = 60;

  static final String TITLE_PAGE = "title-page";

  private final WrittenRecord record;
  private final Set<String> tags = new HashSet<>();
  private final Map<String, List<Piece>> after = new HashMap<>();
  private final List<Message> lost = new ArrayList<>();

  Additions(EarlierFile file, EarlierBody body, ReportDocument document) throws IOException {
    this.record = file.record();
    tags.add(Ids.tag(TITLE_PAGE));
    for (Block block : document.blocks()) {
      tags.add(Ids.tag(block.id()));
      tags.add(Ids.tag(BodyMarkup.captionOf(block.id())));
    }
    body.between().forEach(this::place);
    goneParts(file, body);
    List<String> ordered = new ArrayList<>(record.parts().sequencedKeySet());
    ordered.retainAll(body.order());
    List<String> found = new ArrayList<>(body.order());
    found.retainAll(ordered);
    if (!found.equals(ordered)) {
      lost.add(Message.of("io.word.lostOrder"));
    }
    if (body.sections() > record.sections()) {
      lost.add(Message.of("io.word.lostSections"));
    }
    edges(file);
  }

  private void place(String anchor, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    String to = anchor.equals(EarlierBody.START) && record.loose().isEmpty() ? anchor : nearest(anchor);
    if (to == null) {
      String text = Xml.text(pieces.getFirst().elements().getFirst());
      lost.add(Message.of("io.word.lostText", text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"));
    } else {
      after.computeIfAbsent(to, _ -> new ArrayList<>()).addAll(pieces);
    }
  }

  /// The nearest part at or before one that the new report has too; null where the chapter is not in it.
  private @Nullable String nearest(String anchor) {
    List<String> order = new ArrayList<>(record.parts().sequencedKeySet());
    for (int i = order.indexOf(anchor); i >= 0; i--) {
      if (tags.contains(order.get(i))) {
        return order.get(i);
      }
      if (record.parts().get(order.get(i)).chapter()) {
        return null;
      }
    }
    return null;
  }

  /// Parts that a person edited or commented, and that the program does not write any more.
  private void goneParts(EarlierFile file, EarlierBody body) {
    for (Map.Entry<String, Part> part : record.parts().entrySet()) {
      var there = body.content(part.getKey());
      if (tags.contains(part.getKey()) || there == null) {
        continue;
      }
      boolean edited = !Piece.hashes(Piece.of(there, file)).equals(part.getValue().hashes());
      if (edited || !file.comments(there).isEmpty()) {
        lost.add(Message.of("io.word.lostPart", part.getValue().title()));
      }
    }
  }

  private void edges(EarlierFile file) throws IOException {
    for (String part : file.edges()) {
      String words = Fragments.edge(file.file().xml(part).getDocumentElement());
      if (!words.isEmpty() && !record.edges().contains(Piece.hash(words))) {
        lost.add(Message.of("io.word.lostEdges"));
        return;
      }
    }
  }

  /// What goes after a part of the new report; each is given once.
  List<Piece> after(String tag) {
    List<Piece> pieces = after.remove(tag);
    return pieces == null ? List.of() : pieces;
  }

  List<Message> lost() {
    return lost;
  }
}
