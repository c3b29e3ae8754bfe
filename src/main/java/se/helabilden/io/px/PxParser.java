package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;

/// Takes the keywords of a PX file apart, up to `DATA=`. Line breaks mean nothing; pieces of a text in quotes that
/// follow one another are one text; what is not known is kept and harms nobody.
///
/// Source: PX file format specification 2013 (Statistics Sweden).
final class PxParser {
  private static final int MOST_VALUES = 2_000_000;

  private final PxFile file;
  private final String text;
  private int at;
  private int data = -1;
  private int values;

  PxParser(PxFile file) {
    this.file = file;
    this.text = file.text();
  }

  /// The keywords in their order.
  ///
  /// @throws se.helabilden.work.UserFacingException (INPUT) with line and column, if the file breaks off or is none
  List<PxEntry> parse() {
    List<PxEntry> entries = new ArrayList<>();
    while (data < 0) {
      skipBlanks();
      if (at >= text.length()) {
        throw file.refused("px-no-data", Message.of("io.px.noData", file.name()), text.length());
      }
      PxEntry entry = entry();
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /// Where the data begin.
  int data() {
    return data;
  }

  /// The next keyword, or null where it is `DATA`.
  private @Nullable PxEntry entry() {
    int start = at;
    while (at < text.length() && isKeyword(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw unexpected();
    }
    String keyword = text.substring(start, at).toUpperCase(Locale.ROOT);
    String language = null;
    List<String> subkeys = List.of();
    skipBlanks();
    if (is('[')) {
      at++;
      int end = text.indexOf(']', at);
      if (end < 0 || end - at > 20) {
        throw unexpected();
      }
      language = text.substring(at, end).strip().replace("\"", "").toLowerCase(Locale.ROOT);
      at = end + 1;
      skipBlanks();
    }
    if (is('(')) {
      at++;
      subkeys = list(')', start).values();
      at++;
      skipBlanks();
    }
    if (!is('=')) {
      throw unexpected();
    }
    at++;
    if (keyword.equals("DATA")) {
      data = at;
      return null;
    }
    Values found = list(';', start);
    at++;
    return new PxEntry(keyword, language, subkeys, found.values(), found.scale(), found.range(), start);
  }

  private record Values(List<String> values, @Nullable String scale, boolean range) {}

  /// Values up to a sign outside quotes, at which the parser is left.
  private Values list(char end, int keyword) {
    List<String> found = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean any = false;
    boolean quoted = false;
    boolean range = false;
    String scale = null;
    while (true) {
      skipBlanks();
      if (at >= text.length()) {
        throw file.refused("px-unfinished", Message.of("io.px.unfinished", file.line(keyword), file.name()), keyword);
      }
      char c = text.charAt(at);
      if (c == end) {
        break;
      }
      if (c == '"') {
        quotedPiece(value);
        any = true;
        quoted = true;
      } else if (c == ',') {
        add(found, value);
        at++;
        any = false;
        quoted = false;
      } else if (quoted && (c == '-' || c == ':')) {
        range = c == '-';
        add(found, value);
        at++;
        any = false;
        quoted = false;
      } else if (c == '(' && value.toString().equalsIgnoreCase("TLIST")) {
        at++;
        Values times = list(')', keyword);
        at++;
        scale = times.values().isEmpty() ? "" : times.values().getFirst().toUpperCase(Locale.ROOT);
        range = times.range();
        found.addAll(times.values().subList(Math.min(1, times.values().size()), times.values().size()));
        value.setLength(0);
        any = false;
        skipBlanks();
        if (is(',')) {
          at++;
        }
      } else if (c == '=' || (quoted && isKeyword(c))) {
        throw file.refused("px-unfinished", Message.of("io.px.unfinished", file.line(keyword), file.name()), at);
      } else {
        value.append(c);
        at++;
        any = true;
      }
    }
    if (any || (!found.isEmpty() && scale == null)) {
      add(found, value);
    }
    return new Values(found, scale, range);
  }

  private void add(List<String> found, StringBuilder value) {
    if (++values > MOST_VALUES) {
      throw file.refused("too-large", Message.of("io.px.tooLarge", file.name()), at);
    }
    found.add(value.toString().strip());
    value.setLength(0);
  }

  private void quotedPiece(StringBuilder value) {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw file.refused("px-open-quote", Message.of("io.px.openQuote", file.line(at), file.name()), at);
    }
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        if (!value.isEmpty() && value.charAt(value.length() - 1) != ' ') {
          value.append(' ');
        }
      } else {
        value.append(c);
      }
    }
    at = end + 1;
  }

  private void skipBlanks() {
    while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
      at++;
    }
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isKeyword(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private RuntimeException unexpected() {
    String found = at < text.length() ? text.substring(at, Math.min(text.length(), at + 20)).lines().findFirst().orElse("") : "";
    return file.refused("px-grammar", Message.of("io.px.unexpected", file.line(at), file.name(), found), at);
  }
}
