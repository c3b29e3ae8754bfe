package se.helabilden.io.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import se.helabilden.work.Hash;

/// A paragraph or a table of a document, with the empty paragraphs that follow it.
///
/// @param hash of its normal form
/// @param elements as they stand in the file
record Piece(String hash, List<Element> elements) {
  Piece {
    elements = List.copyOf(elements);
  }

  /// The pieces of a content, in order. Empty paragraphs before the first belong to it; a content with nothing to see
  /// has no pieces.
  static List<Piece> of(List<Element> content, NormalForm.Source source) {
    List<Piece> pieces = new ArrayList<>();
    List<Element> open = new ArrayList<>();
    String hash = null;
    for (Element element : content) {
      String form = NormalForm.of(element, source);
      if (!form.isEmpty()) {
        if (hash != null) {
          pieces.add(new Piece(hash, open));
          open.clear();
        }
        hash = hash(form);
      }
      open.add(element);
    }
    if (hash != null) {
      pieces.add(new Piece(hash, open));
    }
    return pieces;
  }

  static String hash(String form) {
    return new Hash().add(form).hex().substring(0, 16);
  }

  static String hash(byte[] content) {
    return new Hash().add(content).hex().substring(0, 16);
  }

  static List<String> hashes(List<Piece> pieces) {
    return pieces.stream().map(Piece::hash).toList();
  }
}
