package se.helabilden.io.word;

import se.helabilden.report.CleanText;

/// Paragraphs, runs and fields.
final class Runs {
  private Runs() {}

  /// Opens a paragraph in a style; to be ended by the caller.
  static Markup paragraph(Markup xml, String style) {
    return xml.start("w:p").start("w:pPr").style(style).end();
  }

  /// A paragraph of plain text.
  static void paragraph(Markup xml, String style, String text) {
    paragraph(xml, style);
    run(xml, text);
    xml.end();
  }

  /// An empty paragraph that carries something in its properties.
  static void paragraph(Markup xml, String style, Runnable properties) {
    xml.start("w:p").start("w:pPr").style(style);
    properties.run();
    xml.end().end();
  }

  /// A run of text; line breaks and tabs become Word's.
  static void run(Markup xml, String text) {
    run(xml, text, false);
  }

  static void run(Markup xml, String text, boolean bold) {
    xml.start("w:r");
    if (bold) {
      xml.start("w:rPr").empty("w:b").empty("w:bCs").end();
    }
    StringBuilder piece = new StringBuilder();
    String clean = CleanText.of(text);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '\n' || c == '\t') {
        flush(xml, piece);
        xml.empty(c == '\n' ? "w:br" : "w:tab");
      } else {
        piece.append(c);
      }
    }
    flush(xml, piece);
    xml.end();
  }

  private static void flush(Markup xml, StringBuilder piece) {
    if (!piece.isEmpty()) {
      xml.start("w:t", "xml:space", "preserve").text(piece.toString()).end();
      piece.setLength(0);
    }
  }

  static void tab(Markup xml) {
    xml.start("w:r").empty("w:tab").end();
  }

  /// A field with the result that it has now.
  static void field(Markup xml, String code, String result) {
    xml.start("w:fldSimple", "w:instr", " " + code + " ");
    run(xml, result);
    xml.end();
  }

  /// The begin, separate or end mark of a field that spans paragraphs.
  static void mark(Markup xml, String type) {
    xml.start("w:r").empty("w:fldChar", "w:fldCharType", type).end();
  }

  static void code(Markup xml, String code) {
    xml.start("w:r").start("w:instrText", "xml:space", "preserve").text(" " + code + " ").end().end();
  }
}
