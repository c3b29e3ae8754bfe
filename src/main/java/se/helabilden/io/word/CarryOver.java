package se.helabilden.io.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.helabilden.io.word.ThreeWay.Kind;
import se.helabilden.io.word.ThreeWay.Stretch;
import se.helabilden.io.word.WrittenRecord.Part;
import se.helabilden.report.CarriedOver;
import se.helabilden.report.ReportDocument;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// Decides for every part of a report whether it is written as the program would, or stands as a person left it in the
/// file that is there, and keeps the record of what the program wrote.
///
/// Paragraphs and tables are compared one by one with what the program wrote last: what a person changed is kept, what
/// nobody touched is made anew. Where the program has changed the same place too, its text goes beside as a comment; a
/// person who deletes that comment has read it, and is not told again until something else changes.
final class CarryOver {
  private final ReportDocument document;
  private final Fragments fragments;
  private final WrittenRecord record;
  private final @Nullable Earlier earlier;
  private final List<String> kept = new ArrayList<>();
  private final List<String> newer = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private int added;

  /// What there is to take over.
  private record Earlier(EarlierFile file, EarlierBody body, Additions additions, KeptContent content) {}

  CarryOver(ReportDocument document, Shell shell, Ids ids, @Nullable EarlierFile file) throws IOException {
    this.document = document;
    this.fragments = new Fragments(shell);
    this.record = fragments.record();
    record.setSource(source(document));
    if (file == null) {
      this.earlier = null;
    } else {
      EarlierBody body = new EarlierBody(file);
      this.earlier =
          new Earlier(file, body, new Additions(file, body, document), new KeptContent(file, shell, ids, body::isInAnotherOnly));
    }
  }

  /// Which report it is, in which language: edits are taken over into the same one only.
  static String source(ReportDocument document) {
    return document.source() + " " + document.language().code();
  }

  /// What to put in a control; null for one that a person took away.
  ///
  /// @param title what a person knows the part by
  /// @param markup what the program would write
  @Nullable String content(String tag, String title, boolean chapter, String markup) {
    try {
      List<Element> program = fragments.parse(markup);
      List<Piece> pieces = fragments.pieces(program);
      Part written = new Part(title, chapter, Piece.hashes(pieces), List.of());
      Part before = earlier == null ? null : earlier.file.record().parts().get(tag);
      if (earlier == null || before == null) {
        record.parts().put(tag, written);
        return markup;
      }
      List<Element> there = earlier.body.content(tag);
      List<Piece> person = there == null ? List.of() : Piece.of(there, earlier.file);
      boolean moved = earlier.body.isInAnotherOnly(tag);
      if (moved || person.isEmpty() && !before.hashes().isEmpty()) {
        if (!moved) {
          removed.add(title);
        }
        record.parts().put(tag, new Part(title, chapter, before.hashes(), List.of()));
        return null;
      }
      return merged(tag, written, before, program, pieces, person, markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String merged(
      String tag, Part written, Part before, List<Element> program, List<Piece> pieces, List<Piece> person,
      String markup) throws IOException {
    boolean read =
        !before.told().isEmpty() && before.told().equals(written.hashes()) && !earlier.file.hasProposal(person);
    List<String> base = read ? written.hashes() : before.hashes();
    List<Element> result = new ArrayList<>();
    List<String> newBase = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    boolean asWritten = true;
    boolean edited = false;
    boolean both = false;
    boolean told = false;
    for (Stretch stretch : ThreeWay.of(base, Piece.hashes(person), written.hashes())) {
      List<Element> own = elements(person.subList(stretch.personFrom(), stretch.personTo()));
      List<Element> theirs = elements(pieces.subList(stretch.programFrom(), stretch.programTo()));
      boolean marked = !earlier.file.comments(own).isEmpty();
      if (stretch.kind() == Kind.PROGRAM || stretch.kind() == Kind.SAME && !marked) {
        result.addAll(theirs);
        comments.addAll(earlier.file.comments(own));
        newBase.addAll(written.hashes().subList(stretch.programFrom(), stretch.programTo()));
        continue;
      }
      List<Element> copies = earlier.content.copies(own);
      Fragments.renumber(copies, theirs);
      result.addAll(copies);
      asWritten = false;
      edited |= stretch.kind() != Kind.SAME;
      if (stretch.kind() == Kind.CONTESTED) {
        both = true;
        told |= propose(theirs, copies.isEmpty() ? result : copies);
      }
      newBase.addAll(base.subList(stretch.baseFrom(), stretch.baseTo()));
    }
    if (edited) {
      kept.add(written.title());
      Fragments.bookmark(result, program);
    }
    if (both) {
      newer.add(written.title());
    }
    for (String comment : comments) {
      String id = earlier.content.notes().comment(comment);
      if (id != null) {
        Fragments.comment(result, id);
      }
    }
    record.parts()
        .put(tag, new Part(written.title(), written.chapter(), newBase, told ? written.hashes() : List.of()));
    if (asWritten && comments.isEmpty()) {
      return markup;
    }
    return result.isEmpty() ? "<w:p/>" : Fragments.markup(result);
  }

  private static List<Element> elements(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> piece.elements().stream()).toList();
  }

  /// Sets the program's new text beside a person's as a comment.
  ///
  /// @return false where there is no paragraph to set it at
  private boolean propose(List<Element> theirs, List<Element> beside) {
    if (beside.stream().allMatch(element -> Xml.named(element, "p").isEmpty())) {
      return false;
    }
    String id = earlier.content.notes().propose(proposal(theirs), document.date() + "T00:00:00Z");
    return Fragments.comment(beside, id);
  }

  /// The words of the program's comment: its new text, or where that is a table or a picture, how to see it.
  private List<String> proposal(List<Element> theirs) {
    Texts texts = Texts.in(document.language());
    List<String> lines = new ArrayList<>();
    for (Element element : theirs) {
      boolean shown = Xml.is(element, "tbl") || !Xml.named(element, "drawing").isEmpty();
      String line = shown ? texts.text("io.word.newShown") : Xml.text(element);
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    lines.addFirst(texts.text(lines.isEmpty() ? "io.word.newNothing" : "io.word.newText"));
    return lines;
  }

  /// What a person added after a part.
  String after(String tag) {
    if (earlier == null) {
      return "";
    }
    List<Piece> pieces = earlier.additions.after(tag);
    added += pieces.size();
    try {
      return Fragments.markup(earlier.content.copies(elements(pieces)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the list of contents is wanted.
  boolean contents(String tag, String title) {
    record.parts().put(tag, Part.COMPUTED);
    boolean gone =
        earlier != null && earlier.file.record().parts().containsKey(tag) && !earlier.body.hasContents();
    if (gone) {
      removed.add(title);
    }
    return !gone;
  }

  /// A heading as it stands in the file: what a person made of it, empty where it was taken away, null for the
  /// program's own.
  @Nullable String heading(String tag) {
    Part before = earlier == null ? null : earlier.file.record().parts().get(tag);
    if (before == null) {
      return null;
    }
    List<Element> there = earlier.body.content(tag);
    List<Piece> person = there == null ? List.of() : Piece.of(there, earlier.file);
    if (Piece.hashes(person).equals(before.hashes())) {
      return null;
    }
    return person.isEmpty() ? "" : Xml.text(person.getFirst().elements().getFirst());
  }

  /// Notes what is written outside all controls.
  void loose(String markup) {
    try {
      fragments.pieces(fragments.parse(markup)).forEach(piece -> record.loose().add(piece.hash()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the body: puts what it needs, and the record, into the file.
  ///
  /// @param sections how many there are
  CarriedOver finish(int sections) {
    record.setSections(sections);
    fragments.finish();
    if (earlier == null) {
      return CarriedOver.NOTHING;
    }
    earlier.content.finish();
    List<Message> lost = new ArrayList<>(earlier.additions.lost());
    if (earlier.content.hasLost()) {
      lost.add(Message.of("io.word.lostObjects"));
    }
    return new CarriedOver(kept, newer, removed, added, earlier.content.notes().ofPeople(), lost);
  }
}
