package se.helabilden.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Finds by parts of names: every word typed must stand in the name. Names that begin with what was typed come first,
/// then those with a word that does, then the others; in the given order where that is equal.
final class NameSearch {
  private NameSearch() {}

  static <T> List<T> find(String typed, List<T> among, Function<T, String> name, int most) {
    String wanted = fold(typed.strip());
    String[] words = wanted.split("\\s+");
    List<Hit<T>> hits = new ArrayList<>();
    for (T one : among) {
      int rank = rank(fold(name.apply(one)), wanted, words);
      if (rank >= 0) {
        hits.add(new Hit<>(one, rank));
      }
    }
    return hits.stream().sorted(Comparator.comparingInt(Hit::rank)).limit(most).map(Hit::one).toList();
  }

  private record Hit<T>(T one, int rank) {}

  private static int rank(String name, String wanted, String[] words) {
    for (String word : words) {
      if (!name.contains(word)) {
        return -1;
      }
    }
    if (name.startsWith(wanted)) {
      return 0;
    }
    for (String word : words) {
      if (!startsAWord(name, word)) {
        return 2;
      }
    }
    return 1;
  }

  private static boolean startsAWord(String name, String word) {
    for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
