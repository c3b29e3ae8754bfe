package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The known indicators. Proposes which of them a column of a table is; a person may choose another. Thread-safe.
public final class Catalogue {
  public static final Catalogue EMPTY = new Catalogue(List.of());

  private static final Pattern RATE = Pattern.compile("\\bper\\b|‰|promille|per mille|per thousand");

  private record Known(CatalogueEntry entry, List<Pattern> contents, List<Pattern> groups) {}

  private final List<Known> known;

  /// @throws IllegalArgumentException if an id occurs twice or a pattern is no regular expression
  public Catalogue(List<CatalogueEntry> entries) {
    Set<String> ids = new HashSet<>();
    List<Known> found = new ArrayList<>();
    for (CatalogueEntry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException("twice: " + entry.id());
      }
      found.add(new Known(entry, patterns(entry.contents()), patterns(entry.groups())));
    }
    known = List.copyOf(found);
  }

  private static List<Pattern> patterns(List<String> expressions) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return expressions.stream().map(expression -> Pattern.compile(expression, flags)).toList();
  }

  public List<CatalogueEntry> entries() {
    return known.stream().map(Known::entry).toList();
  }

  /// The entries of the official list, in its order.
  public List<CatalogueEntry> official() {
    return known.stream().map(Known::entry).filter(entry -> entry.official() != null).toList();
  }

  /// The official indicators that are not among these.
  ///
  /// @param catalogueIds the entries of a project's indicators
  public List<CatalogueEntry> missing(Collection<String> catalogueIds) {
    return official().stream().filter(entry -> !catalogueIds.contains(entry.id())).toList();
  }

  public Optional<CatalogueEntry> find(String id) {
    return known.stream().map(Known::entry).filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// The entry that a column most likely is: its contents text must fit one of the entry's patterns, its unit must not
  /// contradict, its groups must fit; a known table and fitting groups make an entry likelier. Of two that are as
  /// likely the one whose pattern says more is meant: turnout in the parliamentary election rather than turnout.
  ///
  /// @param tableId the source's own id of the table, or null
  /// @param unit as the program writes it, or null where unknown
  public Optional<CatalogueEntry> propose(
      @Nullable String tableId, String contents, Breakdown breakdown, @Nullable String unit) {
    CatalogueEntry best = null;
    int most = 0;
    int longest = 0;
    String plain = KeyText.plain(contents);
    for (Known candidate : known) {
      int score = score(candidate, tableId, plain, breakdown, unit);
      int told = score == 0 ? 0 : told(candidate, plain, unit);
      if (score > most || (score == most && told > longest)) {
        most = score;
        longest = told;
        best = candidate.entry();
      }
    }
    return Optional.ofNullable(best);
  }

  /// As [#propose], with what speaks for it.
  public Optional<CatalogueProposal> proposal(
      @Nullable String tableId, String contents, Breakdown breakdown, @Nullable String unit) {
    return propose(tableId, contents, breakdown, unit)
        .map(
            entry ->
                new CatalogueProposal(
                    entry,
                    tableId != null && entry.tableIds().contains(tableId),
                    unit != null && unit.equals(entry.unit())));
  }

  /// How many letters the longest fitting pattern asks for.
  private static int told(Known candidate, String contents, @Nullable String unit) {
    return candidate.contents().stream()
        .filter(pattern -> fits(pattern, contents, unit))
        .mapToInt(pattern -> (int) pattern.pattern().chars().filter(Character::isLetterOrDigit).count())
        .max()
        .orElse(0);
  }

  /// Whether a contents text fits, alone or with its unit after it: `Utrikes födda` with the unit `%` is a share, and
  /// without a unit a count.
  private static boolean fits(Pattern pattern, String contents, @Nullable String unit) {
    return pattern.matcher(contents).matches()
        || (unit != null && pattern.matcher(contents + " " + unit).matches());
  }

  private static int score(
      Known candidate, @Nullable String tableId, String contents, Breakdown breakdown, @Nullable String unit) {
    CatalogueEntry entry = candidate.entry();
    if (candidate.contents().stream().noneMatch(pattern -> fits(pattern, contents, unit))
        || (unit != null && entry.unit() != null && !unit.equals(entry.unit()))) {
      return 0;
    }
    if ("‰".equals(entry.unit()) && unit == null && !RATE.matcher(contents).find()) {
      // Net migration of 1,234 is a count; only the words or the unit make it a rate.
      return 0;
    }
    for (Pattern group : candidate.groups()) {
      if (breakdown.values().values().stream().noneMatch(value -> group.matcher(KeyText.plain(value)).matches())) {
        return 0;
      }
    }
    int table = tableId != null && entry.tableIds().contains(tableId) ? 2 : 0;
    return 1 + table + 4 * candidate.groups().size();
  }
}
