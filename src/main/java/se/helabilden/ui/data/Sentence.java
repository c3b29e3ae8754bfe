package se.helabilden.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.helabilden.work.Message;
import se.helabilden.work.Texts;

/// A plain sentence in which some words can be acted upon.
///
/// @param text its arguments hold [#gap] where a gap of the list stands
record Sentence(Message text, List<Gap> gaps) {
  private static final Pattern MARK = Pattern.compile("\uE000(\\d)\uE001");

  Sentence {
    gaps = List.copyOf(gaps);
  }

  static Sentence of(Message text, Gap... gaps) {
    return new Sentence(text, List.of(gaps));
  }

  /// The argument that stands for a gap of the list.
  static String gap(int index) {
    return "\uE000" + index + "\uE001";
  }

  /// A piece of the sentence: words, or a gap.
  sealed interface Piece {
    record Words(String words) implements Piece {}

    record Acting(Gap gap) implements Piece {}
  }

  /// The pieces in the order of the language.
  List<Piece> pieces(Texts texts) {
    String whole = texts.text(text);
    List<Piece> pieces = new ArrayList<>();
    Matcher mark = MARK.matcher(whole);
    int at = 0;
    while (mark.find()) {
      if (mark.start() > at) {
        pieces.add(new Piece.Words(whole.substring(at, mark.start())));
      }
      pieces.add(new Piece.Acting(gaps.get(Integer.parseInt(mark.group(1)))));
      at = mark.end();
    }
    if (at < whole.length()) {
      pieces.add(new Piece.Words(whole.substring(at)));
    }
    return pieces;
  }

  /// The whole sentence as plain text.
  String plain(Texts texts) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces(texts)) {
      out.append(
          switch (piece) {
            case Piece.Words words -> words.words();
            case Piece.Acting(Gap.Choice choice) -> texts.text(choice.shown());
            case Piece.Acting(Gap.Entry entry) -> entry.text();
            case Piece.Acting(Gap.Link link) -> texts.text(link.name());
          });
    }
    return out.toString();
  }
}
