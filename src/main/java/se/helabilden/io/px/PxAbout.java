package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.helabilden.indicator.StagedTable;

/// What a PX file says of itself: title, source, units, times, notes.
final class PxAbout {
  private final PxKeywords keywords;

  PxAbout(PxKeywords keywords) {
    this.keywords = keywords;
  }

  StagedTable.About about() {
    return new StagedTable.About(
        keywords.text("TITLE").or(() -> keywords.text("DESCRIPTION")).orElse(null),
        keywords.text("SOURCE").orElse(null),
        keywords.first("MATRIX").or(() -> keywords.first("TABLEID")).orElse(null),
        keywords.text("DATABASE").orElse(null),
        byContents("UNITS"), times(byContents("LAST-UPDATED")), byContents("REFPERIOD"), notes(), addable());
  }

  /// `AGGREGALLOWED=NO`: shares, indices and means, which nobody may add up.
  private @Nullable Boolean addable() {
    return keywords.first("AGGREGALLOWED").filter(told -> told.equalsIgnoreCase("NO")).isPresent() ? Boolean.FALSE : null;
  }

  /// A keyword's text for each contents, with the key `""` for all.
  private Map<String, String> byContents(String keyword) {
    Map<String, String> found = new LinkedHashMap<>();
    for (PxEntry entry : keywords.all(keyword)) {
      String contents = entry.subkeys().isEmpty() ? "" : entry.subkeys().getLast();
      PxKeywords.firstOf(entry).ifPresent(text -> found.putIfAbsent(contents, text));
    }
    return found;
  }

  /// `20220222 08:00` as `2022-02-22 08:00`.
  private static Map<String, String> times(Map<String, String> written) {
    Map<String, String> times = new LinkedHashMap<>();
    written.forEach(
        (contents, time) ->
            times.put(
                contents,
                time.matches("\\d{8}( .*)?")
                    ? time.substring(0, 4) + "-" + time.substring(4, 6) + "-" + time.substring(6)
                    : time));
    return times;
  }

  /// Notes of the table first, then those of variables, values and cells, each with what it is about.
  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String keyword : List.of("NOTEX", "NOTE", "VALUENOTEX", "VALUENOTE", "CELLNOTEX", "CELLNOTE")) {
      for (PxEntry entry : keywords.all(keyword)) {
        String about = String.join(", ", entry.subkeys().stream().filter(key -> !key.equals("*")).toList());
        for (String note : String.join(" ", entry.values()).split("##")) {
          String text = note.replace('#', ' ').strip();
          if (!text.isEmpty()) {
            notes.add(about.isEmpty() ? text : about + ": " + text);
          }
        }
      }
    }
    return notes.stream().distinct().toList();
  }
}
