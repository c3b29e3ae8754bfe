package se.helabilden.io.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.helabilden.report.CleanText;

/// Builds an XML text: elements are opened and closed in order, texts and attributes escaped and cleaned.
final class Markup {
  private Appendable out;
  private final Deque<String> open = new ArrayDeque<>();
  private final UnaryOperator<String> styles;

  /// A document in memory, to be had by [#bytes].
  Markup() {
    this(new StringBuilder(1 << 12));
  }

  /// A document written as it grows.
  Markup(Appendable out) {
    this(out, UnaryOperator.identity());
  }

  /// @param styles our name of a style to the document's
  Markup(Appendable out, UnaryOperator<String> styles) {
    this.out = out;
    this.styles = styles;
    put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  /// Opens an element.
  ///
  /// @param attributes names and values in turn
  Markup start(String name, String... attributes) {
    tag(name, attributes);
    put(">");
    open.push(name);
    return this;
  }

  /// An element without content.
  Markup empty(String name, String... attributes) {
    tag(name, attributes);
    put("/>");
    return this;
  }

  /// An element with nothing but the attribute `w:val`.
  Markup val(String name, String value) {
    return empty(name, "w:val", value);
  }

  /// The style of a paragraph.
  Markup style(String id) {
    return val("w:pStyle", styles.apply(id));
  }

  /// The style of a table.
  Markup tableStyle(String id) {
    return val("w:tblStyle", styles.apply(id));
  }

  /// What is written by something, taken aside instead of into the document.
  String aside(Runnable content) {
    Appendable document = out;
    StringBuilder taken = new StringBuilder();
    out = taken;
    try {
      content.run();
    } finally {
      out = document;
    }
    return taken.toString();
  }

  /// Markup that is well-formed as it is.
  Markup raw(String markup) {
    put(markup);
    return this;
  }

  /// An element with nothing but text.
  Markup element(String name, String text) {
    return start(name).text(text).end();
  }

  Markup end() {
    put("</");
    put(open.pop());
    put(">");
    return this;
  }

  Markup text(String text) {
    escape(CleanText.of(text), false);
    return this;
  }

  /// The whole document.
  ///
  /// @throws IllegalStateException if an element is still open
  byte[] bytes() {
    close();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Says that the document is whole.
  ///
  /// @throws IllegalStateException if an element is still open
  void close() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("open: " + open);
    }
  }

  private void tag(String name, String... attributes) {
    put("<");
    put(name);
    for (int i = 0; i < attributes.length; i += 2) {
      put(" ");
      put(attributes[i]);
      put("=\"");
      escape(CleanText.of(attributes[i + 1]), true);
      put("\"");
    }
  }

  private void escape(String text, boolean attribute) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i), attribute);
      if (escaped != null) {
        put(text, from, i);
        put(escaped);
        from = i + 1;
      }
    }
    put(text, from, text.length());
  }

  private static @Nullable String escaped(char c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : null;
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      default -> null;
    };
  }

  private void put(String text) {
    put(text, 0, text.length());
  }

  private void put(String text, int from, int to) {
    try {
      out.append(text, from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
