package se.helabilden.indicator;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.helabilden.work.Message;

/// That numbers were fetched from the web: facts, put into words in the reader's language.
///
/// @param day when: `2026-11-26`
/// @param service who was asked, `SCB`; null for not known
/// @param table what was asked for there, `TAB6574`; null for not known
/// @param address what was asked
/// @param updated when the source last changed it, as written there; null for not known
public record Retrieval(
    String day, @Nullable String service, @Nullable String table, String address, @Nullable String updated)
    implements Serializable {
  /// As one sentence among the notes: in projects of before, and in packages.
  private static final Pattern SENTENCE =
      Pattern.compile("Hämtat (\\d{4}-\\d{2}-\\d{2}) från (\\S+)(?: \\(uppdaterat ([^)]+)\\))?");

  /// What the sentence of [#sentence] says; empty for any other note.
  static Optional<Retrieval> of(String note) {
    Matcher told = SENTENCE.matcher(note);
    return told.matches()
        ? Optional.of(new Retrieval(told.group(1), null, null, told.group(2), told.group(3)))
        : Optional.empty();
  }

  /// As a note of a file, in the language of the sources.
  public String sentence() {
    return "Hämtat " + day + " från " + address + (updated == null ? "" : " (uppdaterat " + updated + ")");
  }

  /// For people.
  public Message told() {
    String from =
        Stream.of(service, table, address).filter(word -> word != null && !word.isBlank()).collect(Collectors.joining(", "));
    return updated == null
        ? Message.of("indicator.retrieved", day, from)
        : Message.of("indicator.retrievedUpdated", day, from, updated);
  }
}
