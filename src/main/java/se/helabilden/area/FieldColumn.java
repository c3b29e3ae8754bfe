package se.helabilden.area;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One attribute column as texts, with what its values look like.
///
/// @param name as in the file
/// @param plain the name in lower case without separators, å ä as a and ö as o: `kom_namn` is `komnamn`
/// @param texts one for each row, trimmed and in NFC; null for missing values, for numbers with decimals, and in rows
///     that are no areas
/// @param fractional whether any value is a number with decimals: no code
/// @param text whether any value was text in the file
/// @param rows how many rows are areas
/// @param filled how many of them have a value
/// @param distinct how many different values there are
record FieldColumn(
    String name,
    String plain,
    List<@Nullable String> texts,
    boolean fractional,
    boolean text,
    int rows,
    int filled,
    int distinct) {

  /// Sweden's 21 counties by number.
  private static final Set<String> COUNTIES =
      Set.of(
          "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22",
          "23", "24", "25");

  /// The columns, seen only in the rows that count.
  static List<FieldColumn> of(RawLayer raw, IntPredicate counts) {
    List<FieldColumn> columns = new ArrayList<>();
    for (int i = 0; i < raw.fields().size(); i++) {
      columns.add(column(raw, i, counts));
    }
    return columns;
  }

  private static FieldColumn column(RawLayer raw, int index, IntPredicate counts) {
    List<@Nullable String> texts = new ArrayList<>(raw.features().size());
    Set<String> seen = new HashSet<>();
    boolean fractional = false;
    boolean text = false;
    int rows = 0;
    int filled = 0;
    for (int i = 0; i < raw.features().size(); i++) {
      Serializable value = counts.test(i) ? raw.features().get(i).values().get(index) : null;
      String clean = clean(value);
      fractional |= value instanceof Double number && !Double.isNaN(number) && clean == null;
      text |= value instanceof String && clean != null;
      texts.add(clean);
      rows += counts.test(i) ? 1 : 0;
      if (clean != null) {
        filled++;
        seen.add(clean);
      }
    }
    String name = raw.fields().get(index);
    return new FieldColumn(name, plain(name), texts, fractional, text, rows, filled, seen.size());
  }

  /// A value as text: whole numbers without decimals; null for nothing, blanks, fractions and truth values.
  static @Nullable String clean(@Nullable Serializable value) {
    return switch (value) {
      case String text -> {
        String trimmed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00A0', ' ').strip();
        yield trimmed.isEmpty() ? null : trimmed;
      }
      case Long whole -> Long.toString(whole);
      case Double number when Math.rint(number) == number && Math.abs(number) < 1e15 ->
          Long.toString(number.longValue());
      case null, default -> null;
    };
  }

  /// A name for comparing: `RegSOkod_2025` is `regsokod2025`.
  static String plain(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
  }

  /// The share of filled values that are codes of a level, short municipality and county numbers padded.
  double share(AreaLevel level) {
    return share(text -> code(level, text) != null);
  }

  double share(Predicate<String> test) {
    int hits = 0;
    for (String text : texts) {
      hits += text != null && test.test(text) ? 1 : 0;
    }
    return filled == 0 ? 0 : (double) hits / filled;
  }

  /// The share of rows that have a value of their own.
  double uniqueness() {
    return rows == 0 ? 0 : (double) distinct / rows;
  }

  boolean isUniqueAndFull() {
    return filled == rows && distinct == filled && filled > 0;
  }

  /// The code of a level in a text, a lost leading zero put back; null where it is none.
  static @Nullable String code(AreaLevel level, String text) {
    return switch (level) {
      case DESO, REGSO ->
          text.length() < 8 || text.charAt(0) > '9'
              ? null
              : CodeForm.of(text).filter(form -> form.level() == level).map(CodeForm::code).orElse(null);
      case MUNICIPALITY -> {
        String padded = text.length() == 3 ? "0" + text : text;
        boolean digits = padded.length() == 4 && padded.chars().allMatch(c -> c >= '0' && c <= '9');
        yield digits && COUNTIES.contains(padded.substring(0, 2)) ? padded : null;
      }
      case COUNTY -> {
        String padded = text.length() == 1 ? "0" + text : text;
        yield COUNTIES.contains(padded) ? padded : null;
      }
      case NATION, OWN -> text;
    };
  }
}
