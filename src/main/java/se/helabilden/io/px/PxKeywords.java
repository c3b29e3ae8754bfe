package se.helabilden.io.px;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks up what a PX file says, in one of its languages, with its main language where that says nothing.
final class PxKeywords {
  private final List<PxEntry> entries;
  private final Map<String, PxEntry> index = new HashMap<>();
  private final @Nullable String language;

  /// @param wanted the language to read, if the file has it; else its main language is read
  PxKeywords(List<PxEntry> entries, String wanted) {
    this.entries = entries;
    for (PxEntry entry : entries) {
      index.putIfAbsent(id(entry.keyword(), entry.language(), entry.subkeys()), entry);
    }
    String main = first("LANGUAGE").orElse("").toLowerCase(Locale.ROOT);
    boolean other = !wanted.equals(main) && index.containsKey(id("STUB", wanted, List.of()))
        || !wanted.equals(main) && index.containsKey(id("HEADING", wanted, List.of()));
    this.language = other ? wanted : null;
  }

  private static String id(String keyword, @Nullable String language, List<String> subkeys) {
    return keyword + "|" + (language == null ? "" : language) + "|" + String.join("\u0000", subkeys);
  }

  /// The language that is read, where it is not the file's main one.
  @Nullable String language() {
    return language;
  }

  /// A keyword of the main language.
  Optional<PxEntry> main(String keyword, String... subkeys) {
    return Optional.ofNullable(index.get(id(keyword, null, List.of(subkeys))));
  }

  /// A keyword of the language that is read.
  Optional<PxEntry> own(String keyword, String... subkeys) {
    return Optional.ofNullable(index.get(id(keyword, language, List.of(subkeys))));
  }

  /// A keyword without subkeys, in the language that is read or else in the main one.
  Optional<PxEntry> any(String keyword) {
    return own(keyword).or(() -> main(keyword));
  }

  Optional<String> first(String keyword) {
    return Optional.ofNullable(index.get(id(keyword, null, List.of()))).flatMap(PxKeywords::firstOf);
  }

  Optional<String> text(String keyword) {
    return any(keyword).flatMap(PxKeywords::firstOf);
  }

  static Optional<String> firstOf(PxEntry entry) {
    return entry.values().stream().filter(value -> !value.isBlank()).findFirst();
  }

  /// All entries of a keyword in the language that is read; those of the main one where it has none.
  List<PxEntry> all(String keyword) {
    List<PxEntry> found = new ArrayList<>();
    for (String of : language == null ? new String[] {""} : new String[] {language, ""}) {
      for (PxEntry entry : entries) {
        if (entry.keyword().equals(keyword) && Objects.requireNonNullElse(entry.language(), "").equals(of)) {
          found.add(entry);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }
}
