package se.helabilden.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The headers of a pivot table from PxWeb: the values of several heading variables joined by one blank, such as
/// `män 0-15 år 2022`. They are taken apart where every combination is there, or where the words are those of sex or
/// age, so that groups become breakdowns and do not end in the contents text.
final class PivotHeaders {
  private static final Pattern SEX =
      Pattern.compile("män|kvinnor|man|kvinna|pojkar|flickor|men|women|male|female|males|females|boys|girls");
  private static final Pattern AGE =
      Pattern.compile("(\\d{1,3}\\s?[-–]\\s?\\d{1,3}|\\d{1,3}\\+?|\\d{1,3}\\s?[-–]|[-–]\\s?\\d{1,3})( år| years?)?|\\d{1,3} år och (äldre|däröver)|(yngre|under|äldre) än \\d{1,3} år");

  /// One header taken apart; the contents are empty where it tells none.
  record Parts(String contents, Breakdown breakdown) {}

  /// The values of one heading variable, one for each header.
  private record Factor(List<String> values) {
    Set<String> different() {
      return new LinkedHashSet<>(values);
    }
  }

  private PivotHeaders() {}

  /// @param headers those of the value columns, in order, taken apart at their period
  /// @param names of the heading variables but time, in order, where the title tells them; else empty
  static List<Parts> of(List<HeaderText> headers, List<String> names) {
    List<Factor> factors = new ArrayList<>();
    factors.addAll(factors(headers.stream().map(HeaderText::before).toList()));
    factors.addAll(factors(headers.stream().map(HeaderText::after).toList()));
    List<String> dimensions = dimensions(factors, names);
    List<Parts> parts = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      String contents = "";
      Breakdown breakdown = Breakdown.NONE;
      for (int f = 0; f < factors.size(); f++) {
        String value = factors.get(f).values().get(i);
        String dimension = dimensions.get(f);
        if (dimension.isEmpty()) {
          contents = value;
        } else if (!value.isEmpty() && !TableWords.isTotal(value, dimension)) {
          breakdown = breakdown.with(dimension, value);
        }
      }
      parts.add(new Parts(contents, breakdown));
    }
    return parts;
  }

  /// What each factor is: the name of a dimension, or the empty text for contents.
  private static List<String> dimensions(List<Factor> factors, List<String> names) {
    if (factors.size() == names.size()) {
      List<String> named = new ArrayList<>();
      for (int f = 0; f < factors.size(); f++) {
        // one value alone parts nothing: it says what the numbers are
        boolean contents =
            TableWords.isContentsName(names.get(f))
                || (factors.get(f).different().size() == 1 && known(factors.get(f).different()) == null);
        named.add(contents && !named.contains("") ? "" : names.get(f));
      }
      return named;
    }
    List<String> dimensions = new ArrayList<>();
    for (Factor factor : factors) {
      String known = known(factor.different());
      String unknown = dimensions.contains("") ? "grupp" : "";
      String name = known == null ? unknown : known;
      dimensions.add(name.isEmpty() || !dimensions.contains(name) ? name : name + " " + (dimensions.size() + 1));
    }
    return dimensions;
  }

  /// The dimension that values are known to be of: `kön`, `ålder`, or null.
  private static @Nullable String known(Set<String> values) {
    boolean sex = false;
    boolean age = false;
    boolean other = false;
    for (String value : values) {
      String word = value.toLowerCase(Locale.ROOT);
      if (SEX.matcher(word).matches()) {
        sex = true;
      } else if (AGE.matcher(word).matches()) {
        age = true;
      } else if (!TableWords.isTotal(value, "")) {
        other = true;
      }
    }
    return other || sex == age ? null : sex ? "kön" : "ålder";
  }

  /// The factors of texts that stand on the same side of the period; none where all are empty.
  private static List<Factor> factors(List<String> texts) {
    if (texts.stream().allMatch(String::isEmpty)) {
      return List.of();
    }
    List<String> different = List.copyOf(new LinkedHashSet<>(texts));
    List<Split> splits = splits(different);
    if (known(Set.copyOf(different)) != null || splits.isEmpty()) {
      return List.of(new Factor(texts));
    }
    Split best = splits.getFirst();
    for (Split split : splits) {
      best = split.score() > best.score() ? split : best;
    }
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    for (String text : texts) {
      int at = best.at()[different.indexOf(text)];
      first.add(text.substring(0, at));
      second.add(text.substring(at).strip());
    }
    List<Factor> factors = new ArrayList<>(factors(first));
    factors.addAll(factors(second));
    return factors;
  }

  /// A way to take texts apart in two.
  ///
  /// @param at where each text is cut
  /// @param score how surely; more is better
  private record Split(int[] at, int score) {}

  /// Every way in which the texts are all combinations of two lists, row by row.
  private static List<Split> splits(List<String> texts) {
    List<Split> found = new ArrayList<>();
    int count = texts.size();
    for (int rows = 1; rows <= count; rows++) {
      if (count % rows != 0) {
        continue;
      }
      int width = count / rows;
      for (int cut = texts.getFirst().indexOf(' '); cut > 0; cut = texts.getFirst().indexOf(' ', cut + 1)) {
        Split split = split(texts, rows, width, texts.getFirst().substring(0, cut));
        if (split != null) {
          found.add(split);
        }
      }
    }
    return found;
  }

  /// The split whose first row begins with `prefix`, or null where the texts are no such combinations.
  private static @Nullable Split split(List<String> texts, int rows, int width, String prefix) {
    List<String> seconds = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      if (!texts.get(i).startsWith(prefix + " ")) {
        return null;
      }
      seconds.add(texts.get(i).substring(prefix.length() + 1));
    }
    int[] at = new int[texts.size()];
    Set<String> firsts = new LinkedHashSet<>();
    for (int row = 0; row < rows; row++) {
      String first = null;
      for (int i = 0; i < width; i++) {
        String text = texts.get(row * width + i);
        if (!text.endsWith(" " + seconds.get(i))) {
          return null;
        }
        at[row * width + i] = text.length() - seconds.get(i).length() - 1;
        String head = text.substring(0, at[row * width + i]);
        if (first != null && !first.equals(head)) {
          return null;
        }
        first = head;
      }
      firsts.add(first);
    }
    boolean known = known(firsts) != null || known(new HashSet<>(seconds)) != null;
    boolean product = rows > 1 && width > 1;
    if (firsts.size() != rows || new HashSet<>(seconds).size() != width || (!known && !product)) {
      return null;
    }
    int letters = Arrays.stream(at).max().orElse(0);
    return new Split(at, (known ? 100_000 : 0) + (product ? 50_000 : 0) - Math.min(letters, 40_000));
  }
}
