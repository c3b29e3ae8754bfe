package se.helabilden.indicator;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the one name that a misspelt one most likely is. Only ever a suggestion.
final class NearMatch {
  private NearMatch() {}

  /// The name that differs in accents and signs only, else the nearest of the names, if it is at most two letters away
  /// (one for short names) and no other is as near.
  static @Nullable String find(String name, Collection<String> names) {
    int limit = name.length() < 6 ? 1 : 2;
    if (name.length() < 3) {
      return null;
    }
    String plain = Slug.of(name);
    List<String> same = names.stream().filter(candidate -> Slug.of(candidate).equals(plain)).toList();
    if (!plain.isEmpty() && !same.isEmpty()) {
      return same.size() == 1 ? same.getFirst() : null;
    }
    String best = null;
    int nearest = limit + 1;
    boolean tie = false;
    for (String candidate : names) {
      if (Math.abs(candidate.length() - name.length()) > limit) {
        continue;
      }
      int distance = distance(name, candidate, limit);
      if (distance < nearest) {
        nearest = distance;
        best = candidate;
        tie = false;
      } else if (distance == nearest && distance <= limit) {
        tie = true;
      }
    }
    return tie ? null : best;
  }

  /// Levenshtein's distance (1966), or `limit + 1` where it is more.
  static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] swap = before;
      before = row;
      row = swap;
    }
    return Math.min(before[b.length()], limit + 1);
  }
}
